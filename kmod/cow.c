// SPDX-License-Identifier: GPL-2.0-only
/* cow - life and death of copy-on-write; how it works is told in cow.h. */
#include <linux/err.h>
#include <linux/jiffies.h>
#include <linux/slab.h>
#include "compat.h"
#include "cow.h"
#include "cow_image.h"
#include "cow_image_write.h"
#include "cow_job.h"
#include "cow_store.h"
#include "cow_worker.h"
#include "diff_storage.h"
#include "event_queue.h"
#include "main.h"
#include "skip_map.h"
#include "snapshot.h"
#include "status.h"
#include "tracker.h"

#define COW_JOB_RESERVE 4

/* Pages that the devices of a snapshot keep for the next copies, all together. */
#define COW_SPARE_PAGES 1024

/* From how many pages on a job is worth waking another processor for. */
#define COW_PARALLEL_PAGES 8

/* Jobs under way that keep the worker busy. */
#define COW_BUSY_JOBS 3

static struct kmem_cache *cow_job_cache;

/*
 * Makers of jobs set them up. Most kernels clear memory when it is given out unless it
 * has a constructor; of a job, room for many pages, few bytes are used.
 */
static void cow_job_construct(void *job)
{
	memset(job, 0, sizeof(struct cow_job));
}

/* Those of the kernel's own for a cache do not want a constructor. */
static void *cow_job_allocate(gfp_t gfp, void *cache)
{
	return kmem_cache_alloc(cache, gfp);
}

static void cow_job_give_back(void *job, void *cache)
{
	kmem_cache_free(cache, job);
}

/**
 * cow_init_once() - Prepare what all copy-on-write shares.
 *
 * Return: 0, or -ENOMEM.
 */
int cow_init_once(void)
{
	cow_job_cache = kmem_cache_create("blksnap_cow_job",
					  sizeof(struct cow_job), 0, 0,
					  cow_job_construct);
	return cow_job_cache ? 0 : -ENOMEM;
}

/**
 * cow_exit_once() - Undo cow_init_once().
 */
void cow_exit_once(void)
{
	kmem_cache_destroy(cow_job_cache);
}

/**
 * cow_front_pad() - What a bio for the image needs before it.
 *
 * Return: bytes.
 */
unsigned int cow_front_pad(void)
{
	return offsetof(struct cow_piece, bio);
}

/**
 * cow_queue() - Let work be done soon.
 * @task: Who does it.
 *
 * Context: any.
 */
void cow_queue(struct cow_task *task)
{
	queue_work(task->queue, &task->work);
}

/**
 * cow_queue_for() - Let work be done soon, where that is best.
 * @tasks: Those that do it, one for each place.
 * @pages: About how much it is. Much is done wherever there is time, little where it
 *	is asked for.
 *
 * Context: any.
 */
void cow_queue_for(struct cow_task *tasks, unsigned int pages)
{
	cow_queue(&tasks[pages >= COW_PARALLEL_PAGES ? COW_ANYWHERE : COW_HERE]);
}

/**
 * cow_kick() - Let the worker look for work.
 * @cow: The copy-on-write.
 * @pages: About how much there is to do.
 *
 * While many jobs are under way, the worker is kept busy beside those who write, on
 * another processor. To wake that one for a job at a time takes longer than it saves.
 *
 * Context: any.
 */
void cow_kick(struct cow *cow, unsigned int pages)
{
	if (READ_ONCE(cow->job_count) >= COW_BUSY_JOBS)
		pages += COW_PARALLEL_PAGES;
	cow_queue_for(cow->worker, pages);
}

/**
 * cow_fail() - The image is lost.
 * @cow: The copy-on-write.
 * @err: Why, a negative errno; only the first one counts.
 *
 * Context: any.
 */
void cow_fail(struct cow *cow, int err)
{
	struct event *lost;

	if (cmpxchg(&cow->error, 0, err))
		return;
	lost = xchg(&cow->lost, NULL);
	if (lost)
		event_queue_put_corrupted(cow->storage->events, lost,
					  cow->tracker->dev, err);
	status_changed(cow->storage->owner);
	cow_kick(cow, 0);
}

/**
 * cow_is_skipped() - Tell whether nobody needs what was in a chunk.
 * @cow: The copy-on-write.
 * @chunk: The chunk.
 *
 * Return: true if it is never copied.
 */
