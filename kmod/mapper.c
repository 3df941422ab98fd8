// SPDX-License-Identifier: GPL-2.0-only
/* mapper - waits for device-mapper; why is told in mapper.h. */
#include <linux/blkdev.h>
#include <linux/device-mapper.h>
#include <linux/module.h>
#include <linux/sched/mm.h>
#include "mapper.h"

/**
 * mapper_wait_idle() - Wait until all that is under way on a disk has come out.
 * @disk: The disk, of any kind.
 *
 * What comes meanwhile waits, and goes on afterwards. There is no time-out, so nothing
 * that this could depend on may be held back by the caller: no gate may be shut and no
 * file system frozen. A disk that somebody suspended has nothing under way.
 *
 * Context: may sleep.
 *
 * Return: false if it is no disk of device-mapper; nothing was waited for then.
 */
bool mapper_wait_idle(struct gendisk *disk)
{
	typeof(dm_get_md) *get = symbol_get(dm_get_md);
	typeof(dm_put) *put = symbol_get(dm_put);
	typeof(dm_internal_suspend_fast) *suspend =
		symbol_get(dm_internal_suspend_fast);
	typeof(dm_internal_resume_fast) *resume =
		symbol_get(dm_internal_resume_fast);
	struct mapped_device *md = NULL;

	if (get && put && suspend && resume)
		md = get(disk_devt(disk));
	if (md) {
		/* Reclaim might write to the very disk. */
		unsigned int noio = memalloc_noio_save();

		suspend(md);
		resume(md);
		memalloc_noio_restore(noio);
		put(md);
	}

	if (resume)
		symbol_put(dm_internal_resume_fast);
	if (suspend)
		symbol_put(dm_internal_suspend_fast);
	if (put)
		symbol_put(dm_put);
	if (get)
		symbol_put(dm_get_md);
	return md;
}
