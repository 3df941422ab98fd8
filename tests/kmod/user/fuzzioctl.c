// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * fuzzioctl SEED CALLS THREADS MAJOR:MINOR...: requests of all kinds with arguments that are right, nearly right and wrong, from
 * several threads at once, on the devices named; signals come all the while.
 *
 * What each thread asks for depends on the seed alone (and on the ids of the snapshots that there are by then). It fails when a
 * request ends with an error that the interface does not name for it, when a request never succeeded, so that nothing behind it
 * was tried, or when something is left at the end.
 */
#include <errno.h>
#include <fcntl.h>
#include <linux/blksnap.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#define ARRAY_SIZE(array) (sizeof(array) / sizeof((array)[0]))
#define ROUNDS_MAX 10
#define THREADS_MAX 16
#define DEVICES_MAX 16
#define IDS_MAX 32
#define BUFFER_SIZE (1u << 19)
#define ERRORS_MAX 12

struct request {
	const char *name;
	unsigned long number;
	unsigned int weight;
	int errors[ERRORS_MAX];
};

/* The errors are those that the header names, each with what a signal or a lack of memory adds. */
enum { VERSION, REMOVE, COLLECT, READ_MAP, MARK, CREATE, DESTROY, APPEND, TAKE, SNAPSHOTS, IMAGES, EVENT, ADD, LIVE, SKIP, UNKNOWN, KINDS };
static const struct request requests[KINDS] = {
	[VERSION] = { "version", IOCTL_BLK_SNAP_VERSION, 2, { EFAULT } },
	[REMOVE] = { "remove", IOCTL_BLK_SNAP_TRACKER_REMOVE, 4, { EBUSY, ENODATA, EFAULT } },
	[COLLECT] = { "collect", IOCTL_BLK_SNAP_TRACKER_COLLECT, 5, { ENODATA, EFAULT } },
	[READ_MAP] = { "read map", IOCTL_BLK_SNAP_TRACKER_READ_CBT_MAP, 8, { EPERM, ENODATA, EFAULT } },
	[MARK] = { "mark", IOCTL_BLK_SNAP_TRACKER_MARK_DIRTY_BLOCKS, 8, { ENODATA, EINVAL, E2BIG, ENOMEM, EFAULT } },
	[CREATE] = { "create", IOCTL_BLK_SNAP_SNAPSHOT_CREATE, 6,
		     { EINVAL, ENODEV, EALREADY, EOPNOTSUPP, EBUSY, ETIMEDOUT, ENOMEM, EFAULT } },
	[DESTROY] = { "destroy", IOCTL_BLK_SNAP_SNAPSHOT_DESTROY, 1, { ESRCH, EFAULT } },
	[APPEND] = { "append", IOCTL_BLK_SNAP_SNAPSHOT_APPEND_STORAGE, 10, { ESRCH, ENODEV, EINVAL, E2BIG, EBUSY, ENOMEM, EFAULT } },
	[TAKE] = { "take", IOCTL_BLK_SNAP_SNAPSHOT_TAKE, 6, { ESRCH, EALREADY, ENOSPC, ETIMEDOUT, ESTALE, ENODEV, ENOMEM, EFAULT } },
	[SNAPSHOTS] = { "snapshots", IOCTL_BLK_SNAP_SNAPSHOT_COLLECT, 5, { ENODATA, EFAULT } },
	[IMAGES] = { "images", IOCTL_BLK_SNAP_SNAPSHOT_COLLECT_IMAGES, 5, { ESRCH, ENODATA, EFAULT } },
	[EVENT] = { "event", IOCTL_BLK_SNAP_SNAPSHOT_WAIT_EVENT, 5, { ENOENT, EINTR, ESRCH, ENOMEM, EFAULT } },
	[ADD] = { "add", IOCTL_BLK_SNAP_TRACKER_ADD, 5, { EALREADY, ENODEV, EOPNOTSUPP, EBUSY, EINVAL, ENOMEM, EFAULT } },
	[LIVE] = { "live map", IOCTL_BLK_SNAP_TRACKER_READ_LIVE_MAP, 8, { ENODATA, EINVAL, EFAULT } },
	[SKIP] = { "skip", IOCTL_BLK_SNAP_SNAPSHOT_SKIP_RANGES, 6, { ESRCH, EALREADY, ENODEV, EINVAL, E2BIG, ENOMEM, EFAULT } },
	[UNKNOWN] = { "unknown", 0, 3, { ENOTTY } },
};

