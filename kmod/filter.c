// SPDX-License-Identifier: GPL-2.0-only
/* filter - the hook; how it works is told in filter.h. */
#include <linux/bitmap.h>
#include <linux/bitops.h>
#include <linux/bvec.h>
#include <linux/completion.h>
#include <linux/ftrace.h>
#include <linux/hash.h>
#include <linux/hashtable.h>
#include <linux/jiffies.h>
#include <linux/jump_label.h>
#include <linux/mutex.h>
#include <linux/percpu.h>
#include <linux/preempt.h>
#include <linux/rculist.h>
#include <linux/slab.h>
#include <linux/smp.h>
#include <linux/wait.h>
#include <linux/workqueue.h>
#include "compat.h"
#include "cow_write.h"
#include "filter.h"
#include "main.h"
#include "tracker.h"

#define FILTER_SLOTS 2048
#define FILTER_SLOT_WORDS (FILTER_SLOTS / BITS_PER_LONG)

/**
 * struct filter_slot - Keeps what our completion function replaced in a bio.
 * @disk: The disk that the bio is on its way to.
 * @end_io: Completion function of the bio.
 * @private: Private pointer of the bio.
 * @use: Rises with every use of the slot, so that one can tell them apart.
 */
struct filter_slot {
	struct filter_disk *disk;
	bio_end_io_t *end_io;
	void *private;
	unsigned int use;
};

/**
 * struct filter_disk - A disk with at least one tracker.
 * @link: Place in the hash table, or none once the last tracker left.
 * @disk: The disk; the trackers hold references to it.
 * @takes_bios: It is one of those that take bios, not requests.
 * @trackers: The trackers, an RCU list.
 * @idle: Woken when a slot is given back, if somebody asked for it.
 * @waiters: How many asked for it.
 * @reap: Frees the disk when all slots are back.
 * @busy: A bit for each slot.
 * @slots: The slots.
 */
struct filter_disk {
	struct hlist_node link;
	struct gendisk *disk;
	bool takes_bios;
	struct list_head trackers;
	wait_queue_head_t idle;
	atomic_t waiters;
	struct work_struct reap;
	unsigned long busy[FILTER_SLOT_WORDS];
	struct filter_slot slots[FILTER_SLOTS];
};

/**
 * struct filter_probe - The self-test: a disk whose bios only we can stop.
 * @disk: The disk.
 * @seen: The call-back saw the bio and stole it.
 */
struct filter_probe {
	struct gendisk *disk;
	bool seen;
};

struct bio_set filter_bios[FILTER_BIO_SETS];

static DEFINE_STATIC_KEY_FALSE(filter_in_use);
static DEFINE_HASHTABLE(filter_disks, 6);
static DEFINE_MUTEX(filter_lock);
static struct filter_probe filter_probe;

/* Completion function of chained bios, which has no name here. */
static bio_end_io_t *filter_chained_end_io;

/* Where bios wait while another one is being ended on this CPU, or NULL. */
static DEFINE_PER_CPU(struct bio_list *, filter_ending);

/* Stands in for the hooked function when a bio was taken away: does nothing. */
static noinline notrace void filter_nothing(struct bio *bio)
{
	barrier();
}

/*
 * Stands in for it when old contents must be copied first. What our call-back must
 * not do, allocate and submit, can be done here, in the place of the function.
 */
static noinline notrace void filter_copy(struct bio *bio)
{
	cow_write(bio);
}

/**
 * filter_sector() - Position of a bio on its whole disk.
 * @bio: The bio.
 *
 * Return: the first sector. For a partition the block layer adds its beginning
 * some time before our hook, or after it on the second-choice function.
 */
sector_t notrace filter_sector(struct bio *bio)
{
	sector_t sector = bio->bi_iter.bi_sector;

	if (bdev_is_partition(bio->bi_bdev) && !bio_flagged(bio, BIO_REMAPPED))
		sector += bio->bi_bdev->bd_start_sect;
	return sector;
}

