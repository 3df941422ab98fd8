/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * status - /sys/kernel/blksnap: state and counters for everyone, one value a
 * file. Documented in Documentation/ABI/testing/sysfs-kernel-blksnap.
 *
 * Files are removed before what they show is freed (status_hide(), and the
 * directories of the devices), and removing waits for who is reading, so showing
 * needs no lock: values are read as they are.
 */
#ifndef BLKSNAP_STATUS_H
#define BLKSNAP_STATUS_H

#include <linux/kobject.h>
#include <linux/workqueue.h>

struct snapshot;

extern const struct attribute_group *status_snapshot_groups[];
extern const struct attribute_group *status_device_groups[];
extern const struct attribute_group *status_tracker_groups[];
extern struct kobject *status_snapshots;
extern struct kobject *status_trackers;

int status_init(void);
void status_exit(void);
void status_changed(struct snapshot *snapshot);
void status_taken(struct snapshot *snapshot);
void status_hide(struct snapshot *snapshot);
void status_changed_work(struct work_struct *work);

#endif
