// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * Starts dbus-daemon; speaks polkit's side of org.freedesktop.PolicyKit1.Authority.
 */
#include "privatebus.h"

#include <QDBusArgument>
#include <QDBusMetaType>
#include <QFile>
#include <QVariantMap>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace
{
constexpr auto polkitName = "org.freedesktop.PolicyKit1"_L1;
constexpr auto polkitPath = "/org/freedesktop/PolicyKit1/Authority"_L1;

/// (bba{ss}), polkit's answer.
struct Result {
    bool authorized = false;
    bool challenge = false;
    QMap<QString, QString> details;
};

QDBusArgument &operator<<(QDBusArgument &argument, const Result &result)
{
    argument.beginStructure();
    argument << result.authorized << result.challenge << result.details;
    argument.endStructure();
    return argument;
}

const QDBusArgument &operator>>(const QDBusArgument &argument, Result &result)
{
    argument.beginStructure();
    argument >> result.authorized >> result.challenge >> result.details;
    argument.endStructure();
    return argument;
}
} // namespace

Q_DECLARE_METATYPE(Result)

PrivateBus::PrivateBus(const QStringList &policies) : m_address(u"unix:path="_s + m_directory.filePath(u"bus"_s))
{
    QString includes;
    for (const QString &policy : policies) {
        QFile source(policy);
        QFile copy(m_directory.filePath(QString::number(includes.size())));
        if (!source.open(QIODevice::ReadOnly) || !copy.open(QIODevice::WriteOnly)) {
            qFatal("cannot copy %s", qPrintable(policy));
        }
        // Whoever runs the test is who root is on a real machine.
        copy.write(source.readAll().replace("user=\"root\"", "user=\"" + QByteArray::number(::getuid()) + '"'));
        includes += u"<include>%1</include>"_s.arg(copy.fileName());
    }
    QFile configuration(m_directory.filePath(u"configuration"_s));
    if (!configuration.open(QIODevice::WriteOnly)) {
        qFatal("cannot write %s", qPrintable(configuration.fileName()));
    }
    configuration.write(uR"(<busconfig>
  <type>system</type>
  <listen>%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <deny own="*"/>
    <deny send_type="method_call"/>
    <allow send_type="signal"/>
    <allow send_requested_reply="true" send_type="method_return"/>
    <allow send_requested_reply="true" send_type="error"/>
    <allow receive_type="method_call"/>
    <allow receive_type="method_return"/>
    <allow receive_type="error"/>
    <allow receive_type="signal"/>
    <allow send_destination="org.freedesktop.DBus"/>
    <allow own="%2"/>
    <allow send_destination="%2"/>
  </policy>
  %3
</busconfig>)"_s.arg(m_address, polkitName, includes)
                            .toUtf8());
    configuration.close();

    qputenv("DBUS_SYSTEM_BUS_ADDRESS", m_address.toUtf8());
    m_daemon.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_daemon.start(
        u"dbus-daemon"_s,
        { u"--nofork"_s, u"--nopidfile"_s, u"--print-address=1"_s, u"--config-file="_s + configuration.fileName() });
    // It says its address once it listens.
    m_daemon.waitForReadyRead(30000);
}

PrivateBus::~PrivateBus()
{
    m_daemon.terminate();
    m_daemon.waitForFinished();
}

bool PrivateBus::isRunning() const
{
    return m_daemon.state() == QProcess::Running;
}

QDBusConnection PrivateBus::connect(const QString &name) const
{
    return QDBusConnection::connectToBus(m_address, name);
}

FakePolkit::FakePolkit(const QDBusConnection &bus) : m_bus(bus)
{
    qDBusRegisterMetaType<Result>();
    qDBusRegisterMetaType<QMap<QString, QString>>();
}

bool FakePolkit::appear()
{
    return m_bus.registerVirtualObject(polkitPath, this) && m_bus.registerService(polkitName);
}

void FakePolkit::disappear()
{
    m_bus.unregisterService(polkitName);
    m_bus.unregisterObject(polkitPath);
}

void FakePolkit::answer(qsizetype index, bool allowed)
{
    send(questions[index].call, allowed);
}

QString FakePolkit::introspect(const QString &) const
{
    return {};
}

bool FakePolkit::handleMessage(const QDBusMessage &message, const QDBusConnection &)
{
    if (message.member() == u"GetAll") {
        m_bus.send(message.createReply(QVariantMap{
            { u"BackendName"_s, u"test"_s }, { u"BackendVersion"_s, u"1"_s }, { u"BackendFeatures"_s, 0u } }));
        return true;
    }
    if (message.member() != u"CheckAuthorization" || message.arguments().size() != 5) {
        return false;
    }
    Question question;
    question.call = message;
    QVariantMap details;
    const auto subject = message.arguments().at(0).value<QDBusArgument>();
    subject.beginStructure();
    subject >> question.kind >> details;
    subject.endStructure();
    question.caller = details.value(u"name"_s).toString();
    question.action = message.arguments().at(1).toString();
    question.interactive = message.arguments().at(3).toUInt() & 1;
    questions.append(question);
    if (!question.action.startsWith(u"org.blksnap.")) {
        m_bus.send(message.createErrorReply(u"org.freedesktop.PolicyKit1.Error.Failed"_s,
                                            u"Action %1 is not registered"_s.arg(question.action)));
        return true;
    }
    if (mode != Mode::Wait) {
        send(message, mode == Mode::Allow);
    }
    return true;
}

void FakePolkit::send(const QDBusMessage &call, bool allowed)
{
    m_bus.send(call.createReply(QVariant::fromValue(Result{ allowed, false, {} })));
}
