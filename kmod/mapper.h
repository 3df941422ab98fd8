/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * mapper - waits for what is under way inside a device-mapper device.
 *
 * Some targets, dm-crypt for one, account for a write only when they hand it down,
 * which may be long after it was given to them; until then the device looks idle.
 * Device-mapper itself knows better: to exchange a table it lets nothing in and waits
 * until all is out, and it lends that to its targets. So we borrow it.
 *
 * What is borrowed is found by name when there is such a device, so that our module
 * does not need device-mapper where nobody else does.
 */
#ifndef BLKSNAP_MAPPER_H
#define BLKSNAP_MAPPER_H

#include <linux/types.h>

struct gendisk;
struct mapped_device;

/* Exported for targets; no installed header declares them. */
void dm_internal_suspend_fast(struct mapped_device *md);
void dm_internal_resume_fast(struct mapped_device *md);

bool mapper_wait_idle(struct gendisk *disk);

#endif
