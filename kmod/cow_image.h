/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cow_image - reads and writes of the image, cut into pieces of one source each:
 * the origin, the difference storage, memory, or zeroes. Why reads are repeated
 * is told in cow.h.
 *
 * Invariant: one piece at a time reads into a page, as a device may keep there what
 * is not the contents yet, encrypted say. So a piece is read again by itself, source
 * by source, with the bio it has: another one would be waited for in vain if all were in
 * pieces that wait for that.
 */
#ifndef BLKSNAP_COW_IMAGE_H
#define BLKSNAP_COW_IMAGE_H

#include <linux/bio.h>
#include <linux/list.h>
#include "cow.h"

/**
 * struct cow_piece - A part of a bio of the image on its way.
 * @link: Place in the list of reads to be repeated.
 * @cow: What it belongs to.
 * @parent: The bio of the image.
 * @part: Which part of it, without what was done.
 * @running: How many bytes of that, from its beginning, are under way: all at first.
 * @from_origin: They are read from the origin, and may have been overtaken.
 * @bio: The bio that does it, last as its memory goes on behind.
 */
struct cow_piece {
	struct list_head link;
	struct cow *cow;
	struct bio *parent;
	struct bvec_iter part;
	unsigned int running;
	bool from_origin;
	struct bio bio;
};

void cow_image_read(struct cow *cow, struct bio *parent);
void cow_image_repeat(struct cow_piece *piece);
bool cow_image_is_placed(const struct cow *cow, const struct bio *bio);
bool cow_image_write_placed(struct cow *cow, struct bio *bio);

#endif
