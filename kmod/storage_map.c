// SPDX-License-Identifier: GPL-2.0-only
/* storage_map - ranges in a row; the invariant is in storage_map.h. */
#include <linux/errno.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/string.h>
#include "storage_map.h"

/**
 * storage_map_free() - Free what the map owns.
 * @map: The map; may be all zeroes.
 */
void storage_map_free(struct storage_map *map)
{
	kvfree(map->ranges);
	memset(map, 0, sizeof(*map));
}

/**
 * storage_map_room() - Allocate an array for all ranges and some more.
 * @map: The map.
 * @more: How many ranges are to be appended.
 *
 * Needs no lock against those who look places up.
 *
 * Return: an array for storage_map_use_room(), or NULL without memory.
 */
struct storage_range *storage_map_room(const struct storage_map *map,
				       unsigned int more)
{
	return kvmalloc_array(map->nr + more, sizeof(*map->ranges),
			      GFP_KERNEL | __GFP_NOWARN);
}

/**
 * storage_map_use_room() - Move the ranges to a larger array.
 * @map: The map; not looked up by others meanwhile.
 * @ranges: An array from storage_map_room().
 *
 * Return: the array that is not used any more, for kvfree().
 */
struct storage_range *storage_map_use_room(struct storage_map *map,
					   struct storage_range *ranges)
{
	struct storage_range *old = map->ranges;

	if (map->nr)
		memcpy(ranges, old, map->nr * sizeof(*ranges));
	map->ranges = ranges;
	return old;
}

/**
 * storage_map_append() - Put a range behind all others.
 * @map: The map, with room for it.
 * @device: Name of the device.
 * @sector: First sector on the device.
 * @count: Number of sectors, not 0.
 */
void storage_map_append(struct storage_map *map, void *device, u64 sector,
			u64 count)
{
	map->ranges[map->nr++] = (struct storage_range){
		.place = map->size,
		.sector = sector,
		.count = count,
		.device = device,
	};
	map->size += count;
}

/**
 * storage_map_overlaps() - Tell whether a range is taken already.
 * @map: The map.
 * @device: Name of the device.
 * @sector: First sector on the device.
 * @count: Number of sectors; @sector + @count must not overflow.
 *
 * Return: true if a range of the map has a sector in common with it.
 */
bool storage_map_overlaps(const struct storage_map *map, const void *device,
			  u64 sector, u64 count)
{
	unsigned int i;

	for (i = 0; i < map->nr; i++) {
		const struct storage_range *range = &map->ranges[i];

		if (range->device == device &&
		    range->sector < sector + count &&
		    sector < range->sector + range->count)
			return true;
	}
	return false;
}

/**
 * storage_map_find() - Find the range that holds a place.
 * @map: The map.
 * @place: The place, below the size of the map.
 *
 * Return: the range.
 */
const struct storage_range *storage_map_find(const struct storage_map *map,
					     u64 place)
{
	unsigned int low = 0;
	unsigned int high = map->nr - 1;

	while (low < high) {
		unsigned int middle = (low + high + 1) / 2;

		if (map->ranges[middle].place <= place)
			low = middle;
		else
			high = middle - 1;
	}
	return &map->ranges[low];
}
