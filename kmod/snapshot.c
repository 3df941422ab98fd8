// SPDX-License-Identifier: GPL-2.0-only
/* snapshot - create, take, destroy; see snapshot.h. */
#include <linux/err.h>
#include <linux/jiffies.h>
#include <linux/ktime.h>
#include <linux/major.h>
#include <linux/minmax.h>
#include <linux/module.h>
#include <linux/sched/mm.h>
#include <linux/slab.h>
#include <linux/sort.h>
#include "compat.h"
#include "cow.h"
#include "main.h"
#include "skip_map.h"
#include "snapimage.h"
#include "snapshot.h"
#include "stack.h"
#include "status.h"
#include "tracker.h"

DEFINE_MUTEX(control_lock); /* guards snapshots and trackers */
LIST_HEAD(snapshots);

static void snapshot_device_release(struct kobject *kobj)
{
	kfree(container_of(kobj, struct snapshot_device, kobj));
}

static const struct kobj_type snapshot_device_ktype = {
	.release = snapshot_device_release,
	.sysfs_ops = &kobj_sysfs_ops,
	.default_groups = status_device_groups,
};

static void snapshot_release(struct kobject *kobj)
{
	struct snapshot *snapshot = container_of(kobj, struct snapshot, kobj);

	event_queue_free(&snapshot->events);
	kfree(snapshot);
	module_put(THIS_MODULE);
}

static const struct kobj_type snapshot_ktype = {
	.release = snapshot_release,
	.sysfs_ops = &kobj_sysfs_ops,
	.default_groups = status_snapshot_groups,
};

/**
 * snapshot_put() - Give back a reference.
 * @snapshot: The snapshot.
 */
void snapshot_put(struct snapshot *snapshot)
{
	kobject_put(&snapshot->kobj);
}

/**
 * snapshot_find() - Find a snapshot by its id.
 * @id: The id.
 *
 * Return: the snapshot, or NULL.
 */
struct snapshot *snapshot_find(const struct blk_snap_uuid *id)
{
	struct snapshot *snapshot;

	lockdep_assert_held(&control_lock);
	list_for_each_entry(snapshot, &snapshots, link)
		if (!memcmp(&snapshot->id, id, sizeof(snapshot->id)))
			return snapshot;
	return NULL;
}

/**
 * snapshot_get() - Find a snapshot and keep it.
 * @id: The id.
 *
 * Return: the snapshot, given back by snapshot_put(), or NULL.
 */
struct snapshot *snapshot_get(const struct blk_snap_uuid *id)
{
	struct snapshot *snapshot;

	mutex_lock(&control_lock);
	snapshot = snapshot_find(id);
	if (snapshot)
		kobject_get(&snapshot->kobj);
	mutex_unlock(&control_lock);
	return snapshot;
}

/**
 * snapshot_origin_of() - Find the origin of an image.
 * @image: Number of the image.
 *
 * Return: the tracker of the origin, or NULL if it is no image of ours.
 */
struct tracker *snapshot_origin_of(dev_t image)
{
	struct snapshot *snapshot;
	unsigned int i;

	lockdep_assert_held(&control_lock);
	list_for_each_entry(snapshot, &snapshots, link)
		for (i = 0; i < snapshot->count; i++) {
			struct snapshot_device *device = snapshot->devices[i];

			if (device->image && disk_devt(device->image) == image)
				return device->tracker;
		}
	return NULL;
}

/**
 * snapshot_any_event() - Tell whether any snapshot has an event to fetch.
 *
 * Return: true if so.
 */
bool snapshot_any_event(void)
{
	struct snapshot *snapshot;
	bool any = false;

	mutex_lock(&control_lock);
	list_for_each_entry(snapshot, &snapshots, link)
		any |= !event_queue_is_empty(&snapshot->events);
	mutex_unlock(&control_lock);
	return any;
}

static struct tracker *snapshot_get_tracker(dev_t dev, bool *is_new)
{
	struct tracker *tracker = tracker_find(dev);

