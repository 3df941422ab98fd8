/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * snapimage - the block device that shows an origin as it was.
 *
 * The device hands its bios to copy-on-write (cow.h). It may be open or mounted
 * when the snapshot is destroyed: the device is removed then, what is under way
 * ends with an error, and the disk is freed when the last user closes it. By
 * then it does not refer to copy-on-write any more.
 */
#ifndef BLKSNAP_SNAPIMAGE_H
#define BLKSNAP_SNAPIMAGE_H

#include <linux/types.h>

struct block_device;
struct cow;
struct gendisk;

struct gendisk *snapimage_new(struct cow *cow);
int snapimage_add(struct gendisk *disk);
void snapimage_remove(struct gendisk *disk);
void snapimage_free(struct gendisk *disk);
bool snapimage_is_image(const struct block_device *bdev);
struct block_device *snapimage_origin(const struct block_device *bdev);
void snapimage_exit(void);

#endif
