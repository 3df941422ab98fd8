// SPDX-License-Identifier: GPL-2.0-only
/* cow_job - makes jobs and reads their chunks from the origin; see cow_job.h. */
#include <linux/err.h>
#include <linux/highmem.h>
#include <linux/string.h>
#include "cow_job.h"
#include "cow_store.h"
#include "cow_write.h"
#include "diff_storage.h"
#include "filter.h"
#include "main.h"
#include "status.h"
#include "tracker.h"

#define JOB_GFP_NOWAIT (GFP_NOWAIT | __GFP_NOWARN)

static unsigned int job_bytes(const struct cow_job *job)
{
	return job->page_count << PAGE_SHIFT;
}

static sector_t job_start(const struct cow_job *job)
{
	return job->first << job->cow->chunk_shift;
}

/* The job of a chunk, or else the next one. Called with the lock held. */
static struct cow_job *job_at_or_after(struct cow *cow, u64 chunk)
{
	struct rb_node *node = cow->jobs.rb_node;
	struct cow_job *next = NULL;

	lockdep_assert_held(&cow->lock);
	while (node) {
		struct cow_job *job = rb_entry(node, struct cow_job, node);

		if (chunk >= job->first + job->count) {
			node = node->rb_right;
		} else {
			next = job;
			node = node->rb_left;
		}
	}
	return next;
}

static void job_insert(struct cow *cow, struct cow_job *job)
{
	struct rb_node **link = &cow->jobs.rb_node;
	struct rb_node *parent = NULL;

	spin_lock_irq(&cow->lock);
	while (*link) {
		struct cow_job *other = rb_entry(*link, struct cow_job, node);

		parent = *link;
		link = job->first < other->first ? &parent->rb_left :
						   &parent->rb_right;
	}
	rb_link_node(&job->node, parent, link);
	rb_insert_color(&job->node, &cow->jobs);
	cow->job_count++;
	spin_unlock_irq(&cow->lock);
}

/**
 * cow_job_find() - Find the job that a chunk is in.
 * @cow: The copy-on-write; its lock is held.
 * @chunk: The chunk.
 *
 * Return: the job, or NULL.
 */
struct cow_job *cow_job_find(struct cow *cow, u64 chunk)
{
	struct cow_job *job = job_at_or_after(cow, chunk);

	return job && chunk >= job->first ? job : NULL;
}

/**
 * cow_job_get() - Find the job that a chunk is in and keep its pages.
 * @cow: The copy-on-write.
 * @chunk: The chunk.
 *
 * Return: the job, given back by cow_job_put(), or NULL.
 */
struct cow_job *cow_job_get(struct cow *cow, u64 chunk)
{
	struct cow_job *job;
	unsigned long flags;

	spin_lock_irqsave(&cow->lock, flags);
	job = cow_job_find(cow, chunk);
	if (job)
		refcount_inc(&job->refs);
	spin_unlock_irqrestore(&cow->lock, flags);
	return job;
}

static void pages_put(struct cow *cow, struct page **pages, unsigned int count)
{
	unsigned long flags;

	/* Somebody may be waiting for the reserve; of what is spare nobody wakes up. */
	while (count && READ_ONCE(cow->page_pool.curr_nr) <
			cow->page_pool.min_nr)
		mempool_free(pages[--count], &cow->page_pool);

	spin_lock_irqsave(&cow->lock, flags);
	while (count && cow->spare_count < cow->spare_max) {
		list_add(&pages[--count]->lru, &cow->spare);
		cow->spare_count++;
	}
	spin_unlock_irqrestore(&cow->lock, flags);
	while (count)
		mempool_free(pages[--count], &cow->page_pool);
}

static unsigned int pages_take_spare(struct cow *cow, struct page **pages,
				     unsigned int count)
{
	unsigned int taken = 0;

	spin_lock_irq(&cow->lock);
	while (taken < count && cow->spare_count) {
		struct page *page = list_first_entry(&cow->spare, struct page,
						     lru);

		list_del(&page->lru);
		cow->spare_count--;
		pages[taken++] = page;
	}
	spin_unlock_irq(&cow->lock);
	return taken;
}

