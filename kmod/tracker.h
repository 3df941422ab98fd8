/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * tracker - one tracked device: its place on a disk, its gate, its change map,
 * and its copy-on-write while a snapshot holds it.
 *
 * The gate is shut for the moment in which a snapshot is taken: writes are held
 * and wait for it to open. While it is shut and drained, nothing changes on the
 * device, so the numbers of the change map and copy-on-write can be switched.
 *
 * A tracker does not keep its device open, or a logical volume could not be
 * removed only because it is tracked; it keeps references, so that neither the
 * device nor the disk is freed or taken for another, nor the driver unloaded. Only
 * the whole disk is kept open where it is hardware, for the sake of its drivers.
 * The tracker of a device that is gone is removed when anybody looks for trackers.
 *
 * Locking: the list of trackers and the switching of gates are under the
 * caller's control mutex (snapshot.h). What the submit path reads is found under
 * RCU; @lock guards the held writes. Lives until the last kobject reference is
 * put.
 */
#ifndef BLKSNAP_TRACKER_H
#define BLKSNAP_TRACKER_H

#include <linux/bio.h>
#include <linux/kobject.h>
#include <linux/list.h>
#include <linux/spinlock.h>
#include <linux/types.h>
#include <linux/uuid.h>
#include <linux/workqueue.h>
#include "cbt_map.h"
#include "compat.h"

struct cow;
struct filter_disk;
struct skip_map;
struct snapshot;

/**
 * struct tracker - A tracked device.
 * @kobj: Directory in sysfs.
 * @link: Place in the list of all trackers.
 * @disk_link: Place in the list of the disk, under RCU.
 * @fdisk: The disk as the filter knows it.
 * @bdev: The device, referenced and not open.
 * @hardware: Its disk, open, if that is hardware.
 * @dev: Its number.
 * @start: Its first sector on the disk.
 * @sectors: Its size in sectors when its map was made.
 * @diskseq: Tells the medium of its disk from others, as it was then.
 * @fresh: Writes may be under way that passed before we looked; under control_lock.
 * @uncounted: Writes may be under way that found no slot of the filter.
 * @mapped: Only device-mapper knows what is under way; under control_lock.
 * @snapshot: The snapshot that holds it, or NULL.
 * @cow: Copy-on-write while a taken snapshot holds it, under RCU.
 * @skip: Chunks that need no copy, named for a snapshot that is to come, or
 *	NULL; under RCU.
 * @cbt: The change map.
 * @generation: Id of the change map.
 * @lock: Guards @gate_shut and @held.
 * @gate_shut: Writes are held.
 * @held: Held writes.
 * @work: Submits held writes; the device may put it to sleep.
 * @queue: That of @work alone: nobody waits for another device.
 * @writes: Writes that passed.
 */
struct tracker {
	struct kobject kobj;
	struct list_head link;
	struct list_head disk_link;
	struct filter_disk *fdisk;
	struct block_device *bdev;
	struct compat_bdev hardware;
	dev_t dev;
	sector_t start;
	sector_t sectors;
	u64 diskseq;
	bool fresh;
	bool uncounted;
	bool mapped;
	struct snapshot *snapshot;
	struct cow __rcu *cow;
	struct skip_map __rcu *skip;
	struct cbt_map cbt;
	uuid_t generation;
	spinlock_t lock; /* guards gate_shut and held */
	bool gate_shut;
	struct bio_list held;
	struct work_struct work;
	struct workqueue_struct *queue;
	u64 __percpu *writes;
};

/**
 * enum tracker_verdict - What becomes of a write.
 * @TRACKER_PASS: It may pass.
 * @TRACKER_TAKEN: It was taken away and comes by again later.
 * @TRACKER_COPY: Old contents must be copied first: it is for cow_write().
 */
enum tracker_verdict {
	TRACKER_PASS,
	TRACKER_TAKEN,
	TRACKER_COPY,
};

extern struct list_head trackers;

struct tracker *tracker_find(dev_t dev);
struct tracker *tracker_new(dev_t dev);
void tracker_remove(struct tracker *tracker);
void tracker_remove_gone(void);
void tracker_remove_all(void);
bool tracker_is_gone(const struct tracker *tracker);
bool tracker_is_outdated(const struct tracker *tracker);
u64 tracker_writes(const struct tracker *tracker);
void tracker_mark(struct tracker *tracker, sector_t first, sector_t last);

void tracker_shut_gate(struct tracker *tracker);
int tracker_settle(struct tracker *tracker, unsigned long deadline);
bool tracker_has_uncounted(const struct tracker *tracker);
int tracker_drain(struct tracker *tracker, unsigned long deadline);
void tracker_open_gate(struct tracker *tracker);
void tracker_switch_cbt(struct tracker *tracker);

enum tracker_verdict tracker_see_write(struct tracker *tracker,
				       struct bio *bio, sector_t first,
				       sector_t last);

#endif
