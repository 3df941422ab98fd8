/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cow - copy-on-write of one origin, and the contents of its image.
 *
 * A write to chunks that are not safe yet (chunk_map.h) is stolen. For it a job is
 * made: a run of neighbouring chunks that are read from the origin with one bio,
 * and become safe as soon as they are in memory. Then the worker submits the writes
 * that waited for the job, while the copies are being stored. When they are stored
 * the chunks get their location.
 *
 * The writer itself makes the job if that is simple and nobody else is about to;
 * otherwise the write is queued for the worker.
 *
 *   unsafe --job made--> reading --in memory--> storing --stored--> placed
 *                        writes wait            image reads are served from memory
 *
 * Image reads never wait for writers, and writers never for image reads: a read
 * of unsafe chunks goes to the origin, and when it completes, the chunks are
 * looked at again. If one became safe meanwhile, a write may have overtaken the
 * read, and it is repeated. Image writes go to the worker, who first makes their
 * chunks placed, as if the origin had been written to. What then goes to the storage
 * is submitted by who may be put to sleep there, @image, and so are repeated reads.
 *
 * The first error ends it: one event, EIO on the image from then on, all waiting
 * writes are submitted. The origin is never kept from being written. A storage that
 * does not answer in time counts as an error.
 *
 * Invariants:
 * - Jobs are made under @making, so a chunk is in one job at the most.
 * - There is one worker at a time, whatever queue it was asked for on (@working): it
 *   alone looks at what waits for jobs.
 * - A write passes when all of its chunks are safe or skipped (skip_map.h), or
 *   after the first error.
 * - A job in the tree has its pages until it is taken out of it; who copies from
 *   them holds a reference.
 * - The worker never waits for something that the worker has to do, nor for the
 *   storage.
 *
 * Locking: @lock guards the queues, the tree of jobs and the spare pages, and may
 * be taken in any context. The writes that wait for a job belong to who makes it,
 * then to the worker. @making is a mutex that a writer only tries: it may hold
 * anything. A writer does not hold it while it submits the read of its job, for which
 * the device takes its time.
 */
#ifndef BLKSNAP_COW_H
#define BLKSNAP_COW_H

#include <linux/bio.h>
#include <linux/list.h>
#include <linux/mempool.h>
#include <linux/mutex.h>
#include <linux/rbtree.h>
#include <linux/spinlock.h>
#include <linux/types.h>
#include <linux/wait.h>
#include <linux/workqueue.h>
#include "chunk_map.h"
#include "compat.h"

struct diff_storage;
struct event;
struct skip_map;
struct tracker;

/**
 * struct cow_task - Work on one of the queues that a cow uses.
 * @work: The work item.
 * @queue: The one queue that it is ever put on: on two it could run twice at once, and
 *	flush_work() would wait for one of the two.
 * @cow: What it belongs to.
 */
struct cow_task {
	struct work_struct work;
	struct workqueue_struct *queue;
	struct cow *cow;
};

/* Which task of an array does it: on the processor that asks, or on any. */
enum cow_where {
	COW_HERE,
	COW_ANYWHERE,
	COW_WHERES,
};

