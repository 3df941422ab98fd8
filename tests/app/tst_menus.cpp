// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The ways to the menus by keyboard, and that none leads there by mistake.
 */
#include "fakebackend.h"

#include "manager/mainwindow.h"

#include <QAccessible>
#include <QMenu>
#include <QMenuBar>
#include <QScopeGuard>
#include <QTest>

using namespace Blksnap;

class MenusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void openByKeyboard();
};

void MenusTest::openByKeyboard()
{
    FakeBackend backend;
    MainWindow window(&backend);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QMenuBar *bar = window.menuBar();
    QMenu *menu = bar->actions().first()->menu();
    const auto pressAlt = [&window] {
        QTest::keyPress(&window, Qt::Key_Alt, Qt::AltModifier);
        QTest::keyRelease(&window, Qt::Key_Alt);
    };
    // Alt leads to the menu bar, and back.
    pressAlt();
    QVERIFY(bar->activeAction());
    pressAlt();
    QVERIFY(!bar->activeAction());
    QTest::keyClick(&window, Qt::Key_F10);
    QVERIFY(menu->isVisible());
    QTest::keyPress(menu, Qt::Key_Alt, Qt::AltModifier);
    QVERIFY(!menu->isVisible());
    QTest::keyRelease(&window, Qt::Key_Alt);
    QVERIFY(!bar->activeAction());

    // With a screen reader, the Alt of a shortcut may come late, and look as if it were by itself.
    QAccessible::setActive(true);
    const auto silence = qScopeGuard([] { QAccessible::setActive(false); });
    pressAlt();
    QVERIFY(!bar->activeAction());
    QTest::keyClick(&window, Qt::Key_F10);
    QTest::keyPress(menu, Qt::Key_Alt, Qt::AltModifier);
    QVERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_Escape);
    QVERIFY(!menu->isVisible());
}

QTEST_MAIN(MenusTest)
#include "tst_menus.moc"
