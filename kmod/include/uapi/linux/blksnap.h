/* SPDX-License-Identifier: GPL-2.0-only WITH Linux-syscall-note */
/*
 * The control interface of blksnap: requests on /dev/blksnap.
 *
 * Requests 0 to 11 are those of the second version of the patch series as it
 * was posted in 2022: same names, numbers, sizes and offsets, so that a client
 * written for it compiles and runs. The direction bits of the request numbers
 * are the published ones, not what the flow of the data would suggest.
 *
 * Requests from 64 on are additions. Their structs begin with their size and
 * carry pointers as __u64; reserved fields must be zero, so they can grow.
 *
 * Sectors are always 512 bytes, and positions are relative to the block device
 * that is named, so to the partition where a partition is named.
 */
#ifndef _UAPI_LINUX_BLKSNAP_H
#define _UAPI_LINUX_BLKSNAP_H

#include <linux/types.h>
#include <linux/ioctl.h>

#define BLK_SNAP_CTL "blksnap"
#define BLK_SNAP_IMAGE_NAME "blksnap-image"
#define BLK_SNAP 'V'

/**
 * enum blk_snap_ioctl - Request numbers.
 * @blk_snap_ioctl_version: Version of the module.
 * @blk_snap_ioctl_tracker_remove: Stop tracking a device.
 * @blk_snap_ioctl_tracker_collect: List tracked devices.
 * @blk_snap_ioctl_tracker_read_cbt_map: Read the change map of a held device.
 * @blk_snap_ioctl_tracker_mark_dirty_blocks: Mark blocks as changed.
 * @blk_snap_ioctl_snapshot_create: Create a snapshot of devices.
 * @blk_snap_ioctl_snapshot_destroy: Release a snapshot.
 * @blk_snap_ioctl_snapshot_append_storage: Add room to difference storage.
 * @blk_snap_ioctl_snapshot_take: Freeze all devices of a snapshot at once.
 * @blk_snap_ioctl_snapshot_collect: List snapshots.
 * @blk_snap_ioctl_snapshot_collect_images: List images of a snapshot.
 * @blk_snap_ioctl_snapshot_wait_event: Wait for an event of a snapshot.
 * @blk_snap_ioctl_tracker_add: Start tracking a device without a snapshot.
 * @blk_snap_ioctl_tracker_read_live_map: Read the change map as it is now.
 * @blk_snap_ioctl_snapshot_skip_ranges: Name ranges that need no copy.
 */
enum blk_snap_ioctl {
	blk_snap_ioctl_version,
	blk_snap_ioctl_tracker_remove,
	blk_snap_ioctl_tracker_collect,
	blk_snap_ioctl_tracker_read_cbt_map,
	blk_snap_ioctl_tracker_mark_dirty_blocks,
	blk_snap_ioctl_snapshot_create,
	blk_snap_ioctl_snapshot_destroy,
	blk_snap_ioctl_snapshot_append_storage,
	blk_snap_ioctl_snapshot_take,
	blk_snap_ioctl_snapshot_collect,
	blk_snap_ioctl_snapshot_collect_images,
	blk_snap_ioctl_snapshot_wait_event,
	blk_snap_ioctl_tracker_add = 64,
	blk_snap_ioctl_tracker_read_live_map,
	blk_snap_ioctl_snapshot_skip_ranges,
};

/**
 * struct blk_snap_version - Version of the module.
 * @major: Rises when the interface changes incompatibly.
 * @minor: Rises when something is added.
 * @revision: Revision of the module.
 * @build: Build number, 0 for releases.
 */
struct blk_snap_version {
	__u16 major;
	__u16 minor;
	__u16 revision;
	__u16 build;
};

/**
 * define IOCTL_BLK_SNAP_VERSION - Read the version of the module.
 *
 * Return: 0, or EFAULT.
 */
#define IOCTL_BLK_SNAP_VERSION \
	_IOW(BLK_SNAP, blk_snap_ioctl_version, struct blk_snap_version)

/**
 * struct blk_snap_dev - Number of a block device.
 * @mj: Major number.
 * @mn: Minor number.
 */
struct blk_snap_dev {
	__u32 mj;
	__u32 mn;
};

/**
 * struct blk_snap_tracker_remove - Argument of IOCTL_BLK_SNAP_TRACKER_REMOVE.
 * @dev_id: The tracked device.
 */
struct blk_snap_tracker_remove {
	struct blk_snap_dev dev_id;
};

