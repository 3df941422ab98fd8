// SPDX-License-Identifier: GPL-2.0-only
/* ctrl - requests on /dev/blksnap; the interface is <linux/blksnap.h>. */
#include <linux/compat.h>
#include <linux/err.h>
#include <linux/fs.h>
#include <linux/miscdevice.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/poll.h>
#include <linux/slab.h>
#include <linux/uaccess.h>
#include <linux/blksnap.h>
#include "ctrl.h"
#include "snapshot.h"
#include "tracker.h"
#include "version.h"

#define CTRL_RANGES_MAX 16384

static dev_t to_dev(struct blk_snap_dev dev)
{
	return MKDEV(dev.mj, dev.mn);
}

static struct blk_snap_dev from_dev(dev_t dev)
{
	return (struct blk_snap_dev){ .mj = MAJOR(dev), .mn = MINOR(dev) };
}

/* Numbers that a dev_t cannot hold would name another device. */
static bool dev_is_valid(struct blk_snap_dev dev)
{
	return dev.mj < 1u << (32 - MINORBITS) && dev.mn <= MINORMASK;
}

static int ctrl_version(void __user *arg)
{
	struct blk_snap_version version = {
		.major = VERSION_MAJOR,
		.minor = VERSION_MINOR,
		.revision = VERSION_REVISION,
		.build = VERSION_BUILD,
	};

	return copy_to_user(arg, &version, sizeof(version)) ? -EFAULT : 0;
}

static int ctrl_tracker_add(void __user *arg)
{
	struct blk_snap_tracker_add request;
	struct tracker *tracker;

	if (copy_from_user(&request, arg, sizeof(request)))
		return -EFAULT;
	if (request.size != sizeof(request) || request.reserved)
		return -EINVAL;
	if (!dev_is_valid(request.dev_id))
		return -ENODEV;
	tracker_remove_gone();
	if (tracker_find(to_dev(request.dev_id)))
		return -EALREADY;
	tracker = tracker_new(to_dev(request.dev_id));
	return PTR_ERR_OR_ZERO(tracker);
}

static int ctrl_tracker_remove(void __user *arg)
{
	struct blk_snap_tracker_remove request;
	struct tracker *tracker;

	if (copy_from_user(&request, arg, sizeof(request)))
		return -EFAULT;
	tracker = dev_is_valid(request.dev_id) ?
		  tracker_find(to_dev(request.dev_id)) : NULL;
	if (!tracker)
		return -ENODATA;
	if (tracker->snapshot)
		return -EBUSY;
	tracker_remove(tracker);
	return 0;
}

static void fill_cbt_info(struct blk_snap_cbt_info *info,
			  const struct tracker *tracker)
{
	const struct cbt_map *map = &tracker->cbt;

	memset(info, 0, sizeof(*info));
	info->dev_id = from_dev(tracker->dev);
	info->blk_size = 1u << (map->shift + SECTOR_SHIFT);
	info->device_capacity = map->capacity << SECTOR_SHIFT;
	info->blk_count = map->count;
	memcpy(&info->generation_id, &tracker->generation,
	       sizeof(info->generation_id));
	info->snap_number = map->taken;
}

static int copy_cbt_info(void __user *array, unsigned int index,
			 const struct blk_snap_cbt_info *info)
{
	if (in_compat_syscall())
		return ctrl_compat_copy_cbt_info(array, index, info);
	return copy_to_user((struct blk_snap_cbt_info __user *)array + index,
			    info, sizeof(*info));
}

static int copy_cbt_infos(void __user *array)
{
	struct tracker *tracker;
	unsigned int index = 0;

	list_for_each_entry(tracker, &trackers, link) {
		struct blk_snap_cbt_info info;

		fill_cbt_info(&info, tracker);
		if (copy_cbt_info(array, index++, &info))
			return -EFAULT;
	}
	return 0;
}

static unsigned int count_list(const struct list_head *list)
{
	const struct list_head *entry;
	unsigned int count = 0;

	list_for_each(entry, list)
		count++;
	return count;
}

/**
 * ctrl_tracker_collect() - List the trackers.
 * @request: The request; its count becomes the number of trackers.
 *
 * Return: 0; -ENODATA if there is no room for all; -EFAULT.
 */