/**
 * cow_job_free_spare() - Free the pages that are kept.
 * @cow: The copy-on-write, which makes no more jobs.
 */
void cow_job_free_spare(struct cow *cow)
{
	struct page *page;

	while (pages_take_spare(cow, &page, 1))
		mempool_free(page, &cow->page_pool);
}

/**
 * cow_job_put() - Give a reference back.
 * @job: The job; its pages are freed with the last reference.
 *
 * Context: any.
 */
void cow_job_put(struct cow_job *job)
{
	struct cow *cow = job->cow;

	if (!refcount_dec_and_test(&job->refs))
		return;
	pages_put(cow, job->pages, job->page_count);
	mempool_free(job, &cow->job_pool);
}

/**
 * cow_job_end() - Take jobs out of the tree.
 * @cow: The copy-on-write.
 * @jobs: The jobs, each given back.
 *
 * Context: any. Afterwards cow may be freed.
 */
void cow_job_end(struct cow *cow, struct list_head *jobs)
{
	struct cow_job *job, *next;
	unsigned int bytes = 0;
	unsigned int count = 0;
	unsigned long flags;

	spin_lock_irqsave(&cow->lock, flags);
	list_for_each_entry(job, jobs, link) {
		rb_erase(&job->node, &cow->jobs);
		bio_list_merge(&cow->image_writes, &job->image_writes);
	}
	spin_unlock_irqrestore(&cow->lock, flags);

	list_for_each_entry_safe(job, next, jobs, link) {
		bytes += job_bytes(job);
		count++;
		cow_job_put(job);
	}
	storage_put_memory(cow->storage, bytes);

	/* Once the lock is dropped, cow may be freed. */
	spin_lock_irqsave(&cow->lock, flags);
	if (READ_ONCE(cow->has_blocked) || !bio_list_empty(&cow->image_writes))
		cow_kick(cow, 0);
	cow->job_count -= count;
	if (!cow->job_count) {
		status_changed(cow->storage->owner);
		wake_up_all(&cow->idle);
	}
	spin_unlock_irqrestore(&cow->lock, flags);
}

static void job_end(struct cow_job *job)
{
	LIST_HEAD(jobs);

	list_add(&job->link, &jobs);
	cow_job_end(job->cow, &jobs);
}

/*
 * The reserves of the pools may be in jobs that wait for the worker, which is
 * who calls this. So wait for the reserve only if there is no job at all.
 */
static gfp_t job_gfp(const struct cow *cow)
{
	return READ_ONCE(cow->job_count) ? JOB_GFP_NOWAIT : GFP_NOIO;
}

/*
 * Gives the job pages for as many of its sectors as there is memory for, whole
 * chunks and at least one. Returns false if there is not enough for that.
 */
static bool job_add_pages(struct cow_job *job, unsigned int sectors, gfp_t gfp)
{
	struct cow *cow = job->cow;
	unsigned int chunk = min(sectors, 1u << cow->chunk_shift);
	unsigned int least = DIV_ROUND_UP(chunk, PAGE_SECTORS);
	unsigned int wanted = DIV_ROUND_UP(sectors, PAGE_SECTORS);
	unsigned int count = pages_take_spare(cow, job->pages, wanted);

	while (count < wanted) {
		struct page *page = mempool_alloc(&cow->page_pool,
						  count < least ? gfp :
						  JOB_GFP_NOWAIT);

		if (!page)
			break;
		job->pages[count++] = page;
	}
	if (count < wanted) {
		unsigned int kept = rounddown(count, least);

		pages_put(cow, job->pages + kept, count - kept);
		count = kept;
		sectors = kept * PAGE_SECTORS;
	}
	job->page_count = count;
	job->sectors = sectors;
	job->count = DIV_ROUND_UP(sectors, 1u << cow->chunk_shift);
	return count;
}

