// SPDX-License-Identifier: GPL-2.0-only
/* event_queue - hands events to user space; the rules are in event_queue.h. */
#include <linux/err.h>
#include <linux/jiffies.h>
#include <linux/kdev_t.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/timekeeping.h>
#include "event_queue.h"

#define EVENT_LOW_MAX 64

/**
 * DOC: event_any_wait
 *
 * Woken whenever any snapshot has a new event, for poll() on the control
 * device, which stands for all snapshots.
 */
DECLARE_WAIT_QUEUE_HEAD(event_any_wait);

/**
 * event_queue_init() - Make an empty queue.
 * @queue: The queue.
 */
void event_queue_init(struct event_queue *queue)
{
	spin_lock_init(&queue->lock);
	INIT_LIST_HEAD(&queue->events);
	queue->low_count = 0;
	queue->closed = false;
	init_waitqueue_head(&queue->wait);
}

/**
 * event_queue_close() - Send home all who wait.
 * @queue: The queue.
 */
void event_queue_close(struct event_queue *queue)
{
	spin_lock_irq(&queue->lock);
	queue->closed = true;
	spin_unlock_irq(&queue->lock);
	wake_up_all(&queue->wait);
}

/**
 * event_queue_free() - Free events that nobody fetched.
 * @queue: The queue, which nobody uses any more.
 */
void event_queue_free(struct event_queue *queue)
{
	struct event *event, *next;

	list_for_each_entry_safe(event, next, &queue->events, link)
		kfree(event);
}

static void event_put(struct event_queue *queue, struct event *event)
{
	struct event *dropped = NULL;
	unsigned long flags;

	event->time = ktime_get_real_ns();

	spin_lock_irqsave(&queue->lock, flags);
	if (event->code == blk_snap_event_code_low_free_space &&
	    ++queue->low_count > EVENT_LOW_MAX) {
		list_for_each_entry(dropped, &queue->events, link)
			if (dropped->code == blk_snap_event_code_low_free_space)
				break;
		list_del(&dropped->link);
		queue->low_count--;
	}
	list_add_tail(&event->link, &queue->events);
	spin_unlock_irqrestore(&queue->lock, flags);

	kfree(dropped);
	wake_up(&queue->wait);
	wake_up(&event_any_wait);
}

/**
 * event_queue_put_low() - Tell that the difference storage runs low.
 * @queue: The queue.
 * @sectors: How much to append.
 * @gfp: How memory may be had.
 *
 * Return: 0; -ENOMEM, and then nothing was told.
 */
int event_queue_put_low(struct event_queue *queue, u64 sectors, gfp_t gfp)
{
	struct event *event = kzalloc(sizeof(*event), gfp);

	if (!event)
		return -ENOMEM;
	event->code = blk_snap_event_code_low_free_space;
	event->low.requested_nr_sect = sectors;
	event_put(queue, event);
	return 0;
}

/**
 * event_queue_put_corrupted() - Tell that the image of a device is lost.
 * @queue: The queue.
 * @event: Memory for the event, allocated by kmalloc(); the queue takes it.
 * @dev: The origin.
 * @err: Why, a negative errno.
 *
 * Context: any.
 */
void event_queue_put_corrupted(struct event_queue *queue, struct event *event,
			       dev_t dev, int err)
{
	event->code = blk_snap_event_code_corrupted;
	event->corrupted.orig_dev_id.mj = MAJOR(dev);
	event->corrupted.orig_dev_id.mn = MINOR(dev);
	event->corrupted.err_code = err;
	event_put(queue, event);
}

static struct event *event_get(struct event_queue *queue)
{
	struct event *event;

	spin_lock_irq(&queue->lock);
	event = list_first_entry_or_null(&queue->events, struct event, link);
	if (event) {
		list_del(&event->link);
		if (event->code == blk_snap_event_code_low_free_space)
			queue->low_count--;
	} else if (queue->closed) {
		event = ERR_PTR(-ESRCH);
	}
	spin_unlock_irq(&queue->lock);

	return event;
}

/**
 * event_queue_put_back() - An event could not be handed out after all.
 * @queue: The queue.
 * @event: The event, which becomes the oldest again.
 */
void event_queue_put_back(struct event_queue *queue, struct event *event)
{
	spin_lock_irq(&queue->lock);
	if (event->code == blk_snap_event_code_low_free_space)
		queue->low_count++;
	list_add(&event->link, &queue->events);
	spin_unlock_irq(&queue->lock);
	wake_up(&queue->wait);
	wake_up(&event_any_wait);
}

/**
 * event_fill_reply() - Write an event down as the interface has it.
 * @event: The event.
 * @reply: Receives it; the rest of its data becomes zero.
 */
void event_fill_reply(const struct event *event,
		      struct blk_snap_snapshot_event *reply)
{
	reply->code = event->code;
	reply->time_label = event->time;
	memset(reply->data, 0, sizeof(reply->data));
	if (event->code == blk_snap_event_code_low_free_space)
		memcpy(reply->data, &event->low, sizeof(event->low));
	else
		memcpy(reply->data, &event->corrupted,
		       sizeof(event->corrupted));
}

/**
 * event_queue_is_empty() - Tell whether an event could be fetched.
 * @queue: The queue.
 *
 * Return: true if there is none.
 */
bool event_queue_is_empty(struct event_queue *queue)
{
	return list_empty_careful(&queue->events);
}

/**
 * event_queue_wait() - Fetch the oldest event.
 * @queue: The queue.
 * @timeout_ms: How long to wait for one in milliseconds; 0 does not wait.
 *
 * Return: the event, which the caller frees by kfree(), or -ENOENT if none
 * came in time, -EINTR on a signal, -ESRCH if the snapshot is gone.
 */
struct event *event_queue_wait(struct event_queue *queue, u32 timeout_ms)
{
	struct event *event = NULL;
	long left;

	left = wait_event_interruptible_timeout(queue->wait,
						(event = event_get(queue)),
						msecs_to_jiffies(timeout_ms));
	if (event)
		return event;
	return ERR_PTR(left < 0 ? -EINTR : -ENOENT);
}
