<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<!-- SPDX-FileCopyrightText: 2026 Blksnap Manager contributors -->
<!-- SPDX-License-Identifier: GPL-3.0-or-later -->
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Blksnap::ChangeMapView</name>
    <message numerus="yes">
        <source>%1 in %n area(s) changed.</source>
        <translation>
            <numerusform>%1 in %n area changed.</numerusform>
            <numerusform>%1 in %n areas changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blksnap::Format</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
</TS>
