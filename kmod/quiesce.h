/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * quiesce - waits until each task has been at rest once, but not without end.
 *
 * A task that was inside the submit path when the wait began has left it then, without
 * anything in that path that counts (RCU tasks). This takes as long as the slowest task
 * that keeps running in the kernel, which nobody can bound; whoever waits while others
 * are held up has to give up in time, and may be killed before.
 *
 * A grace period cannot be called off. There is one of ours at a time, in memory of the
 * module; one that was given up goes on, and is waited for by the next wait, which it
 * began too early to serve, and by unloading. It ends in the kernel's text, not in ours.
 *
 * Locking: under control_lock.
 */
#ifndef BLKSNAP_QUIESCE_H
#define BLKSNAP_QUIESCE_H

int quiesce_wait(unsigned long deadline);
void quiesce_exit(void);

#endif
