// SPDX-License-Identifier: GPL-2.0-only
/* tracker - tracked devices; what one is, is told in tracker.h. */
#include <linux/delay.h>
#include <linux/jiffies.h>
#include <linux/module.h>
#include <linux/part_stat.h>
#include <linux/percpu.h>
#include <linux/rcupdate.h>
#include <linux/slab.h>
#include "compat.h"
#include "cow.h"
#include "cow_write.h"
#include "diff_storage.h"
#include "filter.h"
#include "main.h"
#include "mapper.h"
#include "quiesce.h"
#include "skip_map.h"
#include "snapimage.h"
#include "status.h"
#include "tracker.h"

LIST_HEAD(trackers);

static void tracker_work(struct work_struct *work)
{
	struct tracker *tracker = container_of(work, struct tracker, work);
	struct bio_list held = BIO_EMPTY_LIST;
	struct bio *bio;

	spin_lock_irq(&tracker->lock);
	if (!tracker->gate_shut) {
		bio_list_merge(&held, &tracker->held);
		bio_list_init(&tracker->held);
	}
	spin_unlock_irq(&tracker->lock);

	while ((bio = bio_list_pop(&held)))
		submit_bio_noacct(bio);
}

static bool tracker_hold_at_gate(struct tracker *tracker, struct bio *bio)
{
	unsigned long flags;
	bool shut;

	spin_lock_irqsave(&tracker->lock, flags);
	shut = tracker->gate_shut;
	if (shut) {
		filter_take_over(bio);
		bio_list_add(&tracker->held, bio);
	}
	spin_unlock_irqrestore(&tracker->lock, flags);

	return shut;
}

/**
 * tracker_see_write() - A write comes by.
 * @tracker: The tracker.
 * @bio: The write.
 * @first: Its first sector on the disk.
 * @last: Its last sector on the disk; it touches the device.
 *
 * Context: the submit path, under RCU; must not sleep.
 *
 * Return: what becomes of it. It is marked only if it may pass, as it will come by
 * again otherwise.
 */
enum tracker_verdict tracker_see_write(struct tracker *tracker,
				       struct bio *bio, sector_t first,
				       sector_t last)
{
	struct skip_map *skip;
	struct cow *cow;

	first = max(first, tracker->start) - tracker->start;
	last -= tracker->start;

	/* Pairs with tracker_open_gate(): if it is open, all was switched. */
	if (unlikely(smp_load_acquire(&tracker->gate_shut)) &&
	    tracker_hold_at_gate(tracker, bio))
		return TRACKER_TAKEN;

	cow = rcu_dereference(tracker->cow);
	if (cow && cow_see_write(cow, bio, first, last))
		return TRACKER_COPY;
	skip = rcu_dereference(tracker->skip);
	if (skip)
		skip_map_need(skip, first, last);

	cbt_map_mark(&tracker->cbt, first, last);
	this_cpu_inc(*tracker->writes);
	return TRACKER_PASS;
}

/**
 * tracker_mark() - What a device holds is going to be changed unseen.
 * @tracker: The tracker.
 * @first: First sector, on the disk; the device may not have it.
 * @last: Last sector, on the disk.
 */
void tracker_mark(struct tracker *tracker, sector_t first, sector_t last)
{
	if (last >= tracker->start)
		cbt_map_mark(&tracker->cbt,
			     max(first, tracker->start) - tracker->start,
			     last - tracker->start);
}

/**
 * tracker_writes() - Count writes that passed.
 * @tracker: The tracker.
 *
 * Return: the number since tracking began.
 */
u64 tracker_writes(const struct tracker *tracker)
{
	u64 sum = 0;
	int cpu;

	for_each_possible_cpu(cpu)
		sum += *per_cpu_ptr(tracker->writes, cpu);
	return sum;
}

/**
 * tracker_shut_gate() - Hold writes from now on.
 * @tracker: The tracker.
 *
 * The caller waits for an RCU grace period before it drains.
 */
void tracker_shut_gate(struct tracker *tracker)
{
	spin_lock_irq(&tracker->lock);
	WRITE_ONCE(tracker->gate_shut, true);
	spin_unlock_irq(&tracker->lock);
}

