// SPDX-License-Identifier: GPL-2.0-only
/* snapshot_take - how a snapshot is taken, and ended; told in snapshot.h. */
#include <linux/err.h>
#include <linux/jiffies.h>
#include <linux/ktime.h>
#include <linux/major.h>
#include <linux/sched/mm.h>
#include <linux/slab.h>
#include <linux/sort.h>
#include "compat.h"
#include "cow.h"
#include "main.h"
#include "snapimage.h"
#include "snapshot.h"
#include "stack.h"
#include "status.h"
#include "tracker.h"

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

static int snapshot_prepare_device(struct snapshot_device *device)
{
	struct snapshot *snapshot = device->snapshot;
	int err;

	if (tracker_is_resized(device->tracker))
		return -ESTALE;
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

/*
 * Again and again while so much is being written to a device of device-mapper that
 * it cannot be counted. All of it lands before the next try, and what freezing had a
 * file system write is not there to be written any more.
 */
static int snapshot_settle_and_switch(struct snapshot *snapshot)
{
	unsigned long deadline = take_deadline();
	unsigned int i;
	int err;

	do {
		err = 0;
		for (i = 0; i < snapshot->count && !err; i++)
			err = tracker_settle(snapshot->devices[i]->tracker,
					     deadline);
		/* Device-mapper may have taken longer. */
		if (!err && time_after(jiffies, deadline))
			err = -ETIMEDOUT;
		if (!err)
			err = snapshot_freeze_and_switch(snapshot);
	} while (err == -EAGAIN && time_before(jiffies, deadline));
	return err == -EAGAIN ? -ETIMEDOUT : err;
}

/**
 * snapshot_stop() - End copy-on-write of all devices.
 * @snapshot: The snapshot, switched to copy-on-write.
 * @images: How many images were added; they are removed.
 */
void snapshot_stop(struct snapshot *snapshot, unsigned int images)
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
	unsigned int i;
	int err = 0;

	if (snapshot->taken)
		return -EALREADY;
	if (!snapshot->storage.map.size)
		return -ENOSPC;

	for (i = 0; i < snapshot->count && !err; i++)
		err = snapshot_prepare_device(snapshot->devices[i]);
	if (!err)
		err = snapshot_sort(snapshot);
	if (!err)
		err = snapshot_settle_and_switch(snapshot);
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