/* Makes a job of as many of the chunks as there is memory for, at least one. */
static struct cow_job *job_new(struct cow *cow, u64 first, u64 last, gfp_t gfp)
{
	u64 sectors = min((last + 1) << cow->chunk_shift, cow->sectors) -
		      (first << cow->chunk_shift);
	struct cow_job *job;

	job = mempool_alloc(&cow->job_pool, gfp);
	if (!job)
		return NULL;
	memset(job, 0, offsetof(struct cow_job, pages));
	job->cow = cow;
	job->first = first;
	refcount_set(&job->refs, 1);
	if (!job_add_pages(job, sectors, gfp)) {
		mempool_free(job, &cow->job_pool);
		return NULL;
	}
	return job;
}

/* Makes a job and puts it into the tree. */
static struct cow_job *job_begin(struct cow *cow, u64 first, u64 last,
				 gfp_t gfp)
{
	unsigned int most = (last - first + 1) << cow->chunk_shift <<
			    SECTOR_SHIFT;
	struct cow_job *job;
	bool has_others;

	lockdep_assert_held(&cow->making);
	/* Asked first: the last of them may end, and give memory back, meanwhile. */
	has_others = READ_ONCE(cow->job_count);
	if (chunk_map_prepare(&cow->map, first, last, CHUNK_GFP_WRITE))
		return ERR_PTR(has_others ? -EAGAIN : -ENOMEM);
	if (!storage_get_memory(cow->storage, most, !READ_ONCE(cow->job_count)))
		return ERR_PTR(-EBUSY);
	job = job_new(cow, first, last, gfp);
	if (!job) {
		storage_put_memory(cow->storage, most);
		return ERR_PTR(-EAGAIN);
	}
	storage_put_memory(cow->storage, most - job_bytes(job));
	job_insert(cow, job);
	return job;
}

static bool page_is_zero(struct page *page, unsigned int bytes)
{
	void *data = kmap_local_page(page);
	bool zero = !memchr_inv(data, 0, bytes);

	kunmap_local(data);
	return zero;
}

static bool job_chunk_is_zero(const struct cow_job *job, unsigned int chunk)
{
	unsigned int sectors = cow_job_chunk_sectors(job, chunk);
	unsigned int page = (chunk << job->cow->chunk_shift) / PAGE_SECTORS;

	while (sectors) {
		unsigned int part = min_t(unsigned int, sectors, PAGE_SECTORS);

		if (!page_is_zero(job->pages[page++], part << SECTOR_SHIFT))
			return false;
		sectors -= part;
	}
	return true;
}

static int job_give_room(struct cow_job *job)
{
	struct cow *cow = job->cow;
	unsigned int chunk, zeroes, stored;

	for (chunk = 0; chunk < job->count; chunk++)
		if (job_chunk_is_zero(job, chunk))
			__set_bit(chunk, job->zero);

	zeroes = bitmap_weight(job->zero, job->count);
	stored = job->count - zeroes;
	if (stored) {
		int err = storage_alloc(cow->storage, stored, &job->index);

		if (err)
			return err;
	}
	atomic64_add(zeroes, &cow->chunks_elided);
	atomic64_add(stored, &cow->chunks_copied);
	return 0;
}

static void job_make_safe(struct cow_job *job)
{
	struct cow *cow = job->cow;
	unsigned int chunk;

	for_each_set_bit(chunk, job->zero, job->count)
		chunk_map_set_at(&cow->map, job->first + chunk, CHUNK_AT_ZERO);
	for (chunk = 0; chunk < job->count; chunk++)
		chunk_map_set_safe(&cow->map, job->first + chunk);
}

/**
 * cow_job_was_read() - The chunks are in memory: make them safe, store them.
 * @job: The job. The caller has taken the writes that wait for it.
 *
 * Context: the worker.
 */
