// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Asserts sizes, offsets and request numbers of the control interface against the
 * figures that were published. Compiled for 64 bits and for 32 bits.
 */

#include <linux/blksnap.h>

#include <assert.h>
#include <stddef.h>
#include <stdio.h>

#define EITHER(on64, on32) (sizeof(void *) == 8 ? (on64) : (on32))
/* A request of another size differs in the size bits alone. */
#define REQUEST(on64, size) (((on64) & ~0x3fff0000UL) | ((size) << 16))
#define CHECK(name, type, number, on64, on32)                                      \
	static_assert(sizeof(struct type) == EITHER(on64, on32));                  \
	static_assert((name) == REQUEST(number, EITHER(on64, on32)))
#define AT(type, member, on64, on32) static_assert(offsetof(struct type, member) == EITHER(on64, on32))

CHECK(IOCTL_BLK_SNAP_VERSION, blk_snap_version, 0x40085600UL, 8, 8);
CHECK(IOCTL_BLK_SNAP_TRACKER_REMOVE, blk_snap_tracker_remove, 0x40085601UL, 8, 8);
CHECK(IOCTL_BLK_SNAP_TRACKER_COLLECT, blk_snap_tracker_collect, 0x40105602UL, 16, 8);
CHECK(IOCTL_BLK_SNAP_TRACKER_READ_CBT_MAP, blk_snap_tracker_read_cbt_bitmap, 0x80185603UL, 24, 20);
CHECK(IOCTL_BLK_SNAP_TRACKER_MARK_DIRTY_BLOCKS, blk_snap_tracker_mark_dirty_blocks, 0x80185604UL, 24, 16);
CHECK(IOCTL_BLK_SNAP_SNAPSHOT_CREATE, blk_snap_snapshot_create, 0x40205605UL, 32, 24);
CHECK(IOCTL_BLK_SNAP_SNAPSHOT_DESTROY, blk_snap_snapshot_destroy, 0x80105606UL, 16, 16);
CHECK(IOCTL_BLK_SNAP_SNAPSHOT_APPEND_STORAGE, blk_snap_snapshot_append_storage, 0x40285607UL, 40, 32);
CHECK(IOCTL_BLK_SNAP_SNAPSHOT_TAKE, blk_snap_snapshot_take, 0x80105608UL, 16, 16);
CHECK(IOCTL_BLK_SNAP_SNAPSHOT_COLLECT, blk_snap_snapshot_collect, 0x40105609UL, 16, 8);
CHECK(IOCTL_BLK_SNAP_SNAPSHOT_COLLECT_IMAGES, blk_snap_snapshot_collect_images, 0x4020560aUL, 32, 24);
CHECK(IOCTL_BLK_SNAP_SNAPSHOT_WAIT_EVENT, blk_snap_snapshot_event, 0x5000560bUL, 4096, 4096);
CHECK(IOCTL_BLK_SNAP_TRACKER_ADD, blk_snap_tracker_add, 0x40105640UL, 16, 16);
CHECK(IOCTL_BLK_SNAP_TRACKER_READ_LIVE_MAP, blk_snap_tracker_read_live_map, 0xc0385641UL, 56, 56);
CHECK(IOCTL_BLK_SNAP_SNAPSHOT_SKIP_RANGES, blk_snap_snapshot_skip_ranges, 0x40305642UL, 48, 48);

static_assert(sizeof(struct blk_snap_dev) == 8);
static_assert(sizeof(struct blk_snap_uuid) == 16);
static_assert(sizeof(struct blk_snap_block_range) == 16);
static_assert(sizeof(struct blk_snap_image_info) == 16);
static_assert(sizeof(struct blk_snap_cbt_info) == EITHER(48, 44));
AT(blk_snap_cbt_info, blk_size, 8, 8);
AT(blk_snap_cbt_info, device_capacity, 16, 12);
AT(blk_snap_cbt_info, blk_count, 24, 20);
AT(blk_snap_cbt_info, generation_id, 28, 24);
AT(blk_snap_cbt_info, snap_number, 44, 40);
AT(blk_snap_tracker_collect, cbt_info_array, 8, 4);
AT(blk_snap_tracker_read_cbt_bitmap, offset, 8, 8);
AT(blk_snap_tracker_read_cbt_bitmap, length, 12, 12);
AT(blk_snap_tracker_read_cbt_bitmap, buff, 16, 16);
AT(blk_snap_tracker_mark_dirty_blocks, count, 8, 8);
AT(blk_snap_tracker_mark_dirty_blocks, dirty_blocks_array, 16, 12);
AT(blk_snap_snapshot_create, dev_id_array, 8, 4);
AT(blk_snap_snapshot_create, id, 16, 8);
AT(blk_snap_snapshot_append_storage, dev_id, 16, 16);
AT(blk_snap_snapshot_append_storage, count, 24, 24);
AT(blk_snap_snapshot_append_storage, ranges, 32, 28);
AT(blk_snap_snapshot_collect, ids, 8, 4);
AT(blk_snap_snapshot_collect_images, count, 16, 16);
AT(blk_snap_snapshot_collect_images, image_info_array, 24, 20);
AT(blk_snap_image_info, image_dev_id, 8, 8);
AT(blk_snap_snapshot_event, timeout_ms, 16, 16);
AT(blk_snap_snapshot_event, code, 20, 20);
AT(blk_snap_snapshot_event, time_label, 24, 24);
AT(blk_snap_snapshot_event, data, 32, 32);
static_assert(sizeof(struct blk_snap_event_low_free_space) == 8);
static_assert(sizeof(struct blk_snap_event_corrupted) == 12);
static_assert(blk_snap_event_code_low_free_space == 0 && blk_snap_event_code_corrupted == 1);
static_assert(offsetof(struct blk_snap_event_corrupted, err_code) == 8);

int main(void)
{
    printf("control interface: all figures as published, %zu-bit\n", sizeof(void *) * 8);
    return 0;
}