/**
 * define IOCTL_BLK_SNAP_TRACKER_REMOVE - Stop tracking a device.
 *
 * The change map is lost. Return: 0; EBUSY while a snapshot holds the device;
 * ENODATA if it is not tracked; EFAULT.
 */
#define IOCTL_BLK_SNAP_TRACKER_REMOVE \
	_IOW(BLK_SNAP, blk_snap_ioctl_tracker_remove, \
	     struct blk_snap_tracker_remove)

/**
 * struct blk_snap_uuid - Sixteen bytes, in the order of the text form.
 * @b: The bytes.
 */
struct blk_snap_uuid {
	__u8 b[16];
};

/**
 * struct blk_snap_cbt_info - Change tracking of one device.
 * @dev_id: The tracked device.
 * @blk_size: Size of a block of the map in bytes.
 * @device_capacity: Size of the device in bytes.
 * @blk_count: Number of blocks, and of bytes of the map.
 * @generation_id: Changes when the map begins anew; maps of different
 *	generations cannot be compared.
 * @snap_number: Number of the last snapshot taken of the device in this
 *	generation, 0 if there was none.
 */
struct blk_snap_cbt_info {
	struct blk_snap_dev dev_id;
	__u32 blk_size;
	__u64 device_capacity;
	__u32 blk_count;
	struct blk_snap_uuid generation_id;
	__u8 snap_number;
};

/**
 * struct blk_snap_tracker_collect - Argument of IOCTL_BLK_SNAP_TRACKER_COLLECT.
 * @count: In: room in the array. Out: number of tracked devices.
 * @cbt_info_array: Receives one entry for each tracked device, or NULL.
 */
struct blk_snap_tracker_collect {
	__u32 count;
	struct blk_snap_cbt_info *cbt_info_array;
};

/**
 * define IOCTL_BLK_SNAP_TRACKER_COLLECT - List tracked devices.
 *
 * Return: 0; ENODATA with the needed count if the array is too small, nothing
 * is copied then; EFAULT.
 */
#define IOCTL_BLK_SNAP_TRACKER_COLLECT \
	_IOW(BLK_SNAP, blk_snap_ioctl_tracker_collect, \
	     struct blk_snap_tracker_collect)

/**
 * struct blk_snap_tracker_read_cbt_bitmap - Argument of
 * IOCTL_BLK_SNAP_TRACKER_READ_CBT_MAP.
 * @dev_id: The tracked device.
 * @offset: First byte of the map to read.
 * @length: Number of bytes to read.
 * @buff: Receives the bytes.
 */
struct blk_snap_tracker_read_cbt_bitmap {
	struct blk_snap_dev dev_id;
	__u32 offset;
	__u32 length;
	__u8 *buff;
};

/**
 * define IOCTL_BLK_SNAP_TRACKER_READ_CBT_MAP - Read the change map as it was
 * when the snapshot was taken.
 *
 * A byte for each block: 0 if it never changed, else the number of the
 * snapshot interval in which it changed last.
 *
 * Return: number of bytes read, 0 at the end of the map; EPERM while no
 * snapshot of the device is held; ENODATA if it is not tracked; EFAULT.
 */
#define IOCTL_BLK_SNAP_TRACKER_READ_CBT_MAP \
	_IOR(BLK_SNAP, blk_snap_ioctl_tracker_read_cbt_map, \
	     struct blk_snap_tracker_read_cbt_bitmap)

/**
 * struct blk_snap_block_range - A range of a block device.
 * @sector_offset: First sector.
 * @sector_count: Number of sectors.
 */
struct blk_snap_block_range {
	__u64 sector_offset;
	__u64 sector_count;
};

/**
 * struct blk_snap_tracker_mark_dirty_blocks - Argument of
 * IOCTL_BLK_SNAP_TRACKER_MARK_DIRTY_BLOCKS.
 * @dev_id: A tracked device, or the image of one.
 * @count: Number of ranges.
 * @dirty_blocks_array: The ranges.
 */
struct blk_snap_tracker_mark_dirty_blocks {
	struct blk_snap_dev dev_id;
	__u32 count;
	struct blk_snap_block_range *dirty_blocks_array;
};

/**
 * define IOCTL_BLK_SNAP_TRACKER_MARK_DIRTY_BLOCKS - Mark blocks as changed, in
 * the live map and in the map of the snapshot.
 *
 * While no snapshot of the device is held, there is only the live map.
 *
 * Return: 0; ENODATA if the device is not tracked; EINVAL for no range, or one
 * outside of it; E2BIG for too many; ENOMEM; EFAULT. On error nothing is marked.
 */