void cow_job_was_read(struct cow_job *job)
{
	struct cow *cow = job->cow;

	if (job->status)
		cow_fail(cow, blk_status_to_errno(job->status));
	if (!READ_ONCE(cow->error)) {
		int err = job_give_room(job);

		if (err)
			cow_fail(cow, err);
	}
	if (READ_ONCE(cow->error)) {
		job_end(job);
		return;
	}

	job_make_safe(job);
	if (bitmap_full(job->zero, job->count))
		job_end(job);
	else
		cow_store_add(job);
}

static void job_read_end(struct bio *bio)
{
	struct cow_job *job = bio->bi_private;
	struct cow *cow = job->cow;
	unsigned long flags;

	job->status = bio->bi_status;
	bio_put(bio);

	/* Once the lock is dropped, the worker may end the job, and free cow. */
	spin_lock_irqsave(&cow->lock, flags);
	list_add_tail(&job->link, &cow->were_read);
	cow_kick(cow, job->page_count);
	spin_unlock_irqrestore(&cow->lock, flags);
}

/*
 * Reads the chunks on account of the group that the write belongs to, if the kernel lets
 * it, but never held back by its limits, as others may wait for the job: that is what
 * REQ_META says.
 */
static void job_read(struct cow_job *job, struct bio *cause)
{
	struct cow *cow = job->cow;
	unsigned int left = job->sectors << SECTOR_SHIFT;
	struct bio *bio;
	unsigned int page;

	bio = bio_alloc_bioset(cow->origin.bdev, job->page_count,
			       REQ_OP_READ | REQ_META, GFP_NOIO,
			       &filter_bios[FILTER_COPY_BIOS]);
	compat_charge(bio, cause);
	bio->bi_iter.bi_sector = job_start(job);
	bio->bi_private = job;
	bio->bi_end_io = job_read_end;
	for (page = 0; page < job->page_count; page++) {
		unsigned int part = min_t(unsigned int, left, PAGE_SIZE);

		__bio_add_page(bio, job->pages[page], part, 0);
		left -= part;
	}
	atomic64_add((u64)job->sectors << SECTOR_SHIFT, &cow->bytes_read);
	submit_bio_noacct(bio);
}

/*
 * Tells whether a chunk is still to be copied. In this order: the worker makes the
 * chunks of a job safe before it takes the job out of the tree.
 */
static bool job_is_needed(struct cow *cow, u64 chunk)
{
	struct cow_job *job;

	spin_lock_irq(&cow->lock);
	job = cow_job_find(cow, chunk);
	spin_unlock_irq(&cow->lock);
	return !job && !chunk_map_is_safe(&cow->map, chunk);
}

/* How many chunks from @first on can be in one job. */
static u64 job_last(struct cow *cow, u64 first, u64 last)
{
	unsigned int most = COW_JOB_SECTORS >> cow->chunk_shift;
	struct cow_job *next;
	u64 chunk;

	last = min(last, first + most - 1);
	spin_lock_irq(&cow->lock);
	next = job_at_or_after(cow, first);
	if (next)
		last = min(last, next->first - 1);
	spin_unlock_irq(&cow->lock);

	for (chunk = first + 1; chunk <= last; chunk++)
		if (chunk_map_is_safe(&cow->map, chunk) ||
		    cow_is_skipped(cow, chunk))
			return chunk - 1;
	return last;
}

/**
 * cow_job_copy() - Begin to copy unsafe chunks.
 * @cow: The copy-on-write.
 * @first: First chunk, unsafe and in no job.
 * @last: Last chunk that is wanted, included; the job may end before it.
 * @cause: The write to the origin or the image that needs them.
 *
 * Context: the worker.
 *
 * Return: the job; -EBUSY if the storage holds too many copies in memory: the
 * worker is kicked when there are less; -EAGAIN if there is no memory while there are
 * jobs of this copy-on-write; -ENOMEM if there are none, so that nothing would ever
 * give some back.
 */