/**
 * struct cow - Copy-on-write of one origin.
 * @tracker: The origin.
 * @origin: The origin, open.
 * @storage: Where copies go.
 * @storage_link: Place in the list of users of the storage.
 * @chunk_shift: A chunk is 1 << @chunk_shift sectors.
 * @sectors: Size of the image in sectors.
 * @map: State of the chunks.
 * @skip: Chunks that are never copied and read as zeroes, or NULL.
 * @error: Why the image is lost, a negative errno, or 0.
 * @lost: Event for that, allocated beforehand.
 * @lock: See above.
 * @writes: Stolen writes.
 * @image_writes: Writes to the image.
 * @placed_writes: Those of which at least the beginning has a place.
 * @repeats: Image reads to be repeated.
 * @were_read: Jobs whose chunks are in memory.
 * @to_store: Jobs whose chunks are to be stored.
 * @to_store_pages: Number of their pages.
 * @jobs: Jobs by chunk.
 * @job_count: Number of jobs.
 * @making: Held by who makes jobs.
 * @users: Image writes, pieces of image I/O that are under way, and stolen writes on
 *	their way to cow_write().
 * @idle: Woken when one of the two counts falls to zero.
 * @blocked: Stolen writes that wait for memory; belongs to the worker.
 * @blocked_image: Image writes that do.
 * @has_blocked: There are such of either kind.
 * @discards: Discards of the image, the first of them perhaps half done; likewise.
 * @worker: Ask for the worker.
 * @working: The worker is at work.
 * @again: It was asked for meanwhile, and begins anew.
 * @store: Stores; a storage that does not take more makes it sleep, and not
 *	the worker, whom writes wait for.
 * @image: Submits @placed_writes and @repeats; sleeps likewise.
 * @watchdog: Gives up when storing takes longer than storage_timeout.
 * @page_pool: Pages for copies, never without enough for one chunk.
 * @spare: Pages of copies that were stored, kept for the next ones: a fresh page
 *	is cleared first on most kernels.
 * @spare_count: Number of them.
 * @spare_max: How many are kept at the most.
 * @beats: How often the watchdog has looked; its own, and read by who stores.
 * @stored: How far the storage was when it last looked.
 * @stored_at: At which beat that was new.
 * @job_pool: Jobs.
 * @chunks_copied: Number of chunks stored.
 * @chunks_elided: Number of chunks that took no room.
 * @bytes_read: Bytes read from the origin for copying.
 * @bytes_written: Bytes written to the storage.
 */
struct cow {
	struct tracker *tracker;
	struct compat_bdev origin;
	struct diff_storage *storage;
	struct list_head storage_link;
	unsigned int chunk_shift;
	sector_t sectors;
	struct chunk_map map;
	const struct skip_map *skip;
	int error;
	struct event *lost;
	spinlock_t lock; /* guards the queues, jobs, job_count and spare */
	struct bio_list writes;
	struct bio_list image_writes;
	struct bio_list placed_writes;
	struct list_head repeats;
	struct list_head were_read;
	struct list_head to_store;
	unsigned int to_store_pages;
	struct rb_root jobs;
	unsigned int job_count;
	struct mutex making; /* guards the making of jobs, and map's growth */
	atomic_t users;
	wait_queue_head_t idle;
	struct bio_list blocked;
	struct bio_list blocked_image;
	bool has_blocked;
	struct bio_list discards;
	struct cow_task worker[COW_WHERES];
	bool working;
	bool again;
	struct cow_task store[COW_WHERES];
	struct cow_task image;
	struct delayed_work watchdog;
	mempool_t page_pool;
	struct list_head spare;
	unsigned int spare_count;
	unsigned int spare_max;
	unsigned int beats;
	int stored;
	unsigned int stored_at;
	mempool_t job_pool;
	atomic64_t chunks_copied;
	atomic64_t chunks_elided;
	atomic64_t bytes_read;
	atomic64_t bytes_written;
};

int cow_init_once(void);
void cow_exit_once(void);
unsigned int cow_front_pad(void);

struct cow *cow_new(struct tracker *tracker, struct diff_storage *storage,
		    const struct skip_map *skip);
void cow_free(struct cow *cow);
void cow_abort(struct cow *cow);
void cow_stop(struct cow *cow);
void cow_fail(struct cow *cow, int err);
void cow_queue(struct cow_task *task);
void cow_queue_for(struct cow_task *tasks, unsigned int pages);
void cow_kick(struct cow *cow, unsigned int pages);
void cow_watch(struct cow *cow);
bool cow_is_skipped(const struct cow *cow, u64 chunk);
void cow_put(struct cow *cow);

#endif
