/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cow_job - a run of neighbouring chunks on its way from the origin to the
 * difference storage. Life cycle and invariants are told in cow.h.
 */
#ifndef BLKSNAP_COW_JOB_H
#define BLKSNAP_COW_JOB_H

#include <linux/bio.h>
#include <linux/bitmap.h>
#include <linux/list.h>
#include <linux/rbtree.h>
#include <linux/refcount.h>
#include <linux/types.h>
#include "cow.h"

#define COW_JOB_SECTORS 1024
#define COW_JOB_PAGES (COW_JOB_SECTORS >> PAGE_SECTORS_SHIFT)
#define COW_JOB_CHUNKS COW_JOB_PAGES

/**
 * struct cow_job - Copying of a run of chunks.
 * @node: Place in the tree of jobs.
 * @link: Place in the list of jobs that were read, are to be stored, or are
 *	being stored.
 * @storing_since: At which beat of the watchdog it was handed to the storage, and 1; 0
 *	before.
 * @cow: What it belongs to.
 * @refs: One for the tree, one for each who copies from the pages.
 * @first: First chunk.
 * @count: Number of chunks.
 * @sectors: Number of sectors, less than @count chunks at the end of the device.
 * @index: Where in the storage the chunks that are not zero go.
 * @batch: Jobs that are stored together, in the first of them.
 * @pending: Bios that store the batch, and one for who submits them.
 * @status: What came of reading.
 * @zero: A bit for each chunk that is all zeroes.
 * @writes: Stolen writes that wait for the chunks to be safe.
 * @image_writes: Image writes that wait for the chunks to be placed.
 * @page_count: Number of pages.
 * @pages: The contents of the chunks.
 */
struct cow_job {
	struct rb_node node;
	struct list_head link;
	unsigned int storing_since;
	struct cow *cow;
	refcount_t refs;
	u64 first;
	unsigned int count;
	unsigned int sectors;
	u32 index;
	struct list_head batch;
	atomic_t pending;
	blk_status_t status;
	DECLARE_BITMAP(zero, COW_JOB_CHUNKS);
	struct bio_list writes;
	struct bio_list image_writes;
	unsigned int page_count;
	struct page *pages[COW_JOB_PAGES];
};

struct cow_job *cow_job_find(struct cow *cow, u64 chunk);
struct cow_job *cow_job_get(struct cow *cow, u64 chunk);
void cow_job_put(struct cow_job *job);
void cow_job_end(struct cow *cow, struct list_head *jobs);
struct cow_job *cow_job_copy(struct cow *cow, u64 first, u64 last,
			     struct bio *cause);
void cow_job_make_for_writer(struct cow *cow, u64 chunk, u64 last,
			     struct bio *bio, struct list_head *made);
void cow_job_read_for_writer(struct list_head *made, struct bio *bio);
int cow_job_elide(struct cow *cow, u64 chunk, gfp_t gfp);
int cow_job_fill_zero(struct cow *cow, u64 chunk, struct bio *bio);
void cow_job_was_read(struct cow_job *job);
void cow_job_free_spare(struct cow *cow);

/**
 * cow_job_chunk_sectors() - How much of a chunk there is.
 * @job: The job.
 * @chunk: Which of its chunks.
 *
 * Return: sectors; less than a chunk at the end of the device.
 */
static inline unsigned int cow_job_chunk_sectors(const struct cow_job *job,
						 unsigned int chunk)
{
	unsigned int before = chunk << job->cow->chunk_shift;

	return min(job->sectors - before, 1u << job->cow->chunk_shift);
}

#endif
