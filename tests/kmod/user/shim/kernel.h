/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * Just enough of the kernel's helpers for the pure parts of the module to compile
 * in user space. Every <linux/...> header that they name leads here.
 *
 * Allocation goes through shim_allocate(), so that a test can let it fail.
 */
#ifndef SHIM_KERNEL_H
#define SHIM_KERNEL_H

#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef uint8_t u8;
typedef uint32_t u32;
typedef uint64_t u64;

#define U32_MAX UINT32_MAX
#define BITS_PER_LONG ((unsigned int)(sizeof(long) * CHAR_BIT))
#define BITS_TO_LONGS(bits) (((bits) + BITS_PER_LONG - 1) / BITS_PER_LONG)
#define DECLARE_BITMAP(name, bits) unsigned long name[BITS_TO_LONGS(bits)]

#define GFP_KERNEL 0
#define GFP_NOIO 0
#define GFP_NOWAIT 0
#define __GFP_NORETRY 0
#define __GFP_NOWARN 0
#define __GFP_MEMALLOC 0
#define __GFP_NOMEMALLOC 0
typedef unsigned int gfp_t;

void *shim_allocate(size_t count, size_t size);
void shim_free(void *memory);

#define kvzalloc(size, flags) shim_allocate(1, size)
#define kvmalloc(size, flags) shim_allocate(1, size)
#define kzalloc(size, flags) ((void)(flags), shim_allocate(1, size))
#define kcalloc(count, size, flags) ((void)(flags), shim_allocate(count, size))
#define kvcalloc(count, size, flags) shim_allocate(count, size)
#define kvmalloc_array(count, size, flags) shim_allocate(count, size)
#define kvfree(memory) shim_free(memory)
#define kfree(memory) shim_free(memory)

#ifndef __cplusplus

#define min(a, b) ((a) < (b) ? (a) : (b))
#define max(a, b) ((a) > (b) ? (a) : (b))
#define min_t(type, a, b) min((type)(a), (type)(b))

#define READ_ONCE(x) __atomic_load_n(&(x), __ATOMIC_RELAXED)
#define WRITE_ONCE(x, value) __atomic_store_n(&(x), value, __ATOMIC_RELAXED)
#define smp_load_acquire(from) __atomic_load_n(from, __ATOMIC_ACQUIRE)
#define smp_store_release(to, value) __atomic_store_n(to, value, __ATOMIC_RELEASE)
#define smp_mb__before_atomic() __atomic_thread_fence(__ATOMIC_SEQ_CST)

static inline bool test_bit(unsigned long bit, const unsigned long *map)
{
    return (READ_ONCE(map[bit / BITS_PER_LONG]) >> (bit % BITS_PER_LONG)) & 1;
}

#define test_bit_acquire(bit, map) test_bit(bit, map)

static inline void set_bit(unsigned long bit, unsigned long *map)
{
    __atomic_fetch_or(&map[bit / BITS_PER_LONG], 1ul << (bit % BITS_PER_LONG), __ATOMIC_SEQ_CST);
}

static inline void clear_bit(unsigned long bit, unsigned long *map)
{
    __atomic_fetch_and(&map[bit / BITS_PER_LONG], ~(1ul << (bit % BITS_PER_LONG)), __ATOMIC_SEQ_CST);
}

static inline void bitmap_set(unsigned long *map, unsigned int from, unsigned int count)
{
    while (count--) {
        set_bit(from++, map);
    }
}

#define check_add_overflow(a, b, sum) __builtin_add_overflow(a, b, sum)

static inline unsigned long find_next_zero_bit(const unsigned long *map, unsigned long size, unsigned long from)
{
    while (from < size && test_bit(from, map)) {
        from++;
    }
    return from < size ? from : size;
}

#endif

#ifdef __cplusplus
}
#endif

#endif
