// SPDX-License-Identifier: GPL-2.0-only
/* diff_storage - where old contents are kept; see diff_storage.h. */
#include <linux/err.h>
#include <linux/kdev_t.h>
#include <linux/mm.h>
#include <linux/overflow.h>
#include <linux/slab.h>
#include "compat.h"
#include "cow.h"
#include "diff_storage.h"
#include "main.h"
#include "stack.h"
#include "status.h"
#include "tracker.h"

/* As the highest chunk_minimum_shift: a chunk is copied in one piece. */
#define STORAGE_CHUNK_SHIFT_MAX 10

/**
 * struct storage_device - An open device that holds ranges.
 * @link: Place in the list of all of them.
 * @dev: Its number.
 * @open: The open device; this struct is its holder.
 * @users: Number of storages with ranges on it.
 * @shared: Others may use it as well.
 */
struct storage_device {
	struct list_head link;
	dev_t dev;
	struct compat_bdev open;
	unsigned int users;
	bool shared;
};

static LIST_HEAD(storage_devices);

/* All storages; the lock is taken before the lock of a storage. */
static LIST_HEAD(storages);
static DEFINE_SPINLOCK(storages_lock);

static bool storage_has_device(const struct diff_storage *storage,
			       const struct storage_device *device)
{
	unsigned int i;

	for (i = 0; i < storage->map.nr; i++)
		if (storage->map.ranges[i].device == device)
			return true;
	return false;
}

static void storage_fail(struct diff_storage *storage, int err)
{
	struct cow *cow;

	list_for_each_entry(cow, &storage->cows, storage_link)
		cow_fail(cow, err);
}

/* Called by the block layer when a device is unplugged. */
static void storage_device_dead(struct block_device *bdev)
{
	struct storage_device *device = bdev->bd_holder;
	struct diff_storage *storage;
	unsigned long flags;

	spin_lock_irqsave(&storages_lock, flags);
	list_for_each_entry(storage, &storages, link) {
		spin_lock(&storage->lock);
		if (storage_has_device(storage, device))
			storage_fail(storage, -ENODEV);
		spin_unlock(&storage->lock);
	}
	spin_unlock_irqrestore(&storages_lock, flags);
}

compat_holder_ops_define(storage_holder_ops, storage_device_dead);

/**
 * storage_init() - Make an empty storage and ask for the first room.
 * @storage: The storage.
 * @owner: The snapshot that it belongs to.
 * @events: Receives low-space events.
 * @chunk_shift: A chunk is 1 << @chunk_shift sectors.
 *
 * Return: 0, or -ENOMEM.
 */
int storage_init(struct diff_storage *storage, struct snapshot *owner,
		 struct event_queue *events, unsigned int chunk_shift)
{
	if (event_queue_put_low(events, diff_storage_minimum, GFP_KERNEL))
		return -ENOMEM;
	INIT_LIST_HEAD(&storage->cows);
	spin_lock_init(&storage->lock);
	storage->owner = owner;
	storage->events = events;
	storage->chunk_shift = chunk_shift;
	storage->requested = diff_storage_minimum;
	storage->low_events = 1;
	storage->low = true;

	spin_lock_irq(&storages_lock);
	list_add_tail(&storage->link, &storages);
	spin_unlock_irq(&storages_lock);
	return 0;
}

/**
 * storage_fit_origin() - Choose blocks and chunks that suit an origin.
 * @storage: The storage, not used by any origin yet.
 * @origin: An origin that is going to use it.
 *
 * Chunks are as small as possible, but no smaller than what the origin reads and
 * writes; for a huge origin they grow, so that the place of each of them can be
 * remembered in a bounded amount of memory.
 */
void storage_fit_origin(struct diff_storage *storage,
			struct block_device *origin)
{
	unsigned int block = bdev_logical_block_size(origin);

	storage->block = min(storage->block, block);
	while (block >> SECTOR_SHIFT > 1u << storage->chunk_shift)
		storage->chunk_shift++;
	while (storage->chunk_shift < STORAGE_CHUNK_SHIFT_MAX &&
	       (bdev_nr_sectors(origin) - 1) >> storage->chunk_shift >=
	       chunk_maximum_count)
		storage->chunk_shift++;
}

static void storage_device_put(struct storage_device *device)
{
	if (--device->users)
		return;
	list_del(&device->link);
	compat_close(&device->open);
	kfree(device);
}

