// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * The person at the password prompt, for tests: a polkit agent that answers every request of its session.
 *
 *   blksnap-test-agent LOG PASSWORD
 *
 * Each request is a line of JSON in LOG, written before it is answered: action, message, details, the identities that
 * may answer, and what became of it ("result" follows as a line of its own). An empty PASSWORD cancels. While a file
 * LOG.cancel exists, requests are cancelled, whatever the password. Says "ready" on standard output once polkit knows
 * of it.
 */
#include <polkitqt1-agent-listener.h>
#include <polkitqt1-agent-session.h>
#include <polkitqt1-details.h>
#include <polkitqt1-identity.h>
#include <polkitqt1-subject.h>

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

#include <memory>

using namespace Qt::StringLiterals;

class TestAgent : public PolkitQt1::Agent::Listener
{
    Q_OBJECT

public:
    TestAgent(const QString &log, const QString &password) : m_log(log), m_password(password)
    {
    }

public Q_SLOTS:
    void initiateAuthentication(const QString &action,
                                const QString &message,
                                const QString & /*icon*/,
                                const PolkitQt1::Details &details,
                                const QString &cookie,
                                const PolkitQt1::Identity::List &identities,
                                PolkitQt1::Agent::AsyncResult *result) override
    {
        QJsonArray names;
        for (const auto &identity : identities) {
            names.append(identity.toString());
        }
        QJsonObject facts;
        const QStringList keys = details.keys();
        for (const QString &key : keys) {
            facts.insert(key, details.lookup(key));
        }
        note({ { u"action"_s, action },
               { u"message"_s, message },
               { u"details"_s, facts },
               { u"identities"_s, names } });

        if (m_password.isEmpty() || QFile::exists(m_log + u".cancel"_s) || identities.isEmpty()) {
            note({ { u"action"_s, action }, { u"result"_s, u"cancelled"_s } });
            result->setError(tr("The person at the prompt cancelled."));
            result->setCompleted();
            return;
        }

        auto *session = new PolkitQt1::Agent::Session(identities.first(), cookie, result, this);
        connect(session, &PolkitQt1::Agent::Session::request, session, [this, session](const QString &, bool) {
            session->setResponse(m_password);
        });
        connect(session, &PolkitQt1::Agent::Session::completed, session, [this, session, action](bool authorized) {
            note({ { u"action"_s, action }, { u"result"_s, authorized ? u"authorized"_s : u"refused"_s } });
            session->result()->setCompleted();
            session->deleteLater();
        });
        session->initiate();
    }

    bool initiateAuthenticationFinish() override
    {
        return true;
    }

    void cancelAuthentication() override
    {
        note({ { u"result"_s, u"withdrawn"_s } });
    }

private:
    void note(const QJsonObject &line) const
    {
        QFile file(m_log);
        if (file.open(QIODevice::WriteOnly | QIODevice::Append)) {
            file.write(QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n');
        }
    }

    QString m_log;
    QString m_password;
};

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        QTextStream(stderr) << "usage: blksnap-test-agent LOG PASSWORD\n";
        return 2;
    }
    TestAgent agent(arguments.at(1), arguments.at(2));
    const PolkitQt1::UnixSessionSubject session(QCoreApplication::applicationPid());
    if (!agent.registerListener(session, u"/org/blksnap/TestAgent"_s)) {
        QTextStream(stderr) << "blksnap-test-agent: polkit does not take us for the agent of this session\n";
        return 1;
    }
    QTextStream(stdout) << "ready" << Qt::endl;
    return QCoreApplication::exec();
}

#include "main.moc"
