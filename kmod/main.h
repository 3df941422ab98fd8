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
 * For work that writes to the origins wait for, on the processor that asks for it;
 * works without free memory.
 */
extern struct workqueue_struct *blksnap_wq;

/* The same on any processor, for work that is worth waking one. */
extern struct workqueue_struct *blksnap_unbound_wq;

/*
 * The same two for work that a storage may put to sleep for ever. Nobody else shares
 * them: where memory is short, one thread does all the work of a queue, in turn.
 */
extern struct workqueue_struct *blksnap_store_wq;
extern struct workqueue_struct *blksnap_store_unbound_wq;

/* For work that waits for devices and that nothing waits for but unloading. */
extern struct workqueue_struct *blksnap_slow_wq;

#endif