int ctrl_tracker_collect(struct blk_snap_tracker_collect *request)
{
	void __user *array = (void __user *)request->cbt_info_array;
	unsigned int room = request->count;

	tracker_remove_gone();
	request->count = count_list(&trackers);
	if (!array)
		return 0;
	if (room < request->count)
		return -ENODATA;
	return copy_cbt_infos(array);
}

static int copy_map(void __user *to, const u8 *bytes, u32 count, u64 offset,
		    u32 length)
{
	if (offset >= count)
		return 0;
	length = min_t(u64, length, count - offset);
	length = min_t(u32, length, INT_MAX);
	return copy_to_user(to, bytes + offset, length) ? -EFAULT : length;
}

/**
 * ctrl_read_cbt_map() - Read the change map that a snapshot holds.
 * @request: The request.
 *
 * Return: bytes read, 0 beyond the end; -ENODATA if the device is not tracked; -EPERM
 * if it is in no snapshot that is taken; -EFAULT.
 */
int ctrl_read_cbt_map(const struct blk_snap_tracker_read_cbt_bitmap *request)
{
	struct tracker *tracker;

	tracker = dev_is_valid(request->dev_id) ?
		  tracker_find(to_dev(request->dev_id)) : NULL;
	if (!tracker)
		return -ENODATA;
	if (!tracker->snapshot || !tracker->snapshot->taken)
		return -EPERM;
	return copy_map((void __user *)request->buff, tracker->cbt.held,
			tracker->cbt.count, request->offset, request->length);
}

static int ctrl_tracker_read_live_map(void __user *arg)
{
	struct blk_snap_tracker_read_live_map request;
	struct tracker *tracker;
	int length;

	if (copy_from_user(&request, arg, sizeof(request)))
		return -EFAULT;
	if (request.size != sizeof(request) ||
	    memchr_inv(request.reserved, 0, sizeof(request.reserved)))
		return -EINVAL;
	tracker = dev_is_valid(request.dev_id) ?
		  tracker_find(to_dev(request.dev_id)) : NULL;
	if (!tracker)
		return -ENODATA;
	length = copy_map(u64_to_user_ptr(request.buffer), tracker->cbt.live,
			  tracker->cbt.count, request.offset, request.length);
	if (length < 0)
		return length;
	memcpy(&request.generation_id, &tracker->generation,
	       sizeof(request.generation_id));
	request.snap_number = tracker->cbt.taken;
	return copy_to_user(arg, &request, sizeof(request)) ? -EFAULT : length;
}

/* Copies ranges in; the caller frees them by kvfree(). */
static struct blk_snap_block_range *get_ranges(const void __user *from,
					       unsigned int count)
{
	struct blk_snap_block_range *ranges;

	if (!count)
		return ERR_PTR(-EINVAL);
	if (count > CTRL_RANGES_MAX)
		return ERR_PTR(-E2BIG);
	ranges = kvmalloc_array(count, sizeof(*ranges),
				GFP_KERNEL | __GFP_NOWARN);
	if (!ranges)
		return ERR_PTR(-ENOMEM);
	if (copy_from_user(ranges, from, count * sizeof(*ranges))) {
		kvfree(ranges);
		return ERR_PTR(-EFAULT);
	}
	return ranges;
}

/**
 * ctrl_mark_dirty() - Mark ranges as changed in both maps of a device.
 * @request: The request.
 *
 * Return: 0; -ENODATA if the device is neither tracked nor an image; -EINVAL if a range
 * does not fit; -E2BIG, -ENOMEM, -EFAULT.
 */
int ctrl_mark_dirty(const struct blk_snap_tracker_mark_dirty_blocks *request)
{
	struct blk_snap_block_range *ranges;
	struct tracker *tracker = NULL;
	unsigned int i;
	int err = 0;

	if (dev_is_valid(request->dev_id)) {
		tracker = tracker_find(to_dev(request->dev_id));
		if (!tracker)
			tracker = snapshot_origin_of(to_dev(request->dev_id));
	}
	if (!tracker)
		return -ENODATA;
	ranges = get_ranges((void __user *)request->dirty_blocks_array,
			    request->count);
	if (IS_ERR(ranges))
		return PTR_ERR(ranges);

	if (cbt_map_ranges_fit(&tracker->cbt, ranges, request->count))
		for (i = 0; i < request->count; i++)
			cbt_map_mark_both(&tracker->cbt,
					  ranges[i].sector_offset,
					  ranges[i].sector_offset +
					  ranges[i].sector_count - 1);
	else
		err = -EINVAL;
	kvfree(ranges);
	return err;
}

