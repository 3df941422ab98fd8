// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Text forms of device numbers, ids and versions: what is accepted, and that everything else is not.
 */
#include "kernel/types.h"

#include <QTest>

#include <cerrno>

using namespace Blksnap;

class TypesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void deviceNumber_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        for (const char *text : { "8:1", "0:0", "259:0", "4095:1048575" }) {
            QTest::newRow(text) << QString::fromLatin1(text) << true;
        }
        for (const char *text : { "",
                                  ":",
                                  "8",
                                  "8:",
                                  ":1",
                                  "08:1",
                                  "8:01",
                                  "-8:1",
                                  "+8:1",
                                  " 8:1",
                                  "8:1 ",
                                  "8:1:2",
                                  "4096:0",
                                  "8:1048576",
                                  "8:99999999999",
                                  "8:18446744073709551617",
                                  "a:b",
                                  "0x8:1",
                                  "8.0:1" }) {
            QTest::newRow(qPrintable(QStringLiteral("not '%1'").arg(QString::fromLatin1(text))))
                << QString::fromLatin1(text) << false;
        }
        QTest::newRow("not Arabic digits") << QStringLiteral("٨:١") << false;
    }

    void deviceNumber()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        const auto number = DeviceNumber::fromText(text);
        QCOMPARE(number.has_value(), valid);
        if (valid) {
            QCOMPARE(number->toText(), text);
            QCOMPARE(DeviceNumber::fromDev(number->toDev()), *number);
        }
    }

    void uuid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("valid");
        const QString good = QStringLiteral("00112233-4455-6677-8899-aabbccddeeff");
        QTest::newRow("plain") << good << true;
        QTest::newRow("upper case") << good.toUpper() << false;
        QTest::newRow("braces") << QStringLiteral("{%1}").arg(good) << false;
        QTest::newRow("without dashes") << QString(good).remove(u'-') << false;
        QTest::newRow("too short") << good.chopped(1) << false;
        QTest::newRow("too long") << good + u'0' << false;
        QTest::newRow("dash elsewhere") << QStringLiteral("001122334-455-6677-8899-aabbccddeeff") << false;
        QTest::newRow("no hex") << QStringLiteral("0011223g-4455-6677-8899-aabbccddeeff") << false;
        QTest::newRow("nil") << QStringLiteral("00000000-0000-0000-0000-000000000000") << false;
        QTest::newRow("path") << QStringLiteral("../../../etc/passwd/../../../../../..") << false;
    }

    void uuid()
    {
        QFETCH(QString, text);
        QFETCH(bool, valid);
        const auto uuid = uuidFromText(text);
        QCOMPARE(uuid.has_value(), valid);
        if (valid) {
            QCOMPARE(uuidToText(*uuid), text);
            // The kernel's bytes are in the order of the text.
            const QUuid::Id128Bytes bytes = uuid->toBytes();
            for (int i = 0; i < 16; ++i) {
                QCOMPARE(bytes.data[i], static_cast<quint8>(i * 0x11));
            }
        }
    }

    void version()
    {
        QCOMPARE(Version::fromText(u"2.1.0.65535"), (Version{ 2, 1, 0, 65535 }));
        QVERIFY(!Version::fromText(u"2.1.0"));
        QVERIFY(!Version::fromText(u"2.1.0.65536"));
        QVERIFY(!Version::fromText(u"2.1.0.x"));
        QVERIFY((Version{ 2, 1, 0, 0 }) < (Version{ 2, 2, 0, 0 }));
    }

    void error()
    {
        const Error error{ EBUSY, QStringLiteral("snapshot take") };
        QCOMPARE(error.toString(), QStringLiteral("snapshot take: Device or resource busy (EBUSY)"));
    }
};

QTEST_GUILESS_MAIN(TypesTest)

#include "typestest.moc"
