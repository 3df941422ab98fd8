/* SPDX-License-Identifier: GPL-2.0-only */
/* version - version of the module; major and minor are those of the interface. */
#ifndef BLKSNAP_VERSION_H
#define BLKSNAP_VERSION_H

#include <linux/stringify.h>

#define VERSION_MAJOR 2
#define VERSION_MINOR 1
#define VERSION_REVISION 0
#define VERSION_BUILD 0
#define VERSION_TEXT __stringify(VERSION_MAJOR) "." \
		     __stringify(VERSION_MINOR) "." \
		     __stringify(VERSION_REVISION) "." \
		     __stringify(VERSION_BUILD)

#endif