#define IOCTL_BLK_SNAP_TRACKER_MARK_DIRTY_BLOCKS \
	_IOR(BLK_SNAP, blk_snap_ioctl_tracker_mark_dirty_blocks, \
	     struct blk_snap_tracker_mark_dirty_blocks)

/**
 * struct blk_snap_snapshot_create - Argument of IOCTL_BLK_SNAP_SNAPSHOT_CREATE.
 * @count: Number of devices.
 * @dev_id_array: The devices.
 * @id: Receives the id of the snapshot.
 */
struct blk_snap_snapshot_create {
	__u32 count;
	struct blk_snap_dev *dev_id_array;
	struct blk_snap_uuid id;
};

/**
 * define IOCTL_BLK_SNAP_SNAPSHOT_CREATE - Create a snapshot of devices.
 *
 * Nothing is frozen yet. A first low-free-space event is queued.
 *
 * Return: 0; EINVAL for no device, too many, or one named twice; ENODEV for
 * an unknown device; EALREADY if one is held by another snapshot; EOPNOTSUPP
 * for a kind of device that cannot be tracked; EBUSY for one that a difference
 * storage lies on; ETIMEDOUT if a task kept running in the kernel, so that a
 * write older than the tracking may still come; ENOMEM; EFAULT. On error nothing
 * is left behind.
 */
#define IOCTL_BLK_SNAP_SNAPSHOT_CREATE \
	_IOW(BLK_SNAP, blk_snap_ioctl_snapshot_create, \
	     struct blk_snap_snapshot_create)

/**
 * struct blk_snap_snapshot_destroy - Argument of
 * IOCTL_BLK_SNAP_SNAPSHOT_DESTROY.
 * @id: The snapshot.
 */
struct blk_snap_snapshot_destroy {
	struct blk_snap_uuid id;
};

/**
 * define IOCTL_BLK_SNAP_SNAPSHOT_DESTROY - Release a snapshot.
 *
 * Its images vanish, I/O on them ends with an error. Tracking goes on.
 *
 * Return: 0; ESRCH for an unknown snapshot; EFAULT.
 */
#define IOCTL_BLK_SNAP_SNAPSHOT_DESTROY \
	_IOR(BLK_SNAP, blk_snap_ioctl_snapshot_destroy, \
	     struct blk_snap_snapshot_destroy)

/**
 * struct blk_snap_snapshot_append_storage - Argument of
 * IOCTL_BLK_SNAP_SNAPSHOT_APPEND_STORAGE.
 * @id: The snapshot.
 * @dev_id: The device that holds the ranges.
 * @count: Number of ranges.
 * @ranges: The ranges.
 */
struct blk_snap_snapshot_append_storage {
	struct blk_snap_uuid id;
	struct blk_snap_dev dev_id;
	__u32 count;
	struct blk_snap_block_range *ranges;
};

/**
 * define IOCTL_BLK_SNAP_SNAPSHOT_APPEND_STORAGE - Add room to the difference
 * storage, before or after the snapshot was taken.
 *
 * What lies in the ranges will be overwritten. All ranges are added or none.
 *
 * Return: 0; ESRCH for an unknown snapshot; ENODEV for an unknown device;
 * EINVAL for a range that is empty, outside of the device or overlaps another
 * range of a live snapshot; E2BIG for too many; EBUSY for a device that somebody
 * uses or that lies above a device of a snapshot; ENOMEM; EFAULT.
 */
#define IOCTL_BLK_SNAP_SNAPSHOT_APPEND_STORAGE \
	_IOW(BLK_SNAP, blk_snap_ioctl_snapshot_append_storage, \
	     struct blk_snap_snapshot_append_storage)

/**
 * struct blk_snap_snapshot_take - Argument of IOCTL_BLK_SNAP_SNAPSHOT_TAKE.
 * @id: The snapshot.
 */
struct blk_snap_snapshot_take {
	struct blk_snap_uuid id;
};

/**
 * define IOCTL_BLK_SNAP_SNAPSHOT_TAKE - Freeze all devices of a snapshot at
 * one moment and create their images.
 *
 * Return: 0; ESRCH for an unknown snapshot; EALREADY if it was taken before;
 * ENOSPC without difference storage; ETIMEDOUT if I/O under way did not end in
 * time; ESTALE if a device has another size than when the snapshot was created;
 * other errors of freezing. On error nothing is frozen, and but for ESTALE the
 * snapshot can be taken again.
 */
