// SPDX-License-Identifier: GPL-2.0-only
/*
 * ctrl_compat - requests of 32-bit clients: those that carry pointers have a layout
 * of their own, and numbers of their own by that. Built where the kernel runs such
 * clients; it stands between them and ctrl.c and knows nothing else.
 */
#include <linux/compat.h>
#include <linux/fs.h>
#include <linux/mutex.h>
#include <linux/uaccess.h>
#include <linux/blksnap.h>
#include "ctrl.h"
#include "snapshot.h"

/* An x86 client of 32 bits aligns 64-bit members to four bytes. */
struct compat_cbt_info {
	struct blk_snap_dev dev_id;
	u32 blk_size;
	compat_u64 device_capacity;
	u32 blk_count;
	struct blk_snap_uuid generation_id;
	u8 snap_number;
};

/**
 * ctrl_compat_copy_cbt_info() - Copy what is known of a tracker to a 32-bit client.
 * @array: The client's array.
 * @index: Where in it.
 * @info: What is copied.
 *
 * Return: 0, or how many bytes could not be copied.
 */
int ctrl_compat_copy_cbt_info(void __user *array, unsigned int index,
			      const struct blk_snap_cbt_info *info)
{
	struct compat_cbt_info __user *to = array;
	struct compat_cbt_info compat;

	/* What lies between and behind the members is copied, too. */
	memset(&compat, 0, sizeof(compat));
	compat.dev_id = info->dev_id;
	compat.blk_size = info->blk_size;
	compat.device_capacity = info->device_capacity;
	compat.blk_count = info->blk_count;
	compat.generation_id = info->generation_id;
	compat.snap_number = info->snap_number;
	return copy_to_user(to + index, &compat, sizeof(compat));
}

/* The structs that carry pointers, as a 32-bit client lays them out. */
struct compat_counted {
	u32 count;
	compat_uptr_t array;
};

struct compat_read_cbt_bitmap {
	struct blk_snap_dev dev_id;
	u32 offset;
	u32 length;
	compat_uptr_t buff;
};

struct compat_mark_dirty_blocks {
	struct blk_snap_dev dev_id;
	u32 count;
	compat_uptr_t dirty_blocks_array;
};

struct compat_snapshot_create {
	u32 count;
	compat_uptr_t dev_id_array;
	struct blk_snap_uuid id;
};

struct compat_append_storage {
	struct blk_snap_uuid id;
	struct blk_snap_dev dev_id;
	u32 count;
	compat_uptr_t ranges;
};

struct compat_collect_images {
	struct blk_snap_uuid id;
	u32 count;
	compat_uptr_t image_info_array;
};

#define COMPAT_TRACKER_COLLECT \
	_IOW(BLK_SNAP, blk_snap_ioctl_tracker_collect, struct compat_counted)
#define COMPAT_TRACKER_READ_CBT_MAP \
	_IOR(BLK_SNAP, blk_snap_ioctl_tracker_read_cbt_map, \
	     struct compat_read_cbt_bitmap)
#define COMPAT_TRACKER_MARK_DIRTY_BLOCKS \
	_IOR(BLK_SNAP, blk_snap_ioctl_tracker_mark_dirty_blocks, \
	     struct compat_mark_dirty_blocks)
#define COMPAT_SNAPSHOT_CREATE \
	_IOW(BLK_SNAP, blk_snap_ioctl_snapshot_create, \
	     struct compat_snapshot_create)
#define COMPAT_SNAPSHOT_APPEND_STORAGE \
	_IOW(BLK_SNAP, blk_snap_ioctl_snapshot_append_storage, \
	     struct compat_append_storage)
#define COMPAT_SNAPSHOT_COLLECT \
	_IOW(BLK_SNAP, blk_snap_ioctl_snapshot_collect, struct compat_counted)
#define COMPAT_SNAPSHOT_COLLECT_IMAGES \
	_IOW(BLK_SNAP, blk_snap_ioctl_snapshot_collect_images, \
	     struct compat_collect_images)

static int compat_tracker_collect(struct compat_counted *from)
{
	struct blk_snap_tracker_collect request = {
		.count = from->count,
		.cbt_info_array = (__force void *)compat_ptr(from->array),
	};
	int err = ctrl_tracker_collect(&request);

	from->count = request.count;
	return err;
}

static int compat_snapshot_collect(struct compat_counted *from)
{
	struct blk_snap_snapshot_collect request = {
		.count = from->count,
		.ids = (__force void *)compat_ptr(from->array),
	};
	int err = ctrl_snapshot_collect(&request);

	from->count = request.count;
	return err;
}