struct worker {
	pthread_t thread;
	uint64_t state;
	unsigned char *buffer; /* followed by a page that cannot be touched */
	unsigned long calls;
};

static int control;
static struct blk_snap_dev devices[DEVICES_MAX];
static unsigned int device_count;
static pthread_mutex_t ids_lock = PTHREAD_MUTEX_INITIALIZER;
static struct blk_snap_uuid ids[IDS_MAX];
static atomic_ulong done[KINDS];
static atomic_ulong failed[KINDS];
static atomic_int wrong;
static atomic_int running;

static uint64_t next(struct worker *worker)
{
	uint64_t value = worker->state += 0x9e3779b97f4a7c15u;

	value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
	value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
	return value ^ (value >> 31);
}

static uint64_t below(struct worker *worker, uint64_t end)
{
	return next(worker) % end;
}

static bool in_hundred(struct worker *worker, unsigned int chance)
{
	return below(worker, 100) < chance;
}

/* A number at which something may break. */
static uint64_t edge(struct worker *worker)
{
	static const uint64_t edges[] = { 0, 1, 7, 8, 127, 128, 255, 256, 4095, 4096, 16383, 16384, 16385, 65535, 65536, 131071, 131072,
					  0x7fffffff, 0x80000000, 0xffffffff, 0x100000000, 0x7fffffffffffffff, 0x8000000000000000,
					  0xffffffffffffffff };

	return edges[below(worker, ARRAY_SIZE(edges))] + (in_hundred(worker, 20) ? below(worker, 3) - 1 : 0);
}

static uint64_t amount(struct worker *worker, uint64_t usual)
{
	return in_hundred(worker, 85) ? below(worker, usual) : edge(worker);
}

static struct blk_snap_dev device(struct worker *worker)
{
	if (in_hundred(worker, 94))
		return devices[below(worker, device_count)];
	if (in_hundred(worker, 50))
		return (struct blk_snap_dev){ devices[0].mj, (uint32_t)edge(worker) };
	return (struct blk_snap_dev){ (uint32_t)edge(worker), (uint32_t)edge(worker) };
}

static struct blk_snap_uuid id(struct worker *worker)
{
	struct blk_snap_uuid found = { { 0 } };

	pthread_mutex_lock(&ids_lock);
	if (in_hundred(worker, 95))
		found = ids[below(worker, IDS_MAX)];
	pthread_mutex_unlock(&ids_lock);
	return found;
}

static void remember(const struct blk_snap_uuid *snapshot)
{
	static unsigned int at;
	unsigned int i;

	pthread_mutex_lock(&ids_lock);
	/* Most requests are to meet a snapshot that is alive. */
	for (i = 0; i < IDS_MAX / 4; i++)
		ids[at++ % IDS_MAX] = *snapshot;
	pthread_mutex_unlock(&ids_lock);
}

/* Where an array of this size lies: whole, cut off by the end of memory, or nowhere. */
static void *place(struct worker *worker, size_t size)
{
	unsigned int chance = below(worker, 100);

	if (chance < 88)
		return worker->buffer + (size < BUFFER_SIZE / 2 ? below(worker, 64) : 0);
	if (chance < 92)
		return worker->buffer + BUFFER_SIZE - (size < BUFFER_SIZE ? size / 2 + below(worker, 8) : 1);
	if (chance < 95)
		return NULL;
	if (chance < 97)
		return (void *)(uintptr_t)edge(worker);
	return (void *)(uintptr_t)(UINTPTR_MAX - below(worker, 4096));
}

static unsigned int count(struct worker *worker)
{
	return in_hundred(worker, 90) ? (unsigned int)below(worker, 6) : (unsigned int)edge(worker);
}