/**
 * ctrl_snapshot_create() - Prepare a snapshot.
 * @request: The request.
 * @to: Where its id goes.
 *
 * Return: 0; -EINVAL for none or too many devices; the errors of snapshot_create();
 * -EFAULT, and then there is no snapshot.
 */
int ctrl_snapshot_create(const struct blk_snap_snapshot_create *request,
			 struct blk_snap_uuid __user *to)
{
	size_t size = array_size(request->count, sizeof(struct blk_snap_dev));
	struct blk_snap_dev *devices;
	struct snapshot *snapshot;
	unsigned int i;

	if (!request->count || request->count > SNAPSHOT_DEVICES_MAX)
		return -EINVAL;
	devices = memdup_user((void __user *)request->dev_id_array, size);
	if (IS_ERR(devices))
		return PTR_ERR(devices);

	for (i = 0; i < request->count; i++)
		if (!dev_is_valid(devices[i])) {
			kfree(devices);
			return -ENODEV;
		}
	snapshot = snapshot_create(devices, request->count);
	kfree(devices);
	if (IS_ERR(snapshot))
		return PTR_ERR(snapshot);

	if (copy_to_user(to, &snapshot->id, sizeof(snapshot->id))) {
		snapshot_undo_create(snapshot);
		return -EFAULT;
	}
	return 0;
}

/**
 * ctrl_append() - Give a snapshot more difference storage.
 * @request: The request.
 *
 * Return: 0; -ESRCH if there is no such snapshot; the errors of storage_append();
 * -E2BIG, -ENOMEM, -EFAULT.
 */
int ctrl_append(const struct blk_snap_snapshot_append_storage *request)
{
	struct snapshot *snapshot = snapshot_find(&request->id);
	struct blk_snap_block_range *ranges;
	int err;

	if (!snapshot)
		return -ESRCH;
	if (!dev_is_valid(request->dev_id))
		return -ENODEV;
	ranges = get_ranges((void __user *)request->ranges, request->count);
	if (IS_ERR(ranges))
		return PTR_ERR(ranges);
	err = storage_append(&snapshot->storage, to_dev(request->dev_id),
			     ranges, request->count);
	kvfree(ranges);
	return err;
}

static int ctrl_skip_ranges(void __user *arg)
{
	struct blk_snap_snapshot_skip_ranges request;
	struct blk_snap_block_range *ranges;
	struct snapshot *snapshot;
	int err;

	if (copy_from_user(&request, arg, sizeof(request)))
		return -EFAULT;
	if (request.size != sizeof(request) || request.flags)
		return -EINVAL;
	snapshot = snapshot_find(&request.id);
	if (!snapshot)
		return -ESRCH;
	if (!dev_is_valid(request.dev_id))
		return -ENODEV;
	ranges = get_ranges(u64_to_user_ptr(request.ranges), request.count);
	if (IS_ERR(ranges))
		return PTR_ERR(ranges);
	err = snapshot_skip(snapshot, to_dev(request.dev_id), ranges,
			    request.count);
	kvfree(ranges);
	return err;
}

static int ctrl_snapshot_take(void __user *arg)
{
	struct blk_snap_snapshot_take request;
	struct snapshot *snapshot;

	if (copy_from_user(&request, arg, sizeof(request)))
		return -EFAULT;
	snapshot = snapshot_find(&request.id);
	return snapshot ? snapshot_take(snapshot) : -ESRCH;
}

static int ctrl_snapshot_destroy(void __user *arg)
{
	struct blk_snap_snapshot_destroy request;
	struct snapshot *snapshot;

	if (copy_from_user(&request, arg, sizeof(request)))
		return -EFAULT;
	snapshot = snapshot_find(&request.id);
	if (!snapshot)
		return -ESRCH;
	snapshot_destroy(snapshot);
	return 0;
}

/**
 * ctrl_snapshot_collect() - List the snapshots.
 * @request: The request; its count becomes the number of snapshots.
 *
 * Return: 0; -ENODATA if there is no room for all; -EFAULT.
 */
