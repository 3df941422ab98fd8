// SPDX-License-Identifier: GPL-2.0-only
/* skip_map - chunks that need no copy; the rules are in skip_map.h. */
#include <linux/bitmap.h>
#include <linux/bitops.h>
#include <linux/errno.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/string.h>
#include "skip_map.h"

/**
 * skip_map_init() - Make a map in which every chunk is needed.
 * @map: The map.
 * @sectors: Size of the device, not 0.
 * @chunk_shift: A chunk is 1 << @chunk_shift sectors.
 *
 * Return: 0, or -ENOMEM.
 */
int skip_map_init(struct skip_map *map, u64 sectors, unsigned int chunk_shift)
{
	map->count = ((sectors - 1) >> chunk_shift) + 1;
	map->chunk_shift = chunk_shift;
	map->bits = kvcalloc(BITS_TO_LONGS(map->count), sizeof(long),
			     GFP_KERNEL | __GFP_NOWARN);
	return map->bits ? 0 : -ENOMEM;
}

/**
 * skip_map_free() - Free what the map owns.
 * @map: The map; may be all zeroes.
 */
void skip_map_free(struct skip_map *map)
{
	kvfree(map->bits);
	memset(map, 0, sizeof(*map));
}

/**
 * skip_map_add() - Nobody needs a range.
 * @map: The map, which no write looks at yet.
 * @sector: First sector.
 * @count: Number of sectors, not 0; the range lies inside of the device.
 *
 * Only chunks that lie wholly in the range are skipped; the last chunk of a
 * device never is, as it may be cut short.
 */
void skip_map_add(struct skip_map *map, u64 sector, u64 count)
{
	u64 chunk = (sector + (1ull << map->chunk_shift) - 1) >>
		    map->chunk_shift;
	u64 end = min((sector + count) >> map->chunk_shift, map->count);

	/* The function for bitmaps counts in ints, and a device may be larger. */
	while (chunk < end) {
		unsigned int part = min_t(u64, end - chunk, 1u << 30);

		bitmap_set(map->bits + chunk / BITS_PER_LONG,
			   chunk % BITS_PER_LONG, part);
		chunk += part;
	}
}

/**
 * skip_map_keep() - Skip only what another map skips as well.
 * @map: The map; writes may be clearing bits in it.
 * @other: The other map, of the same size.
 */
void skip_map_keep(struct skip_map *map, const struct skip_map *other)
{
	u64 chunk;

	for (chunk = 0; chunk < map->count; chunk++)
		if (!test_bit(chunk, other->bits))
			clear_bit(chunk, map->bits);
}

/**
 * skip_map_need() - A write comes before the snapshot: its chunks are needed.
 * @map: The map.
 * @first: First sector.
 * @last: Last sector, included; what lies beyond the device is left out.
 *
 * Context: any.
 */
void skip_map_need(struct skip_map *map, u64 first, u64 last)
{
	u64 chunk = first >> map->chunk_shift;
	u64 end = min((last >> map->chunk_shift) + 1, map->count);

	for (; chunk < end; chunk++)
		if (test_bit(chunk, map->bits))
			clear_bit(chunk, map->bits);
}

/**
 * skip_map_has() - Tell whether a chunk needs no copy.
 * @map: The map.
 * @chunk: The chunk.
 *
 * Return: true if so.
 */
bool skip_map_has(const struct skip_map *map, u64 chunk)
{
	return test_bit(chunk, map->bits);
}