	if (tracker && tracker->snapshot)
		return ERR_PTR(-EALREADY);
	if (tracker && tracker_is_resized(tracker)) {
		tracker_remove(tracker);
		tracker = NULL;
	}
	if (tracker) {
		int below = storage_lies_on(dev);

		if (below)
			return ERR_PTR(below < 0 ? below : -EBUSY);
	}
	*is_new = !tracker;
	return tracker ? tracker : tracker_new(dev);
}

static int snapshot_add_device(struct snapshot *snapshot, dev_t dev)
{
	struct snapshot_device *device;
	struct tracker *tracker;
	bool is_new;
	int err;

	tracker = snapshot_get_tracker(dev, &is_new);
	if (IS_ERR(tracker))
		return PTR_ERR(tracker);

	device = kzalloc(sizeof(*device), GFP_KERNEL);
	if (!device) {
		err = -ENOMEM;
		goto fail_tracker;
	}
	kobject_init(&device->kobj, &snapshot_device_ktype);
	device->snapshot = snapshot;
	device->tracker = tracker;
	device->is_new = is_new;
	err = kobject_add(&device->kobj, snapshot->devices_kobj, "%u:%u",
			  MAJOR(dev), MINOR(dev));
	if (err)
		goto fail_device;
	tracker->snapshot = snapshot;
	snapshot->devices[snapshot->count++] = device;
	storage_fit_origin(&snapshot->storage, tracker->bdev);
	return 0;

fail_device:
	kobject_put(&device->kobj);
fail_tracker:
	if (is_new)
		tracker_remove(tracker);
	return err;
}

static void snapshot_free_skip(struct snapshot_device *device)
{
	if (!device->skip)
		return;
	RCU_INIT_POINTER(device->tracker->skip, NULL);
	synchronize_rcu();
	skip_map_free(device->skip);
	kfree(device->skip);
	device->skip = NULL;
}

/* From now on nobody looks at the devices through sysfs. */
static void snapshot_hide_devices(struct snapshot *snapshot)
{
	unsigned int i;

	status_hide_state(snapshot);
	for (i = 0; i < snapshot->count; i++)
		kobject_del(&snapshot->devices[i]->kobj);
}

/* If the snapshot could not be created, what it began to track is not kept. */
static void snapshot_remove_devices(struct snapshot *snapshot, bool undo)
{
	while (snapshot->count) {
		struct snapshot_device *device =
			snapshot->devices[--snapshot->count];

		snapshot_free_skip(device);
		device->tracker->snapshot = NULL;
		if (undo && device->is_new)
			tracker_remove(device->tracker);
		kobject_put(&device->kobj);
	}
}

static void snapshot_remove(struct snapshot *snapshot)
{
	list_del(&snapshot->link);
	event_queue_close(&snapshot->events);
	cancel_delayed_work_sync(&snapshot->changed);
	kobject_del(snapshot->devices_kobj);
	kobject_put(snapshot->devices_kobj);
	kobject_del(&snapshot->kobj);
	storage_free(&snapshot->storage);
	snapshot_put(snapshot);
}

static struct snapshot *snapshot_new(unsigned int count)
{
	struct snapshot *snapshot;
	int err;

	snapshot = kzalloc(struct_size(snapshot, devices, count), GFP_KERNEL);
	if (!snapshot)
		return ERR_PTR(-ENOMEM);
	__module_get(THIS_MODULE);
	kobject_init(&snapshot->kobj, &snapshot_ktype);
	uuid_gen(&snapshot->id);
	event_queue_init(&snapshot->events);
	INIT_DELAYED_WORK(&snapshot->changed, status_changed_work);

