// SPDX-License-Identifier: GPL-2.0-only
/* cow_store - stores what jobs have read; see cow_store.h. */
#include <linux/blkdev.h>
#include <linux/sched/mm.h>
#include "cow_job.h"
#include "cow_store.h"
#include "diff_storage.h"
#include "filter.h"

#define COW_BATCH_PAGES BIO_MAX_VECS
/* Storing is in no hurry: so much more than for a job must have gathered for it. */
#define COW_STORE_SHARE 4
/* While others are stored, a job may wait so many times as long. */
#define COW_PATIENCE 10

static void batch_store_end(struct bio *bio);

/**
 * struct batch_writer - Stores the pages of jobs one after the other.
 * @leader: The first job.
 * @bio: The bio being filled, or NULL.
 * @place: Place in the storage where the next sector goes.
 * @run: How many more sectors @bio can take.
 * @pages: How many pages are left.
 */
struct batch_writer {
	struct cow_job *leader;
	struct bio *bio;
	u64 place;
	u64 run;
	unsigned int pages;
};

static void writer_submit(struct batch_writer *writer)
{
	if (!writer->bio)
		return;
	atomic_inc(&writer->leader->pending);
	submit_bio_noacct(writer->bio);
	writer->bio = NULL;
	writer->run = 0;
}

static void writer_begin(struct batch_writer *writer)
{
	struct cow *cow = writer->leader->cow;
	struct block_device *bdev;
	sector_t sector;

	bdev = storage_locate(cow->storage, writer->place, &sector,
			      &writer->run);
	writer->bio = bio_alloc_bioset(bdev, writer->pages, REQ_OP_WRITE,
				       GFP_NOIO, &filter_bios[FILTER_STORE_BIOS]);
	writer->bio->bi_iter.bi_sector = sector;
	writer->bio->bi_private = writer->leader;
	writer->bio->bi_end_io = batch_store_end;
}

/* Adds a page, of which the last one of the device may be used in part. */
static void writer_add(struct batch_writer *writer, struct page *page,
		       unsigned int sectors)
{
	unsigned int offset = 0;

	while (sectors) {
		unsigned int part;

		if (!writer->bio)
			writer_begin(writer);
		part = min_t(u64, sectors, writer->run);
		if (bio_add_page(writer->bio, page, part << SECTOR_SHIFT,
				 offset) != part << SECTOR_SHIFT) {
			writer_submit(writer);
			continue;
		}
		offset += part << SECTOR_SHIFT;
		sectors -= part;
		writer->place += part;
		writer->run -= part;
		if (!writer->run)
			writer_submit(writer);
	}
	writer->pages--;
}

static void job_note_places(struct cow_job *job)
{
	struct cow *cow = job->cow;
	u32 index = job->index;
	unsigned int chunk;

	for_each_clear_bit(chunk, job->zero, job->count)
		chunk_map_set_at(&cow->map, job->first + chunk,
				 chunk_at_stored(index++));
}

static void batch_put(struct cow_job *leader)
{
	struct cow *cow = leader->cow;
	struct cow_job *job;
	LIST_HEAD(jobs);

	if (!atomic_dec_and_test(&leader->pending))
		return;
	list_splice(&leader->batch, &jobs);
	if (!READ_ONCE(cow->error))
		list_for_each_entry(job, &jobs, link)
			job_note_places(job);
	cow_job_end(cow, &jobs);
}

static void batch_store_end(struct bio *bio)
{
	struct cow_job *leader = bio->bi_private;

	if (bio->bi_status)
		cow_fail(leader->cow, blk_status_to_errno(bio->bi_status));
	atomic_inc(&leader->cow->storage->stored);
	bio_put(bio);
	batch_put(leader);
}

/**
 * cow_store_add() - Hand a job to who stores.
 * @job: The job, all of whose chunks but zero ones have room; it is ended when they
 *	are stored.
 *
 * Context: the worker, which calls cow_store_kick() in the end.
 */
void cow_store_add(struct cow_job *job)
{
	struct cow *cow = job->cow;

	spin_lock_irq(&cow->lock);
	list_add_tail(&job->link, &cow->to_store);
	cow->to_store_pages += job->page_count;
	spin_unlock_irq(&cow->lock);
	cow_watch(cow);
}

/**
 * cow_store_kick() - Let the jobs be stored that are to be.
 * @cow: The copy-on-write.
 *
 * Much is stored on whatever processor is free, while others go on copying. For
 * little, waking another processor costs more than it brings.
 *
 * The time that they may take begins now: before, the worker may have waited for the
 * origin; from now on who stores may wait for another storage.
 *
 * Context: the worker, which alone adds such jobs.
 */
