// SPDX-License-Identifier: GPL-2.0-only
/* snapimage - the image as a block device; see snapimage.h. */
#include <linux/blkdev.h>
#include <linux/err.h>
#include <linux/idr.h>
#include <linux/module.h>
#include <linux/blksnap.h>
#include "compat.h"
#include "cow_image_write.h"
#include "snapimage.h"

static DEFINE_IDA(snapimage_numbers);

static void snapimage_submit_bio(struct bio *bio)
{
	cow_submit_image(bio->bi_bdev->bd_disk->private_data, bio);
}

static const struct block_device_operations snapimage_ops = {
	.owner = THIS_MODULE,
	.submit_bio = snapimage_submit_bio,
};

/**
 * snapimage_is_image() - Tell whether a device is an image of ours.
 * @bdev: The device.
 *
 * Return: true if it is.
 */
bool snapimage_is_image(const struct block_device *bdev)
{
	return bdev->bd_disk->fops == &snapimage_ops;
}

/**
 * snapimage_origin() - Find what an image is an image of.
 * @bdev: The device, open.
 *
 * Context: under control_lock, so that its snapshot is not destroyed.
 *
 * Return: the origin; NULL if it is no image of ours.
 */
struct block_device *snapimage_origin(const struct block_device *bdev)
{
	const struct cow *cow;

	if (!snapimage_is_image(bdev))
		return NULL;
	cow = bdev->bd_disk->private_data;
	return cow->origin.bdev;
}

/**
 * snapimage_new() - Allocate the image of an origin; nobody sees it yet.
 * @cow: Copy-on-write of the origin.
 *
 * Return: the disk, or a negative errno.
 */
struct gendisk *snapimage_new(struct cow *cow)
{
	struct gendisk *disk = compat_alloc_disk(cow->origin.bdev,
						 1u << (cow->chunk_shift +
							SECTOR_SHIFT));
	int number;

	if (IS_ERR(disk))
		return disk;
	number = ida_alloc(&snapimage_numbers, GFP_KERNEL);
	if (number < 0) {
		put_disk(disk);
		return ERR_PTR(number);
	}
	snprintf(disk->disk_name, DISK_NAME_LEN, BLK_SNAP_IMAGE_NAME "%d",
		 number);
	disk->flags |= GENHD_FL_NO_PART;
	disk->fops = &snapimage_ops;
	disk->private_data = cow;
	set_capacity(disk, cow->sectors);
	return disk;
}

static void snapimage_free_number(struct gendisk *disk)
{
	int number;

	if (!kstrtoint(disk->disk_name + strlen(BLK_SNAP_IMAGE_NAME), 10,
		       &number))
		ida_free(&snapimage_numbers, number);
}

/**
 * snapimage_add() - Show the image to the system.
 * @disk: From snapimage_new().
 *
 * Return: 0, or a negative errno.
 */
int snapimage_add(struct gendisk *disk)
{
	int err = add_disk(disk);

	/* What it says when there was no memory for the name of the device. */
	return err == -EINVAL ? -ENOMEM : err;
}

/**
 * snapimage_remove() - Take the image out of the system and free it.
 * @disk: An added disk. Copy-on-write has failed already, so that what is
 *	written back meanwhile ends at once.
 *
 * When this returns, nobody submits I/O to copy-on-write through it any more.
 */
void snapimage_remove(struct gendisk *disk)
{
	del_gendisk(disk);
	snapimage_free(disk);
}

/**
 * snapimage_free() - Free an image that was never added, or was removed.
 * @disk: The disk.
 */
void snapimage_free(struct gendisk *disk)
{
	snapimage_free_number(disk);
	put_disk(disk);
}

/**
 * snapimage_exit() - Free what all images share.
 */
void snapimage_exit(void)
{
	ida_destroy(&snapimage_numbers);
}
