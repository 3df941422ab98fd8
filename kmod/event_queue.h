/* SPDX-License-Identifier: GPL-2.0-only */
/*
 * event_queue - what a snapshot has to tell user space.
 *
 * Each event is handed out once, oldest first. The queue is bounded: too many
 * low-space events push out the oldest of their kind. A corrupted event is
 * allocated beforehand by whoever may have to send it, and is never dropped.
 *
 * Locking: a spinlock that may be taken in any context.
 */
#ifndef BLKSNAP_EVENT_QUEUE_H
#define BLKSNAP_EVENT_QUEUE_H

#include <linux/list.h>
#include <linux/spinlock.h>
#include <linux/types.h>
#include <linux/wait.h>
#include <linux/blksnap.h>

/**
 * struct event - One event.
 * @link: Place in the queue.
 * @time: When it happened, nanoseconds since 1970.
 * @code: One of &enum blk_snap_event_codes.
 * @low: Data of a low-space event.
 * @corrupted: Data of a corrupted event.
 */
struct event {
	struct list_head link;
	s64 time;
	u32 code;
	union {
		struct blk_snap_event_low_free_space low;
		struct blk_snap_event_corrupted corrupted;
	};
};

/**
 * struct event_queue - Events of one snapshot.
 * @lock: Guards the members below.
 * @events: Events not handed out, oldest first.
 * @low_count: How many of them are low-space events.
 * @closed: The snapshot is gone, nobody shall wait any more.
 * @wait: Those who wait for an event.
 */
struct event_queue {
	spinlock_t lock; /* guards events, low_count and closed */
	struct list_head events;
	unsigned int low_count;
	bool closed;
	wait_queue_head_t wait;
};

extern wait_queue_head_t event_any_wait;

void event_queue_init(struct event_queue *queue);
void event_queue_close(struct event_queue *queue);
void event_queue_free(struct event_queue *queue);
int event_queue_put_low(struct event_queue *queue, u64 sectors, gfp_t gfp);
void event_queue_put_corrupted(struct event_queue *queue, struct event *event,
			       dev_t dev, int err);
void event_queue_put_back(struct event_queue *queue, struct event *event);
void event_fill_reply(const struct event *event,
		      struct blk_snap_snapshot_event *reply);
bool event_queue_is_empty(struct event_queue *queue);
struct event *event_queue_wait(struct event_queue *queue, u32 timeout_ms);

#endif