	err = kobject_add(&snapshot->kobj, status_snapshots, "%pUb",
			  &snapshot->id);
	if (err)
		goto fail_put;
	err = -ENOMEM;
	snapshot->devices_kobj = kobject_create_and_add("devices",
							&snapshot->kobj);
	if (!snapshot->devices_kobj)
		goto fail_kobj;
	snapshot->storage.block = UINT_MAX;
	storage_init(&snapshot->storage, snapshot, &snapshot->events,
		     chunk_minimum_shift - SECTOR_SHIFT);
	list_add_tail(&snapshot->link, &snapshots);
	return snapshot;

fail_kobj:
	kobject_del(&snapshot->kobj);
fail_put:
	snapshot_put(snapshot);
	return ERR_PTR(err);
}

static bool snapshot_names_twice(const struct blk_snap_dev *devices,
				 unsigned int count)
{
	unsigned int i, j;

	for (i = 0; i < count; i++)
		for (j = 0; j < i; j++)
			if (devices[i].mj == devices[j].mj &&
			    devices[i].mn == devices[j].mn)
				return true;
	return false;
}

/**
 * snapshot_undo_create() - Release a snapshot that was just created, and what it
 * began to track.
 * @snapshot: The snapshot; the caller's pointer is not valid any more.
 */
void snapshot_undo_create(struct snapshot *snapshot)
{
	snapshot_hide_devices(snapshot);
	snapshot_remove_devices(snapshot, true);
	snapshot_remove(snapshot);
}

/**
 * snapshot_create() - Create a snapshot of devices, not taken yet.
 * @devices: The devices.
 * @count: Number of devices, at most SNAPSHOT_DEVICES_MAX.
 *
 * Devices that are not tracked yet are from now on.
 *
 * Return: the snapshot; -EINVAL for no device or one named twice; -ENODEV for
 * an unknown one; -EALREADY if one is held; -EOPNOTSUPP; -EBUSY; -ENOMEM.
 * Nothing is left behind then.
 */
struct snapshot *snapshot_create(const struct blk_snap_dev *devices,
				 unsigned int count)
{
	struct snapshot *snapshot;
	bool any_fresh = false;
	unsigned int i;
	int err;

	if (!count || snapshot_names_twice(devices, count))
		return ERR_PTR(-EINVAL);
	tracker_remove_gone();
	snapshot = snapshot_new(count);
	if (IS_ERR(snapshot))
		return snapshot;

	for (i = 0; i < count; i++) {
		err = snapshot_add_device(snapshot, MKDEV(devices[i].mj,
							  devices[i].mn));
		if (err) {
			snapshot_undo_create(snapshot);
			return ERR_PTR(err);
		}
		any_fresh |= snapshot->devices[i]->tracker->fresh;
	}
	if (any_fresh)
		tracker_wait_seen();
	return snapshot;
}

static struct snapshot_device *snapshot_device_of(struct snapshot *snapshot,
						  dev_t dev)
{
	unsigned int i;

	for (i = 0; i < snapshot->count; i++)
		if (snapshot->devices[i]->tracker->dev == dev)
			return snapshot->devices[i];
	return NULL;
}

static struct skip_map *skip_map_of(const struct snapshot_device *device,
				    const struct blk_snap_block_range *ranges,
				    unsigned int count)
{
	struct skip_map *map = kzalloc(sizeof(*map), GFP_KERNEL);
	unsigned int i;

	if (!map)
		return NULL;
	if (skip_map_init(map, device->tracker->sectors,
			  device->snapshot->storage.chunk_shift)) {
		kfree(map);
		return NULL;
	}
	for (i = 0; i < count; i++)
		skip_map_add(map, ranges[i].sector_offset,
			     ranges[i].sector_count);
	return map;
}

/**
 * snapshot_skip() - Name ranges of a device that need no copy.
 * @snapshot: The snapshot.
 * @dev: One of its devices.
 * @ranges: The ranges.
 * @count: Number of ranges.
 *
 * Ranges named before and not now are needed again.
 *
 * Return: 0; -EALREADY if it was taken; -ENODEV for another device; -EINVAL for a
 * range that is empty or outside of the device; -ENOMEM.
 */
