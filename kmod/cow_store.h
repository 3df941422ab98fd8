/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cow_store - brings the chunks of jobs that are in memory to the difference storage:
 * many jobs with few bios, as far as their places there lie one behind the other.
 *
 * Jobs wait in the list @to_store of their cow, under its lock. Who stores takes all of
 * them; a batch belongs to its bios then, the last of which ends the jobs.
 */
#ifndef BLKSNAP_COW_STORE_H
#define BLKSNAP_COW_STORE_H

#include <linux/types.h>

/* How often the watchdog looks within storage_timeout. */
#define COW_STORE_BEATS 4

struct cow;
struct cow_job;
struct work_struct;

void cow_store_add(struct cow_job *job);
void cow_store_kick(struct cow *cow);
void cow_store_work(struct work_struct *work);
bool cow_store_is_late(struct cow *cow);

#endif
