// SPDX-License-Identifier: GPL-2.0-only
/* cow_image - reads and writes of the image; see cow_image.h. */
#include <linux/bvec.h>
#include <linux/highmem.h>
#include "cow_image.h"
#include "cow_job.h"
#include "cow_write.h"
#include "diff_storage.h"
#include "filter.h"

/**
 * struct image_io - A bio of the image that is being worked on.
 * @cow: What it belongs to.
 * @parent: The bio.
 * @bios: Where the bios for its pieces come from.
 * @again: The piece whose bio is used in their place, or NULL.
 */
struct image_io {
	struct cow *cow;
	struct bio *parent;
	struct bio_set *bios;
	struct cow_piece *again;
};

static u64 chunk_of(const struct cow *cow, sector_t sector)
{
	return sector >> cow->chunk_shift;
}

static sector_t chunk_end(const struct cow *cow, u64 chunk)
{
	return (chunk + 1) << cow->chunk_shift;
}

static void piece_end(struct cow_piece *piece, blk_status_t status)
{
	struct bio *parent = piece->parent;
	struct cow *cow = piece->cow;

	if (status && !parent->bi_status)
		parent->bi_status = status;
	bio_put(&piece->bio);
	bio_endio(parent);
	cow_put(cow);
}

/* What is left of a piece is done later, where one may sleep. */
static void piece_leave(struct cow_piece *piece)
{
	struct cow *cow = piece->cow;
	unsigned long flags;

	spin_lock_irqsave(&cow->lock, flags);
	list_add_tail(&piece->link, &cow->repeats);
	cow_queue(&cow->image);
	spin_unlock_irqrestore(&cow->lock, flags);
}

static bool piece_was_overtaken(const struct cow_piece *piece)
{
	struct cow *cow = piece->cow;
	u64 chunk = chunk_of(cow, piece->part.bi_sector);
	u64 last = chunk_of(cow, piece->part.bi_sector +
				 (piece->running >> SECTOR_SHIFT) - 1);

	for (; chunk <= last; chunk++)
		if (chunk_map_is_safe(&cow->map, chunk))
			return true;
	return false;
}

static void piece_bio_end(struct bio *bio)
{
	struct cow_piece *piece = container_of(bio, struct cow_piece, bio);
	struct cow *cow = piece->cow;
	blk_status_t status = bio->bi_status;
	bool overtaken;

	/* The data first, then whether a write may have come before it. */
	smp_rmb();
	if (piece->from_origin && READ_ONCE(cow->error))
		status = BLK_STS_IOERR;
	overtaken = !status && piece->from_origin && piece_was_overtaken(piece);
	if (status ||
	    (!overtaken && piece->running == piece->part.bi_size)) {
		piece_end(piece, status);
		return;
	}
	if (!overtaken)
		bio_advance_iter(piece->parent, &piece->part, piece->running);
	piece_leave(piece);
}

/*
 * A piece of one segment, as most are: a bio that is kept at hand, and that the block
 * layer, unlike a clone, need not look through for where to split it.
 */
static struct bio *piece_bio_of_one(const struct image_io *io,
				    const struct bio_vec *segment,
				    struct block_device *bdev)
{
	struct bio *parent = io->parent;
	struct bio *bio = bio_alloc_bioset(NULL, 1,
					   parent->bi_opf | REQ_ALLOC_CACHE,
					   GFP_NOIO, io->bios);

	bio->bi_bdev = bdev;
	bio_clone_blkg_association(bio, parent);
	bio->bi_ioprio = parent->bi_ioprio;
	__bio_add_page(bio, segment->bv_page, segment->bv_len,
		       segment->bv_offset);
	return bio;
}

static struct bio *piece_bio(const struct image_io *io, struct bvec_iter part,
			     struct block_device *bdev)
{
	struct bio_vec segment = mp_bvec_iter_bvec(io->parent->bi_io_vec, part);
	struct bio *bio;

	if (segment.bv_len == part.bi_size)
		return piece_bio_of_one(io, &segment, bdev);
	bio = bio_alloc_clone(bdev, io->parent, GFP_NOIO, io->bios);
	bio->bi_iter = part;
	return bio;
}

static struct cow_piece *piece_new(const struct image_io *io,
				   struct bvec_iter part,
				   struct block_device *bdev)
{
	struct bio *bio = piece_bio(io, part, bdev);
	struct cow_piece *piece = container_of(bio, struct cow_piece, bio);

	piece->cow = io->cow;
	piece->parent = io->parent;
	piece->part = part;
	bio_inc_remaining(io->parent);
	atomic_inc(&io->cow->users);
	return piece;
}

