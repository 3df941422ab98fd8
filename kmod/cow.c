// SPDX-License-Identifier: GPL-2.0-only
/* cow - the worker of copy-on-write; how it works is told in cow.h. */
#include <linux/err.h>
#include <linux/jiffies.h>
#include <linux/sched/mm.h>
#include <linux/slab.h>
#include "compat.h"
#include "cow.h"
#include "cow_image.h"
#include "cow_job.h"
#include "cow_store.h"
#include "diff_storage.h"
#include "event_queue.h"
#include "filter.h"
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

/* Sectors from which on a write is large. */
#define COW_AT_ONCE 64

/* Times that the worker looks for more before it lets others do what it has made. */
#define COW_ROUNDS 8

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

/* Memory was short: try again when a job ends, or at once if there is none. */
static void cow_block(struct cow *cow, struct bio_list *list, struct bio *bio)
{
	bio_list_add(list, bio);
	spin_lock_irq(&cow->lock);
	cow->has_blocked = true;
	if (!cow->job_count)
		cow_kick(cow, 0);
	spin_unlock_irq(&cow->lock);
}

static bool is_short_of_memory(int err)
{
	return err == -EAGAIN || err == -EBUSY;
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

			if (!is_short_of_memory(err))
				return err;
			if (!wait) {
				cow_block(cow, &cow->blocked, bio);
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

/* What may pass is put into a list: to submit it takes time that @making must not. */
static void cow_handle_write(struct cow *cow, struct bio *bio,
			     struct bio_list *pass)
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
		if (cow_job_elide(cow, chunk))
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

/*
 * Makes chunks that are discarded as a whole read as zeroes, which takes no room;
 * what is discarded of others stays as it is. Returns 0 if a chunk is in a job: the
 * bio waits for it, and begins anew then.
 */
static int cow_discard(struct cow *cow, struct bio *bio)
{
	u64 chunk = (bio->bi_iter.bi_sector + (1u << cow->chunk_shift) - 1) >>
		    cow->chunk_shift;
	sector_t end = bio_end_sector(bio);
	u64 chunks = end == cow->sectors ? cow->map.count :
					   end >> cow->chunk_shift;

	for (; chunk < chunks; chunk++) {
		int err;

		if (cow_wait_for_job(cow, chunk, bio))
			return 0;
		err = cow_job_elide(cow, chunk);
		if (err)
			return err;
	}
	cow_end_image_write(cow, bio);
	return 0;
}

static void cow_handle_image_write(struct cow *cow, struct bio *bio)
{
	int err;

	if (READ_ONCE(cow->error)) {
		bio->bi_status = BLK_STS_IOERR;
		cow_end_image_write(cow, bio);
		return;
	}
	if (bio_op(bio) != REQ_OP_DISCARD && cow_image_is_placed(cow, bio)) {
		/* Once the lock is dropped, it may be done, and cow not be in use. */
		spin_lock_irq(&cow->lock);
		bio_list_add(&cow->placed_writes, bio);
		cow_queue(&cow->image);
		spin_unlock_irq(&cow->lock);
		return;
	}
	err = bio_op(bio) == REQ_OP_DISCARD ? cow_discard(cow, bio) :
					      cow_place_for(cow, bio);
	if (!err)
		return;
	if (is_short_of_memory(err)) {
		cow_block(cow, &cow->blocked_image, bio);
		return;
	}
	if (bio_op(bio) == REQ_OP_DISCARD) {
		/* No memory to note it: it is a hint, and need not be followed. */
		cow_end_image_write(cow, bio);
		return;
	}
	cow_fail(cow, err);
	bio->bi_status = errno_to_blk_status(err);
	cow_end_image_write(cow, bio);
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
	       !bio_list_empty(image_writes);
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
			cow_handle_write(cow, bio, &pass);
		mutex_unlock(&cow->making);
	}
	while ((bio = bio_list_pop(&pass)))
		submit_bio_noacct(bio);
	if (!bio_list_empty(image_writes)) {
		mutex_lock(&cow->making);
		while ((bio = bio_list_pop(image_writes)))
			cow_handle_image_write(cow, bio);
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

/* Whoever asks while there is a worker has it begin anew. */
static void cow_work(struct work_struct *work)
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

static void cow_store_work(struct work_struct *work)
{
	struct cow *cow = container_of(work, struct cow_task, work)->cow;
	unsigned int noio = memalloc_noio_save();

	cow_store_all(cow);
	memalloc_noio_restore(noio);
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

static void cow_image_work(struct work_struct *work)
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

static void cow_watchdog(struct work_struct *work)
{
	struct cow *cow = container_of(to_delayed_work(work), struct cow,
				       watchdog);

	if (READ_ONCE(cow->error))
		return;
	if (cow_store_is_late(cow, msecs_to_jiffies(storage_timeout)))
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
			   msecs_to_jiffies(storage_timeout) / 4 + 1);
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
	cow_init_task(cow, &cow->worker[COW_HERE], cow_work, here);
	cow_init_task(cow, &cow->worker[COW_ANYWHERE], cow_work, anywhere);
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
	cow->stored_at = jiffies;
	cow->jobs = RB_ROOT;
	spin_lock_init(&cow->lock);
	mutex_init(&cow->making);
	bio_list_init(&cow->writes);
	bio_list_init(&cow->image_writes);
	bio_list_init(&cow->placed_writes);
	bio_list_init(&cow->blocked);
	bio_list_init(&cow->blocked_image);
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
