/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * ctrl - /dev/blksnap: takes requests apart, checks what can be checked without
 * looking at devices, and calls who does the work, under control_lock.
 */
#ifndef BLKSNAP_CTRL_H
#define BLKSNAP_CTRL_H

int ctrl_init(void);
void ctrl_exit(void);

#endif
