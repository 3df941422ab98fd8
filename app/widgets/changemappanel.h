// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The change map with everything around it: which device, since when, legend, totals, zoom, the list of areas, the
 * files behind them, export.
 *
 * Asks for map and files by signal, for the map once in a while and only while somebody sees it; whoever answers calls
 * setMap, setFailure or setFiles. A refresh by the clock never opens a prompt: only the buttons do. A map is made ready
 * in another thread; until then the one before is shown.
 */
#pragma once

#include "changemapview.h"

#include "client/backend.h"
#include "models/changedigest.h"

#include <QTime>
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace Blksnap
{

class ChangedAreasList;
class ChangedFilesPane;
class ChangeMapLegend;
class EmptyState;
class MessageBanner;

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
    /// What is known of the snapshots with the numbers of a generation: name and moment.
    using Times = std::function<QHash<int, QString>(const QUuid &generation)>;
    void setSnapshotTimes(const Times &times);
    /// What lies at some bytes of a device, in lines.
    using Places = std::function<QStringList(DeviceNumber device, quint64 offset, quint64 length)>;
    void setPlaces(const Places &places);

    void setMap(const ChangeMap &map);
    void setFailure(const Failure &failure, const QString &text);
    /// @param textOf words for a failure
    void setFiles(const QFuture<Outcome<ChangedFiles>> &answer, const std::function<QString(const Failure &)> &textOf);

    /// For the window to remember.
    QSplitter *splitter() const
    {
        return m_splitter;
    }
    QSplitter *lists() const
    {
        return m_lists;
    }
    QComboBox *curve() const
    {
        return m_curve;
    }
    ChangedAreasList *areas() const
    {
        return m_areas;
    }
    ChangedFilesPane *files() const
    {
        return m_files;
    }

Q_SIGNALS:
    void mapRequested(Blksnap::DeviceNumber device, Blksnap::Backend::Interaction interaction);
    void filesRequested(const Blksnap::FilesQuestion &question);
    void trackRequested();
    void exported(const QString &path, bool isDone);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Prepared {
        ChangePyramid pyramid;
        ChangeDigest digest;
    };

    /// What is being asked for.
    struct Question {
        DeviceNumber device;
        Backend::Interaction interaction;
    };

    QLayout *buildBar();
    QWidget *buildPage();
    void connectWidgets();
    void request(Backend::Interaction interaction);
    void askAgain();
    void prepare();
    void present(const Prepared &prepared);
    /// Nothing of it stays: it would be taken for that of the device whose name is above it.
    void forgetMap();
    void showWithMap(bool hasMap);
    /// Until there is an answer.
    void showReading();
    void showForbidden();
    void updateSinceChoices();
    void applySince();
    void updateReadout();
    void updateTimes();
    QStringList detailsOf(quint64 offset, quint64 length) const;
    /// Of a part of the device, or of all of it.
    void requestFiles(const std::optional<ByteRange> &part);
    /// The bytes of the cell under the cursor.
    std::optional<ByteRange> cellAtCursor() const;
    /// In the context menu of a widget, for the part that is chosen there.
    void offerFiles(QWidget *widget, const std::function<std::optional<ByteRange>()> &chosen);
    void exportMap();
    void showNothingTracked();

    QComboBox *m_device;
    QComboBox *m_since;
    QComboBox *m_curve;
    QLabel *m_totals;
    QLabel *m_readout;
    ChangeMapView *m_view;
    ChangeMapLegend *m_legend;
    QSplitter *m_splitter;
    QSplitter *m_lists;
    ChangedAreasList *m_areas;
    ChangedFilesPane *m_files;
    QToolButton *m_areasButton;
    QToolButton *m_filesButton;
    QToolButton *m_zoomIn;
    QToolButton *m_zoomOut;
    QToolButton *m_export;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    MessageBanner *m_notice;
    QList<Choice> m_choices;
    Times m_timesOf;
    Places m_places;
    QHash<int, QString> m_times;
    /// The newest map; the view shows it once it is ready.
    ChangeMap m_map;
    /// When it came, or came again.
    QTime m_seen;
    ChangeDigest m_digest;
    QTimer m_refresh;
    bool m_mayRefresh = true;
    /// One at a time: two would be two prompts.
    std::optional<Question> m_asking;
    /// Somebody pressed a button meanwhile, which the answer to that question does not answer.
    bool m_isAskedAgain = false;
    bool m_isPreparing = false;
    bool m_isOutdated = false;
};

} // namespace Blksnap