#define IOCTL_BLK_SNAP_SNAPSHOT_TAKE \
	_IOR(BLK_SNAP, blk_snap_ioctl_snapshot_take, \
	     struct blk_snap_snapshot_take)

/**
 * struct blk_snap_snapshot_collect - Argument of
 * IOCTL_BLK_SNAP_SNAPSHOT_COLLECT.
 * @count: In: room in the array. Out: number of snapshots.
 * @ids: Receives the ids, or NULL.
 */
struct blk_snap_snapshot_collect {
	__u32 count;
	struct blk_snap_uuid *ids;
};

/**
 * define IOCTL_BLK_SNAP_SNAPSHOT_COLLECT - List snapshots.
 *
 * Return: 0; ENODATA with the needed count if the array is too small, nothing
 * is copied then; EFAULT.
 */
#define IOCTL_BLK_SNAP_SNAPSHOT_COLLECT \
	_IOW(BLK_SNAP, blk_snap_ioctl_snapshot_collect, \
	     struct blk_snap_snapshot_collect)

/**
 * struct blk_snap_image_info - A device and its image.
 * @orig_dev_id: The origin.
 * @image_dev_id: The image; 0:0 while the snapshot is not taken.
 */
struct blk_snap_image_info {
	struct blk_snap_dev orig_dev_id;
	struct blk_snap_dev image_dev_id;
};

/**
 * struct blk_snap_snapshot_collect_images - Argument of
 * IOCTL_BLK_SNAP_SNAPSHOT_COLLECT_IMAGES.
 * @id: The snapshot.
 * @count: In: room in the array. Out: number of images.
 * @image_info_array: Receives the images.
 */
struct blk_snap_snapshot_collect_images {
	struct blk_snap_uuid id;
	__u32 count;
	struct blk_snap_image_info *image_info_array;
};

/**
 * define IOCTL_BLK_SNAP_SNAPSHOT_COLLECT_IMAGES - List images of a snapshot.
 *
 * Return: 0; ESRCH for an unknown snapshot; ENODATA with the needed count if
 * the array is too small, nothing is copied then; EFAULT.
 */
#define IOCTL_BLK_SNAP_SNAPSHOT_COLLECT_IMAGES \
	_IOW(BLK_SNAP, blk_snap_ioctl_snapshot_collect_images, \
	     struct blk_snap_snapshot_collect_images)

/**
 * enum blk_snap_event_codes - Kinds of events.
 * @blk_snap_event_code_low_free_space: The difference storage runs low; data
 *	is &struct blk_snap_event_low_free_space.
 * @blk_snap_event_code_corrupted: The image of a device cannot be kept any
 *	more; data is &struct blk_snap_event_corrupted.
 */
enum blk_snap_event_codes {
	blk_snap_event_code_low_free_space,
	blk_snap_event_code_corrupted,
};

/**
 * struct blk_snap_snapshot_event - Argument of
 * IOCTL_BLK_SNAP_SNAPSHOT_WAIT_EVENT.
 * @id: In: the snapshot.
 * @timeout_ms: In: how long to wait, in milliseconds; 0 does not wait.
 * @code: Out: one of &enum blk_snap_event_codes.
 * @time_label: Out: when it happened, nanoseconds since 1970.
 * @data: Out: as the code says; the rest is zero.
 */
struct blk_snap_snapshot_event {
	struct blk_snap_uuid id;
	__u32 timeout_ms;
	__u32 code;
	__s64 time_label;
	__u8 data[4096 - 32];
};

/**
 * define IOCTL_BLK_SNAP_SNAPSHOT_WAIT_EVENT - Wait for an event of a snapshot.
 *
 * Every event is handed out once.
 *
 * Return: 0; ENOENT if none came in time; EINTR on a signal; ESRCH for an
 * unknown snapshot, also when it vanishes while waiting; EFAULT.
 */
#define IOCTL_BLK_SNAP_SNAPSHOT_WAIT_EVENT \
	_IOW(BLK_SNAP, blk_snap_ioctl_snapshot_wait_event, \
	     struct blk_snap_snapshot_event)

/**
 * struct blk_snap_event_low_free_space - The difference storage runs low.
 * @requested_nr_sect: How many sectors to append.
 */
struct blk_snap_event_low_free_space {
	__u64 requested_nr_sect;
};