/*
 * Makes the bio of a piece anew, like a clone, for the beginning of what is left. Others
 * wait behind it, so a limit of the reader's group must not hold it back: REQ_META.
 */
static void piece_renew(struct cow_piece *piece, struct bvec_iter part,
			struct block_device *bdev)
{
	struct bio *parent = piece->parent;
	struct bio *bio = &piece->bio;

	bio_reset(bio, NULL, bio->bi_opf | REQ_META);
	bio->bi_bdev = bdev;
	bio_clone_blkg_association(bio, parent);
	bio->bi_ioprio = parent->bi_ioprio;
	bio->bi_io_vec = parent->bi_io_vec;
	bio->bi_iter = part;
	bio_set_flag(bio, BIO_CLONED);
}

static void piece_submit(const struct image_io *io, struct bvec_iter part,
			 struct block_device *bdev, sector_t sector,
			 bool from_origin)
{
	struct cow_piece *piece = io->again;
	struct bio *bio;

	if (piece)
		piece_renew(piece, part, bdev);
	else
		piece = piece_new(io, part, bdev);
	piece->running = part.bi_size;
	piece->from_origin = from_origin;

	bio = &piece->bio;
	filter_take_over(bio);
	bio->bi_iter.bi_sector = sector;
	bio->bi_end_io = piece_bio_end;
	submit_bio_noacct(bio);
}

static void fill_zero(struct bio *parent, struct bvec_iter part)
{
	struct bvec_iter iter;
	struct bio_vec vec;

	__bio_for_each_segment(vec, parent, iter, part)
		memzero_bvec(&vec);
}

static void copy_from_job(const struct cow_job *job, struct bio *parent,
			  struct bvec_iter part)
{
	size_t offset = (part.bi_sector -
			 (job->first << job->cow->chunk_shift)) << SECTOR_SHIFT;
	struct bvec_iter iter;
	struct bio_vec vec;

	__bio_for_each_segment(vec, parent, iter, part) {
		unsigned int done = 0;

		while (done < vec.bv_len) {
			unsigned int in_page = offset_in_page(offset);
			unsigned int length = min_t(unsigned int,
						    vec.bv_len - done,
						    PAGE_SIZE - in_page);

			memcpy_page(vec.bv_page, vec.bv_offset + done,
				    job->pages[offset / PAGE_SIZE], in_page,
				    length);
			done += length;
			offset += length;
		}
	}
}

static struct bvec_iter cut(struct bvec_iter part, sector_t end)
{
	u64 most = (end - part.bi_sector) << SECTOR_SHIFT;

	part.bi_size = min_t(u64, part.bi_size, most);
	return part;
}

static void read_unsafe(const struct image_io *io, struct bvec_iter *part)
{
	struct cow *cow = io->cow;
	u64 chunk = chunk_of(cow, part->bi_sector);
	u64 last = chunk_of(cow, part->bi_sector +
				 bvec_iter_sectors(*part) - 1);

	while (chunk < last && !chunk_map_is_safe(&cow->map, chunk + 1) &&
	       !cow_is_skipped(cow, chunk + 1))
		chunk++;
	*part = cut(*part, chunk_end(cow, chunk));
	piece_submit(io, *part, cow->origin.bdev, part->bi_sector, true);
}

/* How far chunks lie one behind the other in the storage. */
static sector_t placed_end(struct cow *cow, struct bvec_iter part, u32 at)
{
	u64 chunk = chunk_of(cow, part.bi_sector);
	u64 last = chunk_of(cow, part.bi_sector + bvec_iter_sectors(part) - 1);

	while (chunk < last && chunk_map_is_safe(&cow->map, chunk + 1) &&
	       chunk_map_at(&cow->map, chunk + 1) == at + 1 &&
	       at + 1 != CHUNK_AT_ZERO) {
		chunk++;
		at++;
	}
	return chunk_end(cow, chunk);
}

static void submit_placed(const struct image_io *io, struct bvec_iter *part,
			  u32 at)
{
	struct cow *cow = io->cow;
	sector_t in_chunk = part->bi_sector & ((1u << cow->chunk_shift) - 1);
	u64 place = ((u64)chunk_at_index(at) << cow->chunk_shift) + in_chunk;
	sector_t end = placed_end(cow, *part, at);
	struct block_device *bdev;
	sector_t sector;
	u64 run;

	bdev = storage_locate(cow->storage, place, &sector, &run);
	*part = cut(*part, min_t(u64, end, part->bi_sector + run));
	piece_submit(io, *part, bdev, sector, false);
}