static bool notrace filter_is_own(const struct bio *bio)
{
	return (unsigned long)bio->bi_pool - (unsigned long)filter_bios <
	       sizeof(filter_bios);
}

static struct filter_disk *filter_find(const struct gendisk *disk)
{
	struct filter_disk *fdisk;

	hash_for_each_possible_rcu(filter_disks, fdisk, link,
				   (unsigned long)disk,
				   lockdep_is_held(&filter_lock))
		if (fdisk->disk == disk)
			return fdisk;
	return NULL;
}

/*
 * Ends a chained bio whose own completion function was put back. Not by that
 * function: it is a mark that bio_endio() looks for, and cannot be called on every
 * kernel. Ending one bio may end the next of a chain, which comes here again; what
 * comes while one is being ended on this CPU is ended after it, or a long chain
 * would use up the stack.
 */
static void filter_end_chained(struct bio *bio)
{
	struct bio_list later = BIO_EMPTY_LIST;
	struct bio_list *outer;
	unsigned long flags;

	local_irq_save(flags);
	outer = __this_cpu_read(filter_ending);
	if (outer) {
		bio_list_add(outer, bio);
		local_irq_restore(flags);
		return;
	}
	preempt_disable();
	__this_cpu_write(filter_ending, &later);
	do {
		local_irq_restore(flags);
		bio_endio(bio);
		local_irq_save(flags);
		bio = bio_list_pop(&later);
	} while (bio);
	__this_cpu_write(filter_ending, NULL);
	local_irq_restore(flags);
	preempt_enable();
}

static void filter_end_io(struct bio *bio)
{
	struct filter_slot *slot = bio->bi_private;
	struct filter_disk *fdisk = slot->disk;

	bio->bi_end_io = slot->end_io;
	bio->bi_private = slot->private;

	rcu_read_lock();
	clear_bit_unlock(slot - fdisk->slots, fdisk->busy);
	/* Pairs with those who wait: we see them, or they see the bit. */
	smp_mb__after_atomic();
	if (unlikely(atomic_read(&fdisk->waiters)))
		wake_up_all(&fdisk->idle);
	rcu_read_unlock();

	if (unlikely(bio->bi_end_io == filter_chained_end_io))
		filter_end_chained(bio);
	else if (bio->bi_end_io)
		bio->bi_end_io(bio);
}

static struct filter_slot *filter_take_slot(struct filter_disk *fdisk)
{
	unsigned int start = raw_smp_processor_id() * 7;
	unsigned int i;

	for (i = 0; i < FILTER_SLOT_WORDS; i++) {
		unsigned int word = (start + i) % FILTER_SLOT_WORDS;
		unsigned long free = ~READ_ONCE(fdisk->busy[word]);

		while (free) {
			unsigned int bit = __ffs(free);
			unsigned int index = word * BITS_PER_LONG + bit;

			if (!test_and_set_bit_lock(index, fdisk->busy))
				return &fdisk->slots[index];
			free &= free - 1;
		}
	}
	return NULL;
}

static bool filter_count(struct filter_disk *fdisk, struct bio *bio)
{
	struct filter_slot *slot = filter_take_slot(fdisk);

	if (unlikely(!slot))
		return false;
	WRITE_ONCE(slot->use, slot->use + 1);
	slot->end_io = bio->bi_end_io;
	slot->private = bio->bi_private;
	/* Device-mapper would keep what to poll where we keep the slot. */
	if (fdisk->takes_bios)
		bio_clear_polled(bio);
	bio->bi_end_io = filter_end_io;
	bio->bi_private = slot;
	return true;
}

static bool filter_is_counted(const struct filter_disk *fdisk,
			      const struct bio *bio)
{
	const struct filter_slot *slot = bio->bi_private;

	return bio->bi_end_io == filter_end_io && slot->disk == fdisk;
}

static bool touches(const struct tracker *tracker, sector_t first,
		    sector_t last)
{
	return last >= tracker->start &&
	       first < tracker->start + tracker->sectors;
}

