// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Who owns changed blocks: the arithmetic, what is sent, and a real ext4 against what debugfs says of it.
 */
#include "files/changedblocks.h"
#include "files/ext4files.h"
#include "files/report.h"
#include "files/request.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstring>
#include <random>

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Blksnap;
using namespace Qt::StringLiterals;

namespace
{
constexpr quint64 blockSize = 65536;

QList<ByteRun> runsIn(const ChangedBlocks &blocks, quint64 offset, quint64 length)
{
    QList<ByteRun> runs;
    blocks.forEachIn(offset, length, [&runs](const ByteRun &run) { runs.append(run); });
    return runs;
}

/// What a report writes, a line each.
class Lines
{
public:
    Lines() : m_file(::memfd_create("report", MFD_CLOEXEC))
    {
    }

    int descriptor() const
    {
        return m_file.get();
    }
    QList<QJsonObject> read() const
    {
        QFile file;
        if (!file.open(m_file.get(), QIODevice::ReadOnly, QFile::DontCloseHandle) || !file.seek(0)) {
            return {};
        }
        QList<QJsonObject> lines;
        while (!file.atEnd()) {
            lines.append(QJsonDocument::fromJson(file.readLine()).object());
        }
        return lines;
    }
    /// By their first names.
    QHash<QString, QJsonObject> files() const
    {
        QHash<QString, QJsonObject> found;
        const auto lines = read();
        for (const QJsonObject &line : lines) {
            const QJsonObject file = line.value(u"file"_s).toObject();
            if (!file.isEmpty()) {
                found.insert(file.value(u"names"_s).toArray().at(0).toString(), file);
            }
        }
        return found;
    }

private:
    FileDescriptor m_file;
};
} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(60000) || process.exitCode() != 0) {
            qWarning() << program << arguments << process.readAllStandardError();
            return {};
        }
        return QString::fromUtf8(process.readAllStandardOutput());
    }

    void write(const QString &name, qsizetype size)
    {
        QFile file(m_folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(QByteArray(size, 'x')), size);
    }

    /// The places of a file's first blocks, as debugfs knows them.
    QList<quint64> blocksOf(const QString &image, const QString &name)
    {
        QList<quint64> numbers;
        const auto words =
            run(QStringLiteral(DEBUGFS), { u"-R"_s, u"blocks "_s + name, image }).split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (const quint64 number = word.trimmed().toULongLong()) {
                numbers.append(number);
            }
        }
        return numbers;
    }

