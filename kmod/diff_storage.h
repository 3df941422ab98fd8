/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * diff_storage - the difference storage of a snapshot: ranges of devices where
 * old contents are kept.
 *
 * Room is given out in ascending order and never taken back. When less than
 * half of diff_storage_minimum is free, a low-space event asks for more. When
 * none is left, allocation fails and the snapshot of that device with it.
 *
 * Devices are opened exclusively, so that nobody else writes to them, and are
 * shared among our own snapshots, whose ranges must not overlap. The parameter
 * unsafe_shared_storage admits devices that others use as well.
 *
 * Locking: @lock guards the ranges, the counters and the list of users, and may
 * be taken in any context. The list of open devices is under the control mutex
 * (snapshot.h).
 */
#ifndef BLKSNAP_DIFF_STORAGE_H
#define BLKSNAP_DIFF_STORAGE_H

#include <linux/blkdev.h>
#include <linux/list.h>
#include <linux/spinlock.h>
#include <linux/types.h>
#include <linux/blksnap.h>
#include "event_queue.h"
#include "storage_map.h"

struct cow;
struct snapshot;

/**
 * struct diff_storage - A difference storage.
 * @link: Place in the list of all storages, which device loss goes through.
 * @owner: The snapshot, which is told of changes.
 * @events: Receives low-space events.
 * @lock: See above.
 * @map: The ranges.
 * @cows: Users of the storage.
 * @block: The smallest logical block of an origin, in bytes.
 * @chunk_shift: A chunk is 1 << @chunk_shift sectors.
 * @used: Chunks given out.
 * @requested: Sectors asked for by events so far.
 * @low_events: Number of low-space events.
 * @low: An event asked for room that has not come yet.
 * @overflowed: An allocation failed for want of room.
 * @stored: Counts what devices have stored, for whomever.
 * @copying: Bytes of memory that hold copies.
 * @waiting: Somebody waits for @copying to fall.
 */
struct diff_storage {
	struct list_head link;
	struct snapshot *owner;
	struct event_queue *events;
	spinlock_t lock; /* guards map, cows and the counters */
	struct storage_map map;
	struct list_head cows;
	unsigned int block;
	unsigned int chunk_shift;
	u64 used;
	u64 requested;
	u64 low_events;
	bool low;
	bool overflowed;
	atomic_t stored;
	atomic_long_t copying;
	unsigned long waiting;
};

int storage_init(struct diff_storage *storage, struct snapshot *owner,
		 struct event_queue *events, unsigned int chunk_shift);
void storage_free(struct diff_storage *storage);
void storage_fit_origin(struct diff_storage *storage,
			struct block_device *origin);
int storage_append(struct diff_storage *storage, dev_t dev,
		   const struct blk_snap_block_range *ranges,
		   unsigned int count);
void storage_add_user(struct diff_storage *storage, struct cow *cow);
void storage_remove_user(struct diff_storage *storage, struct cow *cow);
int storage_alloc(struct diff_storage *storage, unsigned int chunks,
		  u32 *index);
struct block_device *storage_locate(struct diff_storage *storage, u64 place,
				    sector_t *sector, u64 *run);
u64 storage_filled(struct diff_storage *storage);
bool storage_get_memory(struct diff_storage *storage, unsigned int bytes,
			bool anyway);
void storage_put_memory(struct diff_storage *storage, unsigned int bytes);
int storage_lies_on(dev_t dev);

#endif