struct cow_job *cow_job_copy(struct cow *cow, u64 first, u64 last,
			     struct bio *cause)
{
	struct cow_job *job = job_begin(cow, first, job_last(cow, first, last),
					job_gfp(cow));

	if (!IS_ERR(job))
		job_read(job, cause);
	return job;
}

/**
 * cow_job_make_for_writer() - Make the jobs for what a write needs.
 * @cow: The copy-on-write.
 * @chunk: First chunk that it needs.
 * @last: Last chunk that it touches.
 * @bio: The write, which waits for the last job that is made. The worker looks at it
 *	again then, so what is left is copied later.
 * @made: Empty list. The jobs, for cow_job_read_for_writer(); none if the first chunk is
 *	or was in a job of others, or if memory is short.
 *
 * Context: the writer. Waits for no memory. Jobs of others are not joined: the writes
 * that wait for them are the worker's.
 */
void cow_job_make_for_writer(struct cow *cow, u64 chunk, u64 last,
			     struct bio *bio, struct list_head *made)
{
	struct cow_job *job;

	while (chunk <= last) {
		if (!job_is_needed(cow, chunk))
			break;
		job = job_begin(cow, chunk, job_last(cow, chunk, last),
				JOB_GFP_NOWAIT);
		if (IS_ERR(job))
			break;
		list_add_tail(&job->link, made);
		chunk = cow_next_needed(cow, job->first + job->count, last);
	}
	if (!list_empty(made)) {
		job = list_last_entry(made, struct cow_job, link);
		bio_list_add(&job->writes, bio);
	}
}

/**
 * cow_job_read_for_writer() - Begin to read jobs.
 * @made: What cow_job_make_for_writer() made, not empty.
 * @bio: The write that waits for the last one; not to be touched afterwards.
 *
 * Context: the writer, not @making: a device takes its time over a large read.
 */
void cow_job_read_for_writer(struct list_head *made, struct bio *bio)
{
	struct cow_job *job, *next;

	/* Once it is being read, the worker may see to it at any time. */
	list_for_each_entry_safe(job, next, made, link) {
		list_del(&job->link);
		job_read(job, bio);
	}
}

/**
 * cow_job_elide() - Make a chunk one that is safe and all zeroes.
 * @cow: The copy-on-write.
 * @chunk: The chunk, in no job.
 * @gfp: As for chunk_map_prepare().
 *
 * Context: the worker.
 *
 * Return: 0, or -ENOMEM.
 */
int cow_job_elide(struct cow *cow, u64 chunk, gfp_t gfp)
{
	int err = chunk_map_prepare(&cow->map, chunk, chunk, gfp);

	if (err)
		return err;
	chunk_map_set_at(&cow->map, chunk, CHUNK_AT_ZERO);
	chunk_map_set_safe(&cow->map, chunk);
	return 0;
}

/**
 * cow_job_fill_zero() - Store a chunk that was elided.
 * @cow: The copy-on-write.
 * @chunk: The chunk, placed at CHUNK_AT_ZERO and in no job.
 * @bio: A write to the image that waits for the chunk to have a real place.
 *
 * Context: the worker.
 *
 * Return: 0; or, @bio left alone, the errors of cow_job_copy(), or -ENOSPC.
 */
int cow_job_fill_zero(struct cow *cow, u64 chunk, struct bio *bio)
{
	struct cow_job *job = job_begin(cow, chunk, chunk, job_gfp(cow));
	unsigned int page;
	int err;

	if (IS_ERR(job))
		return PTR_ERR(job);
	err = storage_alloc(cow->storage, 1, &job->index);
	if (err) {
		job_end(job);
		return err;
	}
	for (page = 0; page < job->page_count; page++)
		clear_highpage(job->pages[page]);
	bio_list_add(&job->image_writes, bio);
	atomic64_inc(&cow->chunks_copied);
	cow_store_add(job);
	return 0;
}