int snapshot_skip(struct snapshot *snapshot, dev_t dev,
		  const struct blk_snap_block_range *ranges, unsigned int count)
{
	struct snapshot_device *device = snapshot_device_of(snapshot, dev);
	struct skip_map *map;

	if (snapshot->taken)
		return -EALREADY;
	if (!device)
		return -ENODEV;
	if (!cbt_map_ranges_fit(&device->tracker->cbt, ranges, count))
		return -EINVAL;
	map = skip_map_of(device, ranges, count);
	if (!map)
		return -ENOMEM;

	if (!device->skip) {
		device->skip = map;
		rcu_assign_pointer(device->tracker->skip, map);
		return 0;
	}
	skip_map_keep(device->skip, map);
	skip_map_free(map);
	kfree(map);
	return 0;
}

static int freeze_list_add(struct snapshot_device *device, dev_t dev)
{
	struct compat_bdev *open = &device->freeze[device->freeze_count];
	int err = compat_open(open, dev, false, NULL, NULL);

	if (err)
		return err == -ENXIO ? 0 : err;
	device->freeze_count++;
	return 0;
}

static unsigned int count_partitions(struct gendisk *disk)
{
	struct block_device *part;
	unsigned long index;
	unsigned int count = 0;

	rcu_read_lock();
	xa_for_each_start(&disk->part_tbl, index, part, 1)
		count++;
	rcu_read_unlock();
	return count;
}

/* The file systems of a whole disk are on its partitions. */
static int freeze_list_make(struct snapshot_device *device)
{
	struct block_device *bdev = device->tracker->bdev;
	struct gendisk *disk = bdev->bd_disk;
	unsigned int max = 1;
	struct block_device *part;
	unsigned long index;
	dev_t *devs;
	unsigned int count = 1;
	unsigned int i;
	int err = 0;

	if (!bdev_is_partition(bdev))
		max += count_partitions(disk);
	devs = kcalloc(max, sizeof(*devs), GFP_KERNEL);
	device->freeze = kcalloc(max, sizeof(*device->freeze), GFP_KERNEL);
	if (!devs || !device->freeze) {
		err = -ENOMEM;
		goto out;
	}

	devs[0] = bdev->bd_dev;
	rcu_read_lock();
	xa_for_each_start(&disk->part_tbl, index, part, 1)
		if (count < max)
			devs[count++] = part->bd_dev;
	rcu_read_unlock();
	for (i = 0; i < count && !err; i++)
		err = freeze_list_add(device, devs[i]);
out:
	kfree(devs);
	return err;
}

static void freeze_list_free(struct snapshot_device *device)
{
	while (device->freeze_count)
		compat_close(&device->freeze[--device->freeze_count]);
	kfree(device->freeze);
	device->freeze = NULL;
}

/*
 * A file system that somebody froze already needs no freezing; one that forbids
 * it is taken as it is, as if the power had failed.
 */
static int snapshot_freeze(struct snapshot_device *device)
{
	for (; device->frozen < device->freeze_count; device->frozen++) {
		struct compat_bdev *open = &device->freeze[device->frozen];
		int err = compat_freeze(open->bdev);

		if (err == -EBUSY) {
			pr_info("%pg cannot be frozen or is frozen already; its image is consistent as after a crash\n",
				open->bdev);
			compat_close(open);
			*open = device->freeze[--device->freeze_count];
			device->frozen--;
		} else if (err) {
			return err;
		}
	}
	return 0;
}

static void snapshot_thaw(struct snapshot_device *device)
{
	while (device->frozen)
		compat_thaw(device->freeze[--device->frozen].bdev);
}

static unsigned long take_deadline(void)
{
	return jiffies + msecs_to_jiffies(take_timeout);
}

