/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * compat - every difference between kernel versions, and the only place for
 * one. Supported are 6.1 and everything from 6.12 on.
 *
 * The names below are those of the newest kernel with the prefix compat_ where
 * a kernel has another form of it.
 */
#ifndef BLKSNAP_COMPAT_H
#define BLKSNAP_COMPAT_H

#include <linux/bio.h>
#include <linux/blk-cgroup.h>
#include <linux/blk-mq.h>
#include <linux/blkdev.h>
#include <linux/err.h>
#include <linux/file.h>
#include <linux/ftrace.h>
#include <linux/jiffies.h>
#include <linux/minmax.h>
#include <linux/version.h>
#include <linux/workqueue.h>

/**
 * struct compat_bdev - An open block device.
 * @bdev: The device, NULL if it is not open.
 * @file: The open file; not used on 6.1.
 * @mode: How it was opened; used on 6.1.
 */
struct compat_bdev {
	struct block_device *bdev;
	struct file *file;
	unsigned int mode;
};

/* Sectors that whoever discards of an image is told to do in one go. */
#define COMPAT_DISCARD_MAX 262144u

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 9, 0)

typedef const struct blk_holder_ops compat_holder_ops;

#define compat_holder_ops_define(name, dead)				\
	static void name##_mark_dead(struct block_device *bdev,	\
				     bool surprise)			\
		__releases(&bdev->bd_holder_lock)			\
	{								\
		dead(bdev);						\
		__release(&bdev->bd_holder_lock);			\
		mutex_unlock(&bdev->bd_holder_lock);			\
	}								\
	static void name##_sync(struct block_device *bdev)		\
		__releases(&bdev->bd_holder_lock)			\
	{								\
		__release(&bdev->bd_holder_lock);			\
		mutex_unlock(&bdev->bd_holder_lock);			\
	}								\
	static compat_holder_ops name = {				\
		.mark_dead = name##_mark_dead,				\
		.sync = name##_sync,					\
	}

static inline int compat_open(struct compat_bdev *open, dev_t dev, bool write,
			      void *holder, compat_holder_ops *ops)
{
	blk_mode_t mode = BLK_OPEN_READ | (write ? BLK_OPEN_WRITE : 0);

	open->file = bdev_file_open_by_dev(dev, mode, holder, ops);
	if (IS_ERR(open->file)) {
		open->bdev = NULL;
		return PTR_ERR(open->file);
	}
	open->bdev = file_bdev(open->file);
	return 0;
}

static inline void compat_close(struct compat_bdev *open)
{
	if (open->bdev)
		bdev_fput(open->file);
	open->bdev = NULL;
}

static inline int compat_freeze(struct block_device *bdev)
{
	return bdev_freeze(bdev);
}

static inline int compat_thaw(struct block_device *bdev)
{
	return bdev_thaw(bdev);
}

static inline struct gendisk *compat_alloc_disk(struct block_device *like,
						unsigned int discard_bytes)
{
	struct queue_limits limits = {
		.max_hw_sectors = UINT_MAX,
		.max_segments = USHRT_MAX,
		.max_segment_size = UINT_MAX,
		.discard_granularity = discard_bytes,
		.max_hw_discard_sectors = discard_bytes ? COMPAT_DISCARD_MAX : 0,
	};

	if (like) {
		limits.logical_block_size = bdev_logical_block_size(like);
		limits.physical_block_size = bdev_physical_block_size(like);
		limits.io_min = bdev_io_min(like);
		limits.io_opt = bdev_io_opt(like);
		/* What is read of the storage may have to begin where a block does. */
		limits.dma_alignment =
			min_t(unsigned int, PAGE_SIZE,
			      limits.logical_block_size) - 1;
		limits.dma_alignment = max_t(unsigned int, limits.dma_alignment,
					     bdev_dma_alignment(like));
		/* So may the pool, now or later: pages of a write stay as they are. */
		limits.features = BLK_FEAT_STABLE_WRITES;
	}
	return blk_alloc_disk(&limits, NUMA_NO_NODE);
}

/* Reading for a copy counts for the group that writes; its limits let REQ_META pass. */
static inline void compat_charge(struct bio *bio, struct bio *cause)
{
	bio_clone_blkg_association(bio, cause);
}

static inline bool compat_writes_pages(struct block_device *bdev)
{
	return false;
}

#define compat_function_argument(fregs) \
	((void *)ftrace_regs_get_argument(fregs, 0))
#define compat_redirect(fregs, ip) \
	ftrace_regs_set_instruction_pointer(fregs, ip)

#else

struct compat_no_holder_ops {
	char none;
};

typedef const struct compat_no_holder_ops compat_holder_ops;

