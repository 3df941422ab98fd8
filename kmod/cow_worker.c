// SPDX-License-Identifier: GPL-2.0-only
/* cow_worker - who handles the queues of a cow; see cow_worker.h. */
#include <linux/blkdev.h>
#include <linux/sched.h>
#include <linux/sched/mm.h>
#include "cow_image_write.h"
#include "cow_job.h"
#include "cow_store.h"
#include "cow_worker.h"
#include "cow_write.h"

/* Times that the worker looks for more before it lets others do what it has made. */
#define COW_ROUNDS 8

/**
 * cow_worker_block() - Put off what there was no memory for.
 * @cow: The copy-on-write.
 * @list: One of the two lists of what waits for memory.
 * @bio: What waits.
 *
 * It is tried again when a job ends, or at once if there is none.
 *
 * Context: the worker.
 */
void cow_worker_block(struct cow *cow, struct bio_list *list, struct bio *bio)
{
	bio_list_add(list, bio);
	spin_lock_irq(&cow->lock);
	cow->has_blocked = true;
	if (!cow->job_count)
		cow_kick(cow, 0);
	spin_unlock_irq(&cow->lock);
}

/**
 * cow_worker_may_block() - Tell whether an error passes.
 * @err: A negative errno.
 *
 * Return: true if there was no memory, and there will be.
 */
bool cow_worker_may_block(int err)
{
	return err == -EAGAIN || err == -EBUSY;
}

static bool cow_take_queues(struct cow *cow, struct list_head *were_read,
			    struct bio_list *writes,
			    struct bio_list *image_writes)
{
	spin_lock_irq(&cow->lock);
	list_splice_init(&cow->were_read, were_read);
	bio_list_merge(writes, &cow->writes);
	bio_list_init(&cow->writes);
	bio_list_merge(image_writes, &cow->image_writes);
	bio_list_init(&cow->image_writes);
	spin_unlock_irq(&cow->lock);

	return !list_empty(were_read) || !bio_list_empty(writes) ||
	       !bio_list_empty(image_writes) || !bio_list_empty(&cow->discards);
}

static void cow_handle_queues(struct cow *cow, struct list_head *were_read,
			      struct bio_list *writes,
			      struct bio_list *image_writes)
{
	struct bio_list pass = BIO_EMPTY_LIST;
	struct cow_job *job, *next;
	struct bio *bio;

	list_for_each_entry_safe(job, next, were_read, link) {
		list_del(&job->link);
		bio_list_merge(writes, &job->writes);
		cow_job_was_read(job);
	}
	if (!bio_list_empty(writes)) {
		mutex_lock(&cow->making);
		while ((bio = bio_list_pop(writes)))
			cow_write_handle(cow, bio, &pass);
		mutex_unlock(&cow->making);
	}
	while ((bio = bio_list_pop(&pass)))
		submit_bio_noacct(bio);
	if (!bio_list_empty(image_writes) || !bio_list_empty(&cow->discards)) {
		mutex_lock(&cow->making);
		while ((bio = bio_list_pop(image_writes)))
			cow_image_write_handle(cow, bio);
		cow_image_discard(cow);
		mutex_unlock(&cow->making);
	}
}

/*
 * Does what there is to do but what waits for memory, once. Storing, and what waits,
 * must not be kept by whoever goes on asking: then there is more to do afterwards,
 * which is what is returned.
 */
static bool cow_work_once(struct cow *cow)
{
	struct bio_list writes = BIO_EMPTY_LIST;
	struct bio_list image_writes = BIO_EMPTY_LIST;
	LIST_HEAD(were_read);
	unsigned int round = 0;
	struct blk_plug plug;

	bio_list_merge(&writes, &cow->blocked);
	bio_list_init(&cow->blocked);
	bio_list_merge(&image_writes, &cow->blocked_image);
	bio_list_init(&cow->blocked_image);

	blk_start_plug(&plug);
	while (round < COW_ROUNDS &&
	       cow_take_queues(cow, &were_read, &writes, &image_writes)) {
		cow_handle_queues(cow, &were_read, &writes, &image_writes);
		round++;
	}
	blk_finish_plug(&plug);
	cow_store_kick(cow);
	return round == COW_ROUNDS;
}

/**
 * cow_worker() - Handle the queues, unless somebody is at it.
 * @work: The work of a task.
 *
 * Whoever asks while there is a worker has it begin anew.
 */
void cow_worker(struct work_struct *work)
{
	struct cow *cow = container_of(work, struct cow_task, work)->cow;
	unsigned int noio = memalloc_noio_save();

	spin_lock_irq(&cow->lock);
	cow->again = true;
	if (!cow->working) {
		cow->working = true;
		while (cow->again) {
			bool more;

			cow->again = false;
			cow->has_blocked = false;
			spin_unlock_irq(&cow->lock);
			more = cow_work_once(cow);
			cond_resched();
			spin_lock_irq(&cow->lock);
			cow->again |= more;
		}
		cow->working = false;
	}
	spin_unlock_irq(&cow->lock);
	memalloc_noio_restore(noio);
}
