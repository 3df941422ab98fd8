// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The change map that is handed out: whole, of one generation, and sealed.
 */
#include "watch/changemap.h"
#include "fakekernel.h"

#include <QFile>
#include <QTest>

#include <cerrno>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

using namespace Blksnap;

namespace
{
constexpr DeviceNumber device = { 8, 1 };
const QUuid generation = *uuidFromText(u"11111111-2222-4333-8444-555555555555");
const QUuid nextGeneration = *uuidFromText(u"21111111-2222-4333-8444-555555555555");
} // namespace

class ChangeMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whole_data()
    {
        QTest::addColumn<int>("blocks");
        QTest::newRow("one") << 1;
        QTest::newRow("a piece") << 256 * 1024;
        QTest::newRow("a piece and one") << 256 * 1024 + 1;
        QTest::newRow("two mebibytes") << 2 * 1024 * 1024;
    }

    void whole()
    {
        QFETCH(int, blocks);
        FakeKernel kernel;
        QByteArray map(blocks, '\0');
        for (int i = 0; i < blocks; ++i) {
            map[i] = static_cast<char>(i * 7);
        }
        kernel.setMap(device, map, generation, 200);
        const auto read = readChangeMap(*kernel.open().value(), device);
        QVERIFY(read);
        QCOMPARE(read->info.blockCount, static_cast<quint32>(blocks));
        QCOMPARE(read->info.generation, generation);
        QCOMPARE(read->info.snapshotNumber, 200u);

        QFile file;
        QVERIFY(file.open(read->file.get(), QIODevice::ReadOnly, QFile::DontCloseHandle));
        QVERIFY(file.readAll() == map);
        QCOMPARE(::write(read->file.get(), "x", 1), -1);
        QCOMPARE(errno, EPERM);
        QCOMPARE(::ftruncate(read->file.get(), 0), -1);
        QCOMPARE(::fcntl(read->file.get(), F_GET_SEALS), F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE);
    }

    void untracked()
    {
        FakeKernel kernel;
        QCOMPARE(readChangeMap(*kernel.open().value(), device).error().number, ENODATA);
    }

    void beginsAnew()
    {
        FakeKernel kernel;
        kernel.setMap(device, QByteArray(10, 'a'), generation, 1);
        kernel.before(QStringLiteral("readLiveMap"),
                      [&] { kernel.setMap(device, QByteArray(10, 'b'), nextGeneration, 0); });
        const auto read = readChangeMap(*kernel.open().value(), device);
        QVERIFY(read);
        QCOMPARE(read->info.generation, nextGeneration);
        QByteArray bytes(10, Qt::Uninitialized);
        QCOMPARE(::read(read->file.get(), bytes.data(), bytes.size()), 10);
        QCOMPARE(bytes, QByteArray(10, 'b'));
    }
};

QTEST_GUILESS_MAIN(ChangeMapTest)

#include "changemaptest.moc"