private Q_SLOTS:
    void changedRuns()
    {
        const QByteArray map("\0\3\3\1\0\5", 6);
        const ChangedBlocks::Question question = {
            .blockSize = 100, .capacity = 580, .since = 1, .begin = 0, .end = 1'000'000
        };
        const ChangedBlocks blocks(map, question);
        QCOMPARE(runsIn(blocks, 0, 1000), QList<ByteRun>({ { 100, 200 }, { 500, 80 } }));
        QCOMPARE(runsIn(blocks, 150, 100), QList<ByteRun>({ { 150, 100 } }));
        QCOMPARE(runsIn(blocks, 299, 202), QList<ByteRun>({ { 299, 1 }, { 500, 1 } }));
        QCOMPARE(runsIn(blocks, 300, 200), QList<ByteRun>());
        QCOMPARE(blocks.total(), 280ULL);
        // Numbers that somebody made up.
        QCOMPARE(runsIn(blocks, ~0ULL, ~0ULL), QList<ByteRun>());
        QCOMPARE(runsIn(blocks, 10, ~0ULL), QList<ByteRun>({ { 100, 200 }, { 500, 80 } }));

        const ChangedBlocks part(map, { .blockSize = 100, .capacity = 580, .since = 1, .begin = 150, .end = 510 });
        QCOMPARE(runsIn(part, 0, 1000), QList<ByteRun>({ { 150, 150 }, { 500, 10 } }));
        QCOMPARE(ChangedBlocks(map, { .blockSize = 100, .capacity = 580, .since = 1, .begin = 9, .end = 5 }).total(),
                 0ULL);
    }

    void names_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QString>("text");
        QTest::newRow("plain") << QByteArray("/srv/a b.txt") << u"/srv/a b.txt"_s;
        QTest::newRow("umlaut") << QByteArray("/Größe") << u"/Größe"_s;
        QTest::newRow("beyond 16 bits") << QByteArray("/\xf0\x9f\x90\xa7") << u"/🐧"_s;
        QTest::newRow("backslash") << QByteArray("/a\\x41") << u"/a\\\\x41"_s;
        QTest::newRow("line") << QByteArray("/a\nb") << u"/a\\x0ab"_s;
        QTest::newRow("escape") << QByteArray("/\033[2J") << u"/\\x1b[2J"_s;
        QTest::newRow("not UTF-8") << QByteArray("/a\xff\xfe") << u"/a\\xff\\xfe"_s;
        QTest::newRow("cut off") << QByteArray("/a\xc3") << u"/a\\xc3"_s;
        QTest::newRow("overlong") << QByteArray("/\xc0\xaf") << u"/\\xc0\\xaf"_s;
        QTest::newRow("surrogate") << QByteArray("/\xed\xa0\x80") << u"/\\xed\\xa0\\x80"_s;
        QTest::newRow("turns the direction") << QByteArray("/\xe2\x80\xae") << u"/\\xe2\\x80\\xae"_s;
    }

    void names()
    {
        QFETCH(QByteArray, name);
        QFETCH(QString, text);
        QCOMPARE(printableName(name), text);
    }

    void ownersAreBounded()
    {
        const QByteArray map(static_cast<qsizetype>(Owners::mostOwners) + 10, '\1');
        const ChangedBlocks blocks(map,
                                   { .blockSize = 1, .capacity = 1'000'000, .since = 0, .begin = 0, .end = ~0ULL });
        Owners owners(blocks);
        for (quint64 inode = 0; inode < Owners::mostOwners + 10; ++inode) {
            owners.note(inode, inode, 1);
        }
        QCOMPARE(owners.all().size(), Owners::mostOwners);
        QVERIFY(owners.isTruncated());
        QCOMPARE(owners.total(), static_cast<quint64>(Owners::mostOwners + 10));
        OwnedBytes many;
        for (quint64 offset = 0; offset < 1000; offset += 10) {
            many.add({ .offset = offset, .length = 1 });
        }
        QCOMPARE(many.ranges.size(), OwnedBytes::mostRanges);
        QVERIFY(many.hasMoreRanges);
        QCOMPARE(many.bytes, 100ULL);
    }

    void requestsTravel()
    {
        std::array<int, 2> ends = {};
        QCOMPARE(::socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends.data()), 0);
        const FileDescriptor one(ends[0]);
        const FileDescriptor other(ends[1]);
        const auto memory = [] {
            return FileDescriptor(::memfd_create("x", MFD_CLOEXEC));
        };
        const FilesDescriptors sent = { .device = memory(), .map = memory(), .output = memory() };
        QCOMPARE(::write(sent.map.get(), "map", 3), 3);
        QVERIFY(sendFilesRequest(one.get(), { .major = 8, .blockSize = 512, .since = 3 }, sent));
        FilesDescriptors received;
        const auto request = receiveFilesRequest(other.get(), received);
        QVERIFY(request);
        QCOMPARE(request->major, 8u);
        QCOMPARE(request->since, 3ULL);
        std::array<char, 4> bytes = {};
        QCOMPARE(::pread(received.map.get(), bytes.data(), bytes.size(), 0), 3);

        QCOMPARE(::send(one.get(), "hello", 5, 0), 5);
        QCOMPARE(receiveFilesRequest(other.get(), received).error().number, EBADMSG);
        QVERIFY(sendFilesRequest(one.get(), { .magic = 1, .blockSize = 512 }, sent));
        QVERIFY(!receiveFilesRequest(other.get(), received));
        QVERIFY(sendFilesRequest(one.get(), { .blockSize = 0 }, sent));
        QVERIFY(!receiveFilesRequest(other.get(), received));
        FilesRequest bare = { .blockSize = 512 };
        QCOMPARE(::send(one.get(), &bare, sizeof(bare), 0), static_cast<ssize_t>(sizeof(bare)));
        QVERIFY(!receiveFilesRequest(other.get(), received));

        // All descriptors, but not all of the request.
        std::array<int, 3> numbers = { sent.device.get(), sent.map.get(), sent.output.get() };
        alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(numbers))> control = {};
        iovec content = { .iov_base = &bare, .iov_len = sizeof(bare) - 1 };
        msghdr message = {};
        message.msg_iov = &content;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        cmsghdr *header = CMSG_FIRSTHDR(&message);
        header->cmsg_level = SOL_SOCKET;
        header->cmsg_type = SCM_RIGHTS;
        header->cmsg_len = CMSG_LEN(sizeof(numbers));
        std::memcpy(CMSG_DATA(header), numbers.data(), sizeof(numbers));
        QCOMPARE(::sendmsg(one.get(), &message, 0), static_cast<ssize_t>(content.iov_len));
        QVERIFY(!receiveFilesRequest(other.get(), received));
    }

    void ext4_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::newRow("ext4") << QStringList{ u"-t"_s, u"ext4"_s, u"-b"_s, u"4096"_s };
        QTest::newRow("ext2 with maps of blocks") << QStringList{ u"-t"_s, u"ext2"_s, u"-b"_s, u"1024"_s };
    }

    /// One block of the map for each block of the file system: exactly the files that debugfs names.
    void ext4()
    {
        QFETCH(QStringList, options);
        QVERIFY(QDir(m_folder.path()).removeRecursively() && QDir().mkpath(m_folder.filePath(u"tree/deep/er"_s)));
        write(u"tree/untouched"_s, 300'000);
        write(u"tree/changed"_s, 300'000);
        write(u"tree/deep/er/Größe"_s, 2'000'000);
        QVERIFY(QFile::link(m_folder.filePath(u"tree/changed"_s), m_folder.filePath(u"symbolic"_s)));
        QCOMPARE(::link(qPrintable(m_folder.filePath(u"tree/changed"_s)),
                        qPrintable(m_folder.filePath(u"tree/deep/second name"_s))),
                 0);
        const QString image = m_folder.filePath(u"image"_s);
        QVERIFY(!run(QStringLiteral(MKE2FS),
                     QStringList{ u"-d"_s, m_folder.filePath(u"tree"_s) } + options + QStringList{ image, u"32M"_s })
                     .isNull());
        const quint64 size = options.contains(u"1024"_s) ? 1024 : 4096;

        QByteArray map(static_cast<qsizetype>(32 * 1024 * 1024 / size), '\1');
        const auto changed = blocksOf(image, u"/changed"_s);
        const auto deep = blocksOf(image, u"/deep/er/Größe"_s);
        QVERIFY(changed.size() > 50 && deep.size() > 300);
        map[static_cast<qsizetype>(changed.at(3))] = '\2';
        map[static_cast<qsizetype>(changed.at(40))] = '\2';
        map[static_cast<qsizetype>(deep.last())] = '\2';
        const ChangedBlocks blocks(
            map, { .blockSize = size, .capacity = 32ULL * 1024 * 1024, .since = 1, .begin = 0, .end = ~0ULL });

        const FileDescriptor device(::open(qPrintable(image), O_RDONLY | O_CLOEXEC));
        const Lines lines;
        Report report(lines.descriptor());
        reportExt4Files(device.get(), blocks, report);
        const auto files = lines.files();
        QCOMPARE(files.size(), 2);
        const QJsonObject first =
            files.contains(u"/changed"_s) ? files.value(u"/changed"_s) : files.value(u"/deep/second name"_s);
        QStringList names = first.value(u"names"_s).toVariant().toStringList();
        names.sort();
        QCOMPARE(names, QStringList({ u"/changed"_s, u"/deep/second name"_s }));
        QCOMPARE(first.value(u"bytes"_s).toInteger(), static_cast<qint64>(2 * size));
        const QJsonArray range = first.value(u"ranges"_s).toArray().at(0).toArray();
        QVERIFY(range.at(0).toInteger() == static_cast<qint64>(changed.at(3) * size)
                || range.at(0).toInteger() == static_cast<qint64>(changed.at(40) * size));
        QCOMPARE(files.value(u"/deep/er/Größe"_s).value(u"bytes"_s).toInteger(), static_cast<qint64>(size));
        const QJsonObject end = lines.read().last().value(u"end"_s).toObject();
        QCOMPARE(end.value(u"fileSystem"_s).toString(), u"ext4"_s);
        QCOMPARE(end.value(u"elsewhere"_s).toInteger(-1), 0);
        QVERIFY(!end.value(u"truncated"_s).toBool());
    }

    void otherContents()
    {
        const FileDescriptor device(::memfd_create("nothing", MFD_CLOEXEC));
        QCOMPARE(::ftruncate(device.get(), 1 << 20), 0);
        const QByteArray map(16, '\1');
        const ChangedBlocks blocks(
            map, { .blockSize = blockSize, .capacity = 1 << 20, .since = 0, .begin = 0, .end = ~0ULL });
        const Lines lines;
        Report report(lines.descriptor());
        reportExt4Files(device.get(), blocks, report);
        QCOMPARE(lines.read().last().value(u"error"_s).toObject().value(u"code"_s).toString(), u"unsupported"_s);
    }

    /// Whatever is on the disk, there is an end, and it is told.
    void brokenFileSystems()
    {
        const QString image = m_folder.filePath(u"image"_s);
        QVERIFY(QFile::exists(image));
        QFile file(image);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sound = file.readAll();
        const QByteArray map(512, '\1');
        const ChangedBlocks blocks(
            map, { .blockSize = blockSize, .capacity = 32ULL * 1024 * 1024, .since = 0, .begin = 0, .end = ~0ULL });
        std::mt19937 random(20261121);
        for (int round = 0; round < 40; ++round) {
            QByteArray broken = sound;
            for (int hit = 0; hit < 2000; ++hit) {
                // Mostly where inodes, extents and directories are.
                const auto range = static_cast<quint32>(hit % 2 == 0 ? 1 << 20 : broken.size());
                broken[static_cast<qsizetype>(random() % range)] = static_cast<char>(random());
            }
            // The superblock stays, or nothing else would be looked at.
            if (round % 4 != 0) {
                broken.replace(1024, 1024, sound.sliced(1024, 1024));
            }
            const FileDescriptor device(::memfd_create("broken", MFD_CLOEXEC));
            QCOMPARE(::write(device.get(), broken.constData(), static_cast<std::size_t>(broken.size())), broken.size());
            const Lines lines;
            Report report(lines.descriptor());
            reportExt4Files(device.get(), blocks, report);
            const auto told = lines.read();
            QVERIFY(!told.isEmpty());
            QVERIFY(told.last().contains(u"end"_s) || told.last().contains(u"error"_s));
        }
    }
};

QTEST_GUILESS_MAIN(FilesTest)

#include "filestest.moc"
