// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotpanel.h"

#include "buttonrow.h"
#include "columnfitter.h"
#include "steadytreeview.h"

#include "models/snapshotmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Blksnap
{

namespace
{
/// Narrower, and there is room for one of the age and the mount points only.
constexpr int NARROW = 640;
} // namespace

SnapshotPanel::SnapshotPanel(SnapshotModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_view(new SteadyTreeView(this))
    , m_mount(new QAction(QIcon::fromTheme(u"media-mount"_s), tr("&Mount"), this))
    , m_browse(new QAction(QIcon::fromTheme(u"folder-open"_s), tr("&Browse"), this))
    , m_unmount(new QAction(QIcon::fromTheme(u"media-eject"_s), tr("&Unmount"), this))
    , m_backUp(new QAction(QIcon::fromTheme(u"document-save-as"_s), tr("B&ack up…"), this))
    , m_release(new QAction(QIcon::fromTheme(u"edit-delete"_s), tr("&Release…"), this))
{
    setObjectName(u"snapshotPanel"_s);
    m_view->setObjectName(u"snapshotTree"_s);
    m_view->setAccessibleName(tr("Snapshots"));
    // Before the model: what has been laid out already keeps a height of nothing.
    m_view->setUniformRowHeights(true);
    m_view->setModel(model);
    m_view->setWhatsThis(
        tr("The first row is the snapshot that you plan; below are those that are held, with their images. What is "
           "selected here is shown in the pool."));
    m_view->setAlternatingRowColors(true);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->header()->setStretchLastSection(false);
    const std::initializer_list<std::pair<int, int>> widths{ { SnapshotModel::StateColumn, 80 },
                                                             { SnapshotModel::AgeColumn, 60 },
                                                             { SnapshotModel::PoolColumn, 150 },
                                                             { SnapshotModel::MountColumn, 90 } };
    for (const auto &[column, width] : widths) {
        m_view->header()->resizeSection(column, width);
    }
    // It takes what the others leave, so that none is out of sight.
    m_view->header()->setSectionResizeMode(SnapshotModel::NameColumn, QHeaderView::Stretch);
    new ColumnFitter(m_view,
                     { { SnapshotModel::StateColumn, 22 },
                       { SnapshotModel::AgeColumn, 14 },
                       { SnapshotModel::PoolColumn, 38 },
                       { SnapshotModel::MountColumn, 18 } });

    m_mount->setObjectName(u"mountAction"_s);
    m_browse->setObjectName(u"browseAction"_s);
    m_unmount->setObjectName(u"unmountAction"_s);
    m_backUp->setObjectName(u"backUpAction"_s);
    m_release->setObjectName(u"releaseAction"_s);
    m_unmount->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_U));
    m_backUp->setShortcut(QKeySequence::Save);
    m_release->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Delete));
    m_mount->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    m_browse->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));

    auto *head = new QHBoxLayout;
    auto *label = new QLabel(tr("S&napshots"), this);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    label->setBuddy(m_view);
    head->addWidget(label);
    head->addStretch();
    auto *buttons = new ButtonRow(Qt::AlignRight, this);
    for (QAction *action : snapshotActions()) {
        m_view->addAction(action);
        auto *button = new QToolButton(buttons);
        button->setDefaultAction(action);
        button->setAutoRaise(true);
        button->setObjectName(action->objectName().replace(u"Action"_s, u"Button"_s));
        button->setAccessibleName(action->text().remove(u'&'));
        buttons->add(button);
    }
    head->addWidget(buttons);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->setSpacing(2);
    layout->addWidget(m_view, 1);

    connect(m_mount, &QAction::triggered, this, [this] {
        Q_EMIT mountRequested(currentImage().data(SnapshotModel::ImageRole).value<SnapshotImage>());
    });
    connect(m_unmount, &QAction::triggered, this, [this] {
        Q_EMIT unmountRequested(currentImage().data(SnapshotModel::ImageRole).value<SnapshotImage>());
    });
    connect(m_browse, &QAction::triggered, this, [this] {
        Q_EMIT browseRequested(currentImage().data(SnapshotModel::MountPointRole).toString());
    });
    connect(m_backUp, &QAction::triggered, this, [this] {
        Q_EMIT backUpRequested(currentImage().data(SnapshotModel::ImageRole).value<SnapshotImage>());
    });
    connect(m_release, &QAction::triggered, this, [this] {
        Q_EMIT releaseRequested(current().data(SnapshotModel::SnapshotRole).value<Snapshot>());
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        updateActions();
        Q_EMIT currentChanged();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SnapshotPanel::updateActions);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SnapshotPanel::updateColumns);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &parent, int first, int last) {
        for (int row = first; !parent.isValid() && row <= last; ++row) {
            m_view->expand(m_model->index(row, 0));
        }
        if (parent.isValid()) {
            m_view->expand(parent);
        }
    });
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &SnapshotPanel::updateActions);
    selectPlan();
}

void SnapshotPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateColumns();
}

void SnapshotPanel::updateColumns()
{
    // Tool tips have both.
    const bool isNarrow = width() < NARROW;
    m_view->setColumnHidden(SnapshotModel::AgeColumn, isNarrow && m_model->isAnyMounted());
    m_view->setColumnHidden(SnapshotModel::MountColumn, isNarrow && !m_model->isAnyMounted());
}

QList<QAction *> SnapshotPanel::snapshotActions() const
{
    return { m_mount, m_browse, m_unmount, m_backUp, m_release };
}

QModelIndex SnapshotPanel::current() const
{
    const QModelIndex index = m_view->selectionModel()->currentIndex();
    return index.isValid() ? index.siblingAtColumn(0) : m_model->planIndex();
}

QModelIndex SnapshotPanel::currentImage() const
{
    const QModelIndex index = current();
    const auto kind = index.data(SnapshotModel::RowKindRole).value<SnapshotModel::RowKind>();
    if (kind == SnapshotModel::RowKind::Image) {
        return index;
    }
    if (kind == SnapshotModel::RowKind::Snapshot && m_model->rowCount(index) == 1) {
        return m_model->index(0, 0, index);
    }
    return {};
}

std::optional<SnapshotId> SnapshotPanel::currentSnapshot() const
{
    const QVariant id = current().data(SnapshotModel::IdRole);
    return id.isValid() ? std::optional(id.value<SnapshotId>()) : std::nullopt;
}

void SnapshotPanel::select(const SnapshotId &id)
{
    const QModelIndex index = m_model->indexOf(id);
    if (index.isValid()) {
        m_view->setCurrentIndex(index);
    }
}

void SnapshotPanel::selectPlan()
{
    m_view->setCurrentIndex(m_model->planIndex());
    updateActions();
}

void SnapshotPanel::updateActions()
{
    const auto use = [](QAction *action, const QString &obstacle, const QString &whatItDoes) {
        action->setEnabled(obstacle.isEmpty());
        action->setToolTip(obstacle.isEmpty() ? whatItDoes : obstacle);
    };
    const QModelIndex image = currentImage();
    const auto snapshot = current().data(SnapshotModel::SnapshotRole).value<Snapshot>();
    const QString whichImage = currentSnapshot() ? tr("Select one of the images of the snapshot first.")
                                                 : tr("Select a snapshot or an image first.");
    const bool isMounted = !image.data(SnapshotModel::MountPointRole).toString().isEmpty();
    const QString unusable = image.isValid() ? snapshot.isLost() ? tr("The snapshot is lost, and so is the image.")
            : snapshot.isUsable()                                ? QString()
                                                                 : tr("The snapshot is not taken yet.")
                                             : whichImage;
    const QString notMounted = !image.isValid() ? whichImage : isMounted ? QString() : tr("The image is not mounted.");
    const QString unmountable = !unusable.isEmpty() ? unusable
        : isMounted                                 ? tr("The image is mounted already.")
                                                    : image.data(SnapshotModel::MountObstacleRole).toString();
    use(m_mount, unmountable, tr("Mounts the image read-only, where you can read it"));
    use(m_browse, notMounted, tr("Opens the files of the image in the file manager"));
    use(m_unmount, notMounted, tr("Unmounts the image"));
    use(m_backUp, unusable, tr("Copies the image as a whole into a file"));
    use(m_release,
        currentSnapshot() ? QString() : tr("Select a snapshot first."),
        tr("Gives the snapshot up: its images vanish, the devices stay as they are now"));
}

} // namespace Blksnap
