// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * In each view of the window, each letter with Alt leads to one place only; in every language that we ship.
 *
 * What is not translated yet is left out of a translated window: it is in English there until the catalogues are
 * brought up to date, and nobody chose its letter for that language.
 */
#include "fakebackend.h"

#include "manager/language.h"
#include "manager/mainwindow.h"
#include "widgets/snapshotpanel.h"

#include <QAbstractButton>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class MnemonicsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void doNotCollide_data();
    void doNotCollide();

private:
    QStringList textsIn(MainWindow *window) const;
    static QStringList textsIn(const QMenu *menu);
    QString collisions(const QStringList &texts) const;

    /// What is in the English window.
    QSet<QString> m_english;
};

/// Of everything with a mnemonic that can be seen now.
QStringList MnemonicsTest::textsIn(MainWindow *window) const
{
    QStringList texts;
    const auto titles = window->menuBar()->actions();
    for (const QAction *action : titles) {
        texts << action->text();
    }
    const auto labels = window->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        if (label->buddy() && label->isVisible()) {
            texts << label->text();
        }
    }
    const auto buttons = window->findChildren<QAbstractButton *>();
    for (const QAbstractButton *button : buttons) {
        // A disabled one may be enabled a moment later.
        if (button->isVisible() && !button->shortcut().isEmpty()) {
            texts << button->text();
        }
    }
    const auto bars = window->findChildren<QTabBar *>();
    for (const QTabBar *bar : bars) {
        for (int index = 0; index < bar->count(); ++index) {
            texts << bar->tabText(index);
        }
    }
    return texts;
}

QStringList MnemonicsTest::textsIn(const QMenu *menu)
{
    QStringList texts;
    const auto actions = menu->actions();
    for (const QAction *action : actions) {
        texts << action->text();
    }
    return texts;
}

QString MnemonicsTest::collisions(const QStringList &texts) const
{
    QHash<QString, QString> owners;
    QStringList found;
    for (const QString &text : texts) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (key.isEmpty() || (QLocale().language() != QLocale::English && m_english.contains(text))) {
            continue;
        }
        if (owners.contains(key)) {
            found << u"%1: “%2” and “%3”"_s.arg(key, owners.value(key), text);
        }
        owners.insert(key, text);
    }
    return found.join(u"; "_s);
}

void MnemonicsTest::initTestCase()
{
    // Without a theme's own way of hiding the letters.
    QApplication::setStyle(u"fusion"_s);
}

void MnemonicsTest::doNotCollide_data()
{
    QTest::addColumn<QString>("language");
    // English first: what is said there is known from then on.
    for (const QString &language : Example::languages()) {
        QTest::newRow(qPrintable(language)) << language;
    }
}

void MnemonicsTest::doNotCollide()
{
    QFETCH(QString, language);
    QLocale::setDefault(QLocale(language));
    const Language spoken{ QLocale() };
    FakeBackend backend;
    backend.setHealth(Example::health());
    backend.setDevices(Example::serverWithImages());
    MainWindow window(&backend);
    window.show();
    backend.start();
    backend.setSnapshots({ Example::snapshot() });
    backend.setMap(Example::changeMap());
    TrackerStatus tracker;
    tracker.device = Example::EXT4;
    backend.setTrackers({ tracker });
    window.findChild<QAbstractButton *>(u"policyFold"_s)->click();

    QList<QStringList> views;
    for (const bool isPlan : { true, false }) {
        if (isPlan) {
            window.snapshotPanel()->selectPlan();
        } else {
            window.snapshotPanel()->select(Example::snapshot().id);
        }
        for (int tab = 0; tab < window.tabs()->count(); ++tab) {
            window.tabs()->setCurrentIndex(tab);
            if (auto *files = window.findChild<QAbstractButton *>(u"filesButton"_s); !files->isChecked()) {
                files->click();
            }
            QCoreApplication::processEvents();
            views << textsIn(&window);
        }
    }
    const auto menus = window.menuBar()->findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        views << textsIn(menu);
    }
    if (QLocale().language() == QLocale::English) {
        for (const QStringList &texts : std::as_const(views)) {
            m_english.unite(QSet<QString>(texts.begin(), texts.end()));
        }
    }
    QStringList all;
    for (const QStringList &texts : std::as_const(views)) {
        if (const QString found = collisions(texts); !found.isEmpty() && !all.contains(found)) {
            all << found;
        }
    }
    QVERIFY2(all.isEmpty(), qPrintable(all.join(u"\n"_s)));
    // It looked at something.
    QVERIFY(views.first().size() > 8);
}

QTEST_MAIN(MnemonicsTest)
#include "tst_mnemonics.moc"