/* Ranges into the buffer; they begin where the request will say that they are, if that is in the buffer. */
static void *ranges(struct worker *worker, unsigned int number)
{
	struct blk_snap_block_range *array = place(worker, number * sizeof(*array));
	unsigned char *end = worker->buffer + BUFFER_SIZE;
	struct blk_snap_block_range range;
	unsigned char *at = (unsigned char *)array;
	unsigned int i;

	for (i = 0; i < number && at >= worker->buffer && at <= end - sizeof(range); i++, at += sizeof(range)) {
		range.sector_offset = in_hundred(worker, 97) ? below(worker, 120000) : edge(worker);
		range.sector_count = in_hundred(worker, 97) ? 1 + below(worker, 2000) : edge(worker);
		memcpy(at, &range, sizeof(range));
	}
	return array;
}

static void *dev_array(struct worker *worker, unsigned int number)
{
	struct blk_snap_dev *array = place(worker, number * sizeof(*array));
	unsigned char *end = worker->buffer + BUFFER_SIZE;
	unsigned char *at = (unsigned char *)array;
	struct blk_snap_dev dev;
	unsigned int i;

	for (i = 0; i < number && at >= worker->buffer && at <= end - sizeof(dev); i++, at += sizeof(dev)) {
		dev = device(worker);
		memcpy(at, &dev, sizeof(dev));
	}
	return array;
}

union argument {
	unsigned char bytes[4096];
	struct blk_snap_version version;
	struct blk_snap_tracker_remove remove;
	struct blk_snap_tracker_collect collect;
	struct blk_snap_tracker_read_cbt_bitmap read;
	struct blk_snap_tracker_mark_dirty_blocks mark;
	struct blk_snap_snapshot_create create;
	struct blk_snap_snapshot_destroy destroy;
	struct blk_snap_snapshot_append_storage append;
	struct blk_snap_snapshot_take take;
	struct blk_snap_snapshot_collect snapshots;
	struct blk_snap_snapshot_collect_images images;
	struct blk_snap_snapshot_event event;
	struct blk_snap_tracker_add add;
	struct blk_snap_tracker_read_live_map live;
	struct blk_snap_snapshot_skip_ranges skip;
};

/*
 * Not in a pointer, nor in what lies as high as pointers may: that could lead to other memory of this program, its threads' for
 * example, where the module would rightly write. A program of 32 bits has its threads in the upper half of what it can address.
 */
static void flip(struct worker *worker, union argument *it)
{
	unsigned int at = below(worker, 64);
	uintptr_t word;

	memcpy(&word, it->bytes + at / sizeof(word) * sizeof(word), sizeof(word));
	if (word <= UINTPTR_MAX / 2 && word - (uintptr_t)worker->buffer >= BUFFER_SIZE)
		it->bytes[at] ^= 1u << below(worker, 8);
}

static void fill(struct worker *worker, unsigned int kind, union argument *it)
{
	memset(it, 0, sizeof(*it));
	switch (kind) {
	case REMOVE:
		it->remove.dev_id = device(worker);
		break;
	case COLLECT:
		it->collect.count = amount(worker, 100);
		it->collect.cbt_info_array = place(worker, 48 * 16);
		break;
	case READ_MAP:
		it->read.dev_id = device(worker);
		it->read.offset = amount(worker, 2000);
		it->read.length = amount(worker, 5000);
		it->read.buff = place(worker, it->read.length);
		break;
	case MARK:
		it->mark.dev_id = device(worker);
		it->mark.count = count(worker);
		it->mark.dirty_blocks_array = ranges(worker, it->mark.count);
		break;
	case CREATE:
		it->create.count = count(worker);
		it->create.dev_id_array = dev_array(worker, it->create.count);
		break;
	case DESTROY:
		it->destroy.id = id(worker);
		break;
	case APPEND:
		it->append.id = id(worker);
		it->append.dev_id = device(worker);
		it->append.count = count(worker);
		it->append.ranges = ranges(worker, it->append.count);
		break;
	case TAKE:
		it->take.id = id(worker);
		break;
	case SNAPSHOTS:
		it->snapshots.count = amount(worker, 100);
		it->snapshots.ids = place(worker, 16 * 16);
		break;
	case IMAGES:
		it->images.id = id(worker);
		it->images.count = amount(worker, 20);
		it->images.image_info_array = place(worker, 16 * 16);
		break;
	case EVENT:
		it->event.id = id(worker);
		it->event.timeout_ms = in_hundred(worker, 70) ? 0 : (uint32_t)edge(worker);
		break;
	case ADD:
		it->add.size = in_hundred(worker, 95) ? sizeof(it->add) : (uint32_t)edge(worker);
		it->add.reserved = in_hundred(worker, 95) ? 0 : (uint32_t)edge(worker);
		it->add.dev_id = device(worker);
		break;
	case LIVE:
		it->live.size = in_hundred(worker, 95) ? sizeof(it->live) : (uint32_t)edge(worker);
		it->live.length = amount(worker, 5000);
		it->live.dev_id = device(worker);
		it->live.offset = amount(worker, 2000);
		it->live.buffer = (uintptr_t)place(worker, it->live.length);
		it->live.reserved[below(worker, 7)] = in_hundred(worker, 3);
		break;
	case SKIP:
		it->skip.size = in_hundred(worker, 95) ? sizeof(it->skip) : (uint32_t)edge(worker);
		it->skip.count = count(worker);
		it->skip.id = id(worker);
		it->skip.dev_id = device(worker);
		it->skip.ranges = (uintptr_t)ranges(worker, it->skip.count);
		it->skip.flags = in_hundred(worker, 97) ? 0 : edge(worker);
		break;
	default:
		break;
	}
	if (in_hundred(worker, 3))
		flip(worker, it);
}