static int snapshot_prepare_device(struct snapshot_device *device,
				   unsigned long deadline)
{
	struct snapshot *snapshot = device->snapshot;
	int err;

	if (tracker_is_resized(device->tracker))
		return -ESTALE;
	err = tracker_settle(device->tracker, deadline);
	if (err)
		return err;
	err = cbt_map_prepare_hold(&device->tracker->cbt);
	if (err)
		return err;
	device->cow = cow_new(device->tracker, &snapshot->storage,
			      device->skip);
	if (IS_ERR(device->cow)) {
		err = PTR_ERR(device->cow);
		device->cow = NULL;
		return err;
	}
	device->image = snapimage_new(device->cow);
	if (IS_ERR(device->image)) {
		err = PTR_ERR(device->image);
		device->image = NULL;
		return err;
	}
	return freeze_list_make(device);
}

/* Undoes what snapshot_prepare_device() did; the image was never added. */
static void snapshot_unprepare_device(struct snapshot_device *device)
{
	freeze_list_free(device);
	if (device->image)
		snapimage_free(device->image);
	device->image = NULL;
	if (device->cow)
		cow_free(device->cow);
	device->cow = NULL;
	cbt_map_drop_held(&device->tracker->cbt);
}

static dev_t snapshot_dev(const struct snapshot *snapshot, unsigned int index)
{
	return snapshot->devices[index]->tracker->dev;
}

static int compare_above(const void *a, const void *b)
{
	const struct snapshot_device *const *first = a;
	const struct snapshot_device *const *second = b;

	return (int)(*second)->above - (int)(*first)->above;
}

/*
 * Sorts the devices: those that lie on others of the snapshot come first. What
 * is written to them goes on to the others, so they are frozen and drained before.
 * What lies below a loop device is not known: it comes before all others.
 */
static int snapshot_sort(struct snapshot *snapshot)
{
	unsigned int i, j;

	for (i = 0; i < snapshot->count; i++) {
		struct snapshot_device *device = snapshot->devices[i];
		struct block_device *bdev = device->tracker->bdev;

		device->above = MAJOR(device->tracker->dev) == LOOP_MAJOR ?
				SNAPSHOT_DEVICES_MAX : 0;
		for (j = 0; j < snapshot->count; j++) {
			int found = 0;

			if (i != j && compat_is_bio_based(bdev))
				found = stack_reaches(bdev->bd_dev,
						      snapshot_dev(snapshot, j));
			if (found < 0)
				return found;
			device->above += found;
		}
	}
	sort(snapshot->devices, snapshot->count, sizeof(snapshot->devices[0]),
	     compare_above, NULL);
	return 0;
}

/* Shuts and drains the gates of devices that lie on equally many others. */
static int snapshot_shut(struct snapshot *snapshot, unsigned int first,
			 unsigned int end, unsigned long deadline)
{
	unsigned int i;
	int err = 0;

	for (i = first; i < end; i++)
		tracker_shut_gate(snapshot->devices[i]->tracker);
	/* Whoever did not see a gate shut has passed it after this. */
	synchronize_rcu_expedited();
	for (i = first; i < end && !err; i++)
		err = tracker_drain(snapshot->devices[i]->tracker, deadline);
	return err;
}

/* Shuts the gates, switches all devices at one moment, and opens the gates. */
static int snapshot_switch(struct snapshot *snapshot)
{
	unsigned long deadline = take_deadline();
	ktime_t shut = ktime_get();
	unsigned int first, end;
	unsigned int i;
	int err = 0;

	for (first = 0; first < snapshot->count && !err; first = end) {
		end = first + 1;
		while (end < snapshot->count && snapshot->devices[end]->above ==
						snapshot->devices[first]->above)
			end++;
		err = snapshot_shut(snapshot, first, end, deadline);
	}

	if (!err) {
		for (i = 0; i < snapshot->count; i++) {
			struct snapshot_device *device = snapshot->devices[i];

			tracker_switch_cbt(device->tracker);
			rcu_assign_pointer(device->tracker->cow, device->cow);
			RCU_INIT_POINTER(device->tracker->skip, NULL);
		}
		snapshot->taken_at = ktime_get_real_ns();
	}

	for (i = 0; i < snapshot->count; i++)
		tracker_open_gate(snapshot->devices[i]->tracker);
	snapshot->gates_us = ktime_us_delta(ktime_get(), shut);
	return err;
}