void cow_store_kick(struct cow *cow)
{
	unsigned int pages = READ_ONCE(cow->to_store_pages);
	struct cow_job *job;

	if (!pages)
		return;
	spin_lock_irq(&cow->lock);
	/* Those in front have waited since it was called before. */
	list_for_each_entry_reverse(job, &cow->to_store, link) {
		if (job->storing_since)
			break;
		WRITE_ONCE(job->storing_since, cow->beats + 1);
	}
	spin_unlock_irq(&cow->lock);
	cow_queue_for(cow->store, pages / COW_STORE_SHARE);
}

/* Stores the chunks of a job that are not zero. Returns how many bytes. */
static u64 writer_add_job(struct batch_writer *writer,
			  const struct cow_job *job)
{
	unsigned int shift = job->cow->chunk_shift;
	u64 place = (u64)job->index << shift;
	unsigned int chunk;
	u64 bytes = 0;

	if (writer->place != place) {
		writer_submit(writer);
		writer->place = place;
	}
	for_each_clear_bit(chunk, job->zero, job->count) {
		unsigned int sectors = cow_job_chunk_sectors(job, chunk);
		unsigned int page = (chunk << shift) / PAGE_SECTORS;

		bytes += (u64)sectors << SECTOR_SHIFT;
		while (sectors) {
			unsigned int part = min_t(unsigned int, sectors,
						  PAGE_SECTORS);

			writer_add(writer, job->pages[page++], part);
			sectors -= part;
		}
	}
	return bytes;
}

/* Stores a list of jobs with as few bios as their places allow. */
static void batch_store(struct list_head *jobs, unsigned int pages)
{
	struct cow_job *leader = list_first_entry(jobs, struct cow_job, link);
	struct batch_writer writer = { .leader = leader, .pages = pages };
	unsigned int since = READ_ONCE(leader->cow->beats) + 1;
	struct cow_job *job;
	u64 bytes = 0;

	INIT_LIST_HEAD(&leader->batch);
	list_splice_init(jobs, &leader->batch);
	atomic_set(&leader->pending, 1);
	list_for_each_entry(job, &leader->batch, link)
		if (!job->storing_since)
			WRITE_ONCE(job->storing_since, since);
	list_for_each_entry(job, &leader->batch, link)
		bytes += writer_add_job(&writer, job);
	writer_submit(&writer);
	atomic64_add(bytes, &leader->cow->bytes_written);
	batch_put(leader);
}

static void cow_store_all(struct cow *cow)
{
	struct cow_job *job, *next;
	struct blk_plug plug;
	unsigned int pages = 0;
	LIST_HEAD(jobs);
	LIST_HEAD(batch);

	spin_lock_irq(&cow->lock);
	list_splice_init(&cow->to_store, &jobs);
	cow->to_store_pages = 0;
	spin_unlock_irq(&cow->lock);

	blk_start_plug(&plug);
	list_for_each_entry_safe(job, next, &jobs, link) {
		if (pages + job->page_count > COW_BATCH_PAGES) {
			batch_store(&batch, pages);
			pages = 0;
		}
		list_move_tail(&job->link, &batch);
		pages += job->page_count;
	}
	if (pages)
		batch_store(&batch, pages);
	blk_finish_plug(&plug);
}

/**
 * cow_store_work() - Store all jobs that are to be stored.
 * @work: The work of a task.
 *
 * Context: may be put to sleep by the storage.
 */
void cow_store_work(struct work_struct *work)
{
	struct cow *cow = container_of(work, struct cow_task, work)->cow;
	unsigned int noio = memalloc_noio_save();

	cow_store_all(cow);
	memalloc_noio_restore(noio);
}

/**
 * cow_store_is_late() - Tell whether storing does not get on.
 * @cow: The copy-on-write.
 *
 * Late is what waits for more than COW_STORE_BEATS calls while the storage completes no
 * copy. A slow storage with a long queue is not late, whichever origin's copies it works
 * off; if one part of it hangs, that is noticed later. What counts is how often this
 * is called, so a computer that stood still meanwhile, as virtual ones do, has not
 * missed anything.
 *
 * Context: the watchdog.
 *
 * Return: true if so.
 */
bool cow_store_is_late(struct cow *cow)
{
	unsigned int beats = cow->beats + 1;
	int stored = atomic_read(&cow->storage->stored);
	unsigned int patience = COW_STORE_BEATS;
	struct rb_node *node;
	bool late = false;

	WRITE_ONCE(cow->beats, beats);
	if (cow->stored != stored) {
		cow->stored = stored;
		cow->stored_at = beats;
	}
	if (beats - cow->stored_at < COW_STORE_BEATS)
		patience *= COW_PATIENCE;
	spin_lock_irq(&cow->lock);
	for (node = rb_first(&cow->jobs); node && !late; node = rb_next(node)) {
		struct cow_job *job = rb_entry(node, struct cow_job, node);
		unsigned int since = READ_ONCE(job->storing_since);

		late = since && beats + 1 - since > patience;
	}
	spin_unlock_irq(&cow->lock);
	return late;
}
