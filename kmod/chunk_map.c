// SPDX-License-Identifier: GPL-2.0-only
/* chunk_map - safe chunks and their places; the invariant is in chunk_map.h. */
#include <linux/bitops.h>
#include <linux/bitmap.h>
#include <linux/errno.h>
#include <linux/find.h>
#include <linux/minmax.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/compiler.h>
#include "chunk_map.h"

/**
 * struct chunk_segment - Neighbouring chunks.
 * @safe: A bit for each chunk.
 * @leaves: Locations by chunk >> CHUNK_LEAF_SHIFT, NULL where no chunk is safe.
 */
struct chunk_segment {
	DECLARE_BITMAP(safe, CHUNK_SEGMENT_SIZE);
	u32 *leaves[CHUNK_LEAVES];
};

static struct chunk_segment *segment_of(const struct chunk_map *map, u64 chunk)
{
	/* Pairs with prepare_leaf(). */
	return smp_load_acquire(&map->segments[chunk >> CHUNK_SEGMENT_SHIFT]);
}

static u32 *leaf_of(struct chunk_segment *segment, u64 chunk)
{
	u32 index = chunk & (CHUNK_SEGMENT_SIZE - 1);

	/* Pairs with prepare_leaf(). */
	return smp_load_acquire(&segment->leaves[index >> CHUNK_LEAF_SHIFT]);
}

/**
 * chunk_map_init() - Make a map with no safe chunk.
 * @map: The map.
 * @count: Number of chunks, not 0.
 *
 * Return: 0, or -ENOMEM.
 */
int chunk_map_init(struct chunk_map *map, u64 count)
{
	u64 segments = ((count - 1) >> CHUNK_SEGMENT_SHIFT) + 1;

	map->count = count;
	map->segments = kvcalloc(segments, sizeof(*map->segments),
				 GFP_KERNEL | __GFP_NOWARN);
	return map->segments ? 0 : -ENOMEM;
}

static void segment_free(struct chunk_segment *segment)
{
	unsigned int leaf;

	if (!segment)
		return;
	for (leaf = 0; leaf < CHUNK_LEAVES; leaf++)
		kfree(segment->leaves[leaf]);
	kfree(segment);
}

/**
 * chunk_map_free() - Free what the map owns.
 * @map: The map; may be all zeroes.
 */
void chunk_map_free(struct chunk_map *map)
{
	u64 segments = map->count ?
		((map->count - 1) >> CHUNK_SEGMENT_SHIFT) + 1 : 0;
	u64 index;

	if (!map->segments)
		return;
	for (index = 0; index < segments; index++)
		segment_free(map->segments[index]);
	kvfree(map->segments);
	map->segments = NULL;
}

static int prepare_leaf(struct chunk_map *map, u64 chunk, gfp_t gfp)
{
	struct chunk_segment **segment =
		&map->segments[chunk >> CHUNK_SEGMENT_SHIFT];
	u32 index = chunk & (CHUNK_SEGMENT_SIZE - 1);
	u32 **leaf;

	if (!*segment) {
		struct chunk_segment *fresh = kzalloc(sizeof(*fresh), gfp);

		if (!fresh)
			return -ENOMEM;
		/* Pairs with segment_of(): its contents are seen with it. */
		smp_store_release(segment, fresh);
	}

	leaf = &(*segment)->leaves[index >> CHUNK_LEAF_SHIFT];
	if (!*leaf) {
		u32 *fresh = kcalloc(CHUNK_LEAF_SIZE, sizeof(u32), gfp);

		if (!fresh)
			return -ENOMEM;
		/* Pairs with leaf_of(). */
		smp_store_release(leaf, fresh);
	}
	return 0;
}

/**
 * chunk_map_prepare() - Make room for the state of chunks.
 * @map: The map.
 * @first: First chunk.
 * @last: Last chunk, included.
 * @gfp: CHUNK_GFP_WRITE or CHUNK_GFP_HINT.
 *
 * Must be called before one of them is set safe or placed. Only one thread may
 * prepare at a time. Context: may sleep, does no I/O.
 *
 * Return: 0, or -ENOMEM.
 */
int chunk_map_prepare(struct chunk_map *map, u64 first, u64 last, gfp_t gfp)
{
	u64 leaf;
	int err;

	for (leaf = first >> CHUNK_LEAF_SHIFT;
	     leaf <= last >> CHUNK_LEAF_SHIFT; leaf++) {
		err = prepare_leaf(map, leaf << CHUNK_LEAF_SHIFT, gfp);
		if (err)
			return err;
	}
	return 0;
}

/**
 * chunk_map_is_safe() - Tell whether the old contents of a chunk are safe.
 * @map: The map.
 * @chunk: The chunk.
 *
 * Return: true if a write to it may land.
 */
bool chunk_map_is_safe(const struct chunk_map *map, u64 chunk)
{
	struct chunk_segment *segment = segment_of(map, chunk);

	return segment && test_bit_acquire(chunk & (CHUNK_SEGMENT_SIZE - 1),
					   segment->safe);
}

/**
 * chunk_map_next_unsafe() - Find the first chunk that is not safe.
 * @map: The map.
 * @first: Where to begin.
 * @last: Where to end, included; below the number of chunks.
 *
 * Return: the chunk, or @last + 1 if all are safe.
 */
u64 chunk_map_next_unsafe(const struct chunk_map *map, u64 first, u64 last)
{
	while (first <= last) {
		u64 base = first & ~(u64)(CHUNK_SEGMENT_SIZE - 1);
		u32 from = first - base;
		u32 size = min_t(u64, last - base + 1, CHUNK_SEGMENT_SIZE);
		struct chunk_segment *segment = segment_of(map, first);
		u32 found;

		if (!segment)
			return first;
		found = find_next_zero_bit(segment->safe, size, from);
		if (found < size)
			return base + found;
		first = base + size;
	}
	return last + 1;
}

/**
 * chunk_map_set_safe() - The old contents of a chunk are safe from now on.
 * @map: The map.
 * @chunk: The chunk, prepared.
 *
 * Whatever was written to memory before is seen by whoever sees the bit.
 */
void chunk_map_set_safe(struct chunk_map *map, u64 chunk)
{
	struct chunk_segment *segment = segment_of(map, chunk);

	/* Pairs with the look-ups: the copy is there before the bit is. */
	smp_mb__before_atomic();
	set_bit(chunk & (CHUNK_SEGMENT_SIZE - 1), segment->safe);
}

/**
 * chunk_map_at() - Where the copy of a chunk lies.
 * @map: The map.
 * @chunk: The chunk, safe.
 *
 * Return: its location.
 */
u32 chunk_map_at(const struct chunk_map *map, u64 chunk)
{
	u32 *leaf = leaf_of(segment_of(map, chunk), chunk);

	/* Pairs with chunk_map_set_at(): the copy is there with its place. */
	return smp_load_acquire(&leaf[chunk & (CHUNK_LEAF_SIZE - 1)]);
}

/**
 * chunk_map_set_at() - Note where the copy of a chunk lies.
 * @map: The map.
 * @chunk: The chunk, prepared.
 * @at: Its location.
 */
void chunk_map_set_at(struct chunk_map *map, u64 chunk, u32 at)
{
	u32 *leaf = leaf_of(segment_of(map, chunk), chunk);

	/* Pairs with chunk_map_at(). */
	smp_store_release(&leaf[chunk & (CHUNK_LEAF_SIZE - 1)], at);
}