/*
 * There is no slot left for a write. It must not wait for one: slots may be held
 * by bios that are chained behind it. So it passes uncounted, and the next drain
 * looks for such writes by other means.
 */
static void filter_pass_uncounted(struct filter_disk *fdisk, sector_t first,
				  sector_t last)
{
	struct tracker *tracker;

	list_for_each_entry_rcu(tracker, &fdisk->trackers, disk_link)
		if (touches(tracker, first, last))
			WRITE_ONCE(tracker->uncounted, true);
}

static enum tracker_verdict filter_see_write(struct filter_disk *fdisk,
					     struct bio *bio)
{
	sector_t first = filter_sector(bio);
	sector_t last = first + bio_sectors(bio) - 1;
	bool touched = false;
	struct tracker *tracker;

	if (filter_is_counted(fdisk, bio))
		return TRACKER_PASS;

	list_for_each_entry_rcu(tracker, &fdisk->trackers, disk_link) {
		enum tracker_verdict verdict;

		if (!touches(tracker, first, last))
			continue;
		verdict = tracker_see_write(tracker, bio, first, last);
		if (verdict != TRACKER_PASS)
			return verdict;
		touched = true;
	}
	if (touched && unlikely(!filter_count(fdisk, bio)))
		filter_pass_uncounted(fdisk, first, last);
	return TRACKER_PASS;
}

static void notrace filter_call_back(unsigned long ip, unsigned long parent_ip,
				     struct ftrace_ops *ops,
				     struct ftrace_regs *fregs)
{
	struct bio *bio;
	struct filter_disk *fdisk;
	enum tracker_verdict verdict = TRACKER_PASS;

	if (!static_branch_unlikely(&filter_in_use))
		return;

	bio = compat_function_argument(fregs);
	if (!op_is_write(bio_op(bio)) || !bio_sectors(bio) ||
	    filter_is_own(bio))
		return;

	rcu_read_lock();
	fdisk = filter_find(bio->bi_bdev->bd_disk);
	if (fdisk) {
		verdict = filter_see_write(fdisk, bio);
	} else if (unlikely(bio->bi_bdev->bd_disk ==
			    READ_ONCE(filter_probe.disk))) {
		filter_probe.seen = true;
		verdict = TRACKER_TAKEN;
	}
	rcu_read_unlock();

	if (verdict == TRACKER_TAKEN)
		compat_redirect(fregs, (unsigned long)filter_nothing);
	else if (verdict == TRACKER_COPY)
		compat_redirect(fregs, (unsigned long)filter_copy);
}

static struct ftrace_ops filter_ops = {
	.func = filter_call_back,
	.flags = FTRACE_OPS_FL_IPMODIFY | FTRACE_OPS_FL_PERMANENT,
};

static void filter_wait_slot(struct filter_disk *fdisk, unsigned int index)
{
	unsigned int use = READ_ONCE(fdisk->slots[index].use);

	wait_event(fdisk->idle,
		   !test_bit(index, fdisk->busy) ||
		   READ_ONCE(fdisk->slots[index].use) != use);
}

static void filter_reap(struct work_struct *work)
{
	struct filter_disk *fdisk = container_of(work, struct filter_disk, reap);
	unsigned int index;

	atomic_inc(&fdisk->waiters);
	/* Pairs with filter_end_io(). */
	smp_mb__after_atomic();
	for (index = 0; index < FILTER_SLOTS; index++)
		filter_wait_slot(fdisk, index);
	/* The last completion may still be inside filter_end_io(). */
	synchronize_rcu();
	kvfree(fdisk);
}

static struct filter_disk *filter_disk_new(struct gendisk *disk)
{
	struct filter_disk *fdisk;
	unsigned int index;

