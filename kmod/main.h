/* SPDX-License-Identifier: GPL-2.0-only */
/* main - module parameters and work queues; defined and checked in main.c. */
#ifndef BLKSNAP_MAIN_H
#define BLKSNAP_MAIN_H

#include <linux/types.h>
#include <linux/workqueue.h>

extern unsigned int tracking_block_minimum_shift;
extern unsigned int tracking_block_maximum_count;
extern unsigned int chunk_minimum_shift;
extern unsigned int chunk_maximum_count;
extern unsigned int diff_storage_minimum;
extern unsigned int copy_memory_limit;
extern unsigned int take_timeout;
extern unsigned int storage_timeout;
extern bool unsafe_shared_storage;

/*
 * Where memory is short, one thread does all the work of a queue, in turn. So there is
 * one for each kind of work that may sleep for long, and the worker of each cow and the
 * held writes of each tracker have their own. All of these work without free memory.
 */

/* For thawing, on any processor. */
extern struct workqueue_struct *blksnap_unbound_wq;

/* For storing, which a storage may put to sleep for ever: here, and anywhere. */
extern struct workqueue_struct *blksnap_store_wq;
extern struct workqueue_struct *blksnap_store_unbound_wq;

/* For the images: storages, origins and limits of groups may put it to sleep. */
extern struct workqueue_struct *blksnap_image_wq;

/* For work that waits for devices and that nothing waits for but unloading. */
extern struct workqueue_struct *blksnap_slow_wq;

#endif