int ctrl_snapshot_collect(struct blk_snap_snapshot_collect *request)
{
	struct blk_snap_uuid __user *ids = (void __user *)request->ids;
	unsigned int room = request->count;
	struct snapshot *snapshot;

	request->count = count_list(&snapshots);
	if (!ids)
		return 0;
	if (room < request->count)
		return -ENODATA;
	list_for_each_entry(snapshot, &snapshots, link)
		if (copy_to_user(ids++, &snapshot->id, sizeof(snapshot->id)))
			return -EFAULT;
	return 0;
}

/**
 * ctrl_collect_images() - List the images of a snapshot.
 * @request: The request; its count becomes the number of images.
 *
 * Return: 0; -ESRCH if there is no such snapshot; -ENODATA if there is no room for all;
 * -EFAULT.
 */
int ctrl_collect_images(struct blk_snap_snapshot_collect_images *request)
{
	struct blk_snap_image_info __user *array =
		(void __user *)request->image_info_array;
	struct snapshot *snapshot = snapshot_find(&request->id);
	unsigned int room = request->count;
	unsigned int i;

	if (!snapshot)
		return -ESRCH;
	request->count = snapshot->count;
	if (room < snapshot->count)
		return -ENODATA;
	for (i = 0; i < snapshot->count; i++) {
		struct snapshot_device *device = snapshot->devices[i];
		struct blk_snap_image_info info = {
			.orig_dev_id = from_dev(device->tracker->dev),
		};

		if (device->image)
			info.image_dev_id = from_dev(disk_devt(device->image));
		if (copy_to_user(array++, &info, sizeof(info)))
			return -EFAULT;
	}
	return 0;
}

/**
 * ctrl_wait_event() - Wait for an event of a snapshot.
 * @arg: The request.
 *
 * An event that cannot be copied out is put back.
 *
 * Context: without control_lock, sleeps.
 *
 * Return: 0; -ESRCH if there is no such snapshot; the errors of event_queue_wait();
 * -ENOMEM, -EFAULT.
 */
int ctrl_wait_event(struct blk_snap_snapshot_event __user *arg)
{
	struct blk_snap_snapshot_event *reply;
	struct snapshot *snapshot;
	struct event *event;
	int err = 0;

	reply = kzalloc(sizeof(*reply), GFP_KERNEL);
	if (!reply)
		return -ENOMEM;
	if (copy_from_user(reply, arg, offsetof(typeof(*reply), code))) {
		kfree(reply);
		return -EFAULT;
	}
	snapshot = snapshot_get(&reply->id);
	if (!snapshot) {
		kfree(reply);
		return -ESRCH;
	}

	event = event_queue_wait(&snapshot->events, reply->timeout_ms);
	if (IS_ERR(event)) {
		err = PTR_ERR(event);
	} else {
		event_fill_reply(event, reply);
		if (copy_to_user(arg, reply, sizeof(*reply))) {
			event_queue_put_back(&snapshot->events, event);
			err = -EFAULT;
		} else {
			kfree(event);
		}
	}
	snapshot_put(snapshot);
	kfree(reply);
	return err;
}

/**
 * ctrl_copy_back() - Copy an argument back, also to say how much room is needed.
 * @err: What came of the request.
 * @arg: The client's argument.
 * @changed: What it becomes.
 * @size: Bytes.
 *
 * Return: @err, or -EFAULT.
 */
int ctrl_copy_back(int err, void __user *arg, const void *changed,
		   size_t size)
{
	if ((!err || err == -ENODATA) && copy_to_user(arg, changed, size))
		return -EFAULT;
	return err;
}

/**
 * ctrl_do() - Do what a client asks for, other than to wait.
 * @cmd: Number of the request.
 * @arg: Its argument.
 *
 * Context: under control_lock.
 *
 * Return: as of the request, see <linux/blksnap.h>.
 */
