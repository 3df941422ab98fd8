// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Probing with libblkid.
 *
 * libblkid stops at the first signature that it recognizes. To see all of them, each one found is hidden (when reading)
 * or wiped (when wiping) and the device is probed again, until nothing is left; that also finds copies of a signature,
 * such as the second header of a GPT, and file systems that lie beneath others.
 */
#include "signatures.h"

#include <QSet>
#include <QStringList>

#include <algorithm>
#include <cerrno>
#include <memory>

#include <blkid/blkid.h>

using namespace Qt::StringLiterals;

namespace Blksnap
{
namespace
{
struct FreeProbe {
    void operator()(blkid_struct_probe *probe) const
    {
        blkid_free_probe(probe);
    }
};
using Probe = std::unique_ptr<blkid_struct_probe, FreeProbe>;

/// No device carries more; a probe that finds more is going round in circles.
constexpr int maximumSignatures = 256;

std::unexpected<Error> failure(int number, const QString &what)
{
    return std::unexpected(Error{ number ? number : EIO, what });
}

Result<Probe> openProbe(int descriptor)
{
    errno = 0;
    Probe probe(blkid_new_probe());
    if (!probe) {
        return failure(ENOMEM, u"probe signatures"_s);
    }
    if (blkid_probe_set_device(probe.get(), descriptor, 0, 0) != 0) {
        return failure(errno, u"probe signatures"_s);
    }
    return probe;
}

Result<Probe> openFullProbe(int descriptor)
{
    return openProbe(descriptor).and_then([](Probe probe) -> Result<Probe> {
        const bool ready = blkid_probe_enable_superblocks(probe.get(), 1) == 0
            && blkid_probe_set_superblocks_flags(probe.get(),
                                                 BLKID_SUBLKS_TYPE | BLKID_SUBLKS_UUID | BLKID_SUBLKS_LABEL
                                                     | BLKID_SUBLKS_MAGIC | BLKID_SUBLKS_BADCSUM)
                == 0
            && blkid_probe_enable_partitions(probe.get(), 1) == 0
            && blkid_probe_set_partitions_flags(probe.get(), BLKID_PARTS_MAGIC | BLKID_PARTS_FORCE_GPT) == 0;
        if (!ready) {
            return failure(EIO, u"probe signatures"_s);
        }
        return probe;
    });
}

QString value(blkid_struct_probe *probe, const char *name)
{
    const char *data = nullptr;
    size_t length = 0;
    if (blkid_probe_lookup_value(probe, name, &data, &length) != 0 || !data) {
        return {};
    }
    // The length counts the closing zero of texts; what lies on a disk need not be proper UTF-8.
    return QString::fromUtf8(data, qstrnlen(data, length));
}

Signature currentSignature(blkid_struct_probe *probe)
{
    const QString type = value(probe, "TYPE");
    if (!type.isEmpty()) {
        return { .type = type, .id = value(probe, "UUID"), .label = value(probe, "LABEL") };
    }
    return { .type = value(probe, "PTTYPE"), .id = value(probe, "PTUUID"), .label = {} };
}

/// Only letters, digits and -_. stay; so that a token cannot be made to mean something else by what is on a disk.
QString escaped(const QString &text)
{
    return QString::fromLatin1(text.toUtf8().toPercentEncoding(QByteArray(), "~"));
}

QString tokenOf(const Signature &signature)
{
    return escaped(signature.type) + u':' + escaped(signature.id);
}

/// Asks @p visit about each signature found, which says whether to go on, and then hides or wipes it.
template<typename Visit> Result<void> walk(blkid_struct_probe *probe, bool dryRun, Visit visit)
{
    for (int count = 0; count < maximumSignatures; ++count) {
        errno = 0;
        const int found = blkid_do_probe(probe);
        if (found == 1) {
            return {};
        }
        if (found != 0) {
            return failure(errno, u"probe signatures"_s);
        }
        const Signature signature = currentSignature(probe);
        if (signature.type.isEmpty()) {
            return failure(EBADMSG, u"probe signatures"_s);
        }
        if (const Result<void> visited = visit(signature); !visited) {
            return visited;
        }
        errno = 0;
        if (blkid_do_wipe(probe, dryRun ? 1 : 0) != 0) {
            return failure(errno, dryRun ? u"probe signatures"_s : u"wipe signature "_s + tokenOf(signature));
        }
    }
    return failure(ELOOP, u"probe signatures"_s);
}
} // namespace

QString signatureToken(const QList<Signature> &signatures)
{
    QStringList parts;
    for (const Signature &signature : signatures) {
        parts.append(tokenOf(signature));
    }
    std::ranges::sort(parts);
    parts.removeDuplicates();
    return parts.join(u',');
}

QString signatureText(const QList<Signature> &signatures)
{
    QStringList parts;
    for (const Signature &signature : signatures) {
        // Labels come from the disk: nothing that could break a line or a log.
        QString label = signature.label;
        std::ranges::replace_if(
            label, [](QChar character) { return !character.isPrint(); }, QChar::ReplacementCharacter);
        parts.append(label.isEmpty() ? signature.type : u"%1 \"%2\""_s.arg(signature.type, label));
    }
    parts.removeDuplicates();
    return parts.join(u", "_s);
}

Result<QList<Signature>> readSignatures(int descriptor)
{
    return openFullProbe(descriptor).and_then([](const Probe &probe) -> Result<QList<Signature>> {
        QList<Signature> signatures;
        const auto walked = walk(probe.get(), true, [&](const Signature &signature) -> Result<void> {
            signatures.append(signature);
            return {};
        });
        if (!walked) {
            return std::unexpected(walked.error());
        }
        return signatures;
    });
}

Result<QString> readUuid(int descriptor)
{
    return openProbe(descriptor).and_then([](const Probe &probe) -> Result<QString> {
        blkid_probe_enable_superblocks(probe.get(), 1);
        blkid_probe_set_superblocks_flags(probe.get(), BLKID_SUBLKS_TYPE | BLKID_SUBLKS_UUID | BLKID_SUBLKS_BADCSUM);
        blkid_probe_enable_partitions(probe.get(), 1);
        blkid_probe_set_partitions_flags(probe.get(), BLKID_PARTS_ENTRY_DETAILS);
        errno = 0;
        constexpr int ambivalent = -2;
        const int found = blkid_do_safeprobe(probe.get());
        if (found < 0 && found != ambivalent) {
            return failure(errno, u"probe UUID"_s);
        }
        if (found != 0) {
            return QString();
        }
        const QString uuid = value(probe.get(), "UUID");
        return uuid.isEmpty() ? value(probe.get(), "PART_ENTRY_UUID") : uuid;
    });
}

Result<QList<Signature>> wipeSignatures(int descriptor, const QString &token)
{
    const auto present = readSignatures(descriptor);
    if (!present) {
        return present;
    }
    if (token.isEmpty() || signatureToken(*present) != token) {
        return failure(ESTALE, u"wipe signatures"_s);
    }

    const QStringList consented = token.split(u',');
    const auto walked = openFullProbe(descriptor).and_then([&](const Probe &probe) {
        return walk(probe.get(), false, [&](const Signature &signature) -> Result<void> {
            if (!consented.contains(tokenOf(signature))) {
                return failure(ESTALE, u"wipe signatures"_s);
            }
            return {};
        });
    });
    if (!walked) {
        return std::unexpected(walked.error());
    }

    const auto left = readSignatures(descriptor);
    if (!left) {
        return left;
    }
    if (!left->isEmpty()) {
        return failure(ESTALE, u"wipe signatures"_s);
    }
    return present;
}
} // namespace Blksnap
