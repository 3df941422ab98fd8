// SPDX-License-Identifier: GPL-2.0-only
/* cbt_map - marks of changed blocks; the invariant is in cbt_map.h. */
#include <linux/errno.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/overflow.h>
#include <linux/string.h>
#include <linux/compiler.h>
#include "cbt_map.h"

/**
 * cbt_map_init() - Allocate a map with no block marked.
 * @map: The map.
 * @capacity: Size of the device in sectors, not 0.
 * @min_shift: Smallest block is 1 << @min_shift sectors.
 * @max_count: Highest number of blocks; blocks grow until it suffices, to
 *	CBT_SHIFT_MAX. A map of a larger device has more.
 *
 * Return: 0, or -ENOMEM.
 */
int cbt_map_init(struct cbt_map *map, u64 capacity, unsigned int min_shift,
		 u32 max_count)
{
	u64 count;

	memset(map, 0, sizeof(*map));
	map->capacity = capacity;
	map->shift = min_shift;
	while ((count = ((capacity - 1) >> map->shift) + 1) > max_count &&
	       map->shift < CBT_SHIFT_MAX)
		map->shift++;
	if (count > U32_MAX)
		return -ENOMEM;
	map->count = count;

	map->live = kvzalloc(map->count, GFP_KERNEL | __GFP_NOWARN);
	return map->live ? 0 : -ENOMEM;
}

/**
 * cbt_map_free() - Free what the map owns.
 * @map: The map; may be all zeroes.
 */
void cbt_map_free(struct cbt_map *map)
{
	kvfree(map->live);
	kvfree(map->held);
	map->live = NULL;
	map->held = NULL;
}

static void mark(u8 *bytes, const struct cbt_map *map, u64 first, u64 last,
		 u8 number)
{
	u64 block;

	if (first >= map->capacity)
		return;
	last = min(last, map->capacity - 1);
	for (block = first >> map->shift; block <= last >> map->shift; block++)
		if (READ_ONCE(bytes[block]) != number)
			WRITE_ONCE(bytes[block], number);
}

/**
 * cbt_map_mark() - Mark what a write is about to change.
 * @map: The map.
 * @first: First sector; what lies beyond the capacity is left out.
 * @last: Last sector, included.
 *
 * May be called from any context and in parallel.
 */
void cbt_map_mark(struct cbt_map *map, u64 first, u64 last)
{
	mark(map->live, map, first, last, map->taken + 1);
}

/**
 * cbt_map_mark_both() - Mark a change that the snapshot holds as well.
 * @map: The map.
 * @first: First sector; what lies beyond the capacity is left out.
 * @last: Last sector, included.
 *
 * Used for changes of the image, and for changes that a client knows of. A
 * block in the held map gets the number of the snapshot itself: it counts as
 * changed in the interval that ended with it.
 */
void cbt_map_mark_both(struct cbt_map *map, u64 first, u64 last)
{
	mark(map->live, map, first, last, map->taken + 1);
	if (map->held)
		mark(map->held, map, first, last, map->taken);
}

/**
 * cbt_map_ranges_fit() - Tell whether ranges lie inside of the device.
 * @map: The map.
 * @ranges: The ranges.
 * @count: Number of ranges.
 *
 * Return: true if none is empty or reaches beyond the capacity.
 */
bool cbt_map_ranges_fit(const struct cbt_map *map,
			const struct blk_snap_block_range *ranges,
			unsigned int count)
{
	unsigned int i;

	for (i = 0; i < count; i++) {
		u64 end;

		if (!ranges[i].sector_count ||
		    check_add_overflow(ranges[i].sector_offset,
				       ranges[i].sector_count, &end) ||
		    end > map->capacity)
			return false;
	}
	return true;
}

/**
 * cbt_map_prepare_hold() - Allocate what cbt_map_switch() needs.
 * @map: The map.
 *
 * Return: 0, or -ENOMEM.
 */
int cbt_map_prepare_hold(struct cbt_map *map)
{
	if (!map->held)
		map->held = kvmalloc(map->count, GFP_KERNEL | __GFP_NOWARN);
	return map->held ? 0 : -ENOMEM;
}

/**
 * cbt_map_wraps() - Tell whether the next snapshot begins a new generation.
 * @map: The map.
 *
 * Return: true if the numbers are used up.
 */
bool cbt_map_wraps(const struct cbt_map *map)
{
	return map->taken + 1 >= CBT_NUMBER_MAX;
}

/**
 * cbt_map_switch() - Begin the next interval: a snapshot is being taken.
 * @map: The map, prepared by cbt_map_prepare_hold().
 *
 * If the numbers are used up, all marks are dropped and numbers begin at 1; the
 * caller gives the map a new generation id. No write may be under way.
 */
void cbt_map_switch(struct cbt_map *map)
{
	if (cbt_map_wraps(map)) {
		memset(map->live, 0, map->count);
		map->taken = 0;
	}
	memcpy(map->held, map->live, map->count);
	map->taken++;
}

/**
 * cbt_map_drop_held() - The snapshot is gone, free its copy of the map.
 * @map: The map.
 */
void cbt_map_drop_held(struct cbt_map *map)
{
	kvfree(map->held);
	map->held = NULL;
}

/**
 * cbt_map_changed() - Count marked blocks.
 * @map: The map.
 *
 * Return: number of blocks of the live map that are not 0.
 */
u32 cbt_map_changed(const struct cbt_map *map)
{
	u32 changed = 0;
	u32 block;

	for (block = 0; block < map->count; block++)
		changed += READ_ONCE(map->live[block]) != 0;
	return changed;
}