/*
 * Reads the beginning of @part, and sets it to what was taken care of. Tells whether a
 * piece is on its way for it; otherwise it is there.
 */
static bool read_some(const struct image_io *io, struct bvec_iter *part)
{
	struct bio *parent = io->parent;
	struct cow *cow = io->cow;
	u64 chunk = chunk_of(cow, part->bi_sector);
	struct cow_job *job;
	u32 at;

	if (!chunk_map_is_safe(&cow->map, chunk)) {
		if (!cow_is_skipped(cow, chunk)) {
			read_unsafe(io, part);
			return true;
		}
		*part = cut(*part, chunk_end(cow, chunk));
		fill_zero(parent, *part);
		return false;
	}

	at = chunk_map_at(&cow->map, chunk);
	if (at == CHUNK_AT_PENDING) {
		*part = cut(*part, chunk_end(cow, chunk));
		job = cow_job_get(cow, chunk);
		if (job) {
			copy_from_job(job, parent, *part);
			cow_job_put(job);
		} else {
			/* It was stored just now: look again. */
			part->bi_size = 0;
		}
	} else if (at == CHUNK_AT_ZERO) {
		*part = cut(*part, chunk_end(cow, chunk));
		fill_zero(parent, *part);
	} else {
		submit_placed(io, part, at);
		return true;
	}
	return false;
}

/**
 * cow_image_read() - Read from the image.
 * @cow: The copy-on-write.
 * @parent: The bio of the image; ended here.
 */
void cow_image_read(struct cow *cow, struct bio *parent)
{
	struct image_io io = {
		.cow = cow,
		.parent = parent,
		.bios = &filter_bios[FILTER_IMAGE_BIOS],
	};
	struct bvec_iter part = parent->bi_iter;

	while (part.bi_size) {
		struct bvec_iter piece = part;

		if (READ_ONCE(cow->error)) {
			parent->bi_status = BLK_STS_IOERR;
			break;
		}
		read_some(&io, &piece);
		bio_advance_iter(parent, &part, piece.bi_size);
	}
	bio_endio(parent);
}

/**
 * cow_image_repeat() - Read again what a write may have overtaken.
 * @piece: The piece, taken from the list of repeats; ended here, or in the list again
 *	some time if its beginning only comes from one source.
 *
 * Context: the work for the image; no memory is needed for it.
 */
void cow_image_repeat(struct cow_piece *piece)
{
	struct image_io io = {
		.cow = piece->cow,
		.parent = piece->parent,
		.again = piece,
	};

	while (piece->part.bi_size) {
		struct bvec_iter part = piece->part;

		if (READ_ONCE(io.cow->error)) {
			piece_end(piece, BLK_STS_IOERR);
			return;
		}
		if (read_some(&io, &part))
			return;
		bio_advance_iter(io.parent, &piece->part, part.bi_size);
	}
	piece_end(piece, BLK_STS_OK);
}

/* Tells whether a chunk has a place. Looks once: it may be discarded meanwhile. */
static bool is_placed(const struct cow *cow, u64 chunk, u32 *at)
{
	if (!chunk_map_is_safe(&cow->map, chunk))
		return false;
	*at = chunk_map_at(&cow->map, chunk);
	return *at != CHUNK_AT_PENDING && *at != CHUNK_AT_ZERO;
}

/**
 * cow_image_is_placed() - Tell whether the beginning of a bio has a place.
 * @cow: The copy-on-write.
 * @bio: A write to the image.
 *
 * Return: true if cow_image_write_placed() would get on.
 */
bool cow_image_is_placed(const struct cow *cow, const struct bio *bio)
{
	u32 at;

	return is_placed(cow, chunk_of(cow, bio->bi_iter.bi_sector), &at);
}

/**
 * cow_image_write_placed() - Write as much of a bio as has a place.
 * @cow: The copy-on-write.
 * @bio: A write to the image; what was taken care of is cut off its beginning.
 *
 * Context: the work for the image; sleeps while the storage takes no more.
 *
 * Return: true if nothing is left.
 */
bool cow_image_write_placed(struct cow *cow, struct bio *bio)
{
	struct image_io io = {
		.cow = cow,
		.parent = bio,
		.bios = &filter_bios[FILTER_WRITE_BIOS],
	};

	while (bio->bi_iter.bi_size) {
		struct bvec_iter part = bio->bi_iter;
		u32 at;

		if (!is_placed(cow, chunk_of(cow, part.bi_sector), &at))
			return false;
		submit_placed(&io, &part, at);
		bio_advance(bio, part.bi_size);
	}
	return true;
}
