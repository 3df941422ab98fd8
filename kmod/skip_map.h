/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * skip_map - chunks whose contents nobody needs at the moment of the snapshot.
 *
 * Such are the free blocks of a file system. They are named between the creation
 * of a snapshot and the moment when it is taken. A write that comes before that
 * moment makes what it touches needed again. So a client can first name the whole
 * device, then find out what is free, then name that: what was used meanwhile is
 * not skipped.
 *
 * Invariant: once the snapshot is taken, the map does not change any more.
 *
 * Locking: ranges are named under the control mutex. Writes clear bits from any
 * context; bits are cleared atomically. This file also compiles in user space.
 */
#ifndef BLKSNAP_SKIP_MAP_H
#define BLKSNAP_SKIP_MAP_H

#include <linux/types.h>

/**
 * struct skip_map - Chunks that need no copy.
 * @count: Number of chunks.
 * @chunk_shift: A chunk is 1 << @chunk_shift sectors.
 * @bits: A bit for each chunk.
 */
struct skip_map {
	u64 count;
	unsigned int chunk_shift;
	unsigned long *bits;
};

int skip_map_init(struct skip_map *map, u64 sectors, unsigned int chunk_shift);
void skip_map_free(struct skip_map *map);
void skip_map_add(struct skip_map *map, u64 sector, u64 count);
void skip_map_keep(struct skip_map *map, const struct skip_map *other);
void skip_map_need(struct skip_map *map, u64 first, u64 last);
bool skip_map_has(const struct skip_map *map, u64 chunk);

#endif
