// SPDX-FileCopyrightText: 2026 Blksnap Manager contributors
// SPDX-License-Identifier: GPL-3.0-or-later
/*
 * A field for a size, typed as people write it: 512 MiB, 1.5 GiB; a number alone means GiB.
 *
 * Its value is in MiB. Invariant: the text that it shows for a value is read as the same value again.
 */
#pragma once

#include <QSpinBox>

namespace Blksnap
{

class SizeBox : public QSpinBox
{
    Q_OBJECT

public:
    explicit SizeBox(QWidget *parent = nullptr);

    /// Bytes, in whole MiB.
    void setBounds(quint64 smallest, quint64 largest);
    void setBytes(quint64 bytes);
    quint64 bytes() const;

    /// Up and down to round sizes.
    void stepBy(int steps) override;

protected:
    QString textFromValue(int value) const override;
    int valueFromText(const QString &text) const override;
    QValidator::State validate(QString &text, int &position) const override;
    void fixup(QString &text) const override;
};

} // namespace Blksnap
