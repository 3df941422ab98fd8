// SPDX-License-Identifier: GPL-2.0-only
/* cow_write - writes to the origin, from the submit path to the job; see cow_write.h. */
#include <linux/err.h>
#include <linux/sched.h>
#include "cow_job.h"
#include "cow_worker.h"
#include "cow_write.h"
#include "filter.h"
#include "tracker.h"

/* Sectors from which on a write is large. */
#define COW_AT_ONCE 64

/**
 * cow_next_needed() - Find the first chunk that must be copied before a write.
 * @cow: The copy-on-write.
 * @first: Where to begin.
 * @last: Where to end, included.
 *
 * Return: the chunk, or @last + 1 if there is none.
 */
u64 cow_next_needed(const struct cow *cow, u64 first, u64 last)
{
	for (;; first++) {
		first = chunk_map_next_unsafe(&cow->map, first, last);
		if (first > last || !cow_is_skipped(cow, first))
			return first;
	}
}

/**
 * struct chunk_run - Chunks that a write touches.
 * @first: The first of them.
 * @last: The last of them.
 */
struct chunk_run {
	u64 first;
	u64 last;
};

/* What lies beyond the end of the image, on an origin that has grown, is left out. */
static struct chunk_run cow_run_of(const struct cow *cow, struct bio *bio)
{
	sector_t start = filter_sector(bio);
	sector_t end = start + bio_sectors(bio) - cow->tracker->start;

	start = max(start, cow->tracker->start) - cow->tracker->start;
	return (struct chunk_run){
		.first = start >> cow->chunk_shift,
		.last = (min(end, cow->sectors) - 1) >> cow->chunk_shift,
	};
}

/**
 * cow_see_write() - A write to the origin comes by.
 * @cow: The copy-on-write.
 * @bio: The write.
 * @first: Its first sector on the origin.
 * @last: Its last sector on the origin.
 *
 * Context: the submit path, under RCU; must not sleep.
 *
 * Return: true if old contents must be copied first; then the bio must be given to
 * cow_write(). Its link, which nobody uses here, leads there to @cow.
 */
bool cow_see_write(struct cow *cow, struct bio *bio, sector_t first,
		   sector_t last)
{
	u64 chunk = first >> cow->chunk_shift;
	u64 last_chunk;

	if (first >= cow->sectors || READ_ONCE(cow->error))
		return false;
	last_chunk = min(last, cow->sectors - 1) >> cow->chunk_shift;
	/* Most writes are small ones to what was written to before. */
	if (chunk == last_chunk && likely(chunk_map_is_safe(&cow->map, chunk)))
		return false;
	if (cow_next_needed(cow, chunk, last_chunk) > last_chunk)
		return false;

	atomic_inc(&cow->users);
	bio->bi_next = (struct bio *)cow;
	return true;
}

/*
 * Makes jobs in the place of the worker. Nothing is waited for but the queue of the
 * origin, as the writer would anyway.
 */
static bool cow_copy_at_once(struct cow *cow, struct bio *bio)
{
	struct chunk_run run = cow_run_of(cow, bio);
	LIST_HEAD(made);
	u64 chunk;

	if (!mutex_trylock(&cow->making))
		return false;
	chunk = cow_next_needed(cow, run.first, run.last);
	if (chunk <= run.last && !READ_ONCE(cow->error) &&
	    !READ_ONCE(cow->has_blocked))
		cow_job_make_for_writer(cow, chunk, run.last, bio, &made);
	mutex_unlock(&cow->making);
	if (list_empty(&made))
		return false;
	cow_job_read_for_writer(&made, bio);
	return true;
}

/*
 * Tells whether the writer had better make jobs itself: if nothing is under way, so
 * that the worker would have to be woken for it alone, or if much is to be copied.
 * Otherwise the worker, who is awake, takes many small writes in one go.
 */
static bool cow_may_copy_at_once(const struct cow *cow, const struct bio *bio)
{
	if (bio_op(bio) != REQ_OP_WRITE || bio->bi_opf & REQ_NOWAIT ||
	    current->bio_list || current->flags & PF_MEMALLOC)
		return false;
	return !READ_ONCE(cow->job_count) || bio_sectors(bio) >= COW_AT_ONCE;
}

/**
 * cow_write() - Take over a write that cow_see_write() saw.
 * @bio: The write.
 *
 * Context: the writer's, where submit_bio() may be called.
 */
void cow_write(struct bio *bio)
{
	struct cow *cow = (struct cow *)bio->bi_next;
	bool at_once = cow_may_copy_at_once(cow, bio);
	unsigned long flags;

	bio->bi_next = NULL;
	filter_take_over(bio);
	if (!at_once || !cow_copy_at_once(cow, bio)) {
		spin_lock_irqsave(&cow->lock, flags);
		bio_list_add(&cow->writes, bio);
		spin_unlock_irqrestore(&cow->lock, flags);
		cow_kick(cow, 0);
	}
	cow_put(cow);
}

static struct cow_job *cow_find_or_copy(struct cow *cow, u64 chunk, u64 last,
					struct bio *bio)
{
	struct cow_job *job;

	spin_lock_irq(&cow->lock);
	job = cow_job_find(cow, chunk);
	spin_unlock_irq(&cow->lock);
	return job ? job : cow_job_copy(cow, chunk, last, bio);
}

/*
 * Begins to copy what the write needs, and lets it wait for the last job. It is
 * looked at again then. A huge write has its chunks copied bit by bit, as memory
 * allows. Returns an error other than shortage of memory.
 */
static int cow_copy_for(struct cow *cow, struct bio *bio, u64 chunk, u64 last)
{
	struct cow_job *wait = NULL;

	while (chunk <= last) {
		struct cow_job *job = cow_find_or_copy(cow, chunk, last, bio);

		if (IS_ERR(job)) {
			int err = PTR_ERR(job);

			if (!cow_worker_may_block(err))
				return err;
			if (!wait) {
				cow_worker_block(cow, &cow->blocked, bio);
				return 0;
			}
			break;
		}
		wait = job;
		chunk = cow_next_needed(cow, job->first + job->count, last);
	}
	bio_list_add(&wait->writes, bio);
	return 0;
}

/**
 * cow_write_handle() - Let a stolen write go on, or wait for what it needs.
 * @cow: The copy-on-write.
 * @bio: The write.
 * @pass: Where it is put if it may pass. To submit it takes time that @making must not.
 *
 * Context: the worker, with @making held.
 */
void cow_write_handle(struct cow *cow, struct bio *bio, struct bio_list *pass)
{
	struct chunk_run run = cow_run_of(cow, bio);
	u64 chunk;
	int err;

	if (READ_ONCE(cow->error))
		goto pass;
	chunk = cow_next_needed(cow, run.first, run.last);
	if (chunk > run.last)
		goto pass;

	if (bio_op(bio) == REQ_OP_DISCARD) {
		/* A hint; to follow it would mean to copy what is discarded. */
		bio_endio(bio);
		return;
	}

	err = cow_copy_for(cow, bio, chunk, run.last);
	if (!err)
		return;
	cow_fail(cow, err);
pass:
	bio_list_add(pass, bio);
}
