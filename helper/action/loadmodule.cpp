// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Loading the kernel module.
 */
#include "verbs.h"

#include "action/kernelrefusal.h"

using namespace Qt::StringLiterals;

namespace Blksnap
{
Checked<QVariantMap> Verbs::loadModule(const Protocol::LoadModuleRequest &request)
{
    if (const auto loaded = m_with.loader.load(); !loaded) {
        return refusal(Protocol::Code::ModuleRefused,
                       u"The kernel module was not loaded: %1"_s.arg(loaded.error().toString()),
                       std::nullopt,
                       loaded.error().number);
    }
    auto control = openControl();
    if (!control) {
        return std::unexpected(control.error());
    }
    const auto version = (*control)->version();
    if (!version) {
        return kernelRefusal(version.error(), u"the module is loaded but does not answer"_s);
    }
    note(JournalKinds::moduleLoaded, u"Kernel module blksnap %1 is loaded"_s.arg(version->toText()), request.request);
    return Protocol::encode(Protocol::LoadModuleReply{ .request = request.request, .version = *version });
}
} // namespace Blksnap
