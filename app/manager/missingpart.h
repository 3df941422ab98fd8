// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * What is missing on this machine before anything can be frozen, in words, and whether a button can help.
 */
#pragma once

#include "client/health.h"

#include <QCoreApplication>

#include <optional>

namespace Blksnap
{

struct MissingPart {
    Q_DECLARE_TR_FUNCTIONS(Blksnap::MissingPart)

public:
    QString iconName;
    QString title;
    QString text;
    enum class Remedy { None, LoadModule, CopyCommands };

    /// What the button does, and what it says; empty where no button can help.
    Remedy remedy = Remedy::None;
    QString buttonText;
    /// For CopyCommands: what an administrator types, and what is said when it was copied.
    QString commands;
    QString copiedText;
    /// The same in one sentence, for buttons that cannot be pressed because of it.
    QString obstacle;

    /// Nothing: all is there.
    static std::optional<MissingPart> of(const Health &health);
    /// The watch service, without which things can be frozen all the same. Nothing: it is there, and answers.
    static std::optional<MissingPart> ofWatch(const Health &health);

private:
    static MissingPart noModule(const Health &health);
    static MissingPart unsuitedModule(const Health &health);
    static QString installCommands();
    static QString copied();
    static QString copiedForSources();
};

} // namespace Blksnap
