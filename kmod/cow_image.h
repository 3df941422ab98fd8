/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * cow_image - reads and writes of the image, cut into pieces of one source each:
 * the origin, the difference storage, memory, or zeroes. Why reads are repeated
 * is told in cow.h.
 */
#ifndef BLKSNAP_COW_IMAGE_H
#define BLKSNAP_COW_IMAGE_H

#include <linux/bio.h>
#include "cow.h"

/**
 * struct cow_piece - A part of a bio of the image on its way.
 * @cow: What it belongs to.
 * @parent: The bio of the image.
 * @part: Which part of it.
 * @from_origin: It is read from the origin, and may have been overtaken.
 * @bio: The bio that does it, last as its memory goes on behind.
 */
struct cow_piece {
	struct cow *cow;
	struct bio *parent;
	struct bvec_iter part;
	bool from_origin;
	struct bio bio;
};

void cow_image_read(struct cow *cow, struct bio *parent);
void cow_image_repeat(struct cow *cow, struct bio *parent);
bool cow_image_write_placed(struct cow *cow, struct bio *bio);

#endif