static int compat_collect_images(struct compat_collect_images *from)
{
	struct blk_snap_snapshot_collect_images request = {
		.id = from->id,
		.count = from->count,
		.image_info_array =
			(__force void *)compat_ptr(from->image_info_array),
	};
	int err = ctrl_collect_images(&request);

	from->count = request.count;
	return err;
}

static int compat_read_cbt_map(const struct compat_read_cbt_bitmap *from)
{
	struct blk_snap_tracker_read_cbt_bitmap request = {
		.dev_id = from->dev_id,
		.offset = from->offset,
		.length = from->length,
		.buff = (__force void *)compat_ptr(from->buff),
	};

	return ctrl_read_cbt_map(&request);
}

static int compat_mark_dirty(const struct compat_mark_dirty_blocks *from)
{
	struct blk_snap_tracker_mark_dirty_blocks request = {
		.dev_id = from->dev_id,
		.count = from->count,
		.dirty_blocks_array =
			(__force void *)compat_ptr(from->dirty_blocks_array),
	};

	return ctrl_mark_dirty(&request);
}

static int compat_create(const struct compat_snapshot_create *from,
			 struct compat_snapshot_create __user *to)
{
	struct blk_snap_snapshot_create request = {
		.count = from->count,
		.dev_id_array = (__force void *)compat_ptr(from->dev_id_array),
	};

	return ctrl_snapshot_create(&request, &to->id);
}

static int compat_append(const struct compat_append_storage *from)
{
	struct blk_snap_snapshot_append_storage request = {
		.id = from->id,
		.dev_id = from->dev_id,
		.count = from->count,
		.ranges = (__force void *)compat_ptr(from->ranges),
	};

	return ctrl_append(&request);
}

static int ctrl_compat_ioctl_locked(unsigned int cmd, void __user *arg)
{
	union {
		struct compat_counted counted;
		struct compat_read_cbt_bitmap read;
		struct compat_mark_dirty_blocks mark;
		struct compat_snapshot_create create;
		struct compat_append_storage append;
		struct compat_collect_images images;
	} it;

	switch (cmd) {
	case COMPAT_TRACKER_COLLECT:
		if (copy_from_user(&it.counted, arg, sizeof(it.counted)))
			return -EFAULT;
		return ctrl_copy_back(compat_tracker_collect(&it.counted), arg,
				 &it.counted, sizeof(it.counted));
	case COMPAT_SNAPSHOT_COLLECT:
		if (copy_from_user(&it.counted, arg, sizeof(it.counted)))
			return -EFAULT;
		return ctrl_copy_back(compat_snapshot_collect(&it.counted), arg,
				 &it.counted, sizeof(it.counted));
	case COMPAT_SNAPSHOT_COLLECT_IMAGES:
		if (copy_from_user(&it.images, arg, sizeof(it.images)))
			return -EFAULT;
		return ctrl_copy_back(compat_collect_images(&it.images), arg,
				 &it.images, sizeof(it.images));
	case COMPAT_TRACKER_READ_CBT_MAP:
		if (copy_from_user(&it.read, arg, sizeof(it.read)))
			return -EFAULT;
		return compat_read_cbt_map(&it.read);
	case COMPAT_TRACKER_MARK_DIRTY_BLOCKS:
		if (copy_from_user(&it.mark, arg, sizeof(it.mark)))
			return -EFAULT;
		return compat_mark_dirty(&it.mark);
	case COMPAT_SNAPSHOT_CREATE:
		if (copy_from_user(&it.create, arg, sizeof(it.create)))
			return -EFAULT;
		return compat_create(&it.create, arg);
	case COMPAT_SNAPSHOT_APPEND_STORAGE:
		if (copy_from_user(&it.append, arg, sizeof(it.append)))
			return -EFAULT;
		return compat_append(&it.append);
	default:
		return ctrl_do(cmd, arg);
	}
}

/**
 * ctrl_compat_ioctl() - Do what a 32-bit client asks for.
 * @file: The open control device.
 * @cmd: Number of the request.
 * @arg: Its argument.
 *
 * Return: as of the request, see <linux/blksnap.h>.
 */
long ctrl_compat_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	int err;

	if (cmd == IOCTL_BLK_SNAP_SNAPSHOT_WAIT_EVENT)
		return ctrl_wait_event(compat_ptr(arg));

	if (mutex_lock_killable(&control_lock))
		return -EINTR;
	err = ctrl_compat_ioctl_locked(cmd, compat_ptr(arg));
	mutex_unlock(&control_lock);
	return err;
}
