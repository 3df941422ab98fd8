// SPDX-License-Identifier: GPL-2.0-only
/* cow_image_write - writes to the image; see cow_image_write.h. */
#include <linux/blkdev.h>
#include <linux/err.h>
#include <linux/sched/mm.h>
#include "cow_image.h"
#include "cow_image_write.h"
#include "cow_job.h"
#include "cow_worker.h"
#include "tracker.h"

/* Chunks that are discarded between one look at the queues and the next. */
#define COW_DISCARD_AT_ONCE 1024

/* Lets a write to the image wait for the job of a chunk. False if there is none. */
static bool cow_wait_for_job(struct cow *cow, u64 chunk, struct bio *bio)
{
	struct cow_job *job;

	spin_lock_irq(&cow->lock);
	job = cow_job_find(cow, chunk);
	if (job)
		bio_list_add(&job->image_writes, bio);
	spin_unlock_irq(&cow->lock);
	return job;
}

/* Lets a write to the image wait until its next chunk has a place. */
static int cow_place_for(struct cow *cow, struct bio *bio)
{
	u64 chunk = bio->bi_iter.bi_sector >> cow->chunk_shift;
	u64 last = (bio_end_sector(bio) - 1) >> cow->chunk_shift;
	struct cow_job *job;

	if (cow_wait_for_job(cow, chunk, bio))
		return 0;
	if (!chunk_map_is_safe(&cow->map, chunk) && cow_is_skipped(cow, chunk)) {
		bool has_others = READ_ONCE(cow->job_count);

		/* When one of those ends, there may be memory. */
		if (cow_job_elide(cow, chunk, CHUNK_GFP_WRITE))
			return has_others ? -EAGAIN : -ENOMEM;
	}
	if (!chunk_map_is_safe(&cow->map, chunk)) {
		job = cow_job_copy(cow, chunk, last, bio);
		if (IS_ERR(job))
			return PTR_ERR(job);
		bio_list_add(&job->image_writes, bio);
		return 0;
	}
	if (chunk_map_at(&cow->map, chunk) == CHUNK_AT_ZERO)
		return cow_job_fill_zero(cow, chunk, bio);

	/* It got its place just now. */
	spin_lock_irq(&cow->lock);
	bio_list_add(&cow->image_writes, bio);
	spin_unlock_irq(&cow->lock);
	return 0;
}

static void cow_end_image_write(struct cow *cow, struct bio *bio)
{
	bio_endio(bio);
	cow_put(cow);
}

/* Leaves behind what is done of a discard: who begins anew begins there. */
static void cow_discard_done(struct cow *cow, struct bio *bio, u64 chunk)
{
	sector_t sector = chunk << cow->chunk_shift;

	if (sector > bio->bi_iter.bi_sector)
		bio_advance(bio, (sector - bio->bi_iter.bi_sector) << SECTOR_SHIFT);
}

/*
 * Makes chunks that are discarded as a whole read as zeroes, which takes no room;
 * what is discarded of others stays as it is. If a chunk is in a job, the bio waits for
 * that. Returns false if there is more to do than may be done at once.
 */
static bool cow_discard(struct cow *cow, struct bio *bio, unsigned int *left)
{
	u64 chunk = (bio->bi_iter.bi_sector + (1u << cow->chunk_shift) - 1) >>
		    cow->chunk_shift;
	sector_t end = bio_end_sector(bio);
	u64 chunks = end == cow->sectors ? cow->map.count :
					   end >> cow->chunk_shift;

	for (; chunk < chunks; chunk++) {
		cow_discard_done(cow, bio, chunk);
		if (!*left)
			return false;
		--*left;
		if (cow_wait_for_job(cow, chunk, bio))
			return true;
		/* It is a hint: without memory to note it, it need not be followed. */
		if (cow_job_elide(cow, chunk, CHUNK_GFP_HINT))
			break;
	}
	cow_end_image_write(cow, bio);
	return true;
}

/**
 * cow_image_discard() - Go on with the discards of the image.
 * @cow: The copy-on-write.
 *
 * One may be of the whole device, and they may come all at once; so some of it is done
 * between one look at the queues and the next.
 *
 * Context: the worker, with @making held.
 */
