/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * freeze - holds the file systems of several devices still, for a bounded time.
 *
 * To freeze a file system is to write out what it has not written yet. If that
 * waits for another one that is frozen already, because the first lies in a file of
 * the second, say, it would wait for ever: nobody but us thaws the second. Who lies
 * on what is known in most cases (stack.h), and then the upper one comes first. For
 * all others there is a watchdog: when time is up it thaws what is frozen, which
 * lets the one that hangs go on, and freezing is given up.
 *
 * Invariant: what is frozen when freezer_freeze() returns success stays so until
 * freezer_thaw(); if it fails, nothing is.
 *
 * Locking: @lock guards what is frozen against the watchdog. All else belongs to who
 * takes the snapshot.
 */
#ifndef BLKSNAP_FREEZE_H
#define BLKSNAP_FREEZE_H

#include <linux/mutex.h>
#include <linux/types.h>
#include <linux/workqueue.h>
#include "compat.h"

/**
 * struct freezer - File systems to be frozen together.
 * @open: The devices that hold them, open.
 * @count: How many there are.
 * @room: How many @open has room for.
 * @lock: See above.
 * @frozen: How many are frozen, the first ones.
 * @gave_up: The watchdog thawed them.
 * @watchdog: Thaws them when time is up.
 */
struct freezer {
	struct compat_bdev *open;
	unsigned int count;
	unsigned int room;
	struct mutex lock; /* guards frozen and gave_up */
	unsigned int frozen;
	bool gave_up;
	struct delayed_work watchdog;
};

void freezer_init(struct freezer *freezer);
int freezer_add(struct freezer *freezer, struct block_device *bdev);
void freezer_free(struct freezer *freezer);
int freezer_freeze(struct freezer *freezer, unsigned long timeout);
void freezer_thaw(struct freezer *freezer);

#endif
