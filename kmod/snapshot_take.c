// SPDX-License-Identifier: GPL-2.0-only
/* snapshot_take - how a snapshot is taken, and ended; told in snapshot.h. */
#include <linux/err.h>
#include <linux/jiffies.h>
#include <linux/ktime.h>
#include <linux/sched/mm.h>
#include <linux/slab.h>
#include <linux/sort.h>
#include "compat.h"
#include "cow.h"
#include "main.h"
#include "quiesce.h"
#include "snapimage.h"
#include "snapshot.h"
#include "stack.h"
#include "status.h"
#include "tracker.h"

static unsigned long take_deadline(void)
{
	return jiffies + msecs_to_jiffies(take_timeout);
}

static int snapshot_prepare_device(struct snapshot_device *device)
{
	struct snapshot *snapshot = device->snapshot;
	int err;

	if (tracker_is_outdated(device->tracker))
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
	return 0;
}

/* Undoes what snapshot_prepare_device() did; the image was never added. */
static void snapshot_unprepare_device(struct snapshot_device *device)
{
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
 * What lies below a loop device is not known: it, and what lies above it, comes before
 * all others.
 */
static int snapshot_sort(struct snapshot *snapshot)
{
	unsigned int i, j;

	for (i = 0; i < snapshot->count; i++) {
		struct snapshot_device *device = snapshot->devices[i];
		struct block_device *bdev = device->tracker->bdev;

		int found = stack_has_loop(bdev->bd_dev);

		if (found < 0)
			return found;
		device->above = found * SNAPSHOT_DEVICES_MAX;
		for (j = 0; j < snapshot->count; j++) {
			found = 0;
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

static int snapshot_prepare_freezer(struct snapshot *snapshot)
{
	unsigned int i;
	int err = 0;

	for (i = 0; i < snapshot->count && !err; i++)
		err = freezer_add(&snapshot->freezer,
				  snapshot->devices[i]->tracker->bdev);
	return err;
}

/* Shuts and drains the gates of devices that lie on equally many others. */
static int snapshot_shut(struct snapshot *snapshot, unsigned int first,
			 unsigned int end, unsigned long deadline)
{
	bool uncounted = false;
	unsigned int i;
	int err = 0;

	for (i = first; i < end; i++)
		tracker_shut_gate(snapshot->devices[i]->tracker);
	/* Whoever did not see a gate shut has passed it after this. */
	synchronize_rcu_expedited();
	for (i = first; i < end; i++)
		uncounted |= tracker_has_uncounted(snapshot->devices[i]->tracker);
	if (uncounted)
		err = quiesce_wait(deadline);
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
	int err;

	err = freezer_freeze(&snapshot->freezer,
			     msecs_to_jiffies(take_timeout));
	if (!err) {
		err = snapshot_switch(snapshot);
		freezer_thaw(&snapshot->freezer);
	}

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

/* Ends copy-on-write for the origins, and takes those images away that were added. */
static void snapshot_cut_off(struct snapshot *snapshot, unsigned int images)
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
	}
}

static void snapshot_wait_stopped(struct snapshot *snapshot)
{
	unsigned int i;

	for (i = 0; i < snapshot->count; i++)
		cow_stop(snapshot->devices[i]->cow);
}

static void snapshot_free_cows(struct snapshot *snapshot)
{
	unsigned int i;

	for (i = 0; i < snapshot->count; i++) {
		struct snapshot_device *device = snapshot->devices[i];

		cow_free(device->cow);
		device->cow = NULL;
		cbt_map_drop_held(&device->tracker->cbt);
		snapshot_free_skip(device);
	}
}

/**
 * snapshot_stop() - End copy-on-write of all devices.
 * @snapshot: The snapshot, taken, and not in the list any more.
 *
 * Context: under control_lock, which is let go while what is under way is waited for:
 * a storage that does not answer keeps nobody else waiting. Meanwhile the devices
 * count as held.
 */
void snapshot_stop(struct snapshot *snapshot)
	__must_hold(&control_lock)
{
	snapshot->taken = false;
	mutex_unlock(&control_lock);
	snapshot_cut_off(snapshot, snapshot->count);
	snapshot_wait_stopped(snapshot);
	mutex_lock(&control_lock);
	snapshot_free_cows(snapshot);
}

static int snapshot_add_images(struct snapshot *snapshot)
{
	unsigned int i;
	int err;

	for (i = 0; i < snapshot->count; i++) {
		err = snapimage_add(snapshot->devices[i]->image);
		if (err) {
			snapshot_cut_off(snapshot, i);
			snapshot_wait_stopped(snapshot);
			snapshot_free_cows(snapshot);
			snapshot->taken_at = 0;
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
 * -ETIMEDOUT if writes under way did not end, or file systems were not frozen in
 * time; -EINTR if the task is to die; -ESTALE if a device has another size or
 * medium than when the snapshot was created; -ENODEV if it is gone; errors of
 * freezing; -ENOMEM. There is no image then; if only the images could not be
 * shown, an interval of the change maps has ended all the same, and no range is
 * skipped any more.
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
		err = snapshot_prepare_freezer(snapshot);
	if (!err)
		err = snapshot_settle_and_switch(snapshot);
	freezer_free(&snapshot->freezer);
	if (err) {
		for (i = 0; i < snapshot->count; i++)
			snapshot_unprepare_device(snapshot->devices[i]);
		return err;
	}

	err = snapshot_add_images(snapshot);
	if (err)
		return err;

	snapshot->taken = true;
	status_taken(snapshot);
	return 0;
}