void cow_image_discard(struct cow *cow)
{
	unsigned int left = COW_DISCARD_AT_ONCE;
	struct bio *bio;

	while (left && (bio = bio_list_pop(&cow->discards))) {
		left--;
		if (READ_ONCE(cow->error)) {
			bio->bi_status = BLK_STS_IOERR;
			cow_end_image_write(cow, bio);
		} else if (!cow_discard(cow, bio, &left)) {
			bio_list_add_head(&cow->discards, bio);
		}
	}
}

/**
 * cow_image_write_handle() - Let a write to the image go on, or wait for what it needs.
 * @cow: The copy-on-write.
 * @bio: The write.
 *
 * Context: the worker, with @making held.
 */
void cow_image_write_handle(struct cow *cow, struct bio *bio)
{
	int err;

	if (READ_ONCE(cow->error)) {
		bio->bi_status = BLK_STS_IOERR;
		cow_end_image_write(cow, bio);
		return;
	}
	if (bio_op(bio) == REQ_OP_DISCARD) {
		bio_list_add(&cow->discards, bio);
		return;
	}
	if (cow_image_is_placed(cow, bio)) {
		/* Once the lock is dropped, it may be done, and cow not be in use. */
		spin_lock_irq(&cow->lock);
		bio_list_add(&cow->placed_writes, bio);
		cow_queue(&cow->image);
		spin_unlock_irq(&cow->lock);
		return;
	}
	err = cow_place_for(cow, bio);
	if (!err)
		return;
	if (cow_worker_may_block(err)) {
		cow_worker_block(cow, &cow->blocked_image, bio);
		return;
	}
	cow_fail(cow, err);
	bio->bi_status = errno_to_blk_status(err);
	cow_end_image_write(cow, bio);
}

/* Submits what has a place; the rest is for the worker once more. */
static void cow_write_placed(struct cow *cow, struct bio *bio)
{
	bool done = READ_ONCE(cow->error);

	if (done)
		bio->bi_status = BLK_STS_IOERR;
	else
		done = cow_image_write_placed(cow, bio);
	if (done) {
		cow_end_image_write(cow, bio);
		return;
	}
	spin_lock_irq(&cow->lock);
	bio_list_add(&cow->image_writes, bio);
	spin_unlock_irq(&cow->lock);
	cow_kick(cow, 0);
}

/**
 * cow_image_work() - Submit what has a place, and reads once more.
 * @work: The work of a task.
 *
 * Context: one for each cow; may be put to sleep by the storage.
 */
void cow_image_work(struct work_struct *work)
{
	struct cow *cow = container_of(work, struct cow_task, work)->cow;
	unsigned int noio = memalloc_noio_save();
	struct cow_piece *piece, *next;
	struct bio_list writes;
	struct blk_plug plug;
	LIST_HEAD(repeats);
	struct bio *bio;

	spin_lock_irq(&cow->lock);
	list_splice_init(&cow->repeats, &repeats);
	writes = cow->placed_writes;
	bio_list_init(&cow->placed_writes);
	spin_unlock_irq(&cow->lock);

	blk_start_plug(&plug);
	list_for_each_entry_safe(piece, next, &repeats, link) {
		list_del(&piece->link);
		cow_image_repeat(piece);
	}
	while ((bio = bio_list_pop(&writes)))
		cow_write_placed(cow, bio);
	blk_finish_plug(&plug);
	memalloc_noio_restore(noio);
}

/**
 * cow_submit_image() - Read or write the image.
 * @cow: The copy-on-write.
 * @bio: The bio, with sectors of the image.
 */
void cow_submit_image(struct cow *cow, struct bio *bio)
{
	if (READ_ONCE(cow->error)) {
		bio_io_error(bio);
		return;
	}

	if (op_is_write(bio_op(bio))) {
		atomic_inc(&cow->users);
		cbt_map_mark_both(&cow->tracker->cbt, bio->bi_iter.bi_sector,
				  bio_end_sector(bio) - 1);
		spin_lock_irq(&cow->lock);
		bio_list_add(&cow->image_writes, bio);
		spin_unlock_irq(&cow->lock);
		cow_kick(cow, 0);
		return;
	}
	/* Who submits keeps the image, and so @cow, until we return. */
	cow_image_read(cow, bio);
}
