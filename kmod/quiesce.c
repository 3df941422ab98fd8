// SPDX-License-Identifier: GPL-2.0-only
/* quiesce - waits until each task has been at rest once; told in quiesce.h. */
#include <linux/errno.h>
#include <linux/jiffies.h>
#include <linux/lockdep.h>
#include <linux/minmax.h>
#include <linux/mutex.h>
#include <linux/rcupdate.h>
#include <linux/rcupdate_wait.h>
#include "quiesce.h"
#include "snapshot.h"

static struct rcu_synchronize grace_period;
static bool given_up; /* under control_lock */

static int grace_period_wait(unsigned long deadline)
{
	long left = deadline - jiffies;

	left = wait_for_completion_killable_timeout(&grace_period.completion,
						    max(left, 1L));
	given_up = left <= 0;
	if (left < 0)
		return -EINTR;
	return given_up ? -ETIMEDOUT : 0;
}

/**
 * quiesce_wait() - Wait until each task has been at rest since.
 * @deadline: In jiffies.
 *
 * Context: may sleep, under control_lock.
 *
 * Return: 0, -ETIMEDOUT, or -EINTR if the task is to die.
 */
int quiesce_wait(unsigned long deadline)
{
	lockdep_assert_held(&control_lock);
	if (given_up) {
		int err = grace_period_wait(deadline);

		if (err)
			return err;
	}
	init_completion(&grace_period.completion);
	call_rcu_tasks(&grace_period.head, wakeme_after_rcu);
	return grace_period_wait(deadline);
}

/**
 * quiesce_exit() - Wait for what was given up. Nobody waits any more.
 */
void quiesce_exit(void)
{
	if (given_up)
		wait_for_completion(&grace_period.completion);
}
