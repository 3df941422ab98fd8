// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The manual in the program: no link of it, nor of what it leads to, ends in an empty page, and one comes back.
 */
#include "manager/manualdialog.h"

#include <QPushButton>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFragment>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class ManualTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void linksLeadSomewhere();
    void picturesAreThere();
    void oneComesBack();
};

namespace
{

/// What the page that is shown names: other pages, or pictures.
QStringList namedIn(const QTextDocument *page, bool arePictures)
{
    QStringList names;
    for (QTextBlock block = page->begin(); block.isValid(); block = block.next()) {
        for (auto fragment = block.begin(); !fragment.atEnd(); ++fragment) {
            const QTextCharFormat format = fragment.fragment().charFormat();
            const QString name = arePictures ? format.toImageFormat().name() : format.anchorHref();
            if (!name.isEmpty() && !name.startsWith(u"http"_s)) {
                names << name;
            }
        }
    }
    return names;
}

} // namespace

void ManualTest::linksLeadSomewhere()
{
    ManualDialog dialog;
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    auto *text = dialog.findChild<QTextBrowser *>(u"manualText"_s);
    QStringList todo{ u"manual.md"_s };
    QStringList seen;
    while (!todo.isEmpty()) {
        const QString page = todo.takeFirst();
        if (seen.contains(page)) {
            continue;
        }
        seen << page;
        text->setSource(QUrl(u"qrc:/docs/"_s + page), QTextDocument::MarkdownResource);
        QVERIFY2(text->toPlainText().size() > 500, qPrintable(page));
        const auto links = namedIn(text->document(), false);
        for (const QString &link : links) {
            todo << link.section(u'#', 0, 0);
        }
    }
    QVERIFY(seen.contains(u"glossary.md"_s) && seen.contains(u"safety.md"_s));
}

void ManualTest::picturesAreThere()
{
    ManualDialog dialog;
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    const auto *text = dialog.findChild<QTextBrowser *>(u"manualText"_s);
    const auto pictures = namedIn(text->document(), true);
    QVERIFY(pictures.size() > 5);
    for (const QString &picture : pictures) {
        QVERIFY2(!QImage(u":/docs/"_s + picture).isNull(), qPrintable(picture));
    }
}

void ManualTest::oneComesBack()
{
    ManualDialog dialog;
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    auto *text = dialog.findChild<QTextBrowser *>(u"manualText"_s);
    auto *back = dialog.findChild<QPushButton *>(u"manualBack"_s);
    QVERIFY(back && !back->isEnabled());
    const QString manual = text->toPlainText();
    text->setSource(QUrl(u"glossary.md"_s));
    QVERIFY(text->toPlainText() != manual);
    QVERIFY(!text->toPlainText().isEmpty());
    QVERIFY(back->isEnabled());
    back->click();
    QCOMPARE(text->toPlainText(), manual);
}

QTEST_MAIN(ManualTest)
#include "tst_manual.moc"