static int snapshot_freeze_and_switch(struct snapshot *snapshot)
{
	/* What is allocated now must not wait for a frozen file system. */
	unsigned int noio = memalloc_noio_save();
	unsigned int i;
	int err = 0;

	for (i = 0; i < snapshot->count && !err; i++)
		err = snapshot_freeze(snapshot->devices[i]);
	if (!err)
		err = snapshot_switch(snapshot);
	for (i = 0; i < snapshot->count; i++)
		snapshot_thaw(snapshot->devices[i]);

	memalloc_noio_restore(noio);
	return err;
}

/* Ends copy-on-write of all devices and removes the first images. */
static void snapshot_stop(struct snapshot *snapshot, unsigned int images)
{
	unsigned int i;

	/* Images fail before origins can be written to without copying. */
	for (i = 0; i < snapshot->count; i++)
		cow_abort(snapshot->devices[i]->cow);
	for (i = 0; i < snapshot->count; i++)
		RCU_INIT_POINTER(snapshot->devices[i]->tracker->cow, NULL);
	synchronize_rcu();

	for (i = 0; i < snapshot->count; i++) {
		struct snapshot_device *device = snapshot->devices[i];

		if (i < images)
			snapimage_remove(device->image);
		else
			snapimage_free(device->image);
		device->image = NULL;
		cow_stop(device->cow);
		cow_free(device->cow);
		device->cow = NULL;
		cbt_map_drop_held(&device->tracker->cbt);
		snapshot_free_skip(device);
	}
}

static int snapshot_add_images(struct snapshot *snapshot)
{
	unsigned int i;
	int err;

	for (i = 0; i < snapshot->count; i++) {
		err = snapimage_add(snapshot->devices[i]->image);
		if (err) {
			snapshot_stop(snapshot, i);
			return err;
		}
	}
	return 0;
}

/**
 * snapshot_take() - Freeze all devices at one moment and show their images.
 * @snapshot: The snapshot.
 *
 * Return: 0; -EALREADY if it was taken; -ENOSPC without difference storage;
 * -ETIMEDOUT if writes under way did not end in time; -ESTALE if a device has
 * another size than when the snapshot was created; -ENODEV if it is gone;
 * errors of freezing; -ENOMEM. Nothing has changed then.
 */
int snapshot_take(struct snapshot *snapshot)
{
	unsigned long deadline = take_deadline();
	unsigned int i;
	int err = 0;

	if (snapshot->taken)
		return -EALREADY;
	if (!snapshot->storage.map.size)
		return -ENOSPC;

	for (i = 0; i < snapshot->count && !err; i++)
		err = snapshot_prepare_device(snapshot->devices[i], deadline);
	if (!err)
		err = snapshot_sort(snapshot);
	if (!err)
		err = snapshot_freeze_and_switch(snapshot);
	if (err) {
		for (i = 0; i < snapshot->count; i++)
			snapshot_unprepare_device(snapshot->devices[i]);
		return err;
	}

	for (i = 0; i < snapshot->count; i++)
		freeze_list_free(snapshot->devices[i]);
	err = snapshot_add_images(snapshot);
	if (err)
		return err;

	snapshot->taken = true;
	status_changed(snapshot);
	return 0;
}

/**
 * snapshot_destroy() - Release a snapshot.
 * @snapshot: The snapshot; the caller's pointer is not valid any more.
 */
void snapshot_destroy(struct snapshot *snapshot)
{
	snapshot_hide_devices(snapshot);
	if (snapshot->taken)
		snapshot_stop(snapshot, snapshot->count);
	snapshot_remove_devices(snapshot, false);
	snapshot_remove(snapshot);
}
