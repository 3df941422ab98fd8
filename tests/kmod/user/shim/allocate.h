/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Lets allocation by the code under test fail. */
#ifndef SHIM_ALLOCATE_H
#define SHIM_ALLOCATE_H

#ifdef __cplusplus
extern "C" {
#endif

/* After this many allocations all fail; a negative count: none does. */
void shim_fail_after(int count);

#ifdef __cplusplus
}
#endif

#endif
