/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cow_image_write - writes to the image: the worker has each chunk placed that they
 * touch, as if the origin had been written to; what has a place is submitted by a work
 * of its own (@image of struct cow), which the storage may put to sleep.
 *
 * A write is counted as a user of its cow until it has ended.
 */
#ifndef BLKSNAP_COW_IMAGE_WRITE_H
#define BLKSNAP_COW_IMAGE_WRITE_H

#include <linux/bio.h>
#include <linux/workqueue.h>
#include "cow.h"

void cow_submit_image(struct cow *cow, struct bio *bio);
void cow_image_write_handle(struct cow *cow, struct bio *bio);
void cow_image_discard(struct cow *cow);
void cow_image_work(struct work_struct *work);

#endif
