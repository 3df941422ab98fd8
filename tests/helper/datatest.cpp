// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * That what the system is told agrees with the programs: an action for each verb with sound defaults, an explanation
 * for each journal entry.
 */
#include "protocol/messages.h"
#include "state/journal.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Blksnap;
using namespace Qt::StringLiterals;

class DataTest : public QObject
{
    Q_OBJECT

private:
    struct Action {
        QHash<QString, QString> defaults;
        QHash<QString, QString> messages; ///< by language
        QHash<QString, QString> descriptions;
    };
    QHash<QString, Action> m_actions;

    static QString read(const QString &name)
    {
        QFile file(QStringLiteral(HELPER_SOURCE "/") + name);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString text = read(u"data/org.blksnap.policy"_s);
        QXmlStreamReader reader(text);
        QString current;
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement) {
                continue;
            }
            const QString name = reader.name().toString();
            const QString language = reader.attributes().value(u"xml:lang"_s).toString();
            if (name == u"action") {
                current = reader.attributes().value(u"id"_s).toString();
                QVERIFY(!m_actions.contains(current));
            } else if (name.startsWith(u"allow_")) {
                m_actions[current].defaults.insert(name, reader.readElementText());
            } else if (name == u"message") {
                m_actions[current].messages.insert(language, reader.readElementText());
            } else if (name == u"description") {
                m_actions[current].descriptions.insert(language, reader.readElementText());
            }
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    }

    void actionForEachVerb()
    {
        using enum Protocol::Verb;
        QStringList expected = { QString(Protocol::Watch::queryAction),
                                 QString(Protocol::Watch::readMapAction),
                                 QString(Protocol::Watch::listFilesAction) };
        for (const Protocol::Verb verb : { Take, TakeOverwrite, AddStorage, Release, Track, Untrack, LoadModule }) {
            expected.append(Protocol::actionId(verb));
        }
        QStringList found = m_actions.keys();
        expected.sort();
        found.sort();
        QCOMPARE(found, expected);
    }

    void defaults()
    {
        for (auto action = m_actions.cbegin(); action != m_actions.cend(); ++action) {
            QCOMPARE(action->defaults.size(), 3);
            // In English first of all; that no other language is missing, lint.languages says.
            QVERIFY(!action->messages.value(QString()).isEmpty());
            QVERIFY(!action->descriptions.value(QString()).isEmpty());
            for (const QString &value : action->defaults) {
                const bool query = action.key() == Protocol::Watch::queryAction;
                QVERIFY2(value.startsWith(u"auth_admin") || (query && value == u"yes"),
                         qPrintable(action.key() + u' ' + value));
            }
        }
        // What destroys something asks every time.
        for (const Protocol::Verb verb :
             { Protocol::Verb::TakeOverwrite, Protocol::Verb::AddStorage, Protocol::Verb::Release }) {
            QCOMPARE(m_actions[Protocol::actionId(verb)].defaults[u"allow_active"_s], u"auth_admin"_s);
        }
    }

    void catalog()
    {
        static const QRegularExpression kind(u"JournalKind \\w+ =\\s*\\{\\s*\"([0-9a-f]{32})\""_s);
        static const QRegularExpression entry(u"^-- ([0-9a-f]{32})$"_s, QRegularExpression::MultilineOption);
        const auto ids = [](const QRegularExpression &expression, const QString &text) {
            QStringList result;
            for (const auto &match : expression.globalMatch(text)) {
                result.append(match.captured(1));
            }
            result.sort();
            return result;
        };
        const QStringList written = ids(kind, read(u"state/journal.h"_s));
        QVERIFY(written.size() > 10);
        QCOMPARE(QSet<QString>(written.begin(), written.end()).size(), written.size());
        QCOMPARE(ids(entry, read(u"data/blksnap.catalog"_s)), written);
    }
};

QTEST_GUILESS_MAIN(DataTest)

#include "datatest.moc"
