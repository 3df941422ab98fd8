// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The change map with everything around it: which device, since when, legend, totals, zoom, the list of areas, export.
 *
 * Asks for the map by signal, once in a while and only while somebody sees it; whoever answers calls setMap or
 * setFailure. A refresh by the clock never opens a prompt: only the button does.
 */
#pragma once

#include "client/backend.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace Blksnap
{

class ChangeMapLegend;
class ChangeMapView;
class EmptyState;

class ChangeMapPanel : public QWidget
{
    Q_OBJECT

public:
    struct Choice {
        DeviceNumber device;
        QString text;

        bool operator==(const Choice &) const = default;
    };

    explicit ChangeMapPanel(QWidget *parent = nullptr);

    /// The tracked devices.
    void setChoices(const QList<Choice> &choices);
    void setCurrentDevice(DeviceNumber device);
    std::optional<DeviceNumber> currentDevice() const;
    void setSnapshotTimes(const QHash<int, QString> &times);

    void setMap(const ChangeMap &map);
    void setFailure(const Failure &failure, const QString &text);

Q_SIGNALS:
    void mapRequested(Blksnap::DeviceNumber device, Blksnap::Backend::Interaction interaction);
    void trackRequested();
    void exportFailed(const QString &path);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void request(Backend::Interaction interaction);
    void updateSinceChoices();
    void applySince();
    void updateReadout();
    void updateAreas();
    void exportMap();
    void showNothingTracked();

    QComboBox *m_device;
    QComboBox *m_since;
    QLabel *m_totals;
    QLabel *m_readout;
    ChangeMapView *m_view;
    ChangeMapLegend *m_legend;
    QTableWidget *m_areas;
    QToolButton *m_areasButton;
    QToolButton *m_zoomIn;
    QToolButton *m_zoomOut;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    QList<Choice> m_choices;
    QTimer m_refresh;
    bool m_mayRefresh = true;
    bool m_isAsking = false;
};

} // namespace Blksnap
