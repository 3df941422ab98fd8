// SPDX-License-Identifier: GPL-2.0-only
/* status - state and counters in sysfs; see status.h. */
#include <linux/blkdev.h>
#include <linux/jiffies.h>
#include <linux/sysfs.h>
#include "cow.h"
#include "main.h"
#include "snapshot.h"
#include "status.h"
#include "tracker.h"
#include "version.h"

#define STATUS_INTERVAL_MS 100

struct kobject *status_snapshots;
struct kobject *status_trackers;

static struct kobject *status_root;

/* Defines a file whose value is that of an expression of the object "it". */
#define STATUS_FILE(prefix, name, type, format, value)			\
	static ssize_t prefix##_##name##_show(struct kobject *kobj,	\
					      struct kobj_attribute *attr, \
					      char *buf)		\
	{								\
		type *it = container_of(kobj, type, kobj);		\
									\
		return sysfs_emit(buf, format "\n", value);		\
	}								\
	static struct kobj_attribute prefix##_##name =			\
		__ATTR(name, 0444, prefix##_##name##_show, NULL)

static const char *snapshot_state(const struct snapshot *snapshot)
{
	const char *state = snapshot->taken ? "taken" : "created";
	unsigned int i;

	for (i = 0; snapshot->taken && i < snapshot->count; i++) {
		int err = READ_ONCE(snapshot->devices[i]->cow->error);

		if (err == -ENOSPC)
			return "overflowed";
		if (err)
			state = "failed";
	}
	return state;
}

STATUS_FILE(snapshot, taken_at, struct snapshot, "%lld", it->taken_at);
STATUS_FILE(snapshot, freeze_microseconds, struct snapshot, "%llu",
	    it->gates_us);
STATUS_FILE(snapshot, storage_capacity, struct snapshot, "%llu",
	    READ_ONCE(it->storage.map.size));
STATUS_FILE(snapshot, storage_filled, struct snapshot, "%llu",
	    storage_filled(&it->storage));
STATUS_FILE(snapshot, storage_requested, struct snapshot, "%llu",
	    READ_ONCE(it->storage.requested));
STATUS_FILE(snapshot, low_space_events, struct snapshot, "%llu",
	    READ_ONCE(it->storage.low_events));
STATUS_FILE(snapshot, in_flight_bytes, struct snapshot, "%ld",
	    atomic_long_read(&it->storage.copying));

static ssize_t snapshot_state_show(struct kobject *kobj,
				   struct kobj_attribute *attr, char *buf)
{
	struct snapshot *snapshot = container_of(kobj, struct snapshot, kobj);

	return sysfs_emit(buf, "%s\n", snapshot_state(snapshot));
}

static struct kobj_attribute snapshot_state_file =
	__ATTR(state, 0444, snapshot_state_show, NULL);

static struct attribute *snapshot_attrs[] = {
	&snapshot_state_file.attr,
	&snapshot_taken_at.attr,
	&snapshot_freeze_microseconds.attr,
	&snapshot_storage_capacity.attr,
	&snapshot_storage_filled.attr,
	&snapshot_storage_requested.attr,
	&snapshot_low_space_events.attr,
	&snapshot_in_flight_bytes.attr,
	NULL,
};

static const struct attribute_group snapshot_group = {
	.attrs = snapshot_attrs,
};

const struct attribute_group *status_snapshot_groups[] = {
	&snapshot_group,
	NULL,
};

/* Copy-on-write is there from the moment when the snapshot is taken. */
#define DEVICE_COUNTER(name, value)					\
	STATUS_FILE(device, name, struct snapshot_device, "%lld",	\
		    it->snapshot->taken ? (s64)(value) : 0)

DEVICE_COUNTER(chunks_copied, atomic64_read(&it->cow->chunks_copied));
DEVICE_COUNTER(chunks_elided, atomic64_read(&it->cow->chunks_elided));
DEVICE_COUNTER(bytes_read, atomic64_read(&it->cow->bytes_read));
DEVICE_COUNTER(bytes_written, atomic64_read(&it->cow->bytes_written));
DEVICE_COUNTER(error, READ_ONCE(it->cow->error));
STATUS_FILE(device, chunk_size, struct snapshot_device, "%u",
	    1u << (it->snapshot->storage.chunk_shift + SECTOR_SHIFT));

static ssize_t device_image_show(struct kobject *kobj,
				 struct kobj_attribute *attr, char *buf)
{
	struct snapshot_device *device =
		container_of(kobj, struct snapshot_device, kobj);
	dev_t dev;

	if (!device->snapshot->taken)
		return sysfs_emit(buf, "\n");
	dev = disk_devt(device->image);
	return sysfs_emit(buf, "%u:%u\n", MAJOR(dev), MINOR(dev));
}

static struct kobj_attribute device_image =
	__ATTR(image, 0444, device_image_show, NULL);

static struct attribute *device_attrs[] = {
	&device_image.attr,
	&device_chunk_size.attr,
	&device_chunks_copied.attr,
	&device_chunks_elided.attr,
	&device_bytes_read.attr,
	&device_bytes_written.attr,
	&device_error.attr,
	NULL,
};

static const struct attribute_group device_group = {
	.attrs = device_attrs,
};

const struct attribute_group *status_device_groups[] = {
	&device_group,
	NULL,
};

STATUS_FILE(tracker, block_size, struct tracker, "%llu",
	    1ull << (it->cbt.shift + SECTOR_SHIFT));
STATUS_FILE(tracker, block_count, struct tracker, "%u", it->cbt.count);
STATUS_FILE(tracker, generation, struct tracker, "%pUb", &it->generation);
STATUS_FILE(tracker, snapshot_number, struct tracker, "%u",
	    READ_ONCE(it->cbt.taken));
STATUS_FILE(tracker, writes_seen, struct tracker, "%llu", tracker_writes(it));
STATUS_FILE(tracker, blocks_changed, struct tracker, "%u",
	    cbt_map_changed(&it->cbt));

static struct attribute *tracker_attrs[] = {
	&tracker_block_size.attr,
	&tracker_block_count.attr,
	&tracker_generation.attr,
	&tracker_snapshot_number.attr,
	&tracker_writes_seen.attr,
	&tracker_blocks_changed.attr,
	NULL,
};

static const struct attribute_group tracker_group = {
	.attrs = tracker_attrs,
};

const struct attribute_group *status_tracker_groups[] = {
	&tracker_group,
	NULL,
};

static void status_notify(struct kobject *kobj, struct attribute **attrs)
{
	for (; *attrs; attrs++)
		sysfs_notify(kobj, NULL, (*attrs)->name);
}

/**
 * status_changed_work() - Wake up who polls the files of a snapshot.
 * @work: The work of the snapshot.
 */
void status_changed_work(struct work_struct *work)
{
	struct snapshot *snapshot = container_of(to_delayed_work(work),
						 struct snapshot, changed);
	struct kobject *kobj = &snapshot->kobj;
	unsigned int i;

	status_notify(kobj, snapshot_attrs);
	mutex_lock(&snapshot->shown_lock);
	for (i = 0; !snapshot->hidden && i < snapshot->count; i++)
		status_notify(&READ_ONCE(snapshot->devices[i])->kobj,
			      device_attrs);
	mutex_unlock(&snapshot->shown_lock);
}

/**
 * status_taken() - A snapshot was taken.
 * @snapshot: The snapshot.
 *
 * Context: under control_lock, which keeps its trackers.
 */
void status_taken(struct snapshot *snapshot)
{
	unsigned int i;

	for (i = 0; i < snapshot->count; i++) {
		struct kobject *kobj = &snapshot->devices[i]->tracker->kobj;

		sysfs_notify(kobj, NULL, tracker_generation.attr.name);
		sysfs_notify(kobj, NULL, tracker_snapshot_number.attr.name);
	}
	status_changed(snapshot);
}

/**
 * status_changed() - Something that can be polled for has changed.
 * @snapshot: Of which snapshot.
 *
 * Many changes in a row wake up once. Context: any.
 */
void status_changed(struct snapshot *snapshot)
{
	queue_delayed_work(system_unbound_wq, &snapshot->changed,
			   msecs_to_jiffies(STATUS_INTERVAL_MS));
}

/**
 * status_hide() - Remove the one file of a snapshot that looks at its devices, and do
 * not look at their directories any more.
 * @snapshot: The snapshot, about to be destroyed.
 */
void status_hide(struct snapshot *snapshot)
{
	mutex_lock(&snapshot->shown_lock);
	snapshot->hidden = true;
	mutex_unlock(&snapshot->shown_lock);
	sysfs_remove_file(&snapshot->kobj, &snapshot_state_file.attr);
}

static ssize_t version_show(struct kobject *kobj, struct kobj_attribute *attr,
			    char *buf)
{
	return sysfs_emit(buf, "%s\n", VERSION_TEXT);
}

static struct kobj_attribute version_file =
	__ATTR(version, 0444, version_show, NULL);

/**
 * status_init() - Make the directories.
 *
 * Return: 0, or a negative errno.
 */
int status_init(void)
{
	int err = -ENOMEM;

	status_root = kobject_create_and_add("blksnap", kernel_kobj);
	if (!status_root)
		return -ENOMEM;
	status_snapshots = kobject_create_and_add("snapshots", status_root);
	status_trackers = kobject_create_and_add("trackers", status_root);
	if (status_snapshots && status_trackers)
		err = sysfs_create_file(status_root, &version_file.attr);
	if (err)
		status_exit();
	return err;
}

/**
 * status_exit() - Remove the directories.
 */
void status_exit(void)
{
	kobject_put(status_trackers);
	kobject_put(status_snapshots);
	kobject_put(status_root);
}