bool cow_is_skipped(const struct cow *cow, u64 chunk)
{
	return cow->skip && skip_map_has(cow->skip, chunk);
}

/**
 * cow_put() - Somebody does not use copy-on-write any more.
 * @cow: The copy-on-write.
 *
 * Context: any. Afterwards cow may be freed.
 */
void cow_put(struct cow *cow)
{
	unsigned long flags;

	if (!atomic_dec_and_lock_irqsave(&cow->users, &cow->lock, flags))
		return;
	wake_up_all(&cow->idle);
	spin_unlock_irqrestore(&cow->lock, flags);
}

static void cow_watchdog(struct work_struct *work)
{
	struct cow *cow = container_of(to_delayed_work(work), struct cow,
				       watchdog);

	if (READ_ONCE(cow->error))
		return;
	if (cow_store_is_late(cow))
		cow_fail(cow, -ETIMEDOUT);
	else if (READ_ONCE(cow->job_count))
		cow_watch(cow);
}

/**
 * cow_watch() - See to it that storing does not take too long.
 * @cow: The copy-on-write.
 *
 * Context: any.
 */
void cow_watch(struct cow *cow)
{
	queue_delayed_work(cow->worker[COW_HERE].queue, &cow->watchdog,
			   msecs_to_jiffies(storage_timeout) / COW_STORE_BEATS +
				   1);
}

static int cow_init_pools(struct cow *cow)
{
	unsigned int pages = DIV_ROUND_UP(1u << cow->chunk_shift, PAGE_SECTORS);
	int err;

	err = mempool_init_page_pool(&cow->page_pool, pages, 0);
	if (err)
		return err;
	return mempool_init(&cow->job_pool, COW_JOB_RESERVE, cow_job_allocate,
			    cow_job_give_back, cow_job_cache);
}

static void cow_init_task(struct cow *cow, struct cow_task *task,
			  work_func_t function, struct workqueue_struct *queue)
{
	task->cow = cow;
	task->queue = queue;
	INIT_WORK(&task->work, function);
}

/*
 * None of the queues has a higher priority than the writers have: a worker that drives a
 * writer from the processor with each write finds one to do each time.
 */
static int cow_init_tasks(struct cow *cow)
{
	unsigned int major = MAJOR(cow->tracker->dev);
	unsigned int minor = MINOR(cow->tracker->dev);
	struct workqueue_struct *here, *anywhere;

	here = alloc_workqueue("blksnap-%u:%u", WQ_MEM_RECLAIM |
			       COMPAT_WQ_PERCPU | COMPAT_WQ_BUSY, 0,
			       major, minor);
	anywhere = alloc_workqueue("blksnap-any-%u:%u",
				   WQ_MEM_RECLAIM | WQ_UNBOUND, 0, major, minor);
	cow_init_task(cow, &cow->worker[COW_HERE], cow_worker, here);
	cow_init_task(cow, &cow->worker[COW_ANYWHERE], cow_worker, anywhere);
	cow_init_task(cow, &cow->store[COW_HERE], cow_store_work,
		      blksnap_store_wq);
	cow_init_task(cow, &cow->store[COW_ANYWHERE], cow_store_work,
		      blksnap_store_unbound_wq);
	cow_init_task(cow, &cow->image, cow_image_work, blksnap_image_wq);
	INIT_DELAYED_WORK(&cow->watchdog, cow_watchdog);
	return here && anywhere ? 0 : -ENOMEM;
}

/**
 * cow_new() - Prepare copy-on-write of an origin; it is not active yet.
 * @tracker: The origin.
 * @storage: Where copies go.
 * @skip: Chunks that need no copy, or NULL; outlives the copy-on-write.
 *
 * Return: the copy-on-write, freed by cow_free(); or a negative errno.
 */
