// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * blksnap-helper: started by the bus for an action of docs/protocol.md, ends when there was none for a while.
 */
#include "action/responder.h"
#include "versionoption.h"

#include <KAuth/HelperSupport>

#include <cstdlib>

#include <sys/stat.h>

int main(int argc, char **argv)
{
    if (Blksnap::answersVersion(argc, argv, "blksnap-helper " BLKSNAP_VERSION)) {
        return EXIT_SUCCESS;
    }
    ::umask(077);
    Blksnap::Responder responder;
    return KAuth::HelperSupport::helperMain(argc, argv, Blksnap::Protocol::helperId.data(), &responder);
}
