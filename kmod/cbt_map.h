/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cbt_map - which blocks of a device changed, and since which snapshot.
 *
 * A byte for each block: 0 if it never changed, else the number of the
 * snapshot interval in which it changed last. There are two maps. The live one
 * is marked by every write. The held one is a copy made when a snapshot is
 * taken; it is there while the snapshot is held.
 *
 * Invariant: a block is marked in the live map before its new data can reach
 * the device.
 *
 * Locking: marking takes no lock, a byte is stored whole. Everything else
 * happens with writes to the device held back, or under the caller's mutex.
 * This file knows nothing of block devices; it also compiles in user space.
 */
#ifndef BLKSNAP_CBT_MAP_H
#define BLKSNAP_CBT_MAP_H

#include <linux/types.h>
#include <linux/blksnap.h>

/**
 * define CBT_NUMBER_MAX - Highest number that a byte of the map can hold.
 */
#define CBT_NUMBER_MAX 255

/**
 * define CBT_SHIFT_MAX - Largest block, in sectors, as a power of two: 2 GiB. Clients
 *	are told its size as a number of bytes with 32 bits.
 */
#define CBT_SHIFT_MAX 22

/**
 * struct cbt_map - Changes of one device.
 * @live: A byte for each block, marked by writes.
 * @held: Copy of @live from the moment of the snapshot, or NULL.
 * @count: Number of blocks.
 * @shift: Block size is 1 << @shift sectors.
 * @capacity: Size of the device in sectors.
 * @taken: Number of the last snapshot, 0 if there was none.
 */
struct cbt_map {
	u8 *live;
	u8 *held;
	u32 count;
	unsigned int shift;
	u64 capacity;
	u8 taken;
};

int cbt_map_init(struct cbt_map *map, u64 capacity, unsigned int min_shift,
		 u32 max_count);
void cbt_map_free(struct cbt_map *map);
void cbt_map_mark(struct cbt_map *map, u64 first, u64 last);
void cbt_map_mark_both(struct cbt_map *map, u64 first, u64 last);
bool cbt_map_ranges_fit(const struct cbt_map *map,
			const struct blk_snap_block_range *ranges,
			unsigned int count);
int cbt_map_prepare_hold(struct cbt_map *map);
bool cbt_map_wraps(const struct cbt_map *map);
void cbt_map_switch(struct cbt_map *map);
void cbt_map_drop_held(struct cbt_map *map);
u32 cbt_map_changed(const struct cbt_map *map);

#endif
