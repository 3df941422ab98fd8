// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * client32 ORIGIN-MAJOR ORIGIN-MINOR STORE-MAJOR STORE-MINOR: asks the module, as a
 * 32-bit program, all that has another layout there, and prints what it learned.
 * The origin is held by the one snapshot that there is; the store is free.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <linux/blksnap.h>

static int control;

static int ask(unsigned long request, void *argument, const char *what)
{
	int result = ioctl(control, request, argument);

	if (result < 0) {
		perror(what);
		exit(1);
	}
	return result;
}

int main(int argc, char **argv)
{
	struct blk_snap_cbt_info infos[16];
	struct blk_snap_tracker_collect trackers = { .count = 16, .cbt_info_array = infos };
	struct blk_snap_uuid ids[16];
	struct blk_snap_snapshot_collect snapshots = { .count = 16, .ids = ids };
	struct blk_snap_image_info image;
	struct blk_snap_snapshot_collect_images images = { .count = 1, .image_info_array = &image };
	unsigned char map[64];
	struct blk_snap_tracker_read_cbt_bitmap read = { .length = sizeof(map), .buff = map };
	struct blk_snap_block_range range = { 0, 8 };
	struct blk_snap_tracker_mark_dirty_blocks mark = { .count = 1, .dirty_blocks_array = &range };
	struct blk_snap_snapshot_append_storage append = { .count = 1, .ranges = &range };
	struct blk_snap_snapshot_create create = { .count = 1 };
	struct blk_snap_snapshot_event event;
	struct blk_snap_dev origin;
	unsigned int i;

	if (argc != 5)
		return 2;
	origin.mj = strtoul(argv[1], NULL, 10);
	origin.mn = strtoul(argv[2], NULL, 10);
	control = open("/dev/blksnap", O_RDWR);

	ask(IOCTL_BLK_SNAP_TRACKER_COLLECT, &trackers, "collect trackers");
	for (i = 0; i < trackers.count; i++)
		if (!memcmp(&infos[i].dev_id, &origin, sizeof(origin)))
			printf("%llu %u %u ", (unsigned long long)infos[i].device_capacity, infos[i].blk_count, infos[i].snap_number);

	ask(IOCTL_BLK_SNAP_SNAPSHOT_COLLECT, &snapshots, "collect snapshots");
	for (i = 0; i < sizeof(ids[0].b); i++)
		printf("%02x", ids[0].b[i]);
	printf("\n");

	images.id = ids[0];
	ask(IOCTL_BLK_SNAP_SNAPSHOT_COLLECT_IMAGES, &images, "collect images");
	if (images.count != 1 || memcmp(&image.orig_dev_id, &origin, sizeof(origin)))
		return 3;

	mark.dev_id = origin;
	ask(IOCTL_BLK_SNAP_TRACKER_MARK_DIRTY_BLOCKS, &mark, "mark");
	read.dev_id = origin;
	if (ask(IOCTL_BLK_SNAP_TRACKER_READ_CBT_MAP, &read, "read map") != sizeof(map) || !map[0])
		return 4;

	append.id = ids[0];
	append.dev_id.mj = strtoul(argv[3], NULL, 10);
	append.dev_id.mn = strtoul(argv[4], NULL, 10);
	ask(IOCTL_BLK_SNAP_SNAPSHOT_APPEND_STORAGE, &append, "append");

	memset(&event, 0, sizeof(event));
	event.id = ids[0];
	ask(IOCTL_BLK_SNAP_SNAPSHOT_WAIT_EVENT, &event, "wait for an event");
	if (event.code != blk_snap_event_code_low_free_space || !event.time_label)
		return 5;

	create.dev_id_array = &origin;
	if (!ioctl(control, IOCTL_BLK_SNAP_SNAPSHOT_CREATE, &create) || errno != EALREADY)
		return 6;
	return 0;
}
