// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * helpercall ACTION [ARGUMENTS-JSON] [--blob HEX] [--caller NAME] [--descriptor KEY]
 *
 * Calls the helper as KAuth's library would, but by hand, so that tests can also send what the library never does: any
 * action, any caller id, any bytes, its standard input as an argument. Prints {"type": TYPE, "error": ERROR, "data":
 * {…}} or {"bus": NAME-OF-THE-ERROR}. JSON numbers become the types that docs/protocol.md names for their keys.
 */
#include <KAuth/ActionReply>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusUnixFileDescriptor>
#include <QDataStream>
#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>
#include <limits>

using namespace Qt::StringLiterals;

namespace
{
QVariant typed(const QString &key, const QJsonValue &value)
{
    if (value.isDouble()) {
        const bool narrow = key == u"major" || key == u"minor";
        return narrow ? QVariant(static_cast<quint32>(value.toInteger()))
                      : QVariant(static_cast<quint64>(value.toInteger()));
    }
    if (value.isObject()) {
        QVariantMap map;
        const QJsonObject object = value.toObject();
        for (auto entry = object.begin(); entry != object.end(); ++entry) {
            map.insert(entry.key(), typed(entry.key(), entry.value()));
        }
        return map;
    }
    if (value.isArray()) {
        QVariantList list;
        const QJsonArray array = value.toArray();
        for (const QJsonValue &element : array) {
            list.append(typed({}, element));
        }
        return list;
    }
    return value.toVariant();
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(u"action"_s, u"id of the action"_s);
    parser.addPositionalArgument(u"arguments"_s, u"JSON object"_s);
    const QCommandLineOption blobOption(u"blob"_s, u"arguments as bytes"_s, u"hex"_s);
    const QCommandLineOption callerOption(u"caller"_s, u"who to pretend to be"_s, u"name"_s);
    const QCommandLineOption descriptorOption(u"descriptor"_s, u"argument that is a file descriptor"_s, u"key"_s);
    parser.addOptions({ blobOption, callerOption, descriptorOption });
    parser.process(application);
    const QStringList positional = parser.positionalArguments();

    QByteArray blob = QByteArray::fromHex(parser.value(blobOption).toLatin1());
    if (!parser.isSet(blobOption)) {
        QDataStream stream(&blob, QIODevice::WriteOnly);
        stream << typed({}, QJsonDocument::fromJson(positional.value(1).toUtf8()).object()).toMap();
    }
    const QDBusConnection bus = QDBusConnection::systemBus();
    const QString caller = parser.isSet(callerOption) ? parser.value(callerOption) : bus.baseService();

    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.blksnap.helper"_s, u"/"_s, u"org.kde.kf6auth"_s, u"performAction"_s);
    using Descriptors = QMap<QString, QDBusUnixFileDescriptor>;
    qDBusRegisterMetaType<Descriptors>();
    Descriptors descriptors;
    if (parser.isSet(descriptorOption)) {
        descriptors.insert(parser.value(descriptorOption), QDBusUnixFileDescriptor(0));
    }
    call.setArguments({ positional.value(0), caller.toUtf8(), QVariantMap(), blob, QVariant::fromValue(descriptors) });
    const QDBusMessage answer = bus.call(call, QDBus::Block, std::numeric_limits<int>::max());

    QJsonObject result;
    if (answer.type() != QDBusMessage::ReplyMessage) {
        result = { { u"bus"_s, answer.errorName() }, { u"text"_s, answer.errorMessage() } };
    } else {
        const KAuth::ActionReply reply = KAuth::ActionReply::deserialize(answer.arguments().value(0).toByteArray());
        result = {
            { u"type"_s, static_cast<int>(reply.type()) },
            { u"error"_s, reply.error() },
            { u"text"_s, reply.errorDescription() },
            { u"data"_s, QJsonObject::fromVariantMap(reply.data()) },
        };
    }
    std::puts(QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
