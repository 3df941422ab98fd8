/* SPDX-License-Identifier: GPL-2.0-only */
/* prefix - how messages begin; read before every other header. */
#define pr_fmt(fmt) "blksnap: " fmt
