// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The words shared by everything above the kernel: device numbers, snapshot ids, results.
 *
 * Invariant: a value of these types was checked when it was made; nobody parses text twice.
 * Values only, nothing here owns a resource.
 */
#pragma once

#include <QHashFunctions>
#include <QString>
#include <QUuid>

#include <compare>
#include <expected>
#include <optional>

#include <sys/types.h>

namespace Blksnap
{
/// Bytes of a sector, everywhere, whatever the disk says about itself.
inline constexpr quint64 sectorSize = 512;

/// Largest numbers that the kernel's device numbers can hold.
inline constexpr quint32 maximumMajor = (1u << 12) - 1;
inline constexpr quint32 maximumMinor = (1u << 20) - 1;

/// What failed in the kernel: a request by name, and errno as it was.
struct Error {
    int number = 0; ///< errno, never 0
    QString request; ///< what was asked for, in English, for logs

    /// "snapshot take: Device or resource busy (EBUSY)"
    QString toString() const;

    bool operator==(const Error &) const = default;
};

template<typename T> using Result = std::expected<T, Error>;

/// Number of a block device. 0:0 is no device.
struct DeviceNumber {
    quint32 major = 0;
    quint32 minor = 0;

    /// Strict: "major:minor" in decimal without signs, blanks or leading zeroes, within the kernel's limits.
    static std::optional<DeviceNumber> fromText(QStringView text);
    static DeviceNumber fromDev(dev_t number);

    QString toText() const;
    dev_t toDev() const;
    bool isNull() const
    {
        return major == 0 && minor == 0;
    }

    auto operator<=>(const DeviceNumber &) const = default;
};

inline size_t qHash(const DeviceNumber &device, size_t seed = 0) noexcept
{
    return qHashMulti(seed, device.major, device.minor);
}

/// Id of a snapshot. Its text is the one of RFC 4122, its bytes are in the order of the text.
using SnapshotId = QUuid;

/// Strict: 36 characters, lower case, not the nil UUID.
std::optional<QUuid> uuidFromText(QStringView text);
/// 36 characters, lower case, no braces.
QString uuidToText(const QUuid &uuid);

/// Version of the kernel module.
struct Version {
    quint16 major = 0;
    quint16 minor = 0;
    quint16 revision = 0;
    quint16 build = 0;

    static std::optional<Version> fromText(QStringView text);
    QString toText() const;

    auto operator<=>(const Version &) const = default;
};
} // namespace Blksnap
