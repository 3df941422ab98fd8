// SPDX-License-Identifier: GPL-2.0-only
/* stack - reads in sysfs which devices lie below a device; see stack.h. */
#include <linux/err.h>
#include <linux/fs.h>
#include <linux/kdev_t.h>
#include <linux/kernel.h>
#include <linux/major.h>
#include <linux/slab.h>
#include <linux/string.h>
#include "compat.h"
#include "snapimage.h"
#include "stack.h"

#define STACK_DEPTH_MAX 16
#define STACK_SLAVES_MAX 256

/**
 * struct slaves - Devices that a device is made of.
 * @context: What iterate_dir() wants.
 * @count: Number of names.
 * @is_cut: There are more than can be looked at.
 * @names: Their names in sysfs.
 */
struct slaves {
	struct dir_context context;
	unsigned int count;
	bool is_cut;
	char names[STACK_SLAVES_MAX][BDEVNAME_SIZE];
};

static bool slaves_add(struct dir_context *context, const char *name,
		       int length, loff_t offset, u64 inode, unsigned int type)
{
	struct slaves *slaves = container_of(context, struct slaves, context);

	if (name[0] == '.')
		return true;
	if (slaves->count == STACK_SLAVES_MAX || length >= BDEVNAME_SIZE) {
		slaves->is_cut = true;
		return false;
	}
	memcpy(slaves->names[slaves->count], name, length);
	slaves->names[slaves->count++][length] = '\0';
	return true;
}

/* A partition lies on what its disk lies on. */
static int slaves_read(struct slaves *slaves, dev_t dev, bool is_partition)
{
	char path[64];
	struct file *folder;
	int err;

	snprintf(path, sizeof(path), "/sys/dev/block/%u:%u/%sslaves",
		 MAJOR(dev), MINOR(dev), is_partition ? "../" : "");
	folder = filp_open(path, O_RDONLY | O_DIRECTORY, 0);
	if (IS_ERR(folder))
		return PTR_ERR(folder);
	err = iterate_dir(folder, &slaves->context);
	fput(folder);
	return err || !slaves->is_cut ? err : -E2BIG;
}

static int slave_number(const char *name, dev_t *dev)
{
	char path[64 + BDEVNAME_SIZE];
	char text[32] = "";
	unsigned int major, minor;
	struct file *file;
	loff_t position = 0;
	ssize_t length;

	snprintf(path, sizeof(path), "/sys/class/block/%s/dev", name);
	file = filp_open(path, O_RDONLY, 0);
	if (IS_ERR(file))
		return PTR_ERR(file);
	length = kernel_read(file, text, sizeof(text) - 1, &position);
	fput(file);
	if (length < 0)
		return length;
	if (sscanf(text, "%u:%u", &major, &minor) != 2)
		return -EINVAL;
	*dev = MKDEV(major, minor);
	return 0;
}

/* Asked about each device of a stack; who answers other than 0 ends the walk. */
typedef int (*stack_visitor)(struct block_device *bdev, void *data);

static int walk(dev_t top, stack_visitor visit, void *data, unsigned int depth)
{
	struct slaves *slaves;
	struct compat_bdev open;
	bool is_partition;
	unsigned int i;
	int found;

	if (depth == STACK_DEPTH_MAX)
		return -ELOOP;
	found = compat_open(&open, top, false, NULL, NULL);
	if (found)
		return found;
	found = visit(open.bdev, data);
	is_partition = bdev_is_partition(open.bdev);
	compat_close(&open);
	if (found)
		return found;

	slaves = kzalloc(sizeof(*slaves), GFP_KERNEL);
	if (!slaves)
		return -ENOMEM;
	slaves->context.actor = slaves_add;
	found = slaves_read(slaves, top, is_partition);
	for (i = 0; i < slaves->count && !found; i++) {
		dev_t slave;

		found = slave_number(slaves->names[i], &slave);
		if (!found)
			found = walk(slave, visit, data, depth + 1);
		/* A member that failed or was pulled out has nothing to tell. */
		if (found == -ENXIO || found == -ENODEV || found == -ENOENT)
			found = 0;
	}
	kfree(slaves);
	return found;
}

static bool overlap(struct block_device *a, struct block_device *b)
{
	return a->bd_disk == b->bd_disk &&
	       a->bd_start_sect < b->bd_start_sect + bdev_nr_sectors(b) &&
	       b->bd_start_sect < a->bd_start_sect + bdev_nr_sectors(a);
}

/* An image reads from its origin, and copies what it is written to from there. */
static int is_same(struct block_device *bdev, void *bottom)
{
	struct block_device *origin = snapimage_origin(bdev);

	return overlap(bdev, bottom) || (origin && overlap(origin, bottom));
}

/**
 * stack_reaches() - Tell whether writes to one device end up on another.
 * @top: The device that is written to.
 * @bottom: The device below, a partition or a disk.
 *
 * Return: 1 if @top is @bottom, shares sectors with it or lies above such a
 * device; 0 if not; a negative errno if that cannot be told.
 */
int stack_reaches(dev_t top, dev_t bottom)
{
	struct compat_bdev open;
	int found = compat_open(&open, bottom, false, NULL, NULL);

	if (found)
		return found;
	found = walk(top, is_same, open.bdev, 0);
	compat_close(&open);
	return found;
}

static int is_loop(struct block_device *bdev, void *data)
{
	return bdev->bd_disk->major == LOOP_MAJOR;
}

/**
 * stack_has_loop() - Tell whether a device is a loop device or lies above one.
 * @top: The device.
 *
 * Return: 1 if so: then what lies below it is not known in full; 0 if not; a negative
 * errno if that cannot be told.
 */
int stack_has_loop(dev_t top)
{
	return walk(top, is_loop, NULL, 0);
}