	fdisk = kvzalloc(sizeof(*fdisk), GFP_KERNEL | __GFP_NOWARN);
	if (!fdisk)
		return NULL;
	fdisk->disk = disk;
	fdisk->takes_bios = compat_is_bio_based(disk->part0);
	INIT_LIST_HEAD(&fdisk->trackers);
	init_waitqueue_head(&fdisk->idle);
	atomic_set(&fdisk->waiters, 0);
	INIT_WORK(&fdisk->reap, filter_reap);
	for (index = 0; index < FILTER_SLOTS; index++)
		fdisk->slots[index].disk = fdisk;
	return fdisk;
}

/**
 * filter_attach() - Begin to ask a tracker about writes to its disk.
 * @tracker: The tracker, with its place on the disk filled in.
 *
 * Return: 0, or -ENOMEM.
 */
int filter_attach(struct tracker *tracker)
{
	struct gendisk *disk = tracker->bdev->bd_disk;
	struct filter_disk *fdisk;
	int err = 0;

	mutex_lock(&filter_lock);
	fdisk = filter_find(disk);
	if (!fdisk) {
		fdisk = filter_disk_new(disk);
		if (!fdisk) {
			err = -ENOMEM;
			goto out;
		}
		hash_add_rcu(filter_disks, &fdisk->link, (unsigned long)disk);
		static_branch_inc(&filter_in_use);
	}
	tracker->fdisk = fdisk;
	list_add_tail_rcu(&tracker->disk_link, &fdisk->trackers);
out:
	mutex_unlock(&filter_lock);
	return err;
}

/**
 * filter_detach() - Do not ask a tracker any more.
 * @tracker: An attached tracker.
 *
 * When this returns nobody is in tracker_see_write() of this tracker. Writes
 * under way are not waited for.
 */
void filter_detach(struct tracker *tracker)
{
	struct filter_disk *fdisk = tracker->fdisk;
	bool last;

	mutex_lock(&filter_lock);
	list_del_rcu(&tracker->disk_link);
	last = list_empty(&fdisk->trackers);
	if (last) {
		hash_del_rcu(&fdisk->link);
		static_branch_dec(&filter_in_use);
	}
	mutex_unlock(&filter_lock);

	synchronize_rcu();
	if (last)
		queue_work(blksnap_slow_wq, &fdisk->reap);
}

/**
 * filter_drain() - Wait until all writes that passed before have completed.
 * @tracker: The tracker. Its gate is shut, or else writes that come later pass
 *	and are not waited for.
 * @deadline: In jiffies.
 *
 * Waits for writes to the whole disk, of which the tracker may cover a part.
 *
 * Return: 0, or -ETIMEDOUT.
 */
int filter_drain(struct tracker *tracker, unsigned long deadline)
{
	struct filter_disk *fdisk = tracker->fdisk;
	unsigned int index;
	int err = 0;

	atomic_inc(&fdisk->waiters);
	/* Pairs with filter_end_io(). */
	smp_mb__after_atomic();
	for (index = 0; index < FILTER_SLOTS && !err; index++) {
		unsigned int use = READ_ONCE(fdisk->slots[index].use);
		long left = deadline - jiffies;

		if (!test_bit(index, fdisk->busy))
			continue;
		if (!wait_event_timeout(fdisk->idle,
					!test_bit(index, fdisk->busy) ||
					READ_ONCE(fdisk->slots[index].use) !=
					use, max(left, 1L)))
			err = -ETIMEDOUT;
	}
	atomic_dec(&fdisk->waiters);

	return err;
}

static void filter_learn_chained_end_io(void)
{
	struct bio parent, child;

	bio_init(&parent, NULL, NULL, 0, REQ_OP_READ);
	bio_init(&child, NULL, NULL, 0, REQ_OP_READ);
	bio_chain(&child, &parent);
	filter_chained_end_io = child.bi_end_io;
}

static void filter_probe_submit(struct bio *bio)
{
	bio_endio(bio);
}

static const struct block_device_operations filter_probe_ops = {
	.owner = THIS_MODULE,
	.submit_bio = filter_probe_submit,
};