/**
 * tracker_open_gate() - Let writes pass again, held ones first.
 * @tracker: The tracker.
 */
void tracker_open_gate(struct tracker *tracker)
{
	spin_lock_irq(&tracker->lock);
	/* Pairs with tracker_see_write(): what was switched is seen before. */
	smp_store_release(&tracker->gate_shut, false);
	spin_unlock_irq(&tracker->lock);
	queue_work(tracker->queue, &tracker->work);
}

static int part_writes_under_way(struct block_device *part)
{
	int sum = 0;
	int cpu;

	for_each_possible_cpu(cpu)
		sum += part_stat_local_read_cpu(part, in_flight[WRITE], cpu);
	return max(sum, 0);
}

/* A write to the whole disk is accounted there, one to a partition only there. */
static bool tracker_writes_under_way(const struct tracker *tracker)
{
	struct gendisk *disk = tracker->bdev->bd_disk;
	int sum = part_writes_under_way(disk->part0);
	struct block_device *part;
	unsigned long index;

	rcu_read_lock();
	xa_for_each_start(&disk->part_tbl, index, part, 1)
		if (part == tracker->bdev || !bdev_is_partition(tracker->bdev))
			sum += part_writes_under_way(part);
	rcu_read_unlock();
	return sum;
}

/*
 * Writes without a slot. On a device that takes requests, freezing its queue waits
 * for them. On others their own accounting has to do; it has no event to wait for.
 */
static int tracker_drain_uncounted(struct tracker *tracker,
				   unsigned long deadline)
{
	if (!compat_is_bio_based(tracker->bdev))
		return compat_wait_queue_idle(bdev_get_queue(tracker->bdev),
					      deadline);
	while (tracker_writes_under_way(tracker)) {
		if (time_after(jiffies, deadline))
			return -ETIMEDOUT;
		fsleep(200);
	}
	return 0;
}

/* What passes without a slot while this waits is known as such afterwards. */
static int tracker_settle_mapped(struct tracker *tracker,
				 unsigned long deadline)
{
	bool uncounted = READ_ONCE(tracker->uncounted);
	int err = 0;

	if (!tracker->fresh && !(tracker->mapped && uncounted))
		return 0;
	if (uncounted) {
		WRITE_ONCE(tracker->uncounted, false);
		err = quiesce_wait(deadline);
	}
	if (!err)
		tracker->mapped = mapper_wait_idle(tracker->bdev->bd_disk);
	if (!err && tracker->mapped)
		tracker->fresh = false;
	else if (uncounted)
		WRITE_ONCE(tracker->uncounted, true);
	return err;
}

/**
 * tracker_settle() - Wait for writes that are older than the tracker.
 * @tracker: The tracker, after quiesce_wait().
 * @deadline: In jiffies; device-mapper does not look at it.
 *
 * So that nobody need wait for them while the gate is shut: a queue takes some
 * milliseconds to become idle, and device-mapper must not be asked then. Devices of
 * other kinds are left as they are. No gate is shut and no file system frozen.
 *
 * Return: 0, -ETIMEDOUT, or -EINTR if the task is to die.
 */
int tracker_settle(struct tracker *tracker, unsigned long deadline)
{
	int err;

	if (compat_is_bio_based(tracker->bdev))
		return tracker_settle_mapped(tracker, deadline);
	if (!tracker->fresh)
		return 0;
	err = tracker_drain_uncounted(tracker, deadline);
	if (!err)
		tracker->fresh = false;
	return err;
}

/**
 * tracker_has_uncounted() - Tell whether writes passed without a slot that the device
 * itself must be asked about.
 * @tracker: The tracker, its gate shut.
 *
 * Return: true if so: they may not have got to where the device counts them, so that
 * quiesce_wait() is due.
 */
bool tracker_has_uncounted(const struct tracker *tracker)
{
	return READ_ONCE(tracker->uncounted) && !tracker->mapped;
}

/**
 * tracker_drain() - Wait until nothing is being written to the device.
 * @tracker: The tracker, its gate shut, a grace period ago, and quiesce_wait() if it
 *	has uncounted writes.
 * @deadline: In jiffies.
 *
 * Return: 0; -ETIMEDOUT; or -EAGAIN if writes passed without a slot, and only
 * device-mapper can tell whether they landed: then it must settle again.
 */