static unsigned long unknown_number(struct worker *worker)
{
	unsigned long number = requests[below(worker, UNKNOWN)].number;

	switch (below(worker, 4)) {
	case 0: /* another size, and not that of the same request from a program of other pointers either */
		return number ^ ((1 + below(worker, 15)) << 8 << _IOC_SIZESHIFT);
	case 1: /* another number */
		return _IO(BLK_SNAP, 12 + below(worker, 50));
	case 2: /* another magic */
		return number ^ (1ul << _IOC_TYPESHIFT);
	default:
		return 0x80000000u | (uint32_t)next(worker);
	}
}

static bool is_known(unsigned long number)
{
	unsigned int i;

	for (i = 0; i < UNKNOWN; i++)
		if (requests[i].number == number)
			return true;
	return false;
}

static bool may_fail_so(const struct request *request, int error)
{
	unsigned int i;

	for (i = 0; i < ERRORS_MAX; i++)
		if (request->errors[i] == error)
			return true;
	return false;
}

static void call(struct worker *worker)
{
	static const unsigned int size = sizeof(union argument);
	unsigned int kind = 0, sum = 0, i;
	unsigned long number;
	union argument *argument;
	uint64_t choice;

	for (i = 0; i < KINDS; i++)
		sum += requests[i].weight;
	choice = below(worker, sum);
	while (choice >= requests[kind].weight)
		choice -= requests[kind++].weight;
	number = kind == UNKNOWN ? unknown_number(worker) : requests[kind].number;
	if (kind == UNKNOWN && is_known(number))
		return;

	/* The argument itself lies in the last page but one, so that it can be made to cross into the forbidden one. */
	argument = (union argument *)(worker->buffer + BUFFER_SIZE - size);
	fill(worker, kind, argument);
	if (in_hundred(worker, 2))
		argument = (union argument *)(worker->buffer + BUFFER_SIZE - below(worker, 32));
	else if (in_hundred(worker, 2))
		argument = (union argument *)(uintptr_t)edge(worker);

	if (ioctl(control, number, argument) < 0) {
		int error = errno;

		atomic_fetch_add(&failed[kind], 1);
		if (!may_fail_so(&requests[kind], error)) {
			printf("%s (%#lx) failed with %s\n", requests[kind].name, number, strerrorname_np(error));
			atomic_store(&wrong, 1);
		}
		return;
	}
	atomic_fetch_add(&done[kind], 1);
	if (kind == CREATE)
		remember(&argument->create.id);
}

static void *work(void *data)
{
	struct worker *worker = data;
	unsigned long i;

	for (i = 0; i < worker->calls; i++)
		call(worker);
	atomic_fetch_sub(&running, 1);
	return NULL;
}

static void on_signal(int number)
{
	(void)number;
}

