/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * ctrl - /dev/blksnap: takes requests apart, checks what can be checked without
 * looking at devices, and calls who does the work, under control_lock.
 */
#ifndef BLKSNAP_CTRL_H
#define BLKSNAP_CTRL_H

#include <linux/compiler_types.h>
#include <linux/types.h>
#include <linux/blksnap.h>

struct file;

int ctrl_init(void);
void ctrl_exit(void);

/* What ctrl_compat.c has to do with ctrl.c. */
int ctrl_do(unsigned int cmd, void __user *arg);
int ctrl_tracker_collect(struct blk_snap_tracker_collect *request);
int ctrl_read_cbt_map(const struct blk_snap_tracker_read_cbt_bitmap *request);
int ctrl_mark_dirty(const struct blk_snap_tracker_mark_dirty_blocks *request);
int ctrl_snapshot_create(const struct blk_snap_snapshot_create *request,
			 struct blk_snap_uuid __user *to);
int ctrl_append(const struct blk_snap_snapshot_append_storage *request);
int ctrl_snapshot_collect(struct blk_snap_snapshot_collect *request);
int ctrl_collect_images(struct blk_snap_snapshot_collect_images *request);
int ctrl_wait_event(struct blk_snap_snapshot_event __user *arg);
int ctrl_copy_back(int err, void __user *arg, const void *changed, size_t size);
int ctrl_compat_copy_cbt_info(void __user *array, unsigned int index,
			      const struct blk_snap_cbt_info *info);
long ctrl_compat_ioctl(struct file *file, unsigned int cmd, unsigned long arg);

#endif
