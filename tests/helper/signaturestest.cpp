// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What libblkid finds on images made by the real mkfs, and that exactly what was agreed to is wiped.
 */
#include "device/signatures.h"
#include "kernel/descriptor.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cerrno>

#include <fcntl.h>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class SignaturesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<QTemporaryDir> m_directory;
    QString m_path;

    FileDescriptor open() const
    {
        return FileDescriptor(::open(QFile::encodeName(m_path).constData(), O_RDWR | O_CLOEXEC));
    }

    bool run(const QStringList &command, const QByteArray &input = {})
    {
        QProcess process;
        process.start(command.first(), command.sliced(1) << m_path);
        process.write(input);
        process.closeWriteChannel();
        const bool done =
            process.waitForFinished(60000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        if (!done) {
            qWarning() << command << process.readAllStandardError();
        }
        return done;
    }

    void write(qint64 offset, const QByteArray &bytes)
    {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(offset));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    QByteArray content() const
    {
        QFile file(m_path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString token() const
    {
        const auto signatures = readSignatures(open().get());
        return signatures ? signatureToken(*signatures) : u"error "_s + signatures.error().toString();
    }

private Q_SLOTS:
    void init()
    {
        m_directory = std::make_unique<QTemporaryDir>();
        m_path = m_directory->filePath(u"image"_s);
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(320LL * 1024 * 1024));
    }

    void empty()
    {
        QCOMPARE(token(), QString());
        QCOMPARE(readUuid(open().get()).value(), QString());
        QCOMPARE(wipeSignatures(open().get(), {}).error().number, ESTALE);
        QCOMPARE(wipeSignatures(open().get(), u"ext4:x"_s).error().number, ESTALE);
    }

    void found_data()
    {
        const QString uuid = u"0b7a1111-2222-4333-8444-555555555555"_s;
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("uuid");
        QTest::newRow("ext4") << QStringList{ u"mkfs.ext4"_s, u"-q"_s, u"-F"_s, u"-L"_s, u"Backup"_s, u"-U"_s, uuid }
                              << QByteArray() << u"ext4:"_s + uuid << u"ext4 \"Backup\""_s << uuid;
        QTest::newRow("xfs") << QStringList{ u"mkfs.xfs"_s, u"-q"_s, u"-f"_s, u"-m"_s, u"uuid="_s + uuid }
                             << QByteArray() << u"xfs:"_s + uuid << u"xfs"_s << uuid;
        QTest::newRow("btrfs") << QStringList{ u"mkfs.btrfs"_s, u"-q"_s, u"-f"_s, u"-U"_s, uuid } << QByteArray()
                               << u"btrfs:"_s + uuid << u"btrfs"_s << uuid;
        QTest::newRow("vfat") << QStringList{ u"mkfs.vfat"_s, u"-i"_s, u"ABCD1234"_s, u"-n"_s, u"STICK"_s }
                              << QByteArray() << u"vfat:ABCD-1234"_s << u"vfat \"STICK\""_s << u"ABCD-1234"_s;
        QTest::newRow("swap") << QStringList{ u"mkswap"_s, u"-q"_s, u"-U"_s, uuid } << QByteArray() << u"swap:"_s + uuid
                              << u"swap"_s << uuid;
        QTest::newRow("dos") << QStringList{ u"sfdisk"_s, u"-q"_s } << QByteArray("label: dos\nlabel-id: 0x5e3f1c2a\n")
                             << u"dos:5e3f1c2a"_s << u"dos"_s << QString();
        QTest::newRow("gpt") << QStringList{ u"sfdisk"_s, u"-q"_s } << "label: gpt\nlabel-id: " + uuid.toLatin1() + '\n'
                             << u"PMBR:,gpt:"_s + uuid << u"gpt, PMBR"_s << QString();
    }

    void found()
    {
        QFETCH(QStringList, command);
        QFETCH(QByteArray, input);
        QFETCH(QString, expected);
        QFETCH(QString, text);
        QFETCH(QString, uuid);
        QVERIFY(run(command, input));
        QCOMPARE(token(), expected);
        QCOMPARE(signatureText(readSignatures(open().get()).value()), text);
        QCOMPARE(readUuid(open().get()).value(), uuid);

        // Consent to anything else wipes nothing.
        const QByteArray before = content();
        for (const QString &other :
             { QString(), u"ext4:"_s, expected + u",zfs_member:1"_s, u"dos:,"_s + expected, expected.chopped(1) }) {
            const auto wiped = wipeSignatures(open().get(), other);
            QVERIFY(!wiped);
            QCOMPARE(wiped.error().number, ESTALE);
        }
        QVERIFY(content() == before);

        QVERIFY(wipeSignatures(open().get(), expected));
        QCOMPARE(token(), QString());
    }

    void nested()
    {
        // A file system over the rest of another: both are seen, both must be agreed to.
        const QString one = u"0b7a1111-2222-4333-8444-555555555555"_s;
        const QString two = u"0c7a1111-2222-4333-8444-555555555555"_s;
        QVERIFY(run({ u"mkfs.ext4"_s, u"-q"_s, u"-F"_s, u"-U"_s, two }));
        const QByteArray superblock = content().sliced(1024, 1024);
        QVERIFY(run({ u"mkfs.btrfs"_s, u"-q"_s, u"-f"_s, u"-U"_s, one }));
        write(1024, superblock);
        const QString both = token();
        QCOMPARE(both, u"btrfs:%1,ext4:%2"_s.arg(one, two));
        QCOMPARE(wipeSignatures(open().get(), u"ext4:"_s + two).error().number, ESTALE);
        QCOMPARE(token(), both);
        QVERIFY(wipeSignatures(open().get(), both));
        QCOMPARE(token(), QString());
    }

    void brokenChecksum()
    {
        QVERIFY(run({ u"mkfs.xfs"_s, u"-q"_s, u"-f"_s }));
        // A flipped bit in the superblock's padding: nobody can mount it, but somebody may want it back.
        write(200, QByteArray(1, '\xff'));
        QVERIFY(token().startsWith(u"xfs:"));
    }

    void secondGptHeader()
    {
        QVERIFY(run({ u"sfdisk"_s, u"-q"_s }, "label: gpt\nlabel-id: 0b7a1111-2222-4333-8444-555555555555\n"));
        write(0, QByteArray(4096, '\0'));
        QCOMPARE(token(), u"gpt:0b7a1111-2222-4333-8444-555555555555"_s);
    }

    void hostileLabel()
    {
        QVERIFY(run({ u"mkfs.ext4"_s, u"-q"_s, u"-F"_s, u"-L"_s, u"a\x1b\n,xfs:b"_s }));
        const auto signatures = readSignatures(open().get()).value();
        QCOMPARE(signatureToken(signatures).count(u','), 0);
        QVERIFY(!signatureText(signatures).contains(u'\n'));
        QVERIFY(!signatureText(signatures).contains(u'\x1b'));
    }

    void escaping()
    {
        QCOMPARE(signatureToken({ { .type = u"odd,type:x"_s, .id = u"a b,c:d%~"_s, .label = {} } }),
                 u"odd%2Ctype%3Ax:a%20b%2Cc%3Ad%25%7E"_s);
        QCOMPARE(signatureToken({ { u"xfs"_s, u"2"_s, {} }, { u"ext4"_s, u"1"_s, {} }, { u"xfs"_s, u"2"_s, {} } }),
                 u"ext4:1,xfs:2"_s);
    }

    void unreadable()
    {
        const FileDescriptor directory(
            ::open(QFile::encodeName(m_directory->path()).constData(), O_RDONLY | O_CLOEXEC | O_DIRECTORY));
        QVERIFY(!readSignatures(directory.get()));
        QVERIFY(!readSignatures(-1));
    }

    void readOnlyDescriptor()
    {
        QVERIFY(run({ u"mkfs.ext4"_s, u"-q"_s, u"-F"_s }));
        const QString present = token();
        const FileDescriptor readOnly(::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_CLOEXEC));
        QVERIFY(!wipeSignatures(readOnly.get(), present));
        QCOMPARE(token(), present);
    }
};

QTEST_GUILESS_MAIN(SignaturesTest)

#include "signaturestest.moc"