static bool clean_up(void)
{
	struct blk_snap_uuid left[256];
	struct blk_snap_cbt_info tracked[256];
	struct blk_snap_snapshot_collect snapshots = { .count = ARRAY_SIZE(left), .ids = left };
	struct blk_snap_tracker_collect trackers = { .count = ARRAY_SIZE(tracked), .cbt_info_array = tracked };
	unsigned int i;

	if (ioctl(control, IOCTL_BLK_SNAP_SNAPSHOT_COLLECT, &snapshots))
		return false;
	for (i = 0; i < snapshots.count; i++)
		if (ioctl(control, IOCTL_BLK_SNAP_SNAPSHOT_DESTROY, &left[i]))
			return false;
	if (ioctl(control, IOCTL_BLK_SNAP_TRACKER_COLLECT, &trackers))
		return false;
	for (i = 0; i < trackers.count; i++)
		if (ioctl(control, IOCTL_BLK_SNAP_TRACKER_REMOVE, &tracked[i].dev_id))
			return false;
	trackers.count = snapshots.count = 0;
	trackers.cbt_info_array = NULL;
	snapshots.ids = NULL;
	return !ioctl(control, IOCTL_BLK_SNAP_SNAPSHOT_COLLECT, &snapshots) && !snapshots.count &&
	       !ioctl(control, IOCTL_BLK_SNAP_TRACKER_COLLECT, &trackers) && !trackers.count;
}

static unsigned char *memory(void)
{
	long page = sysconf(_SC_PAGESIZE);
	unsigned char *start = mmap(NULL, BUFFER_SIZE + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (start == MAP_FAILED || mprotect(start + BUFFER_SIZE, page, PROT_NONE)) {
		perror("memory");
		exit(2);
	}
	return start;
}

/* All threads, once through their calls. */
static bool run(struct worker *workers, unsigned long threads)
{
	unsigned long i;

	atomic_store(&running, threads);
	for (i = 0; i < threads; i++)
		if (pthread_create(&workers[i].thread, NULL, work, &workers[i]))
			return false;
	/* Whoever waits for long gets a signal before long. */
	while (atomic_load(&running)) {
		struct pollfd events = { .fd = control, .events = POLLPRI };

		poll(&events, 1, 20);
		for (i = 0; i < threads; i++)
			pthread_kill(workers[i].thread, SIGUSR1);
	}
	for (i = 0; i < threads; i++)
		pthread_join(workers[i].thread, NULL);
	return true;
}

static bool all_succeeded(void)
{
	unsigned int i;

	for (i = 0; i < KINDS; i++)
		if (i != UNKNOWN && !atomic_load(&done[i]))
			return false;
	return true;
}

int main(int argc, char **argv)
{
	struct worker workers[THREADS_MAX];
	unsigned int rounds = 0;
	struct sigaction action = { .sa_handler = on_signal };
	unsigned long seed, calls, threads, i;

	if (argc < 5) {
		fprintf(stderr, "fuzzioctl SEED CALLS THREADS MAJOR:MINOR...\n");
		return 2;
	}
	seed = strtoul(argv[1], NULL, 0);
	calls = strtoul(argv[2], NULL, 0);
	threads = strtoul(argv[3], NULL, 0);
	for (i = 4; i < (unsigned long)argc && device_count < DEVICES_MAX; i++, device_count++)
		if (sscanf(argv[i], "%u:%u", &devices[device_count].mj, &devices[device_count].mn) != 2)
			return 2;
	control = open("/dev/blksnap", O_RDWR);
	if (control < 0 || !threads || threads > THREADS_MAX) {
		perror("/dev/blksnap");
		return 2;
	}
	printf("seed %lu, %lu calls, %lu threads\n", seed, calls, threads);
	sigaction(SIGUSR1, &action, NULL);

	for (i = 0; i < threads; i++)
		workers[i] = (struct worker){ .state = seed * 1000003 + i, .buffer = memory(), .calls = calls / threads };
	/* Some succeed seldom; none may be left untried. */
	do {
		if (!run(workers, threads))
			return 2;
	} while (!all_succeeded() && ++rounds < ROUNDS_MAX);

	if (!clean_up()) {
		printf("something is left\n");
		atomic_store(&wrong, 1);
	}
	for (i = 0; i < KINDS; i++) {
		printf("%-10s %8lu done, %8lu refused\n", requests[i].name, atomic_load(&done[i]), atomic_load(&failed[i]));
		if (i != UNKNOWN && !atomic_load(&done[i])) {
			printf("%s never succeeded\n", requests[i].name);
			atomic_store(&wrong, 1);
		}
	}
	return atomic_load(&wrong);
}
