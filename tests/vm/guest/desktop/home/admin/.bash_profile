# SPDX-License-Identifier: GPL-3.0-or-later
# The login at the seat becomes the graphical session.
if [ "$(tty)" = /dev/tty1 ]; then
    exec xinit /opt/blksnap-guest/session -- /usr/bin/Xorg :0 vt1 -keeptty -noreset -nolisten tcp -s 0 -dpms -ac > /tmp/session.log 2>&1
fi
