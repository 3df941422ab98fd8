// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * After each change of the model the rows are in their places before anybody can ask for one, as a screen reader may at
 * any time: to ask must not cause a layout, which deletes the cells that are being asked.
 */
#include "widgets/steadytreeview.h"

#include <QStandardItemModel>
#include <QTest>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class CountingView : public SteadyTreeView
{
    Q_OBJECT

public:
    void doItemsLayout() override
    {
        layouts++;
        SteadyTreeView::doItemsLayout();
    }

    int layouts = 0;
};

class SteadyTreeViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysWhenItIsAsked_data();
    void staysWhenItIsAsked();
};

void SteadyTreeViewTest::staysWhenItIsAsked_data()
{
    using Change = void (*)(QStandardItemModel &);
    QTest::addColumn<Change>("change");
    QTest::newRow("row inserted") << Change(
        [](QStandardItemModel &model) { model.insertRow(0, new QStandardItem(u"new"_s)); });
    QTest::newRow("row removed") << Change([](QStandardItemModel &model) { model.removeRow(1); });
    QTest::newRow("sorted") << Change([](QStandardItemModel &model) { model.sort(0, Qt::DescendingOrder); });
    QTest::newRow("reset") << Change([](QStandardItemModel &model) {
        model.clear();
        model.appendRow(new QStandardItem(u"again"_s));
    });
}

void SteadyTreeViewTest::staysWhenItIsAsked()
{
    using Change = void (*)(QStandardItemModel &);
    QFETCH(Change, change);

    QStandardItemModel model;
    for (const QString &text : { u"a"_s, u"b"_s, u"c"_s }) {
        model.appendRow(new QStandardItem(text));
    }
    CountingView view;
    view.setModel(&model);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));

    change(model);

    view.layouts = 0;
    QVERIFY(view.visualRect(model.index(0, 0)).isValid());
    QCOMPARE(view.layouts, 0);
}

QTEST_MAIN(SteadyTreeViewTest)

#include "tst_steadytreeview.moc"
