<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Blksnap::ChangeMapPanel</name>
    <message numerus="yes">
        <source>%1 in %Ln area(s) changed since %2.</source>
        <translation>
            <numerusform>%1 in %Ln area changed since %2.</numerusform>
            <numerusform>%1 in %Ln areas changed since %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedFilesPane</name>
    <message numerus="yes">
        <source>%Ln file(s) changed.</source>
        <translation>
            <numerusform>%Ln file changed.</numerusform>
            <numerusform>%Ln files changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blksnap::DevicePanel</name>
    <message numerus="yes">
        <source>%n device(s), %1</source>
        <translation>
            <numerusform>%n device, %1</numerusform>
            <numerusform>%n devices, %1</numerusform>
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
<context>
    <name>Blksnap::LossDialog</name>
    <message numerus="yes">
        <source>all of these %Ln</source>
        <translation>
            <numerusform>this one (%Ln)</numerusform>
            <numerusform>all of these %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blksnap::WaitingWork</name>
    <message numerus="yes">
        <source>%n more waiting</source>
        <comment>commands</comment>
        <translation>
            <numerusform>%n more waiting</numerusform>
            <numerusform>%n more waiting</numerusform>
        </translation>
    </message>
</context>
</TS>
