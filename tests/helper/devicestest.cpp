// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What is believed of a device node, and which devices count as in use, against a pretended sysfs, /dev and tables.
 * Real devices are opened in helper.vm.privileged.
 */
#include "device/devices.h"
#include "device/poolfiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include <sys/stat.h>

using namespace Blksnap;
using namespace Blksnap::Protocol;

namespace
{
constexpr DeviceNumber disk = { 8, 0 };
constexpr DeviceNumber partition = { 8, 1 };
constexpr DeviceNumber mapping = { 253, 0 };
} // namespace

class DevicesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    std::unique_ptr<SystemDevices> m_devices;

    QString path(const QString &name) const
    {
        return m_directory->filePath(name);
    }

    void put(const QString &name, const QByteArray &content)
    {
        QFile file(path(name));
        if (!QDir().mkpath(QFileInfo(file).path()) || !file.open(QIODevice::WriteOnly)
            || file.write(content) != content.size()) {
            qFatal("cannot write %s", qPrintable(name));
        }
    }

    void addDevice(DeviceNumber number, const QString &place)
    {
        const QString directory = u"sys/devices/"_s + place;
        put(directory + u"/dev"_s, number.toText().toLatin1() + '\n');
        put(directory + u"/uevent"_s, "MAJOR=8\nDEVNAME=" + QFileInfo(place).fileName().toUtf8() + '\n');
        QVERIFY(QDir().mkpath(path(u"sys/dev/block"_s)));
        QVERIFY(QFile::link(path(directory), path(u"sys/dev/block/"_s + number.toText())));
    }

    QString opened(DeviceNumber number, Devices::Access access = Devices::Access::Read) const
    {
        const auto device = m_devices->open(number, access);
        return device ? u"opened"_s : codeName(device.error().code);
    }

    QString used(DeviceNumber number) const
    {
        const auto unused = m_devices->checkUnused(number);
        return unused ? QString() : codeName(unused.error().code) + u": "_s + unused.error().message;
    }

    /// The name of any block device of this machine, and its number; nothing where there is none.
    static std::optional<std::pair<QString, DeviceNumber>> realDevice()
    {
        const QStringList names = QDir(u"/dev"_s).entryList(QDir::System);
        for (const QString &name : names) {
            struct stat status = {};
            if (::lstat(qPrintable(u"/dev/"_s + name), &status) == 0 && S_ISBLK(status.st_mode)) {
                return std::pair(name, DeviceNumber::fromDev(status.st_rdev));
            }
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        addDevice(disk, u"sda"_s);
        addDevice(partition, u"sda/sda1"_s);
        put(u"sys/devices/sda/sda1/partition"_s, "1\n");
        addDevice(mapping, u"dm-0"_s);
        put(u"mountinfo"_s, "21 1 9:1 / / rw shared:1 - ext4 /dev/md1 rw\n");
        put(u"swaps"_s, "Filename\tType\tSize\tUsed\tPriority\n");
        QVERIFY(QDir().mkpath(path(u"dev"_s)));
        m_devices = std::make_unique<SystemDevices>(SystemDevices::Roots{ .sys = path(u"sys"_s),
                                                                          .dev = path(u"dev"_s),
                                                                          .mountInfo = path(u"mountinfo"_s),
                                                                          .swaps = path(u"swaps"_s) });
    }

    void whatIsNoDevice()
    {
        QCOMPARE(opened({ 8, 99 }), u"no-device"_s);
        QCOMPARE(opened(disk), u"no-device"_s);
        put(u"dev/sda"_s, "a file");
        for (const auto access : { Devices::Access::Read,
                                   Devices::Access::Claim,
                                   Devices::Access::Write,
                                   Devices::Access::ClaimAndWrite }) {
            QCOMPARE(opened(disk, access), u"not-a-block-device"_s);
        }
        QVERIFY(QFile::remove(path(u"dev/sda"_s)));
        // A link is not followed, wherever it leads.
        QVERIFY(QFile::link(u"/dev/null"_s, path(u"dev/sda"_s)));
        QCOMPARE(opened(disk), u"not-a-block-device"_s);
        QCOMPARE(m_devices->open(disk, Devices::Access::Read).error().errorNumber, ELOOP);
        QVERIFY(QFile::remove(path(u"dev/sda"_s)));
        // Nobody makes us wait for the other end of a pipe.
        QCOMPARE(::mkfifo(qPrintable(path(u"dev/sda"_s)), S_IRUSR | S_IWUSR), 0);
        QCOMPARE(opened(disk), u"not-a-block-device"_s);
    }

    void nodeOfAnotherDevice()
    {
        const auto real = realDevice();
        if (!real || !QFile(u"/dev/"_s + real->first).open(QIODevice::ReadOnly)) {
            QSKIP("no block device that can be opened");
        }
        constexpr DeviceNumber pretended = { 4095, 7 };
        addDevice(pretended, real->first);
        const SystemDevices devices(SystemDevices::Roots{
            .sys = path(u"sys"_s), .dev = u"/dev"_s, .mountInfo = path(u"mountinfo"_s), .swaps = path(u"swaps"_s) });
        QCOMPARE(devices.open(pretended, Devices::Access::Read).error().code, Code::DeviceChanged);
    }

    void names()
    {
        QCOMPARE(m_devices->describe(disk), path(u"dev/sda"_s) + u" (8:0)"_s);
        QCOMPARE(m_devices->describe({ 8, 99 }), u"8:99"_s);
    }

    void inUse()
    {
        QCOMPARE(used(partition), QString());
        QCOMPARE(used({ 8, 99 }).section(u':', 0, 0), u"no-device"_s);
        QVERIFY(used(disk).contains(u"has partitions"_s));

        put(u"mountinfo"_s, "21 1 8:1 / /home rw shared:1 - ext4 /dev/sda1 rw\n");
        QVERIFY(used(partition).startsWith(u"in-use"_s));
        QVERIFY(used(partition).contains(u"is mounted at /home"_s));
        put(u"mountinfo"_s, "");

        QVERIFY(QDir().mkpath(path(u"sys/devices/sda/sda1/holders"_s)));
        QVERIFY(QFile::link(path(u"sys/devices/dm-0"_s), path(u"sys/devices/sda/sda1/holders/dm-0"_s)));
        QVERIFY(used(partition).contains(u"is part of"_s));
        QVERIFY(QFile::remove(path(u"sys/devices/sda/sda1/holders/dm-0"_s)));
        QCOMPARE(used(partition), QString());
    }

    void usedAsSwap()
    {
        const auto real = realDevice();
        if (!real) {
            QSKIP("no block device");
        }
        addDevice(real->second, u"swap/"_s + real->first);
        QCOMPARE(used(real->second), QString());
        put(u"swaps"_s,
            "Filename\tType\tSize\tUsed\tPriority\n/dev/" + real->first.toLatin1() + "\tpartition\t8\t0\t-2\n");
        QVERIFY(used(real->second).startsWith(u"in-use"_s));
        QVERIFY(used(real->second).contains(u"swap"_s));
    }

    void whatCannotBeKnownIsNotFree()
    {
        QVERIFY(QFile::remove(path(u"swaps"_s)));
        QVERIFY(used(partition).startsWith(u"kernel"_s));
        QVERIFY(QFile::remove(path(u"mountinfo"_s)));
        QVERIFY(used(partition).startsWith(u"kernel"_s));
    }

    void internalVolumes_data()
    {
        QTest::addColumn<QByteArray>("uuid");
        QTest::addColumn<bool>("isInternal");
        QTest::newRow("logical volume") << QByteArray("LVM-abcdef") << false;
        QTest::newRow("part of one") << QByteArray("LVM-abcdef-tmeta") << true;
        QTest::newRow("integrity of LUKS") << QByteArray("CRYPT-SUBDEV-1") << true;
        QTest::newRow("LUKS") << QByteArray("CRYPT-LUKS2-1-home") << false;
        QTest::newRow("stratis") << QByteArray("stratis-1-private-x") << true;
    }

    void internalVolumes()
    {
        QFETCH(QByteArray, uuid);
        QFETCH(bool, isInternal);
        put(u"sys/devices/dm-0/dm/uuid"_s, uuid + '\n');
        QCOMPARE(!used(mapping).isEmpty(), isInternal);
    }

    void preconditions()
    {
        QFile file(path(u"image"_s));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(1 << 20));
        Device device;
        device.number = disk;
        device.descriptor = FileDescriptor(::dup(file.handle()));
        device.size = 1 << 20;
        device.diskSequence = 5;
        const DeviceReference good = { .device = disk, .size = 1 << 20, .diskSequence = 5, .uuid = {} };
        QVERIFY(checkPreconditions(device, good, u"it"_s));
        DeviceReference changed = good;
        changed.size = 2 << 20;
        QCOMPARE(checkPreconditions(device, changed, u"it"_s).error().code, Code::DeviceChanged);
        changed = good;
        changed.diskSequence = 6;
        QCOMPARE(checkPreconditions(device, changed, u"it"_s).error().code, Code::DeviceChanged);
        changed.diskSequence = 0;
        QVERIFY(checkPreconditions(device, changed, u"it"_s));
        changed = good;
        changed.uuid = u"0b7a"_s;
        QCOMPARE(checkPreconditions(device, changed, u"it"_s).error().code, Code::DeviceChanged);
        device.descriptor.reset();
        QCOMPARE(checkPreconditions(device, changed, u"it"_s).error().code, Code::Kernel);
    }

    void poolFilesOfWhatIsGone()
    {
        const SystemPoolFiles files(*m_devices);
        const FileReference reference = {
            .fileSystem = { .device = { 8, 99 }, .size = 512, .diskSequence = 0, .uuid = u"x"_s }, .size = fileAlignment
        };
        QCOMPARE(files.create(reference).error().code, Code::NoDevice);
        QVERIFY(files.letGo({ 7, 99 }, 5));
        Device device;
        QVERIFY(!files.keep(device));
    }
};

QTEST_GUILESS_MAIN(DevicesTest)

#include "devicestest.moc"
