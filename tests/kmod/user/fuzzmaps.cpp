// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * libFuzzer target: the module's pure parts do what the bytes say, and a plain model does the same; they must agree.
 * The first byte chooses the part. Lack of memory is among the things that the bytes may say.
 */
extern "C" {
#include "cbt_map.h"
#include "chunk_map.h"
#include "skip_map.h"
#include "storage_map.h"
}
#include "shim/allocate.h"
#include "shim/kernel.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <vector>

#define AGREE(condition) \
    do { \
        if (!(condition)) { \
            std::fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition); \
            std::abort(); \
        } \
    } while (false)

namespace
{
class Bytes
{
public:
    Bytes(const u8 *data, size_t size) : m_data(data), m_end(data + size)
    {
    }

    bool any() const
    {
        return m_data != m_end;
    }

    /// A number below the end; 0 when the bytes are used up.
    u64 below(u64 end)
    {
        u64 value = 0;
        for (u64 reach = 1; reach && reach < end; reach <<= 8) {
            value = value << 8 | (any() ? *m_data++ : 0);
        }
        return value % end;
    }

    /// A range that begins below the end, and may reach beyond it.
    std::pair<u64, u64> range(u64 end, u64 longest)
    {
        const u64 first = below(end);
        return { first, first + below(longest) };
    }

private:
    const u8 *m_data;
    const u8 *m_end;
};

/// Memory is short for the time of one call, if the bytes want it so. Returns whether the call may fail.
bool shortage(Bytes &bytes)
{
    const u64 left = bytes.below(8);
    shim_fail_after(left < 4 ? int(left) : -1);
    return left < 4;
}

void enough()
{
    shim_fail_after(-1);
}

void fuzzCbtMap(Bytes bytes)
{
    const u64 capacity = 1 + bytes.below(1 << 20);
    const unsigned int shift = bytes.below(10);
    const u32 limit = 1 + bytes.below(2000);
    cbt_map map;
    const bool mayFail = shortage(bytes);
    if (cbt_map_init(&map, capacity, shift, limit)) {
        AGREE(mayFail);
        enough();
        return;
    }
    enough();
    AGREE(map.count <= limit && map.shift >= shift && u64(map.count) << map.shift >= capacity
          && u64(map.count - 1) << map.shift < capacity);
    AGREE(map.shift == shift || (((capacity - 1) >> (map.shift - 1)) + 1) > limit);

    std::vector<u8> live(map.count);
    std::vector<u8> held;
    u8 taken = 0;
    const auto mark = [&](std::vector<u8> &model, u64 first, u64 last, u8 number) {
        for (u64 block = first >> map.shift; first < capacity && block <= std::min(last, capacity - 1) >> map.shift;
             block++) {
            model[block] = number;
        }
    };
    while (bytes.any()) {
        switch (bytes.below(6)) {
        case 0: {
            const auto [first, last] = bytes.range(capacity + 100, 3000);
            cbt_map_mark(&map, first, last);
            mark(live, first, last, taken + 1);
            break;
        }
        case 1: {
            const auto [first, last] = bytes.range(capacity + 100, 3000);
            cbt_map_mark_both(&map, first, last);
            mark(live, first, last, taken + 1);
            if (!held.empty()) {
                mark(held, first, last, taken);
            }
            break;
        }
        case 2: {
            if (!held.empty()) {
                break;
            }
            const bool hopeless = shortage(bytes);
            const int error = cbt_map_prepare_hold(&map);
            enough();
            AGREE(!error || hopeless);
            if (error) {
                break;
            }
            AGREE(cbt_map_wraps(&map) == (taken + 1 == CBT_NUMBER_MAX));
            if (taken + 1 == CBT_NUMBER_MAX) {
                std::fill(live.begin(), live.end(), 0);
                taken = 0;
            }
            cbt_map_switch(&map);
            taken++;
            held = live;
            break;
        }
        case 3:
            cbt_map_drop_held(&map);
            held.clear();
            break;
        case 4: { // many snapshots, so that the numbers are used up
            for (u64 times = held.empty() ? bytes.below(256) : 0; times && taken + 1 < CBT_NUMBER_MAX;
                 times--, taken++) {
                AGREE(!cbt_map_prepare_hold(&map));
                cbt_map_switch(&map);
                cbt_map_drop_held(&map);
            }
            break;
        }
        default: {
            const blk_snap_block_range range = {
                bytes.below(4) ? bytes.below(capacity + 10) : ~u64(0) - bytes.below(10),
                bytes.below(4) ? bytes.below(capacity + 10) : ~u64(0) - bytes.below(10)
            };
            const bool fits = range.sector_count && range.sector_offset < capacity
                && range.sector_count <= capacity - range.sector_offset;
            AGREE(cbt_map_ranges_fit(&map, &range, 1) == fits);
        }
        }
        AGREE(map.taken == taken && !map.held == held.empty());
    }
    AGREE(std::equal(live.begin(), live.end(), map.live));
    AGREE(held.empty() || std::equal(held.begin(), held.end(), map.held));
    AGREE(cbt_map_changed(&map) == u32(std::count_if(live.begin(), live.end(), [](u8 value) { return value != 0; })));
    cbt_map_free(&map);
}

void fuzzChunkMap(Bytes bytes)
{
    const u64 count = 1 + bytes.below(200000);
    chunk_map map;
    bool mayFail = shortage(bytes);
    if (chunk_map_init(&map, count)) {
        AGREE(mayFail);
        enough();
        return;
    }
    enough();
    std::map<u64, u32> model;
    while (bytes.any()) {
        const auto [first, end] = bytes.range(count, 700);
        const u64 last = std::min(end, count - 1);
        if (bytes.below(2)) {
            mayFail = shortage(bytes);
            const int error = chunk_map_prepare(&map, first, last, CHUNK_GFP_WRITE);
            enough();
            AGREE(!error || mayFail);
            for (u64 chunk = first; !error && chunk <= last; chunk++) {
                if (!model.contains(chunk)) {
                    chunk_map_set_safe(&map, chunk);
                    model[chunk] = CHUNK_AT_PENDING;
                } else if (model[chunk] == CHUNK_AT_PENDING) {
                    model[chunk] =
                        bytes.below(8) ? chunk_at_stored(bytes.below(u64(CHUNK_STORED_MAX) + 1)) : CHUNK_AT_ZERO;
                    chunk_map_set_at(&map, chunk, model[chunk]);
                }
            }
        }
        u64 unsafe = first;
        while (unsafe <= last && model.contains(unsafe)) {
            unsafe++;
        }
        AGREE(chunk_map_next_unsafe(&map, first, last) == unsafe);
        AGREE(chunk_map_is_safe(&map, first) == model.contains(first));
    }
    for (const auto &[chunk, at] : model) {
        AGREE(chunk_map_is_safe(&map, chunk));
        AGREE(chunk_map_at(&map, chunk) == at);
    }
    chunk_map_free(&map);
}

void fuzzSkipMap(Bytes bytes)
{
    const u64 sectors = 1 + bytes.below(20000);
    const unsigned int shift = bytes.below(8);
    const u64 chunks = ((sectors - 1) >> shift) + 1;
    const auto inside = [&](u64 chunk, u64 sector, u64 count) {
        return chunk << shift >= sector && (chunk + 1) << shift <= sector + count;
    };
    skip_map map;
    const bool mayFail = shortage(bytes);
    if (skip_map_init(&map, sectors, shift)) {
        AGREE(mayFail);
        enough();
        return;
    }
    enough();
    std::vector<bool> model(chunks);
    while (bytes.any()) {
        const auto [first, last] = bytes.range(sectors, 5000);
        const u64 count = std::min(last, sectors - 1) - first + 1;
        switch (bytes.below(3)) {
        case 0:
            skip_map_add(&map, first, count);
            for (u64 chunk = 0; chunk < chunks; chunk++) {
                model[chunk] = model[chunk] || inside(chunk, first, count);
            }
            break;
        case 1:
            // A write may end beyond a device that has grown since.
            skip_map_need(&map, first, last);
            for (u64 chunk = first >> shift; chunk < chunks && chunk <= last >> shift; chunk++) {
                model[chunk] = false;
            }
            break;
        default: {
            skip_map other;
            AGREE(!skip_map_init(&other, sectors, shift));
            skip_map_add(&other, first, count);
            skip_map_keep(&map, &other);
            skip_map_free(&other);
            for (u64 chunk = 0; chunk < chunks; chunk++) {
                model[chunk] = model[chunk] && inside(chunk, first, count);
            }
        }
        }
    }
    for (u64 chunk = 0; chunk < chunks; chunk++) {
        AGREE(skip_map_has(&map, chunk) == model[chunk]);
    }
    skip_map_free(&map);
}

void fuzzStorageMap(Bytes bytes)
{
    struct Range {
        int device;
        u64 sector, count;
    };
    int devices[3];
    std::vector<Range> model;
    storage_map map = {};
    while (bytes.any()) {
        const Range range{ int(bytes.below(3)), bytes.below(10000), 1 + bytes.below(500) };
        const bool overlaps = std::any_of(model.begin(), model.end(), [&](const Range &other) {
            return other.device == range.device && other.sector < range.sector + range.count
                && range.sector < other.sector + other.count;
        });
        AGREE(storage_map_overlaps(&map, &devices[range.device], range.sector, range.count) == overlaps);
        if (overlaps) {
            continue;
        }
        const bool mayFail = shortage(bytes);
        storage_range *room = storage_map_room(&map, 1);
        enough();
        AGREE(room || mayFail);
        if (!room) {
            continue;
        }
        shim_free(storage_map_use_room(&map, room));
        storage_map_append(&map, &devices[range.device], range.sector, range.count);
        model.push_back(range);
    }
    u64 place = 0;
    for (const Range &range : model) {
        for (const u64 within : { u64(0), range.count / 2, range.count - 1 }) {
            const storage_range *found = storage_map_find(&map, place + within);
            AGREE(found->device == &devices[range.device]
                  && found->sector + (place + within - found->place) == range.sector + within);
        }
        place += range.count;
    }
    AGREE(map.size == place);
    storage_map_free(&map);
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const u8 *data, size_t size)
{
    if (!size) {
        return 0;
    }
    const Bytes bytes(data + 1, size - 1);
    switch (data[0] % 4) {
    case 0:
        fuzzCbtMap(bytes);
        break;
    case 1:
        fuzzChunkMap(bytes);
        break;
    case 2:
        fuzzSkipMap(bytes);
        break;
    default:
        fuzzStorageMap(bytes);
    }
    return 0;
}