int tracker_drain(struct tracker *tracker, unsigned long deadline)
{
	int err = filter_drain(tracker, deadline);

	if (!err && (tracker->fresh || READ_ONCE(tracker->uncounted))) {
		if (tracker->mapped)
			return -EAGAIN;
		err = tracker_drain_uncounted(tracker, deadline);
		if (!err) {
			tracker->fresh = false;
			WRITE_ONCE(tracker->uncounted, false);
		}
	}
	return err;
}

/**
 * tracker_switch_cbt() - The moment of the snapshot has come: next interval.
 * @tracker: The tracker, drained, its map prepared to be held.
 */
void tracker_switch_cbt(struct tracker *tracker)
{
	if (cbt_map_wraps(&tracker->cbt))
		uuid_gen(&tracker->generation);
	cbt_map_switch(&tracker->cbt);
}

/**
 * tracker_is_gone() - Tell whether the device is not there any more.
 * @tracker: The tracker.
 *
 * Return: true if it was unplugged or removed.
 */
bool tracker_is_gone(const struct tracker *tracker)
{
	return !disk_live(tracker->bdev->bd_disk) ||
	       !device_is_registered(&tracker->bdev->bd_device);
}

/**
 * tracker_find() - Find the tracker of a device.
 * @dev: Number of the device.
 *
 * Return: the tracker, or NULL if the device is not tracked.
 */
struct tracker *tracker_find(dev_t dev)
{
	struct tracker *tracker;

	list_for_each_entry(tracker, &trackers, link)
		if (tracker->dev == dev && !tracker_is_gone(tracker))
			return tracker;
	return NULL;
}

static void tracker_release(struct kobject *kobj)
{
	struct tracker *tracker = container_of(kobj, struct tracker, kobj);
	struct gendisk *disk = tracker->bdev->bd_disk;
	struct module *driver = disk->fops->owner;

	put_device(&tracker->bdev->bd_device);
	put_device(disk_to_dev(disk));
	compat_close(&tracker->hardware);
	module_put(driver);
	destroy_workqueue(tracker->queue);
	cbt_map_free(&tracker->cbt);
	free_percpu(tracker->writes);
	kfree(tracker);
}

static const struct kobj_type tracker_ktype = {
	.release = tracker_release,
	.sysfs_ops = &kobj_sysfs_ops,
	.default_groups = status_tracker_groups,
};

static int tracker_check_device(struct block_device *bdev)
{
	int below;

	if (!bdev_nr_sectors(bdev))
		return -ENODEV;
	/* What is mapped into memory is written to without any bio. */
	if (bdev_is_zoned(bdev) || blk_queue_dax(bdev_get_queue(bdev)) ||
	    snapimage_is_image(bdev))
		return -EOPNOTSUPP;
	if (compat_writes_pages(bdev))
		pr_warn("%pg: what swap or a file system like vfat writes to it is not seen on this kernel\n",
			bdev);
	below = storage_lies_on(bdev->bd_dev);
	return below > 0 ? -EBUSY : below;
}

static struct tracker *tracker_alloc(struct block_device *bdev)
{
	struct tracker *tracker = kzalloc(sizeof(*tracker), GFP_KERNEL);

	if (!tracker)
		return NULL;

	tracker->writes = alloc_percpu_gfp(u64, GFP_KERNEL | __GFP_NOWARN);
	if (!tracker->writes)
		goto fail;
	tracker->sectors = bdev_nr_sectors(bdev);
	if (cbt_map_init(&tracker->cbt, tracker->sectors,
			 tracking_block_minimum_shift - SECTOR_SHIFT,
			 tracking_block_maximum_count))
		goto fail;
	INIT_WORK(&tracker->work, tracker_work);
	tracker->queue = alloc_workqueue("blksnap-held-%u:%u",
					 WQ_MEM_RECLAIM | COMPAT_WQ_PERCPU, 0,
					 MAJOR(bdev->bd_dev),
					 MINOR(bdev->bd_dev));
	if (!tracker->queue)
		goto fail_map;

