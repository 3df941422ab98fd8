// SPDX-License-Identifier: GPL-2.0-only
/*
 * blksnap - snapshots of block devices and tracking of their changes, on stock
 * kernels. docs/architecture.md tells how the module fits into the whole, the
 * head of each file here what the file is for. This one loads and unloads.
 */
#include <linux/errno.h>
#include <linux/minmax.h>
#include <linux/module.h>
#include <linux/moduleparam.h>
#include "compat.h"
#include "cow.h"
#include "ctrl.h"
#include "filter.h"
#include "main.h"
#include "quiesce.h"
#include "snapimage.h"
#include "status.h"
#include "tracker.h"
#include "version.h"

/**
 * struct limits - What a parameter may be set to.
 * @value: Where it is.
 * @low: Lowest value.
 * @high: Highest value.
 */
struct limits {
	unsigned int *value;
	unsigned int low;
	unsigned int high;
};

static int limited_set(const char *text, const struct kernel_param *param)
{
	const struct limits *limits = param->arg;

	return param_set_uint_minmax(text, &(const struct kernel_param){
					     .arg = limits->value },
				     limits->low, limits->high);
}

static int limited_get(char *text, const struct kernel_param *param)
{
	const struct limits *limits = param->arg;

	return scnprintf(text, PAGE_SIZE, "%u\n", *limits->value);
}

static const struct kernel_param_ops limited_ops = {
	.set = limited_set,
	.get = limited_get,
};

/* Defines a parameter that is checked whenever it is written. */
#define LIMITED_PARAM(name, preset, lowest, highest, text)		\
	unsigned int name = preset;					\
	static const struct limits name##_limits = {			\
		.value = &name,						\
		.low = lowest,						\
		.high = highest,					\
	};								\
	module_param_cb(name, &limited_ops, (void *)&name##_limits, 0644); \
	MODULE_PARM_DESC(name, text)

LIMITED_PARAM(tracking_block_minimum_shift, 16, 12, 26,
	      "smallest block of a change map, as a power of two in bytes");
LIMITED_PARAM(tracking_block_maximum_count, 2097152, 1024, 1u << 28,
	      "highest number of blocks of a change map");
LIMITED_PARAM(chunk_minimum_shift, 12, 12, 19,
	      "smallest granule of copy-on-write, as a power of two in bytes");
LIMITED_PARAM(chunk_maximum_count, 1u << 28, 1024, 1u << 31,
	      "highest number of granules of a device; they grow until it suffices");
LIMITED_PARAM(diff_storage_minimum, 2097152, 8, 1u << 31,
	      "sectors that a low-space event asks for");
LIMITED_PARAM(copy_memory_limit, 64, 1, 65536,
	      "MiB of memory that copies of a snapshot may take on their way");
LIMITED_PARAM(take_timeout, 10000, 10, 600000,
	      "milliseconds to wait for writes under way while taking");

LIMITED_PARAM(storage_timeout, 30000, 100, 600000,
	      "milliseconds until a storage that does not answer is given up");

bool unsafe_shared_storage;
module_param(unsafe_shared_storage, bool, 0644);
MODULE_PARM_DESC(unsafe_shared_storage,
		 "admit difference storage that others use as well (dangerous)");

struct workqueue_struct *blksnap_unbound_wq;
struct workqueue_struct *blksnap_store_wq;
struct workqueue_struct *blksnap_store_unbound_wq;
struct workqueue_struct *blksnap_image_wq;
struct workqueue_struct *blksnap_slow_wq;

static void queue_exit(struct workqueue_struct *queue)
{
	if (queue)
		destroy_workqueue(queue);
}

static void queues_exit(void)
{
	queue_exit(blksnap_slow_wq);
	queue_exit(blksnap_image_wq);
	queue_exit(blksnap_store_unbound_wq);
	queue_exit(blksnap_store_wq);
	queue_exit(blksnap_unbound_wq);
}

static int __init queues_init(void)
{
	blksnap_unbound_wq = alloc_workqueue("blksnap_unbound",
					     WQ_MEM_RECLAIM | WQ_UNBOUND, 0);
	blksnap_store_wq = alloc_workqueue("blksnap_store",
					   WQ_MEM_RECLAIM | COMPAT_WQ_PERCPU,
					   WQ_MAX_ACTIVE);
	blksnap_store_unbound_wq = alloc_workqueue("blksnap_store_unbound",
						   WQ_MEM_RECLAIM | WQ_UNBOUND,
						   WQ_MAX_ACTIVE);
	blksnap_image_wq = alloc_workqueue("blksnap_image",
					   WQ_MEM_RECLAIM | WQ_UNBOUND,
					   WQ_MAX_ACTIVE);
	blksnap_slow_wq = alloc_workqueue("blksnap_slow", WQ_UNBOUND, 0);
	if (blksnap_unbound_wq && blksnap_store_wq && blksnap_store_unbound_wq &&
	    blksnap_image_wq && blksnap_slow_wq)
		return 0;
	queues_exit();
	return -ENOMEM;
}

static int __init blksnap_init(void)
{
	int err;

	err = queues_init();
	if (err)
		return err;
	err = cow_init_once();
	if (err)
		goto fail_queues;
	err = filter_init(cow_front_pad());
	if (err)
		goto fail_cow;
	err = status_init();
	if (err)
		goto fail_filter;
	err = ctrl_init();
	if (err)
		goto fail_status;
	pr_info("version " VERSION_TEXT " loaded\n");
	return 0;

fail_status:
	status_exit();
fail_filter:
	filter_exit();
fail_cow:
	cow_exit_once();
fail_queues:
	queues_exit();
	return err;
}

/* Snapshots keep the module in use, so there are trackers at the most. */
static void __exit blksnap_exit(void)
{
	ctrl_exit();
	tracker_remove_all();
	status_exit();
	filter_exit();
	quiesce_exit();
	snapimage_exit();
	cow_exit_once();
	queues_exit();
}

module_init(blksnap_init);
module_exit(blksnap_exit);

MODULE_DESCRIPTION("Snapshots of block devices and tracking of their changes");
MODULE_AUTHOR("Blksnap Manager developers");
MODULE_VERSION(VERSION_TEXT);
MODULE_LICENSE("GPL");