/*
 * What is stored passes the hook unseen. If somebody tracks the device, or a part of
 * its disk, what is going to be overwritten counts as changed from the beginning, and
 * once more in the end: if others may use it as well, an interval may end between.
 */
static void storage_mark(const struct storage_device *device, u64 sector,
			 u64 count)
{
	struct block_device *bdev = device->open.bdev;
	sector_t first = bdev->bd_start_sect + sector;
	struct tracker *tracker;

	list_for_each_entry(tracker, &trackers, link)
		if (tracker->bdev->bd_disk == bdev->bd_disk)
			tracker_mark(tracker, first, first + count - 1);
}

/**
 * storage_free() - Close the devices and free what the storage owns.
 * @storage: The storage, which has no user any more.
 */
void storage_free(struct diff_storage *storage)
{
	struct storage_device *device, *next;
	unsigned int i;

	spin_lock_irq(&storages_lock);
	list_del(&storage->link);
	spin_unlock_irq(&storages_lock);

	for (i = 0; i < storage->map.nr; i++)
		storage_mark(storage->map.ranges[i].device,
			     storage->map.ranges[i].sector,
			     storage->map.ranges[i].count);
	list_for_each_entry_safe(device, next, &storage_devices, link)
		if (storage_has_device(storage, device))
			storage_device_put(device);
	storage_map_free(&storage->map);
}

static struct storage_device *storage_device_find(dev_t dev)
{
	struct storage_device *device;

	list_for_each_entry(device, &storage_devices, link)
		if (device->dev == dev)
			return device;
	return NULL;
}

/**
 * storage_lies_on() - Tell whether any storage lies on a device.
 * @dev: The device.
 *
 * Return: 1 if so, 0 if not, a negative errno if that cannot be told.
 */
int storage_lies_on(dev_t dev)
{
	struct storage_device *device;
	int found;

	list_for_each_entry(device, &storage_devices, link) {
		found = stack_reaches(device->dev, dev);
		/* A storage that was unplugged lies on nothing any more. */
		if (found && found != -ENXIO && found != -ENODEV)
			return found;
	}
	return 0;
}

/*
 * Copying to a storage that lies on a held origin would cause copying. What is
 * shared by leave of unsafe_shared_storage may be the origin itself: our own
 * bios pass unseen, if they reach it directly.
 */
static int storage_check_stack(dev_t dev)
{
	struct tracker *tracker;

	list_for_each_entry(tracker, &trackers, link) {
		int found;

		if (!tracker->snapshot || tracker_is_gone(tracker) ||
		    (unsafe_shared_storage && tracker->dev == dev))
			continue;
		found = stack_reaches(dev, tracker->dev);
		if (found)
			return found < 0 ? found : -EBUSY;
	}
	return 0;
}

static struct storage_device *storage_device_get(struct diff_storage *storage,
						 dev_t dev)
{
	struct storage_device *device = storage_device_find(dev);
	int err;

	if (unsafe_shared_storage)
		pr_warn("unsafe_shared_storage: %u:%u is taken though others may use it; what else is on it may be destroyed\n",
			MAJOR(dev), MINOR(dev));
	if (device) {
		if (device->shared && !unsafe_shared_storage)
			return ERR_PTR(-EBUSY);
		if (!storage_has_device(storage, device))
			device->users++;
		return device;
	}

	device = kzalloc(sizeof(*device), GFP_KERNEL);
	if (!device)
		return ERR_PTR(-ENOMEM);
	device->dev = dev;
	device->users = 1;
	device->shared = unsafe_shared_storage;
	err = compat_open(&device->open, dev, true,
			  device->shared ? NULL : device,
			  device->shared ? NULL : &storage_holder_ops);
	if (err) {
		kfree(device);
		return ERR_PTR(err == -ENXIO ? -ENODEV : err);
	}
	list_add_tail(&device->link, &storage_devices);
	return device;
}

static bool storage_overlaps_any(const struct storage_device *device,
				 u64 sector, u64 count)
{
	struct diff_storage *storage;
	bool overlaps = false;

	spin_lock_irq(&storages_lock);
	list_for_each_entry(storage, &storages, link)
		overlaps |= storage_map_overlaps(&storage->map, device, sector,
						 count);
	spin_unlock_irq(&storages_lock);
	return overlaps;
}

