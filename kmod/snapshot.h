/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * snapshot - several devices frozen at one moment.
 *
 *   created --take--> taken --destroy--> gone
 *      `---------------destroy------------^
 *
 * How a snapshot is taken: everything is allocated; file systems are frozen;
 * the gates of all devices are shut and what is under way is waited for, upper
 * devices before those that they lie on, as their writes go on to these; change
 * maps and copy-on-write of all devices are switched; gates open, file systems
 * thaw, images appear. The moment of the snapshot is when all gates are shut and
 * nothing is under way on any device. Whatever fails, gates open and file systems
 * thaw.
 *
 * Whether images were lost is told by copy-on-write (cow.h) of each device; the
 * state in sysfs is derived from that.
 *
 * Locking: control_lock guards the list of snapshots and of trackers, and is held
 * by every change of either. It is never taken in the submit path. Who fetches or
 * waits for events does without, as a snapshot may take its time to be taken: the list
 * of snapshots is changed under snapshots_lock as well. A snapshot is freed with its
 * last kobject reference.
 */
#ifndef BLKSNAP_SNAPSHOT_H
#define BLKSNAP_SNAPSHOT_H

#include <linux/kobject.h>
#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/types.h>
#include <linux/uuid.h>
#include <linux/workqueue.h>
#include <linux/blksnap.h>
#include "compat.h"
#include "diff_storage.h"
#include "event_queue.h"
#include "freeze.h"

#define SNAPSHOT_DEVICES_MAX 256

struct cow;
struct skip_map;
struct tracker;

/**
 * struct snapshot_device - An origin of a snapshot.
 * @kobj: Directory in sysfs.
 * @snapshot: What it belongs to.
 * @tracker: The origin.
 * @is_new: It was not tracked before.
 * @above: On how many other devices of the snapshot it lies.
 * @skip: Chunks that need no copy, or NULL.
 * @cow: Copy-on-write, NULL until the snapshot is taken.
 * @image: The image, NULL until the snapshot is taken.
 */
struct snapshot_device {
	struct kobject kobj;
	struct snapshot *snapshot;
	struct tracker *tracker;
	bool is_new;
	unsigned int above;
	struct skip_map *skip;
	struct cow *cow;
	struct gendisk *image;
};

/**
 * struct snapshot - A snapshot.
 * @kobj: Directory in sysfs.
 * @devices_kobj: Directory of its devices.
 * @link: Place in the list of snapshots.
 * @id: Its id.
 * @taken: It was taken.
 * @taken_at: When, nanoseconds since 1970.
 * @gates_us: How long the gates were shut, in microseconds.
 * @events: What it has to tell.
 * @storage: Where copies go.
 * @freezer: Holds file systems still while it is taken.
 * @shown_lock: Guards @hidden.
 * @hidden: The directories of the devices are about to go.
 * @changed: Tells those who poll sysfs.
 * @count: Number of devices.
 * @devices: The devices.
 */
struct snapshot {
	struct kobject kobj;
	struct kobject *devices_kobj;
	struct list_head link;
	uuid_t id;
	bool taken;
	s64 taken_at;
	u64 gates_us;
	struct event_queue events;
	struct diff_storage storage;
	struct freezer freezer;
	struct mutex shown_lock; /* guards hidden */
	bool hidden;
	struct delayed_work changed;
	unsigned int count;
	struct snapshot_device *devices[];
};

extern struct mutex control_lock;
extern struct list_head snapshots;

struct snapshot *snapshot_create(const struct blk_snap_dev *devices,
				 unsigned int count);
void snapshot_undo_create(struct snapshot *snapshot);
int snapshot_skip(struct snapshot *snapshot, dev_t dev,
		  const struct blk_snap_block_range *ranges,
		  unsigned int count);
void snapshot_free_skip(struct snapshot_device *device);
int snapshot_take(struct snapshot *snapshot);
void snapshot_stop(struct snapshot *snapshot);
void snapshot_destroy(struct snapshot *snapshot);
struct snapshot *snapshot_find(const struct blk_snap_uuid *id);
struct snapshot *snapshot_get(const struct blk_snap_uuid *id);
struct tracker *snapshot_origin_of(dev_t image);
void snapshot_put(struct snapshot *snapshot);
bool snapshot_any_event(void);

#endif
