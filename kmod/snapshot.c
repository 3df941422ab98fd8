// SPDX-License-Identifier: GPL-2.0-only
/* snapshot - create and destroy; see snapshot.h. */
#include <linux/err.h>
#include <linux/jiffies.h>
#include <linux/module.h>
#include <linux/slab.h>
#include "main.h"
#include "quiesce.h"
#include "skip_map.h"
#include "snapshot.h"
#include "status.h"
#include "tracker.h"

/* How many times take_timeout a create may take: no writer is held then. */
#define SNAPSHOT_PATIENCE 6

DEFINE_MUTEX(control_lock); /* guards snapshots and trackers */
LIST_HEAD(snapshots);

/* Who changes the list of snapshots holds it as well as control_lock. */
static DEFINE_SPINLOCK(snapshots_lock);

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

/* Called with one of the locks of the list held. */
static struct snapshot *snapshot_search(const struct blk_snap_uuid *id)
{
	struct snapshot *snapshot;

	list_for_each_entry(snapshot, &snapshots, link)
		if (!memcmp(&snapshot->id, id, sizeof(snapshot->id)))
			return snapshot;
	return NULL;
}

/**
 * snapshot_find() - Find a snapshot by its id.
 * @id: The id.
 *
 * Return: the snapshot, or NULL.
 */
struct snapshot *snapshot_find(const struct blk_snap_uuid *id)
{
	lockdep_assert_held(&control_lock);
	return snapshot_search(id);
}

/**
 * snapshot_get() - Find a snapshot and keep it.
 * @id: The id.
 *
 * Context: without control_lock; waits for nobody.
 *
 * Return: the snapshot, given back by snapshot_put(), or NULL.
 */
struct snapshot *snapshot_get(const struct blk_snap_uuid *id)
{
	struct snapshot *snapshot;

	spin_lock(&snapshots_lock);
	snapshot = snapshot_search(id);
	if (snapshot)
		kobject_get(&snapshot->kobj);
	spin_unlock(&snapshots_lock);
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

	spin_lock(&snapshots_lock);
	list_for_each_entry(snapshot, &snapshots, link)
		any |= !event_queue_is_empty(&snapshot->events);
	spin_unlock(&snapshots_lock);
	return any;
}

static struct tracker *snapshot_get_tracker(dev_t dev, bool *is_new)
{
	struct tracker *tracker = tracker_find(dev);

	*is_new = !tracker;
	if (tracker && tracker->snapshot)
		return ERR_PTR(-EALREADY);
	if (tracker && tracker_is_outdated(tracker)) {
		tracker_remove(tracker);
		tracker = NULL;
	}
	if (tracker) {
		int below = storage_lies_on(dev);

		if (below)
			return ERR_PTR(below < 0 ? below : -EBUSY);
	}
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

/**
 * snapshot_free_skip() - Every chunk of a device needs its copy again.
 * @device: The device.
 */
void snapshot_free_skip(struct snapshot_device *device)
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

	status_hide(snapshot);
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

/* From now on nobody finds it, and nobody waits for its events. */
static void snapshot_unlist(struct snapshot *snapshot)
{
	spin_lock(&snapshots_lock);
	list_del(&snapshot->link);
	spin_unlock(&snapshots_lock);
	event_queue_close(&snapshot->events);
}

static void snapshot_remove(struct snapshot *snapshot)
{
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
	freezer_init(&snapshot->freezer);
	mutex_init(&snapshot->shown_lock);
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
	err = storage_init(&snapshot->storage, snapshot, &snapshot->events,
			   max_t(unsigned int, chunk_minimum_shift,
				 PAGE_SHIFT) - SECTOR_SHIFT);
	if (err)
		goto fail_devices_kobj;
	spin_lock(&snapshots_lock);
	list_add_tail(&snapshot->link, &snapshots);
	spin_unlock(&snapshots_lock);
	/* Who was woken by its first event did not find it then. */
	wake_up(&event_any_wait);
	return snapshot;

fail_devices_kobj:
	kobject_del(snapshot->devices_kobj);
	kobject_put(snapshot->devices_kobj);
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
	snapshot_unlist(snapshot);
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
 * an unknown one; -EALREADY if one is held; -EOPNOTSUPP; -EBUSY; -ENOMEM;
 * -ETIMEDOUT if older writes to what is newly tracked may still come; -EINTR if the
 * task is to die before that is known. Nothing is left behind then.
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
		err = quiesce_wait(jiffies + SNAPSHOT_PATIENCE *
				   msecs_to_jiffies(take_timeout));
	if (err) {
		snapshot_undo_create(snapshot);
		return ERR_PTR(err);
	}
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

/**
 * snapshot_destroy() - Release a snapshot.
 * @snapshot: The snapshot; the caller's pointer is not valid any more.
 *
 * Context: under control_lock, which is let go for a while, see snapshot_stop().
 */
void snapshot_destroy(struct snapshot *snapshot)
{
	snapshot_unlist(snapshot);
	snapshot_hide_devices(snapshot);
	if (snapshot->taken)
		snapshot_stop(snapshot);
	snapshot_remove_devices(snapshot, false);
	snapshot_remove(snapshot);
}
