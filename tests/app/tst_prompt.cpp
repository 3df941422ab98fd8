// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What the password prompt says: that it names what will be lost, and nothing that could be read as something else.
 */
#include "client/failurefromrefusal.h"
#include "client/prompttext.h"

#include <QTest>

using namespace Blksnap;
using namespace Qt::StringLiterals;

namespace
{

constexpr DeviceNumber DISK = { 8, 0 };
constexpr DeviceNumber PARTITION = { 8, 1 };

Device disk()
{
    Device device;
    device.number = DISK;
    device.node = u"/dev/sda"_s;
    device.vendor = u"ACME"_s;
    device.model = u"Rotor 9"_s;
    device.size = quint64(4) << 30;
    return device;
}

Device partition()
{
    Device device;
    device.number = PARTITION;
    device.node = u"/dev/sda1"_s;
    device.size = quint64(1) << 30;
    device.contentType = u"ext4"_s;
    device.contentUuid = u"0b7a"_s;
    device.label = u"holiday"_s;
    device.parents = { DISK };
    return device;
}

} // namespace

class PromptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale::c());
    }

    void takesTheHelpersWords_data()
    {
        QTest::addColumn<QString>("said");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QString>("name");
        QTest::newRow("label") << u"ext4 \"my data\""_s << u"ext4 “my data”"_s << u"my data"_s;
        QTest::newRow("several") << u"gpt, xfs \"a\", ext4 \"b\""_s << u"gpt, xfs “a”, ext4 “b”"_s << u"a"_s;
        QTest::newRow("no label") << u"swap, gpt"_s << u"swap, gpt"_s << u"swap"_s;
        QTest::newRow("empty label") << u"ext4 \"\""_s << u"ext4 \"\""_s << u"ext4"_s;
    }

    void takesTheHelpersWords()
    {
        QFETCH(QString, said);
        Protocol::Refusal refusal;
        refusal.code = Protocol::Code::Signature;
        refusal.signatureText = said;
        const Failure failure = failureFromRefusal(refusal);
        QTEST(failure.signatureText, "shown");
        QTEST(failure.signatureName, "name");
    }

    void namesWhatIsLost()
    {
        const PromptText text(DeviceInventory({ disk(), partition() }));
        SnapshotPlan plan;
        plan.storage = { { .device = partition(), .consent = u"ext4:0b7a"_s } };
        QVERIFY(text.forTaking(plan).endsWith(u": /dev/sda1 (ACME Rotor 9, 1.0 GiB, with ext4 “holiday”)"_s));

        StorageAddition addition;
        addition.reserve = plan.storage;
        addition.storageFiles = { { .fileSystem = disk(), .size = quint64(64) << 20 } };
        QVERIFY(text.forAdding(addition).endsWith(
            u": /dev/sda1 (ACME Rotor 9, 1.0 GiB, with ext4 “holiday”); a new file of 64.0 MiB on /dev/sda"_s));
    }

    void saysNothingWhereNothingIsLost()
    {
        SnapshotPlan plan;
        plan.storage = { { .device = partition(), .consent = {} } };
        QCOMPARE(PromptText(DeviceInventory({ disk(), partition() })).forTaking(plan), QString());
    }

    void namesTheConsentWhereItIsNotWhatTheDeviceShows()
    {
        StorageAddition addition;
        addition.storage = { { .device = partition(), .consent = u"ext4:0b7a,zfs_member:1"_s } };
        QVERIFY(PromptText(DeviceInventory({ partition() }))
                    .forAdding(addition)
                    .endsWith(u"/dev/sda1 (1.0 GiB, with ext4:0b7a,zfs_member:1)"_s));
        addition.storage[0].consent.clear();
        QVERIFY(PromptText(DeviceInventory({ partition() }))
                    .forAdding(addition)
                    .endsWith(u"/dev/sda1 (1.0 GiB, nothing known is on it)"_s));
    }

    void doesNotRepeatTheVendor()
    {
        Device named = disk();
        named.model = u"Acme Rotor 9"_s;
        StorageAddition addition;
        addition.storage = { { .device = named, .consent = {} } };
        QVERIFY(PromptText(DeviceInventory({ named })).forAdding(addition).contains(u"(Acme Rotor 9, 4.0 GiB"_s));
    }

    void keepsToOneLine()
    {
        Device strange = partition();
        strange.label = u"a\nb\u2028c"_s;
        StorageAddition addition;
        addition.storage = { { .device = strange, .consent = strange.signatureToken() } };
        const QString text = PromptText(DeviceInventory({ strange })).forAdding(addition);
        QVERIFY(!text.contains(u'\n'));
        QVERIFY(!text.contains(QChar(0x2028)));
    }
};

QTEST_GUILESS_MAIN(PromptTest)
#include "tst_prompt.moc"
