// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Sends entries to journald, field by field, so that nothing in a value can pass for another field.
 */
#include "journal.h"

#include <QLoggingCategory>

#include <vector>

#include <sys/uio.h>
#include <syslog.h>
#include <systemd/sd-journal.h>

namespace Blksnap
{
namespace
{
int priorityOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LOG_DEBUG;
    case QtInfoMsg:
        return LOG_INFO;
    case QtWarningMsg:
        return LOG_WARNING;
    case QtCriticalMsg:
        return LOG_ERR;
    case QtFatalMsg:
        return LOG_CRIT;
    }
    return LOG_NOTICE;
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    SystemJournal().write({ JournalKinds::program.id, priorityOf(type) },
                          message,
                          { { QByteArrayLiteral("QT_CATEGORY"), QString::fromUtf8(context.category) } });
}
} // namespace

Journal::~Journal() = default;

void SystemJournal::write(const JournalKind &kind, const QString &message, const QList<JournalField> &fields)
{
    QList<QByteArray> lines;
    lines.append("MESSAGE=" + message.toUtf8());
    lines.append(QByteArray("MESSAGE_ID=") + kind.id);
    lines.append("PRIORITY=" + QByteArray::number(kind.priority));
    for (const auto &[name, value] : fields) {
        lines.append(name + '=' + value.toUtf8());
    }
    std::vector<iovec> vectors;
    vectors.reserve(lines.size());
    for (QByteArray &line : lines) {
        vectors.push_back({ line.data(), static_cast<size_t>(line.size()) });
    }
    sd_journal_sendv(vectors.data(), static_cast<int>(vectors.size()));
}

void SystemJournal::installMessageHandler()
{
    qInstallMessageHandler(handleMessage);
}
} // namespace Blksnap