struct cow *cow_new(struct tracker *tracker, struct diff_storage *storage,
		    const struct skip_map *skip)
{
	struct cow *cow = kzalloc(sizeof(*cow), GFP_KERNEL);
	int err;

	if (!cow)
		return ERR_PTR(-ENOMEM);

	cow->tracker = tracker;
	cow->storage = storage;
	cow->skip = skip;
	cow->chunk_shift = storage->chunk_shift;
	cow->sectors = tracker->sectors;
	cow->spare_max = COW_SPARE_PAGES / storage->owner->count;
	cow->jobs = RB_ROOT;
	spin_lock_init(&cow->lock);
	mutex_init(&cow->making);
	bio_list_init(&cow->writes);
	bio_list_init(&cow->image_writes);
	bio_list_init(&cow->placed_writes);
	bio_list_init(&cow->blocked);
	bio_list_init(&cow->blocked_image);
	bio_list_init(&cow->discards);
	INIT_LIST_HEAD(&cow->repeats);
	INIT_LIST_HEAD(&cow->were_read);
	INIT_LIST_HEAD(&cow->storage_link);
	init_waitqueue_head(&cow->idle);
	INIT_LIST_HEAD(&cow->to_store);
	INIT_LIST_HEAD(&cow->spare);
	err = cow_init_tasks(cow);
	if (err)
		goto fail;
	err = -ENOMEM;
	cow->lost = kzalloc(sizeof(*cow->lost), GFP_KERNEL);
	if (!cow->lost)
		goto fail;
	err = chunk_map_init(&cow->map,
			     ((cow->sectors - 1) >> cow->chunk_shift) + 1);
	if (err)
		goto fail;
	err = cow_init_pools(cow);
	if (err)
		goto fail;
	err = compat_open(&cow->origin, tracker->dev, false, NULL, NULL);
	if (err)
		goto fail;
	err = -ENODEV;
	if (cow->origin.bdev != tracker->bdev)
		goto fail;
	storage_add_user(storage, cow);
	return cow;

fail:
	cow_free(cow);
	return ERR_PTR(err);
}

/**
 * cow_abort() - Let all I/O of the image fail from now on.
 * @cow: The copy-on-write.
 *
 * No event is sent.
 */
void cow_abort(struct cow *cow)
{
	cmpxchg(&cow->error, 0, -ESHUTDOWN);
	cow_kick(cow, 0);
}

/* Who is counted may still make a job, so he is looked for first. */
static bool cow_is_idle(const struct cow *cow)
{
	return !atomic_read_acquire(&cow->users) && !READ_ONCE(cow->job_count);
}

/**
 * cow_stop() - End copy-on-write.
 * @cow: The copy-on-write, aborted; nobody in the submit path sees it any more,
 *	and its image takes no more I/O.
 *
 * Waiting writes are submitted, I/O of the image that is under way is waited
 * for.
 */
void cow_stop(struct cow *cow)
{
	unsigned int where;

	/*
	 * A write that waits for the worker is counted nowhere. Whoever began to work
	 * before the end was told may still make a job for it, and nobody later.
	 */
	for (where = 0; where < COW_WHERES; where++)
		flush_work(&cow->worker[where].work);
	wait_event(cow->idle, cow_is_idle(cow));
	/* Who woke us may still hold the lock. */
	spin_lock_irq(&cow->lock);
	spin_unlock_irq(&cow->lock);
	cancel_delayed_work_sync(&cow->watchdog);
	/*
	 * Who did the last for the image may still wake the worker. That one may have
	 * stolen writes to submit, which are counted nowhere. Who stores finds nothing.
	 */
	flush_work(&cow->image.work);
	for (where = 0; where < COW_WHERES; where++)
		flush_work(&cow->worker[where].work);
	for (where = 0; where < COW_WHERES; where++)
		flush_work(&cow->store[where].work);
}

/**
 * cow_free() - Free what cow_new() made.
 * @cow: The copy-on-write, never active or stopped.
 */
void cow_free(struct cow *cow)
{
	unsigned int where;

	if (!list_empty(&cow->storage_link))
		storage_remove_user(cow->storage, cow);
	cancel_delayed_work_sync(&cow->watchdog);
	for (where = 0; where < COW_WHERES; where++) {
		cancel_work_sync(&cow->worker[where].work);
		if (cow->worker[where].queue)
			destroy_workqueue(cow->worker[where].queue);
	}
	compat_close(&cow->origin);
	cow_job_free_spare(cow);
	mempool_exit(&cow->job_pool);
	mempool_exit(&cow->page_pool);
	chunk_map_free(&cow->map);
	kfree(cow->lost);
	kfree(cow);
}
