/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * storage_map - the ranges of a difference storage as one run of sectors.
 *
 * Ranges of many devices are put one behind the other. A position in that run
 * ("place") is mapped back to a device and a sector. So a chunk may span the
 * end of one range and the beginning of the next, and no range is too small to
 * be of use.
 *
 * Invariant: ranges are only ever appended; a place keeps its meaning.
 *
 * Locking: none; the owner serializes. This file also compiles in user space.
 */
#ifndef BLKSNAP_STORAGE_MAP_H
#define BLKSNAP_STORAGE_MAP_H

#include <linux/types.h>

/**
 * struct storage_range - One range.
 * @place: Place of its first sector.
 * @sector: First sector on the device.
 * @count: Number of sectors.
 * @device: Whatever the owner names the device with.
 */
struct storage_range {
	u64 place;
	u64 sector;
	u64 count;
	void *device;
};

/**
 * struct storage_map - All ranges.
 * @ranges: The ranges in ascending order of places.
 * @nr: Number of ranges.
 * @size: Sectors in all ranges.
 */
struct storage_map {
	struct storage_range *ranges;
	unsigned int nr;
	u64 size;
};

void storage_map_free(struct storage_map *map);
struct storage_range *storage_map_room(const struct storage_map *map,
				       unsigned int more);
struct storage_range *storage_map_use_room(struct storage_map *map,
					   struct storage_range *ranges);
void storage_map_append(struct storage_map *map, void *device, u64 sector,
			u64 count);
bool storage_map_overlaps(const struct storage_map *map, const void *device,
			  u64 sector, u64 count);
const struct storage_range *storage_map_find(const struct storage_map *map,
					     u64 place);

#endif