/**
 * struct blk_snap_event_corrupted - The image of a device is lost.
 * @orig_dev_id: The origin; it is unharmed.
 * @err_code: Why, a negative errno.
 */
struct blk_snap_event_corrupted {
	struct blk_snap_dev orig_dev_id;
	__s32 err_code;
};

/**
 * struct blk_snap_tracker_add - Argument of IOCTL_BLK_SNAP_TRACKER_ADD.
 * @size: Size of this struct in bytes.
 * @reserved: Must be zero.
 * @dev_id: The device.
 */
struct blk_snap_tracker_add {
	__u32 size;
	__u32 reserved;
	struct blk_snap_dev dev_id;
};

/**
 * define IOCTL_BLK_SNAP_TRACKER_ADD - Start tracking a device without a
 * snapshot.
 *
 * Return: 0; EALREADY if it is tracked; ENODEV; EOPNOTSUPP for a kind of
 * device that cannot be tracked; EBUSY for one that a difference storage lies on;
 * EINVAL for a wrong size or reserved bits; ENOMEM; EFAULT.
 */
#define IOCTL_BLK_SNAP_TRACKER_ADD \
	_IOW(BLK_SNAP, blk_snap_ioctl_tracker_add, struct blk_snap_tracker_add)

/**
 * struct blk_snap_tracker_read_live_map - Argument of
 * IOCTL_BLK_SNAP_TRACKER_READ_LIVE_MAP.
 * @size: Size of this struct in bytes.
 * @length: Number of bytes to read.
 * @dev_id: The tracked device.
 * @offset: First byte of the map to read.
 * @buffer: Address that receives the bytes.
 * @generation_id: Out: generation of the map that was read.
 * @snap_number: Out: number of the last snapshot taken in this generation.
 * @reserved: Must be zero.
 */
struct blk_snap_tracker_read_live_map {
	__u32 size;
	__u32 length;
	struct blk_snap_dev dev_id;
	__u64 offset;
	__u64 buffer;
	struct blk_snap_uuid generation_id;
	__u8 snap_number;
	__u8 reserved[7];
};

/**
 * define IOCTL_BLK_SNAP_TRACKER_READ_LIVE_MAP - Read the change map as it is
 * now, with or without a snapshot.
 *
 * Same bytes as the map of a snapshot, but with the changes since.
 *
 * Return: number of bytes read, 0 at the end of the map; ENODATA if the device
 * is not tracked; EINVAL for a wrong size or reserved bits; EFAULT.
 */
#define IOCTL_BLK_SNAP_TRACKER_READ_LIVE_MAP \
	_IOWR(BLK_SNAP, blk_snap_ioctl_tracker_read_live_map, \
	      struct blk_snap_tracker_read_live_map)

/**
 * struct blk_snap_snapshot_skip_ranges - Argument of
 * IOCTL_BLK_SNAP_SNAPSHOT_SKIP_RANGES.
 * @size: Size of this struct in bytes.
 * @count: Number of ranges.
 * @id: The snapshot, created and not yet taken.
 * @dev_id: A device of it.
 * @ranges: Address of an array of &struct blk_snap_block_range.
 * @flags: Must be zero.
 */
struct blk_snap_snapshot_skip_ranges {
	__u32 size;
	__u32 count;
	struct blk_snap_uuid id;
	struct blk_snap_dev dev_id;
	__u64 ranges;
	__u64 flags;
};

/**
 * define IOCTL_BLK_SNAP_SNAPSHOT_SKIP_RANGES - Name ranges whose contents
 * nobody needs at the moment of the snapshot, such as free space of a file
 * system.
 *
 * They are not copied when they are overwritten, and the image shows zeroes
 * there. Only chunks that lie wholly inside the ranges are left out. A write
 * between the call and the moment of the snapshot makes what it touches needed
 * again, and a further call keeps only what it names as well. So first name the
 * whole device, then find out what is free, then name that: nothing that was put
 * to use meanwhile is left out.
 *
 * Return: 0; ESRCH for an unknown snapshot; ENODEV for a device that is not
 * part of it; EALREADY if it was taken; EINVAL for no range, one outside of the
 * device, a wrong size or flags; E2BIG for too many; ENOMEM; EFAULT.
 */
#define IOCTL_BLK_SNAP_SNAPSHOT_SKIP_RANGES \
	_IOW(BLK_SNAP, blk_snap_ioctl_snapshot_skip_ranges, \
	     struct blk_snap_snapshot_skip_ranges)

#endif /* _UAPI_LINUX_BLKSNAP_H */
