/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cow_write - writes to the origin: which of them are stolen, what is copied for them,
 * and when they pass.
 *
 * cow_see_write() runs in the submit path of every write, cow_write() where the writer
 * may submit, cow_write_handle() in the worker. A stolen write is counted as a user of
 * its cow from the first to the end of the second; after that it is in a queue or waits
 * for a job.
 */
#ifndef BLKSNAP_COW_WRITE_H
#define BLKSNAP_COW_WRITE_H

#include <linux/bio.h>
#include "cow.h"

u64 cow_next_needed(const struct cow *cow, u64 first, u64 last);
bool cow_see_write(struct cow *cow, struct bio *bio, sector_t first,
		   sector_t last);
void cow_write(struct bio *bio);
void cow_write_handle(struct cow *cow, struct bio *bio, struct bio_list *pass);

#endif