/* Proves that the hook is alive: a write to a disk of our own must be seen. */
static int filter_self_test(void)
{
	struct gendisk *disk = compat_alloc_disk(NULL, 0);
	struct bio *bio;

	if (IS_ERR(disk))
		return PTR_ERR(disk);
	disk->fops = &filter_probe_ops;
	set_capacity(disk, PAGE_SECTORS);

	bio = bio_alloc(disk->part0, 1, REQ_OP_WRITE, GFP_KERNEL);
	__bio_add_page(bio, ZERO_PAGE(0), PAGE_SIZE, 0);

	WRITE_ONCE(filter_probe.disk, disk);
	static_branch_inc(&filter_in_use);
	submit_bio_noacct(bio);
	static_branch_dec(&filter_in_use);
	WRITE_ONCE(filter_probe.disk, NULL);

	bio_put(bio);
	put_disk(disk);
	return filter_probe.seen ? 0 : -ENODEV;
}

static int filter_hook(char *function)
{
	int err = ftrace_set_filter(&filter_ops, function, strlen(function), 0);

	if (err)
		return err;
	err = register_ftrace_function(&filter_ops);
	if (err)
		ftrace_free_filter(&filter_ops);
	return err;
}

static void filter_unhook(void)
{
	unregister_ftrace_function(&filter_ops);
	ftrace_free_filter(&filter_ops);
	/* Nobody is inside our call-back or its stand-ins after this. */
	synchronize_rcu_tasks();
}

static void filter_free_bios(void)
{
	unsigned int i;

	for (i = 0; i < FILTER_BIO_SETS; i++)
		bioset_exit(&filter_bios[i]);
}

static int filter_make_bios(unsigned int front_pad)
{
	static const int flags[FILTER_BIO_SETS] = {
		[FILTER_COPY_BIOS] = BIOSET_NEED_BVECS,
		[FILTER_STORE_BIOS] = BIOSET_NEED_BVECS,
		[FILTER_IMAGE_BIOS] = BIOSET_NEED_BVECS | BIOSET_NEED_RESCUER |
				      COMPAT_BIOSET_CACHE,
		[FILTER_WRITE_BIOS] = BIOSET_NEED_BVECS,
	};
	unsigned int i;
	int err = 0;

	for (i = 0; i < FILTER_BIO_SETS && !err; i++)
		err = bioset_init(&filter_bios[i], 64,
				  i < FILTER_IMAGE_BIOS ? 0 : front_pad,
				  flags[i]);
	if (err)
		filter_free_bios();
	return err;
}

/**
 * filter_init() - Install the hook and prove that it works.
 * @front_pad: Bytes that users of bios for the image want before each.
 *
 * Return: 0; -EBUSY if another user, a livepatch say, holds the function;
 * -ENODEV if the hook is not called; other errors of ftrace.
 */
int filter_init(unsigned int front_pad)
{
	int err;

	filter_learn_chained_end_io();
	err = filter_make_bios(front_pad);
	if (err)
		return err;

	err = filter_hook("submit_bio_noacct_nocheck");
	if (err == -EINVAL)
		err = filter_hook("submit_bio_noacct");
	if (err == -EBUSY)
		pr_err("somebody else, a livepatch perhaps, holds the function through which all writes pass; not loaded\n");
	if (err)
		goto fail_bios;

	err = filter_self_test();
	if (err) {
		pr_err("self-test failed: writes do not pass the hook on this kernel (%d); not loaded\n",
		       err);
		goto fail_hook;
	}
	return 0;

fail_hook:
	filter_unhook();
fail_bios:
	filter_free_bios();
	return err;
}

/**
 * filter_exit() - Remove the hook. There must be no tracker any more.
 */
void filter_exit(void)
{
	filter_unhook();
	flush_workqueue(blksnap_slow_wq);
	/* Completions of counted bios run in any task: let them get out of us. */
	synchronize_rcu_tasks();
	filter_free_bios();
}