static int storage_check_ranges(const struct storage_device *device,
				const struct blk_snap_block_range *ranges,
				unsigned int count)
{
	u64 size = bdev_nr_sectors(device->open.bdev);
	unsigned int i, j;

	for (i = 0; i < count; i++) {
		const struct blk_snap_block_range *range = &ranges[i];
		u64 end;

		if (!range->sector_count ||
		    check_add_overflow(range->sector_offset,
				       range->sector_count, &end) ||
		    end > size)
			return -EINVAL;
		if (storage_overlaps_any(device, range->sector_offset,
					 range->sector_count))
			return -EINVAL;
		for (j = 0; j < i; j++)
			if (ranges[j].sector_offset < end &&
			    range->sector_offset <
			    ranges[j].sector_offset + ranges[j].sector_count)
				return -EINVAL;
	}
	return 0;
}

/* What is read and written is whole blocks of an origin, so places are too. */
static void storage_append_range(struct diff_storage *storage,
				 struct storage_device *device,
				 const struct blk_snap_block_range *range)
{
	unsigned int block = storage->block >> SECTOR_SHIFT;
	u64 first = round_up(range->sector_offset, (u64)block);
	u64 end = round_down(range->sector_offset + range->sector_count,
			     (u64)block);

	if (first < end)
		storage_map_append(&storage->map, device, first, end - first);
}

static u64 storage_free_sectors(const struct diff_storage *storage)
{
	return storage->map.size - (storage->used << storage->chunk_shift);
}

static bool storage_is_low(const struct diff_storage *storage)
{
	return storage_free_sectors(storage) <= diff_storage_minimum / 2;
}

/**
 * storage_append() - Add ranges of a device, all or none.
 * @storage: The storage.
 * @dev: The device.
 * @ranges: The ranges.
 * @count: Number of ranges, not 0.
 *
 * Return: 0; -EINVAL for a range that is empty, outside of the device or
 * overlaps another one, or for a device whose blocks are larger than an
 * origin's; -ENODEV; -EBUSY if somebody else uses the device, or if it lies on a
 * held origin; -EROFS and the like from opening it; -ENOMEM.
 */
int storage_append(struct diff_storage *storage, dev_t dev,
		   const struct blk_snap_block_range *ranges,
		   unsigned int count)
{
	struct storage_device *device;
	bool known;
	struct storage_range *room, *old;
	unsigned int i;
	int err;

	err = storage_check_stack(dev);
	if (err)
		return err == -ENXIO ? -ENODEV : err;
	device = storage_device_get(storage, dev);
	if (IS_ERR(device))
		return PTR_ERR(device);
	known = storage_has_device(storage, device);

	err = -EINVAL;
	if (bdev_logical_block_size(device->open.bdev) > storage->block)
		goto fail;
	err = storage_check_ranges(device, ranges, count);
	if (err)
		goto fail;
	room = storage_map_room(&storage->map, count);
	if (!room) {
		err = -ENOMEM;
		goto fail;
	}

	spin_lock_irq(&storage->lock);
	old = storage_map_use_room(&storage->map, room);
	for (i = 0; i < count; i++)
		storage_append_range(storage, device, &ranges[i]);
	if (!storage_is_low(storage))
		storage->low = false;
	spin_unlock_irq(&storage->lock);
	kvfree(old);
	for (i = 0; i < count; i++)
		storage_mark(device, ranges[i].sector_offset,
			     ranges[i].sector_count);

	if (!storage_has_device(storage, device)) {
		/* Not one whole block of it can be used. */
		storage_device_put(device);
		return -EINVAL;
	}
	status_changed(storage->owner);
	return 0;

fail:
	if (!known)
		storage_device_put(device);
	return err;
}

/**
 * storage_add_user() - Somebody copies to the storage.
 * @storage: The storage.
 * @cow: Who; told when memory is free again, or a device lost.
 */
void storage_add_user(struct diff_storage *storage, struct cow *cow)
{
	spin_lock_irq(&storage->lock);
	list_add_tail(&cow->storage_link, &storage->cows);
	spin_unlock_irq(&storage->lock);
}

/**
 * storage_remove_user() - Somebody does not copy to the storage any more.
 * @storage: The storage.
 * @cow: Who.
 */
void storage_remove_user(struct diff_storage *storage, struct cow *cow)
{
	spin_lock_irq(&storage->lock);
	list_del(&cow->storage_link);
	spin_unlock_irq(&storage->lock);
}

/*
 * Who calls this must not wait for memory, which may wait for the copy that is to be
 * stored. Without memory for the event, the next who allocates tries again.
 */
