// SPDX-License-Identifier: GPL-2.0-only
/* freeze - freezes and thaws file systems; why so is told in freeze.h. */
#include <linux/blkdev.h>
#include <linux/sched/mm.h>
#include <linux/slab.h>
#include "freeze.h"
#include "main.h"

static void freezer_thaw_all(struct freezer *freezer)
{
	lockdep_assert_held(&freezer->lock);
	while (freezer->frozen)
		compat_thaw(freezer->open[--freezer->frozen].bdev);
}

static void freezer_watchdog(struct work_struct *work)
{
	struct freezer *freezer = container_of(to_delayed_work(work),
					       struct freezer, watchdog);
	/* Reclaim might wait for what is frozen. */
	unsigned int noio = memalloc_noio_save();

	mutex_lock(&freezer->lock);
	freezer->gave_up = true;
	freezer_thaw_all(freezer);
	mutex_unlock(&freezer->lock);
	memalloc_noio_restore(noio);
}

/**
 * freezer_init() - Make a freezer for no device.
 * @freezer: The freezer.
 */
void freezer_init(struct freezer *freezer)
{
	memset(freezer, 0, sizeof(*freezer));
	mutex_init(&freezer->lock);
	INIT_DELAYED_WORK(&freezer->watchdog, freezer_watchdog);
}

/**
 * freezer_free() - Close the devices.
 * @freezer: The freezer; nothing is frozen.
 */
void freezer_free(struct freezer *freezer)
{
	while (freezer->count)
		compat_close(&freezer->open[--freezer->count]);
	kvfree(freezer->open);
	freezer->open = NULL;
	freezer->room = 0;
}

static int freezer_make_room(struct freezer *freezer, unsigned int more)
{
	struct compat_bdev *open;

	if (freezer->count + more <= freezer->room)
		return 0;
	open = kvcalloc(freezer->count + more, sizeof(*open), GFP_KERNEL);
	if (!open)
		return -ENOMEM;
	if (freezer->count)
		memcpy(open, freezer->open, freezer->count * sizeof(*open));
	kvfree(freezer->open);
	freezer->open = open;
	freezer->room = freezer->count + more;
	return 0;
}

/* What is gone meanwhile needs no freezing. */
static int freezer_add_number(struct freezer *freezer, dev_t dev)
{
	int err = compat_open(&freezer->open[freezer->count], dev, false, NULL,
			      NULL);

	if (err)
		return err == -ENXIO ? 0 : err;
	freezer->count++;
	return 0;
}

static unsigned int count_partitions(struct gendisk *disk)
{
	struct block_device *part;
	unsigned long index;
	unsigned int count = 0;

	rcu_read_lock();
	xa_for_each_start(&disk->part_tbl, index, part, 1)
		count++;
	rcu_read_unlock();
	return count;
}

/**
 * freezer_add() - Freeze what is on a device, too.
 * @freezer: The freezer, nothing frozen. What was added before is frozen before.
 * @bdev: The device. The file systems of a whole disk are on its partitions.
 *
 * Return: 0; -ENOMEM; the errors of opening.
 */
int freezer_add(struct freezer *freezer, struct block_device *bdev)
{
	struct gendisk *disk = bdev->bd_disk;
	unsigned int max = 1;
	unsigned int count = 0;
	struct block_device *part;
	unsigned long index;
	unsigned int i;
	dev_t *devs;
	int err;

	if (!bdev_is_partition(bdev))
		max += count_partitions(disk);
	devs = kcalloc(max, sizeof(*devs), GFP_KERNEL);
	if (!devs)
		return -ENOMEM;

	rcu_read_lock();
	xa_for_each_start(&disk->part_tbl, index, part, 1)
		if (count < max - 1)
			devs[count++] = part->bd_dev;
	rcu_read_unlock();
	devs[count++] = bdev->bd_dev;

	err = freezer_make_room(freezer, count);
	for (i = 0; i < count && !err; i++)
		err = freezer_add_number(freezer, devs[i]);
	kfree(devs);
	return err;
}

/*
 * Freezes one of them. A file system that somebody froze already needs no freezing;
 * one that forbids it is taken as it is, as if the power had failed. Returns 1; 0 if
 * it was taken out of the list for that; or an error.
 */
static int freezer_freeze_one(struct freezer *freezer, unsigned int index)
{
	struct compat_bdev *open = &freezer->open[index];
	int err = compat_freeze(open->bdev);

	if (!err)
		return 1;
	if (err != -EBUSY)
		return err;
	pr_info("%pg cannot be frozen or is frozen already; its image is consistent as after a crash\n",
		open->bdev);
	compat_close(open);
	freezer->count--;
	memmove(open, open + 1, (freezer->count - index) * sizeof(*open));
	return 0;
}

/*
 * What is not written yet is written while only one of them stands still at a time,
 * for however long it takes. Little is left for the moment in which all do.
 */
static int freezer_write_out(struct freezer *freezer)
{
	unsigned int index = 0;

	while (index < freezer->count) {
		int done = freezer_freeze_one(freezer, index);

		if (done < 0)
			return done;
		if (done)
			compat_thaw(freezer->open[index++].bdev);
	}
	return 0;
}

/* Time runs as soon as one is frozen. */
static int freezer_freeze_next(struct freezer *freezer, unsigned long timeout)
{
	unsigned int index = freezer->frozen;
	int done = freezer_freeze_one(freezer, index);

	if (done <= 0)
		return done;

	mutex_lock(&freezer->lock);
	if (freezer->gave_up)
		compat_thaw(freezer->open[index].bdev);
	else if (!freezer->frozen++)
		queue_delayed_work(blksnap_unbound_wq, &freezer->watchdog,
				   timeout);
	mutex_unlock(&freezer->lock);
	return 0;
}

/**
 * freezer_freeze() - Freeze all.
 * @freezer: The freezer.
 * @timeout: How long any may be frozen until all are, in jiffies.
 *
 * Return: 0; -ETIMEDOUT; other errors of freezing. Nothing is frozen if it fails.
 */
int freezer_freeze(struct freezer *freezer, unsigned long timeout)
{
	int err = 0;

	if (freezer->count > 1)
		err = freezer_write_out(freezer);
	freezer->gave_up = false;
	while (freezer->frozen < freezer->count && !err &&
	       !READ_ONCE(freezer->gave_up))
		err = freezer_freeze_next(freezer, timeout);
	cancel_delayed_work_sync(&freezer->watchdog);
	if (freezer->gave_up)
		err = -ETIMEDOUT;
	if (err)
		freezer_thaw(freezer);
	return err;
}

/**
 * freezer_thaw() - Thaw all that is frozen.
 * @freezer: The freezer.
 */
void freezer_thaw(struct freezer *freezer)
{
	mutex_lock(&freezer->lock);
	freezer_thaw_all(freezer);
	mutex_unlock(&freezer->lock);
}
