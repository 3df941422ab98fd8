// SPDX-License-Identifier: GPL-3.0-or-later
/* Allocation that can be made to fail, see allocate.h. */
#include "allocate.h"
#include "kernel.h"
#include <stdlib.h>

static int left = -1;

void shim_fail_after(int count)
{
	left = count;
}

void *shim_allocate(size_t count, size_t size)
{
	if (left == 0)
		return NULL;
	if (left > 0)
		left--;
	return calloc(count, size);
}

void shim_free(void *memory)
{
	free(memory);
}