static void storage_ask_for_more(struct diff_storage *storage,
				 unsigned int sectors)
{
	if (!event_queue_put_low(storage->events, sectors,
				 GFP_NOWAIT | __GFP_NOWARN))
		return;
	spin_lock_irq(&storage->lock);
	storage->low = false;
	storage->requested -= sectors;
	storage->low_events--;
	spin_unlock_irq(&storage->lock);
}

/**
 * storage_alloc() - Give out room.
 * @storage: The storage.
 * @chunks: How much, in chunks, which lie one behind the other.
 * @index: Receives the index of the first chunk.
 *
 * May queue a low-space event. Context: may sleep, does no I/O.
 *
 * Return: 0, or -ENOSPC.
 */
int storage_alloc(struct diff_storage *storage, unsigned int chunks, u32 *index)
{
	unsigned int sectors = diff_storage_minimum;
	bool event = false;
	int err = 0;

	spin_lock_irq(&storage->lock);
	if ((storage->used + chunks) << storage->chunk_shift >
	    storage->map.size ||
	    storage->used + chunks > CHUNK_STORED_MAX) {
		storage->overflowed = true;
		err = -ENOSPC;
	} else {
		*index = storage->used;
		storage->used += chunks;
	}
	if (!storage->low && storage_is_low(storage)) {
		storage->low = true;
		storage->requested += sectors;
		storage->low_events++;
		event = true;
	}
	spin_unlock_irq(&storage->lock);

	if (event)
		storage_ask_for_more(storage, sectors);
	status_changed(storage->owner);
	return err;
}

/**
 * storage_locate() - Find where a place of the storage lies.
 * @storage: The storage.
 * @place: The place in sectors, given out before.
 * @sector: Receives the sector on the device.
 * @run: Receives how many sectors from there on lie one behind the other.
 *
 * Return: the device, which stays open as long as the storage lives.
 */
struct block_device *storage_locate(struct diff_storage *storage, u64 place,
				    sector_t *sector, u64 *run)
{
	const struct storage_range *range;
	struct storage_device *device;
	unsigned long flags;

	spin_lock_irqsave(&storage->lock, flags);
	range = storage_map_find(&storage->map, place);
	device = range->device;
	*sector = range->sector + (place - range->place);
	*run = range->count - (place - range->place);
	spin_unlock_irqrestore(&storage->lock, flags);

	return device->open.bdev;
}

/**
 * storage_filled() - How much was given out.
 * @storage: The storage.
 *
 * Return: sectors.
 */
u64 storage_filled(struct diff_storage *storage)
{
	return READ_ONCE(storage->used) << storage->chunk_shift;
}

/**
 * storage_get_memory() - Ask for leave to hold copies in memory.
 * @storage: The storage.
 * @bytes: How much memory.
 * @anyway: It is granted whatever the limit: an origin that has no copy on its way
 *	waits for no other's, which may hang.
 *
 * At least one copy is always admitted.
 *
 * Return: true if granted; false if too much is in use already: the users of
 * the storage are kicked when some is given back.
 */
bool storage_get_memory(struct diff_storage *storage, unsigned int bytes,
			bool anyway)
{
	long limit = (long)copy_memory_limit << 20;
	long total;

	do {
		total = atomic_long_add_return(bytes, &storage->copying);
		if (total <= limit || total == bytes || anyway)
			return true;
		set_bit(0, &storage->waiting);
		/* Pairs with storage_put_memory(): it sees the bit or we less. */
		total = atomic_long_sub_return(bytes, &storage->copying);
	} while (!total || total + bytes <= limit);
	return false;
}

/**
 * storage_put_memory() - Give memory back.
 * @storage: The storage.
 * @bytes: How much.
 *
 * Context: any.
 */
void storage_put_memory(struct diff_storage *storage, unsigned int bytes)
{
	struct cow *cow;
	unsigned long flags;

	atomic_long_sub(bytes, &storage->copying);
	/* Pairs with storage_get_memory(): we see the bit or it sees less. */
	smp_mb__after_atomic();
	if (!test_bit(0, &storage->waiting) ||
	    !test_and_clear_bit(0, &storage->waiting))
		return;

	spin_lock_irqsave(&storage->lock, flags);
	list_for_each_entry(cow, &storage->cows, storage_link)
		cow_kick(cow, 0);
	spin_unlock_irqrestore(&storage->lock, flags);
}
