/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * filter - sees every bio of the machine before its driver does.
 *
 * Stock kernels have no place for a filter, so ftrace calls us at the entry of
 * submit_bio_noacct_nocheck(), the one door that bios pass again after they
 * were throttled. On kernels that do not have it, submit_bio_noacct() is used.
 * The call-back looks up the disk; a disk that nobody tracks costs a look at a
 * static key, or in a hash table. For a tracked disk each tracker that the write
 * touches is asked (tracker_see_write()): it lets the write pass or takes it,
 * "steals" it, and the function is left at once, as if the bio had been
 * submitted. Who stole a bio submits it again later, and it comes by here again.
 *
 * Positions are sectors of the whole disk. So a tracker of a partition sees
 * writes to the disk, and the other way round.
 *
 * Writes that pass are counted while they are under way, because freezing a
 * queue does not wait for them on stacked devices. To be counted, a bio gets
 * our completion function for the time; its own is kept in a slot.
 *
 * Invariants:
 * - The call-back never sleeps and never allocates.
 * - Between the moment when a write passes and its completion it has a slot; if
 *   there was none left, the trackers that it touches know (@uncounted).
 * - A bio that has a slot of the disk is never stolen again, whatever part of
 *   it comes by: filter_drain() waits for it.
 *
 * Locking: disks and their trackers are found under RCU, and changed under
 * filter_lock. Slots are taken and given back by atomic bit operations.
 */
#ifndef BLKSNAP_FILTER_H
#define BLKSNAP_FILTER_H

#include <linux/bio.h>
#include <linux/types.h>

struct tracker;
struct filter_disk;

/**
 * enum filter_bios - Who our own bios are for.
 * @FILTER_COPY_BIOS: Copying, whom no storage that hangs may hold up.
 * @FILTER_STORE_BIOS: Storing.
 * @FILTER_IMAGE_BIOS: Who reads the image. They may be throttled for long, or wait for
 *	reads to be repeated.
 * @FILTER_WRITE_BIOS: What is written to the image: it must not wait for readers, nor
 *	have storing wait.
 * @FILTER_BIO_SETS: How many kinds there are.
 */
enum filter_bios {
	FILTER_COPY_BIOS,
	FILTER_STORE_BIOS,
	FILTER_IMAGE_BIOS,
	FILTER_WRITE_BIOS,
	FILTER_BIO_SETS,
};

/* Bios from these sets pass unseen. */
extern struct bio_set filter_bios[FILTER_BIO_SETS];

int filter_init(unsigned int front_pad);
void filter_exit(void);
int filter_attach(struct tracker *tracker);
void filter_detach(struct tracker *tracker);
int filter_drain(struct tracker *tracker, unsigned long deadline);
sector_t filter_sector(struct bio *bio);

/**
 * filter_take_over() - Make a stolen bio one that may wait.
 * @bio: The bio.
 *
 * Its submitter will not be put to sleep, so it need not fail for that, and
 * nobody can poll for a bio that is not on a queue.
 */
static inline void filter_take_over(struct bio *bio)
{
	bio->bi_opf &= ~REQ_NOWAIT;
	bio_clear_polled(bio);
}

#endif
