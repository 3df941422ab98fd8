/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cow_worker - handles what waits in the queues of a cow: jobs that were read, stolen
 * writes and writes to the image. How they are handled is a matter of cow_job.h,
 * cow_write.h and cow_image_write.h.
 *
 * Invariants: one at a time for each cow, whatever queue it was asked for on. It waits
 * neither for memory nor for the storage; whoever goes on asking keeps nobody else from
 * being served.
 */
#ifndef BLKSNAP_COW_WORKER_H
#define BLKSNAP_COW_WORKER_H

#include <linux/bio.h>
#include <linux/workqueue.h>
#include "cow.h"

void cow_worker(struct work_struct *work);
void cow_worker_block(struct cow *cow, struct bio_list *list, struct bio *bio);
bool cow_worker_may_block(int err);

#endif
