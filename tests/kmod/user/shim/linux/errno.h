/* SPDX-License-Identifier: GPL-3.0-or-later */
#include_next <linux/errno.h>
#include "../kernel.h"