int ctrl_do(unsigned int cmd, void __user *arg)
{
	union {
		struct blk_snap_tracker_collect trackers;
		struct blk_snap_tracker_read_cbt_bitmap read;
		struct blk_snap_tracker_mark_dirty_blocks mark;
		struct blk_snap_snapshot_create create;
		struct blk_snap_snapshot_append_storage append;
		struct blk_snap_snapshot_collect snapshots;
		struct blk_snap_snapshot_collect_images images;
	} it;

	switch (cmd) {
	case IOCTL_BLK_SNAP_VERSION:
		return ctrl_version(arg);
	case IOCTL_BLK_SNAP_TRACKER_ADD:
		return ctrl_tracker_add(arg);
	case IOCTL_BLK_SNAP_TRACKER_REMOVE:
		return ctrl_tracker_remove(arg);
	case IOCTL_BLK_SNAP_TRACKER_READ_LIVE_MAP:
		return ctrl_tracker_read_live_map(arg);
	case IOCTL_BLK_SNAP_SNAPSHOT_SKIP_RANGES:
		return ctrl_skip_ranges(arg);
	case IOCTL_BLK_SNAP_SNAPSHOT_TAKE:
		return ctrl_snapshot_take(arg);
	case IOCTL_BLK_SNAP_SNAPSHOT_DESTROY:
		return ctrl_snapshot_destroy(arg);
	case IOCTL_BLK_SNAP_TRACKER_COLLECT:
		if (copy_from_user(&it.trackers, arg, sizeof(it.trackers)))
			return -EFAULT;
		return ctrl_copy_back(ctrl_tracker_collect(&it.trackers), arg,
				 &it.trackers, sizeof(it.trackers));
	case IOCTL_BLK_SNAP_SNAPSHOT_COLLECT:
		if (copy_from_user(&it.snapshots, arg, sizeof(it.snapshots)))
			return -EFAULT;
		return ctrl_copy_back(ctrl_snapshot_collect(&it.snapshots), arg,
				 &it.snapshots, sizeof(it.snapshots));
	case IOCTL_BLK_SNAP_SNAPSHOT_COLLECT_IMAGES:
		if (copy_from_user(&it.images, arg, sizeof(it.images)))
			return -EFAULT;
		return ctrl_copy_back(ctrl_collect_images(&it.images), arg,
				 &it.images, sizeof(it.images));
	case IOCTL_BLK_SNAP_TRACKER_READ_CBT_MAP:
		if (copy_from_user(&it.read, arg, sizeof(it.read)))
			return -EFAULT;
		return ctrl_read_cbt_map(&it.read);
	case IOCTL_BLK_SNAP_TRACKER_MARK_DIRTY_BLOCKS:
		if (copy_from_user(&it.mark, arg, sizeof(it.mark)))
			return -EFAULT;
		return ctrl_mark_dirty(&it.mark);
	case IOCTL_BLK_SNAP_SNAPSHOT_CREATE:
		if (copy_from_user(&it.create, arg, sizeof(it.create)))
			return -EFAULT;
		return ctrl_snapshot_create(&it.create,
			&((struct blk_snap_snapshot_create __user *)arg)->id);
	case IOCTL_BLK_SNAP_SNAPSHOT_APPEND_STORAGE:
		if (copy_from_user(&it.append, arg, sizeof(it.append)))
			return -EFAULT;
		return ctrl_append(&it.append);
	default:
		return -ENOTTY;
	}
}

static long ctrl_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	int err;

	if (cmd == IOCTL_BLK_SNAP_SNAPSHOT_WAIT_EVENT)
		return ctrl_wait_event((void __user *)arg);

	if (mutex_lock_killable(&control_lock))
		return -EINTR;
	err = ctrl_do(cmd, (void __user *)arg);
	mutex_unlock(&control_lock);
	return err;
}

static __poll_t ctrl_poll(struct file *file, poll_table *wait)
{
	poll_wait(file, &event_any_wait, wait);
	return snapshot_any_event() ? EPOLLIN | EPOLLRDNORM : 0;
}

static const struct file_operations ctrl_fops = {
	.owner = THIS_MODULE,
	.unlocked_ioctl = ctrl_ioctl,
	.compat_ioctl = IS_ENABLED(CONFIG_COMPAT) ? ctrl_compat_ioctl : NULL,
	.poll = ctrl_poll,
	.llseek = noop_llseek,
};

static struct miscdevice ctrl_device = {
	.minor = MISC_DYNAMIC_MINOR,
	.name = BLK_SNAP_CTL,
	.fops = &ctrl_fops,
	.mode = 0600,
};

/**
 * ctrl_init() - Make the control device appear.
 *
 * Return: 0, or a negative errno.
 */
int ctrl_init(void)
{
	return misc_register(&ctrl_device);
}

/**
 * ctrl_exit() - Remove the control device.
 */
void ctrl_exit(void)
{
	misc_deregister(&ctrl_device);
}
