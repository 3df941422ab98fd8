// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Opening block devices that a caller named by number, and telling whether they may be overwritten.
 *
 * Invariant: a Device is what the kernel said about the descriptor that it owns, not about a name; no path of a caller
 * is ever opened. Devices is the interface that the verbs are written against; SystemDevices is the machine's.
 */
#pragma once

#include "device/stack.h"
#include "kernel/descriptor.h"
#include "protocol/messages.h"

namespace Blksnap
{
/// A value, or why not: ready to be sent to the caller, except for the request id.
template<typename T> using Checked = std::expected<T, Protocol::Refusal>;

/// A refusal with all that is known about it.
std::unexpected<Protocol::Refusal> refusal(Protocol::Code code,
                                           const QString &message,
                                           std::optional<DeviceNumber> device = std::nullopt,
                                           int errorNumber = 0);

struct Device {
    DeviceNumber number;
    FileDescriptor descriptor;
    quint64 size = 0; ///< bytes
    quint64 diskSequence = 0; ///< rises whenever the disk behind the number changes; 0: the kernel does not say
    quint32 blockSize = 512; ///< bytes that are read or written at least
    bool readOnly = false;
};

class Devices
{
public:
    enum class Access {
        Read, ///< others may use it meanwhile
        Claim, ///< read, and nobody else may mount or claim it as long as the Device lives
        Write, ///< others may use it meanwhile
        ClaimAndWrite,
    };

    Devices() = default;
    virtual ~Devices();
    Devices(const Devices &) = delete;
    Devices &operator=(const Devices &) = delete;

    /// Refuses with NoDevice, NotABlockDevice, InUse (a claim failed), ReadOnly (to write), Kernel.
    virtual Checked<Device> open(DeviceNumber number, Access access) const = 0;
    /// Refuses with InUse: mounted, swap, held, partitioned, internal to a volume group.
    virtual Checked<void> checkUnused(DeviceNumber number) const = 0;
    /// Whether writing to one may change the other.
    virtual bool overlap(DeviceNumber one, DeviceNumber other) const = 0;
    /// For messages: "/dev/sda1 (8:1)".
    virtual QString describe(DeviceNumber number) const = 0;
};

class SystemDevices final : public Devices
{
public:
    struct Roots {
        QString sys = QStringLiteral("/sys");
        QString dev = QStringLiteral("/dev");
        QString mountInfo = QStringLiteral("/proc/self/mountinfo");
        QString swaps = QStringLiteral("/proc/swaps");
    };

    SystemDevices();
    explicit SystemDevices(Roots roots);

    Checked<Device> open(DeviceNumber number, Access access) const override;
    Checked<void> checkUnused(DeviceNumber number) const override;
    bool overlap(DeviceNumber one, DeviceNumber other) const override;
    QString describe(DeviceNumber number) const override;

private:
    QString nodePath(DeviceNumber number) const;
    std::optional<QList<DeviceNumber>> loopBacking(DeviceNumber loop) const;

    Roots m_roots;
    DeviceStack m_stack;
};

/// Refuses with DeviceChanged unless the device is what the caller saw: size, disk sequence number, UUID.
Checked<void>
checkPreconditions(const Device &device, const Protocol::DeviceReference &expected, const QString &description);
} // namespace Blksnap
