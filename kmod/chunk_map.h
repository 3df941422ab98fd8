/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * chunk_map - which chunks of an origin are safe, and where their copies lie.
 *
 * A chunk is "safe" once its old contents are in memory or stored; then writes
 * to it may land. A safe chunk has a location: a chunk of the difference
 * storage, or "zero" for one that was all zeroes, or "pending" while its copy
 * is on the way to the storage.
 *
 * At rest a chunk costs a bit. Segments of chunks and pages of locations are
 * allocated when the first chunk in them is copied, and freed with the map.
 *
 * Invariant: a chunk never becomes unsafe again.
 *
 * Locking: one thread prepares (allocates) at a time, see chunk_map_prepare().
 * Looking up and setting takes no lock and may happen anywhere, also in the
 * submit path, and in parallel; bits are set atomically and with a barrier, a
 * location is stored whole. This file also compiles in user space.
 */
#ifndef BLKSNAP_CHUNK_MAP_H
#define BLKSNAP_CHUNK_MAP_H

#include <linux/gfp.h>
#include <linux/types.h>

#define CHUNK_SEGMENT_SHIFT 15
#define CHUNK_SEGMENT_SIZE (1u << CHUNK_SEGMENT_SHIFT)
#define CHUNK_LEAF_SHIFT 7
#define CHUNK_LEAF_SIZE (1u << CHUNK_LEAF_SHIFT)
#define CHUNK_LEAVES (CHUNK_SEGMENT_SIZE / CHUNK_LEAF_SIZE)

/**
 * define CHUNK_GFP_WRITE - How memory is asked for that a write waits for.
 *
 * To wait for memory could be to wait for a write that waits for us, and small
 * allocations are retried for ever unless told otherwise. What is allocated so lets
 * writes go that free much more, so it may come from the last reserves.
 */
#define CHUNK_GFP_WRITE \
	(GFP_NOIO | __GFP_NORETRY | __GFP_NOWARN | __GFP_MEMALLOC)

/**
 * define CHUNK_GFP_HINT - How memory is asked for that one may do without.
 */
#define CHUNK_GFP_HINT (GFP_NOWAIT | __GFP_NOWARN | __GFP_NOMEMALLOC)

/**
 * define CHUNK_AT_PENDING - The copy is not stored yet.
 */
#define CHUNK_AT_PENDING 0u

/**
 * define CHUNK_AT_ZERO - The chunk was all zeroes and takes no room.
 */
#define CHUNK_AT_ZERO U32_MAX

/**
 * define CHUNK_STORED_MAX - Highest chunk of the storage that can be named.
 */
#define CHUNK_STORED_MAX (U32_MAX - 2)

struct chunk_segment;

/**
 * struct chunk_map - Chunks of one origin.
 * @count: Number of chunks.
 * @segments: Segments by chunk >> CHUNK_SEGMENT_SHIFT, NULL where no chunk is
 *	safe.
 */
struct chunk_map {
	u64 count;
	struct chunk_segment **segments;
};

int chunk_map_init(struct chunk_map *map, u64 count);
void chunk_map_free(struct chunk_map *map);
int chunk_map_prepare(struct chunk_map *map, u64 first, u64 last, gfp_t gfp);
bool chunk_map_is_safe(const struct chunk_map *map, u64 chunk);
u64 chunk_map_next_unsafe(const struct chunk_map *map, u64 first, u64 last);
void chunk_map_set_safe(struct chunk_map *map, u64 chunk);
u32 chunk_map_at(const struct chunk_map *map, u64 chunk);
void chunk_map_set_at(struct chunk_map *map, u64 chunk, u32 at);

/**
 * chunk_at_stored() - Location of a chunk that lies in the storage.
 * @index: Index in chunks, at most CHUNK_STORED_MAX.
 *
 * Return: the location.
 */
static inline u32 chunk_at_stored(u32 index)
{
	return index + 1;
}

/**
 * chunk_at_index() - Index of a stored chunk.
 * @at: Location, neither CHUNK_AT_PENDING nor CHUNK_AT_ZERO.
 *
 * Return: index in chunks of the storage.
 */
static inline u32 chunk_at_index(u32 at)
{
	return at - 1;
}

#endif