/* 6.1 does not tell holders that a device is gone: I/O on it fails instead. */
#define compat_holder_ops_define(name, dead)				\
	static compat_holder_ops name __maybe_unused;			\
	static void (*const name##_unused)(struct block_device *)	\
		__maybe_unused = dead

static inline int compat_open(struct compat_bdev *open, dev_t dev, bool write,
			      void *holder, compat_holder_ops *ops)
{
	open->mode = FMODE_READ | (write ? FMODE_WRITE : 0) |
		     (holder ? FMODE_EXCL : 0);
	open->bdev = blkdev_get_by_dev(dev, (__force fmode_t)open->mode, holder);
	if (IS_ERR(open->bdev)) {
		int err = PTR_ERR(open->bdev);

		open->bdev = NULL;
		return err;
	}
	return 0;
}

static inline void compat_close(struct compat_bdev *open)
{
	if (open->bdev)
		blkdev_put(open->bdev, (__force fmode_t)open->mode);
	open->bdev = NULL;
}

static inline int compat_freeze(struct block_device *bdev)
{
	return freeze_bdev(bdev);
}

static inline int compat_thaw(struct block_device *bdev)
{
	return thaw_bdev(bdev);
}

static inline struct gendisk *compat_alloc_disk(struct block_device *like,
						unsigned int discard_bytes)
{
	struct gendisk *disk = blk_alloc_disk(NUMA_NO_NODE);

	if (!disk)
		return ERR_PTR(-ENOMEM);
	blk_set_stacking_limits(&disk->queue->limits);
	if (like) {
		struct request_queue *q = disk->queue;

		blk_queue_logical_block_size(q, bdev_logical_block_size(like));
		blk_queue_physical_block_size(q,
					      bdev_physical_block_size(like));
		blk_queue_io_min(q, bdev_io_min(like));
		blk_queue_io_opt(q, bdev_io_opt(like));
		blk_queue_update_dma_alignment(q,
					       bdev_logical_block_size(like) - 1);
		blk_queue_update_dma_alignment(q, bdev_dma_alignment(like));
		blk_queue_flag_set(QUEUE_FLAG_STABLE_WRITES, q);
	}
	disk->queue->limits.discard_granularity = discard_bytes;
	blk_queue_max_discard_sectors(disk->queue,
				      discard_bytes ? COMPAT_DISCARD_MAX : 0);
	blk_queue_max_write_zeroes_sectors(disk->queue, 0);
	blk_queue_max_secure_erase_sectors(disk->queue, 0);
	return disk;
}

/*
 * On 6.1 limits hold up REQ_META as well, and with it all who wait for the copy: there
 * it counts for nobody.
 */
static inline void compat_charge(struct bio *bio, struct bio *cause)
{
#ifdef CONFIG_BLK_CGROUP
	bio_associate_blkg_from_css(bio, blkcg_root_css);
#endif
}

/* Disks in memory have a way for single pages that passes by the hook. */
static inline bool compat_writes_pages(struct block_device *bdev)
{
	return bdev->bd_disk->fops->rw_page;
}

#define compat_function_argument(fregs) \
	((void *)regs_get_kernel_argument(&(fregs)->regs, 0))
#define compat_redirect(fregs, ip) ftrace_instruction_pointer_set(fregs, ip)

#endif

/* Before, bios kept for a processor could be the last ones that another waits for. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 2, 0)
#define COMPAT_BIOSET_CACHE BIOSET_PERCPU_CACHE
#else
#define COMPAT_BIOSET_CACHE 0
#endif

/* From here on work queues must say that their work stays on its processor. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 17, 0)
#define COMPAT_WQ_PERCPU WQ_PERCPU
#else
#define COMPAT_WQ_PERCPU 0
#endif

/*
 * What goes on for long without sleeping keeps others of its processor from their turn,
 * unless it says so or the kernel finds out.
 */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
#define COMPAT_WQ_BUSY 0
#else
#define COMPAT_WQ_BUSY WQ_CPU_INTENSIVE
#endif

/* Completions would sleep where nothing may. */
#ifdef CONFIG_PREEMPT_RT
#error "Kernels with PREEMPT_RT are not supported."
#endif

/**
 * compat_wait_queue_idle() - Wait until no request of a queue is under way.
 * @q: The queue of a device that is based on requests.
 * @deadline: In jiffies.
 *
 * Requests that come meanwhile wait, and go on afterwards.
 *
 * Return: 0, or -ETIMEDOUT.
 */
static inline int compat_wait_queue_idle(struct request_queue *q,
					 unsigned long deadline)
{
	long left = deadline - jiffies;
	int idle;

	blk_freeze_queue_start(q);
	idle = blk_mq_freeze_queue_wait_timeout(q, max(left, 1L));
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 14, 0)
	blk_mq_unfreeze_queue_nomemrestore(q);
#else
	blk_mq_unfreeze_queue(q);
#endif
	return idle ? 0 : -ETIMEDOUT;
}

/**
 * compat_is_bio_based() - Tell whether a device takes bios, not requests.
 * @bdev: The device.
 *
 * Return: true for dm, md and the like, where freezing the queue does not wait
 * for what is under way.
 */
static inline bool compat_is_bio_based(struct block_device *bdev)
{
	return bdev->bd_disk->fops->submit_bio;
}

#endif
