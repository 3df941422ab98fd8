/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * stack - which devices lie below a device.
 *
 * A difference storage above a held origin, say a logical volume on the very disk
 * that is held, would make each copy cause another one. The kernel tells who lies
 * on what nowhere but in sysfs, so it is read there, as user space does: if sysfs
 * cannot be seen, nothing is known and the answer is an error.
 *
 * What lies below a loop device is not told there; the file is the caller's care. An
 * image of ours counts as lying above its origin.
 */
#ifndef BLKSNAP_STACK_H
#define BLKSNAP_STACK_H

#include <linux/types.h>

int stack_reaches(dev_t top, dev_t bottom);
int stack_has_loop(dev_t top);

#endif