	tracker->bdev = bdev;
	tracker->dev = bdev->bd_dev;
	tracker->start = bdev->bd_start_sect;
	tracker->diskseq = bdev->bd_disk->diskseq;
	tracker->fresh = true;
	uuid_gen(&tracker->generation);
	spin_lock_init(&tracker->lock);
	bio_list_init(&tracker->held);
	/* The device is open, so its driver is there. */
	__module_get(bdev->bd_disk->fops->owner);
	get_device(disk_to_dev(bdev->bd_disk));
	get_device(&bdev->bd_device);
	kobject_init(&tracker->kobj, &tracker_ktype);
	return tracker;

fail_map:
	cbt_map_free(&tracker->cbt);
fail:
	free_percpu(tracker->writes);
	kfree(tracker);
	return NULL;
}

/*
 * Freeing a disk may lead into drivers below its own, that of a SCSI host say, which
 * only an open disk keeps loaded. Hardware can be pulled out while it is open; what
 * is not hardware could not be removed then, and needs its own driver only.
 */
static int tracker_hold_drivers(struct tracker *tracker)
{
	struct gendisk *disk = tracker->bdev->bd_disk;

	if (!disk_to_dev(disk)->parent)
		return 0;
	return compat_open(&tracker->hardware, disk_devt(disk), false, NULL,
			   NULL);
}

/**
 * tracker_new() - Begin to track a device.
 * @dev: Number of the device, which is not tracked.
 *
 * Return: the tracker, or -ENODEV for an unknown or empty device, -EOPNOTSUPP
 * for one that cannot be tracked, -EBUSY for one that a difference storage lies
 * on, -ENOMEM.
 */
struct tracker *tracker_new(dev_t dev)
{
	struct compat_bdev open;
	struct tracker *tracker;
	int err;

	err = compat_open(&open, dev, false, NULL, NULL);
	if (err)
		return ERR_PTR(err == -ENXIO ? -ENODEV : err);
	err = tracker_check_device(open.bdev);
	if (err)
		goto out_close;

	err = -ENOMEM;
	tracker = tracker_alloc(open.bdev);
	if (!tracker)
		goto out_close;
	err = tracker_hold_drivers(tracker);
	if (err)
		goto out_put;
	err = filter_attach(tracker);
	if (err)
		goto out_put;
	err = kobject_add(&tracker->kobj, status_trackers, "%u:%u",
			  MAJOR(dev), MINOR(dev));
	if (err)
		goto out_detach;
	list_add_tail(&tracker->link, &trackers);
	compat_close(&open);
	return tracker;

out_detach:
	filter_detach(tracker);
	flush_work(&tracker->work);
out_put:
	kobject_put(&tracker->kobj);
out_close:
	compat_close(&open);
	return ERR_PTR(err);
}

/**
 * tracker_is_outdated() - Tell whether the map does not fit the device any more.
 * @tracker: The tracker.
 *
 * Return: true if the device has another size than when its map was made, or its disk
 * another medium: then nobody knows what differs.
 */
bool tracker_is_outdated(const struct tracker *tracker)
{
	return bdev_nr_sectors(tracker->bdev) != tracker->sectors ||
	       tracker->bdev->bd_disk->diskseq != tracker->diskseq;
}

/**
 * tracker_remove() - Stop to track a device.
 * @tracker: The tracker, not held by a snapshot. Freed.
 */
void tracker_remove(struct tracker *tracker)
{
	list_del(&tracker->link);
	kobject_del(&tracker->kobj);
	filter_detach(tracker);
	flush_work(&tracker->work);
	kobject_put(&tracker->kobj);
}

/**
 * tracker_remove_gone() - Remove trackers of devices that are gone.
 */
void tracker_remove_gone(void)
{
	struct tracker *tracker, *next;

	list_for_each_entry_safe(tracker, next, &trackers, link)
		if (!tracker->snapshot && tracker_is_gone(tracker))
			tracker_remove(tracker);
}

/**
 * tracker_remove_all() - Remove all trackers; no snapshot holds one.
 */
void tracker_remove_all(void)
{
	while (!list_empty(&trackers))
		tracker_remove(list_first_entry(&trackers, struct tracker,
						link));
}
