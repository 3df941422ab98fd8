<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Blksnap::AboutBox</name>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Freezes mounted disks at a click, shows the frozen state, how much room it has left, and what has changed since.</source>
        <translation>Friert eingehängte Datenträger mit einem Klick ein, zeigt den eingefrorenen Stand, wie viel Platz ihm noch bleibt und was sich seitdem geändert hat.</translation>
    </message>
    <message>
        <source>Kernel: Linux %1</source>
        <translation>Kernel: Linux %1</translation>
    </message>
    <message>
        <source>Module: %1</source>
        <translation>Modul: %1</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>Helper: %1</source>
        <translation>Helfer: %1</translation>
    </message>
    <message>
        <source>Watch service: %1</source>
        <translation>Wachdienst: %1</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt: %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>version unknown</source>
        <translation>Version unbekannt</translation>
    </message>
    <message>
        <source>%1, running</source>
        <comment>version</comment>
        <translation>%1, läuft</translation>
    </message>
    <message>
        <source>%1, not running</source>
        <comment>version</comment>
        <translation>%1, läuft gerade nicht</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>antwortet nicht</translation>
    </message>
</context>
<context>
    <name>Blksnap::Alarms</name>
    <message>
        <source>Add storage</source>
        <translation>Platz hinzufügen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Snapshot “%1”: %2</source>
        <comment>snapshot, what threatens it</comment>
        <translation>Schnappschuss „%1“: %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::Announcer</name>
    <message>
        <source>Snapshot “%1”: %2</source>
        <comment>snapshot, event</comment>
        <translation>Schnappschuss „%1“: %2</translation>
    </message>
    <message>
        <source>Add storage</source>
        <translation>Platz hinzufügen</translation>
    </message>
    <message>
        <source>Show the pool</source>
        <translation>Pool zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Still watching</source>
        <translation>Wacht weiter</translation>
    </message>
    <message>
        <source>A snapshot is held, so its pool goes on being watched from the tray. Quit there, or by Ctrl+Q in the window.</source>
        <translation>Ein Schnappschuss wird gehalten, deshalb wird sein Pool vom Infobereich aus weiter beobachtet. Beenden lässt sich das dort oder mit Strg+Q im Fenster.</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Fenster zeigen</translation>
    </message>
</context>
<context>
    <name>Blksnap::Backup</name>
    <message>
        <source>The image of %1 is being copied to %2.</source>
        <translation>Das Abbild von %1 wird nach %2 kopiert.</translation>
    </message>
    <message>
        <source>the copy of %1 in %2</source>
        <translation>die Kopie von %1 in %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::BackupPlace</name>
    <message>
        <source>That would be on %1, which this snapshot holds: all that is written there fills its pool.</source>
        <translation>Das wäre auf %1, das dieser Schnappschuss hält: Alles, was dort geschrieben wird, füllt seinen Pool.</translation>
    </message>
    <message>
        <source>Choose a place on another disk.</source>
        <translation>Einen Ort auf einem anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>That is on %1, which the snapshot “%2” holds: the copy fills its pool.</source>
        <translation>Das ist auf %1, das der Schnappschuss „%2“ hält: Die Kopie füllt dessen Pool.</translation>
    </message>
    <message>
        <source>The image has %1, and there is room for %2; only areas of zeros take none.</source>
        <translation>Das Abbild hat %1, und Platz ist für %2; nur Bereiche aus Nullen brauchen keinen.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapLegend</name>
    <message>
        <source>Legend of the change map</source>
        <translation>Legende der Änderungskarte</translation>
    </message>
    <message>
        <source>Not changed: %1</source>
        <translation>Nicht geändert: %1</translation>
    </message>
    <message>
        <source>What each colour means, and how much it is. What is not ticked is left out of the picture.</source>
        <translation>Was jede Farbe bedeutet und wie viel es ist. Was nicht angekreuzt ist, fehlt im Bild.</translation>
    </message>
    <message>
        <source>Since tracking began: %1</source>
        <translation>Seit Beginn der Verfolgung: %1</translation>
    </message>
    <message>
        <source>Since the last snapshot: %1</source>
        <translation>Seit dem letzten Schnappschuss: %1</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>Früher: %1</translation>
    </message>
    <message>
        <source>Before snapshot 1</source>
        <translation>Vor Schnappschuss 1</translation>
    </message>
    <message>
        <source>Between snapshots %1 and %2</source>
        <translation>Zwischen Schnappschuss %1 und %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when it changed: how much</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>when it changed (the snapshot after that): how much</comment>
        <translation>%1 (%2): %3</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapPanel</name>
    <message>
        <source>List the changed areas</source>
        <translation>Geänderte Bereiche auflisten</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Device of the change map</source>
        <translation>Gerät der Änderungskarte</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Geändert seit</translation>
    </message>
    <message>
        <source>Show the whole device</source>
        <translation>Das ganze Gerät zeigen</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>No device is tracked yet</source>
        <translation>Noch wird kein Gerät verfolgt</translation>
    </message>
    <message>
        <source>Changes are tracked from a device’s first snapshot on. To see what changes without one, tick devices on the left and track them.</source>
        <translation>Änderungen werden ab dem ersten Schnappschuss eines Geräts verfolgt. Um sie ohne Schnappschuss zu sehen, links Geräte ankreuzen und verfolgen.</translation>
    </message>
    <message>
        <source>Track the ticked devices</source>
        <translation>Die angekreuzten Geräte verfolgen</translation>
    </message>
    <message>
        <source>Changes are shown to administrators</source>
        <translation>Änderungen werden Verwaltern gezeigt</translation>
    </message>
    <message>
        <source>What changes on a disk tells what others do, so it is shown only after a password.</source>
        <translation>Was sich auf einem Datenträger ändert, verrät, was andere tun. Deshalb wird es erst nach einem Passwort gezeigt.</translation>
    </message>
    <message>
        <source>This is how it was at %1. To go on following the changes takes the password again.</source>
        <translation>So war es um %1. Um den Änderungen weiter zu folgen, ist das Passwort erneut nötig.</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Weiter …</translation>
    </message>
    <message>
        <source>Show the changes…</source>
        <translation>Änderungen zeigen …</translation>
    </message>
    <message>
        <source>The changes cannot be shown</source>
        <translation>Die Änderungen können nicht gezeigt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>the last snapshot</source>
        <translation>dem letzten Schnappschuss</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>Schnappschuss %1</translation>
    </message>
    <message>
        <source>tracking began</source>
        <translation>Beginn der Verfolgung</translation>
    </message>
    <message>
        <source>%1 Map of %2, a block is %3.</source>
        <translation>%1 Karte von %2, ein Block hat %3.</translation>
    </message>
    <message>
        <source>Export the change map</source>
        <translation>Änderungskarte exportieren</translation>
    </message>
    <message>
        <source>Order of the blocks on the map</source>
        <translation>Anordnung der Blöcke auf der Karte</translation>
    </message>
    <message>
        <source>Which files changed</source>
        <translation>Welche Dateien sich änderten</translation>
    </message>
    <message>
        <source>in reading order</source>
        <translation>in Leserichtung</translation>
    </message>
    <message>
        <source>along Hilbert’s curve</source>
        <translation>entlang der Hilbert-Kurve</translation>
    </message>
    <message>
        <source>Along Hilbert’s curve, what lies close together on the device lies close together here</source>
        <translation>Entlang der Hilbert-Kurve liegt auch hier nahe beieinander, was auf dem Gerät nahe beieinander liegt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>snapshot, its name and time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln area(s) changed since %2.</source>
        <translation>
            <numerusform>%1 in %Ln Bereich seit %2 geändert.</numerusform>
            <numerusform>%1 in %Ln Bereichen seit %2 geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Dateien: %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table of ranges</source>
        <translation>Tabelle der Bereiche</translation>
    </message>
    <message>
        <source>Ranges for programs</source>
        <translation>Bereiche für Programme</translation>
    </message>
    <message>
        <source>Dev&amp;ice:</source>
        <translation>Ge&amp;rät:</translation>
    </message>
    <message>
        <source>Chan&amp;ged since:</source>
        <translation>Geändert sei&amp;t:</translation>
    </message>
    <message>
        <source>In %1 from %2 on:</source>
        <comment>length, offset</comment>
        <translation>In %1 ab %2:</translation>
    </message>
    <message>
        <source>Which &amp;files are here?</source>
        <translation>Welche &amp;Dateien liegen hier?</translation>
    </message>
    <message>
        <source>Reading the changes of %1…</source>
        <translation>Die Änderungen von %1 werden gelesen …</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapView</name>
    <message>
        <source>Change map</source>
        <translation>Änderungskarte</translation>
    </message>
    <message>
        <source>not changed since tracking began</source>
        <translation>nicht geändert, seit verfolgt wird</translation>
    </message>
    <message>
        <source>changed since tracking began</source>
        <translation>geändert, seit verfolgt wird</translation>
    </message>
    <message>
        <source>changed since the last snapshot</source>
        <translation>seit dem letzten Schnappschuss geändert</translation>
    </message>
    <message>
        <source>%1 from %2 on: %3</source>
        <translation>%1 ab %2: %3</translation>
    </message>
    <message>
        <source>Block %1, bytes %2 to %3</source>
        <translation>Block %1, Bytes %2 bis %3</translation>
    </message>
    <message>
        <source>Blocks %1 to %2; %3 of them changed since the chosen snapshot</source>
        <translation>Blöcke %1 bis %2; davon seit dem gewählten Schnappschuss geändert: %3</translation>
    </message>
    <message>
        <source>Each cell stands for a part of the device, in reading order or along a curve that keeps neighbours together. Wheel or plus and minus zoom, dragging or Page Up and Page Down move, the arrow keys move the cursor, N and P jump to the next and the previous change, 0 shows the whole device.</source>
        <translation>Jedes Feld steht für einen Teil des Geräts, in Leserichtung oder entlang einer Kurve, die Nachbarn beisammen hält. Mausrad oder Plus und Minus vergrößern und verkleinern, Ziehen oder Bild auf und Bild ab verschieben, die Pfeiltasten bewegen die Marke, N und P springen zur nächsten und zur vorigen Änderung, 0 zeigt das ganze Gerät.</translation>
    </message>
    <message>
        <source>changed last before snapshot 1</source>
        <translation>zuletzt vor Schnappschuss 1 geändert</translation>
    </message>
    <message>
        <source>changed last between snapshots %1 and %2</source>
        <translation>zuletzt zwischen Schnappschuss %1 und %2 geändert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>when a block changed, the snapshot after that</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedAreasList</name>
    <message>
        <source>Changed areas</source>
        <translation>Geänderte Bereiche</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Beginnt bei</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>since the last snapshot</source>
        <translation>seit dem letzten Schnappschuss</translation>
    </message>
    <message>
        <source>before snapshot 1</source>
        <translation>vor Schnappschuss 1</translation>
    </message>
    <message>
        <source>between snapshots %1 and %2</source>
        <translation>zwischen Schnappschuss %1 und %2</translation>
    </message>
    <message>
        <source>since tracking began</source>
        <translation>seit Beginn der Verfolgung</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedFilesModel</name>
    <message>
        <source>(file without a name, inode %1)</source>
        <translation>(Datei ohne Namen, Inode %1)</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>und andere</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>How much of the file changed at most: blocks count as a whole.</source>
        <translation>Wie viel der Datei sich höchstens geändert hat: Blöcke zählen ganz.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedFilesPane</name>
    <message>
        <source>Find the &amp;files</source>
        <translation>&amp;Dateien suchen</translation>
    </message>
    <message>
        <source>Progress of looking for files</source>
        <translation>Fortschritt der Dateisuche</translation>
    </message>
    <message>
        <source>Reads the file system of the device to find out which files own the changed blocks</source>
        <translation>Liest das Dateisystem des Geräts, um herauszufinden, welchen Dateien die geänderten Blöcke gehören</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Dateien filtern</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Which files own the changed blocks can be read from the file system, ext4 or XFS. On a large device that takes a while.</source>
        <translation>Welchen Dateien die geänderten Blöcke gehören, lässt sich aus dem Dateisystem lesen, ext4 oder XFS. Auf einem großen Gerät dauert das eine Weile.</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>Die Dateien werden gesucht …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed.</source>
        <translation>
            <numerusform>%Ln Datei geändert.</numerusform>
            <numerusform>%Ln Dateien geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more changed that no file owns: free again, or records of the file system.</source>
        <translation>Weitere %1 geändert, die keiner Datei gehören: wieder frei oder Buchführung des Dateisystems.</translation>
    </message>
    <message>
        <source>There are more; only these could be listed.</source>
        <translation>Es gibt mehr; nur diese ließen sich auflisten.</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>A&amp;bbrechen</translation>
    </message>
</context>
<context>
    <name>Blksnap::Commands</name>
    <message>
        <source>Taking the snapshot…</source>
        <translation>Schnappschuss wird gemacht …</translation>
    </message>
    <message>
        <source>The snapshot is taken. Writes were held back for %1.</source>
        <translation>Der Schnappschuss ist gemacht. Schreibzugriffe wurden für %1 angehalten.</translation>
    </message>
    <message>
        <source>Adding to the pool…</source>
        <translation>Pool wird erweitert …</translation>
    </message>
    <message>
        <source>The pool has room for %1 now.</source>
        <translation>Der Pool hat jetzt Platz für %1.</translation>
    </message>
    <message>
        <source>%1 as it was, mounted on %2</source>
        <translation>%1, wie es war, eingehängt in %2</translation>
    </message>
    <message>
        <source>%1 as it was</source>
        <translation>%1, wie es war</translation>
    </message>
    <message>
        <source>the snapshot “%1”</source>
        <translation>der Schnappschuss „%1“</translation>
    </message>
    <message>
        <source>Release “%1”</source>
        <translation>„%1“ freigeben</translation>
    </message>
    <message>
        <source>The frozen state is given up. The devices themselves stay as they are now. Tick what is lost:</source>
        <translation>Der eingefrorene Stand wird aufgegeben. Die Geräte selbst bleiben, wie sie jetzt sind. Ankreuzen, was verloren geht:</translation>
    </message>
    <message>
        <source>Releasing the snapshot…</source>
        <translation>Schnappschuss wird freigegeben …</translation>
    </message>
    <message>
        <source>The snapshot is released. Changes go on being tracked.</source>
        <translation>Der Schnappschuss ist freigegeben. Änderungen werden weiter verfolgt.</translation>
    </message>
    <message>
        <source>Mounting…</source>
        <translation>Wird eingehängt …</translation>
    </message>
    <message>
        <source>The image is mounted on %1.</source>
        <translation>Das Abbild ist in %1 eingehängt.</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Durchsehen</translation>
    </message>
    <message>
        <source>Unmounting…</source>
        <translation>Wird ausgehängt …</translation>
    </message>
    <message>
        <source>Back up the image of %1</source>
        <translation>Abbild von %1 sichern</translation>
    </message>
    <message>
        <source>Opening the image…</source>
        <translation>Abbild wird geöffnet …</translation>
    </message>
    <message>
        <source>The copy is complete: %1 in %2.</source>
        <translation>Die Kopie ist vollständig: %1 in %2.</translation>
    </message>
    <message>
        <source>Tick the devices to track on the left first.</source>
        <translation>Erst links die Geräte ankreuzen, die verfolgt werden sollen.</translation>
    </message>
    <message>
        <source>Starting to track…</source>
        <translation>Verfolgung beginnt …</translation>
    </message>
    <message>
        <source>the change map of %1</source>
        <translation>die Änderungskarte von %1</translation>
    </message>
    <message>
        <source>Select tracked devices in the tree on the left first.</source>
        <translation>Erst links im Baum verfolgte Geräte auswählen.</translation>
    </message>
    <message>
        <source>Stop tracking</source>
        <translation>Nicht mehr verfolgen</translation>
    </message>
    <message>
        <source>What changed on these devices is forgotten, and the next incremental backup has to read them whole. The devices themselves stay as they are. Tick what is lost:</source>
        <translation>Was sich auf diesen Geräten geändert hat, wird vergessen, und die nächste inkrementelle Sicherung muss sie ganz lesen. Die Geräte selbst bleiben, wie sie sind. Ankreuzen, was verloren geht:</translation>
    </message>
    <message>
        <source>Stopping to track…</source>
        <translation>Verfolgung endet …</translation>
    </message>
    <message>
        <source>Loading the module…</source>
        <translation>Modul wird geladen …</translation>
    </message>
    <message>
        <source>The snapshot is released.</source>
        <translation>Der Schnappschuss ist freigegeben.</translation>
    </message>
    <message>
        <source>%1 is not copied to %2. %3 %4</source>
        <comment>origin, file, reason, what to do</comment>
        <translation>%1 wird nicht nach %2 kopiert. %3 %4</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Anderen Ort wählen …</translation>
    </message>
    <message>
        <source>%1 is not being copied to %2 yet. %3</source>
        <comment>origin, file, what stands against it</comment>
        <translation>%1 wird noch nicht nach %2 kopiert. %3</translation>
    </message>
    <message>
        <source>Copy all the same</source>
        <translation>Trotzdem kopieren</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fenster schließen</translation>
    </message>
    <message>
        <source>Images are still being copied. What is not complete when the window closes is not kept. Tick what is lost:</source>
        <translation>Es werden noch Abbilder kopiert. Was beim Schließen des Fensters nicht vollständig ist, wird nicht behalten. Ankreuzen, was verloren geht:</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Abbrechen und schließen</translation>
    </message>
    <message>
        <source>No file manager could be opened. The image is mounted on %1.</source>
        <translation>Es ließ sich keine Dateiverwaltung öffnen. Das Abbild ist in %1 eingehängt.</translation>
    </message>
    <message>
        <source>Held by a snapshot, and tracked until that is released: %1</source>
        <translation>Von einem Schnappschuss gehalten und verfolgt, bis dieser freigegeben ist: %1</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Disk image</source>
        <translation>Datenträgerabbild</translation>
    </message>
</context>
<context>
    <name>Blksnap::CopyProgress</name>
    <message>
        <source>Stop the copy</source>
        <translation>Kopieren abbrechen</translation>
    </message>
    <message>
        <source>The copy is not complete yet, and no part of it is kept. Tick what is lost:</source>
        <translation>Die Kopie ist noch nicht vollständig, und kein Teil davon wird behalten. Ankreuzen, was verloren geht:</translation>
    </message>
</context>
<context>
    <name>Blksnap::Device</name>
    <message>
        <source>%1 “%2”</source>
        <comment>file system, label</comment>
        <translation>%1 „%2“</translation>
    </message>
</context>
<context>
    <name>Blksnap::DevicePanel</name>
    <message>
        <source>Filter devices</source>
        <translation>Geräte filtern</translation>
    </message>
    <message>
        <source>Name, model, serial number, UUID, label, mount point or state (Ctrl+F)</source>
        <translation>Name, Modell, Seriennummer, UUID, Bezeichnung, Einhängepunkt oder Zustand (Strg+F)</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>A tick means: freeze this device with the next snapshot. Drag partitions from here into the pool, or select them and press Ctrl+P.</source>
        <translation>Ein Kreuz heißt: dieses Gerät mit dem nächsten Schnappschuss einfrieren. Partitionen von hier in den Pool ziehen, oder auswählen und Strg+P drücken.</translation>
    </message>
    <message>
        <source>Add to the &amp;pool</source>
        <translation>In den &amp;Pool</translation>
    </message>
    <message>
        <source>Add to the &amp;reserve</source>
        <translation>In die &amp;Reserve</translation>
    </message>
    <message>
        <source>Details of the device</source>
        <translation>Einzelheiten des Geräts</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>Geräte werden gesucht …</translation>
    </message>
    <message>
        <source>No device matches the filter.</source>
        <translation>Kein Gerät passt zum Filter.</translation>
    </message>
    <message>
        <source>No disks were found</source>
        <translation>Es wurden keine Datenträger gefunden</translation>
    </message>
    <message>
        <source>Connect a disk; it appears here by itself. Inside a container the disks of the computer are not to be seen.</source>
        <translation>Einen Datenträger anschließen; er erscheint hier von selbst. In einem Container sind die Datenträger des Rechners nicht zu sehen.</translation>
    </message>
    <message>
        <source>Select a device to see what is known of it.</source>
        <translation>Ein Gerät auswählen, um zu sehen, was über es bekannt ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s), %1</source>
        <translation>
            <numerusform>%n Gerät, %1</numerusform>
            <numerusform>%n Geräte, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Auf</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 von %2 (%3)</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Eingehängt in</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Cannot be frozen:</source>
        <translation>Kann nicht eingefroren werden:</translation>
    </message>
    <message>
        <source>To be frozen:</source>
        <translation>Beim Einfrieren:</translation>
    </message>
    <message>
        <source>Cannot be in the pool:</source>
        <translation>Kann nicht in den Pool:</translation>
    </message>
    <message>
        <source>In the pool:</source>
        <translation>Im Pool:</translation>
    </message>
</context>
<context>
    <name>Blksnap::DevicePlace</name>
    <message>
        <source>On %1 at %2</source>
        <translation>Auf %1 bei %2</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>In one of its members: %1</source>
        <translation>In einem seiner Mitglieder: %1</translation>
    </message>
    <message>
        <source>In partition %1</source>
        <translation>In der Partition %1</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Unter %1</translation>
    </message>
    <message>
        <source>Outside of all partitions</source>
        <translation>Außerhalb aller Partitionen</translation>
    </message>
</context>
<context>
    <name>Blksnap::DeviceTreeModel</name>
    <message>
        <source>swap in use</source>
        <translation>Auslagerung, benutzt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Belegt</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Eingehängt in</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>Datenträger</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>logical volume</source>
        <translation>logisches Volumen</translation>
    </message>
    <message>
        <source>encrypted volume</source>
        <translation>verschlüsseltes Volumen</translation>
    </message>
    <message>
        <source>mapped device</source>
        <translation>abgebildetes Gerät</translation>
    </message>
    <message>
        <source>RAID</source>
        <translation>RAID</translation>
    </message>
    <message>
        <source>loop device</source>
        <translation>Schleifengerät</translation>
    </message>
    <message>
        <source>snapshot image</source>
        <translation>Abbild eines Schnappschusses</translation>
    </message>
    <message>
        <source>optical drive</source>
        <translation>optisches Laufwerk</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>device, model</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>pool of “%1”</source>
        <translation>Pool von „%1“</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>file system, label</comment>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>partitions (%1)</source>
        <translation>Partitionen (%1)</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>unbenutzt</translation>
    </message>
    <message>
        <source>unused “%1”</source>
        <translation>unbenutzt „%1“</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>verfolgt</translation>
    </message>
    <message>
        <source>in pool</source>
        <translation>im Pool</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesbar</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Seriennummer %1</translation>
    </message>
    <message>
        <source>Cannot be frozen: %1</source>
        <translation>Kann nicht eingefroren werden: %1</translation>
    </message>
    <message>
        <source>reserve of “%1”</source>
        <translation>Reserve von „%1“</translation>
    </message>
    <message>
        <source>The disk was swapped.</source>
        <translation>Der Datenträger wurde gewechselt.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 is not ticked any more. %2</source>
        <comment>device, why</comment>
        <translation>%1 ist nicht mehr angekreuzt. %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::EventModel</name>
    <message>
        <source>a device</source>
        <translation>einem Gerät</translation>
    </message>
    <message>
        <source>The snapshot was taken.</source>
        <translation>Der Schnappschuss wurde gemacht.</translation>
    </message>
    <message>
        <source>The pool runs low: %1 more are asked for.</source>
        <translation>Der Pool wird knapp: %1 mehr werden verlangt.</translation>
    </message>
    <message>
        <source>The pool grew by %1 on %2, taken from the reserve.</source>
        <translation>Der Pool ist um %1 auf %2 gewachsen, aus der Reserve.</translation>
    </message>
    <message>
        <source>The reserve is used up. Add room to the pool, or the snapshot is lost when the pool is full.</source>
        <translation>Die Reserve ist verbraucht. Ohne mehr Platz im Pool geht der Schnappschuss verloren, wenn der Pool voll ist.</translation>
    </message>
    <message>
        <source>The image of %1 is lost (%2). The device itself is unharmed.</source>
        <translation>Das Abbild von %1 ist verloren (%2). Das Gerät selbst ist unversehrt.</translation>
    </message>
    <message>
        <source>The snapshot was released.</source>
        <translation>Der Schnappschuss wurde freigegeben.</translation>
    </message>
    <message>
        <source>Something happened that this version does not know.</source>
        <translation>Es ist etwas geschehen, das diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <source>Low space</source>
        <translation>Platz knapp</translation>
    </message>
    <message>
        <source>Pool grown</source>
        <translation>Pool gewachsen</translation>
    </message>
    <message>
        <source>Reserve used up</source>
        <translation>Reserve verbraucht</translation>
    </message>
    <message>
        <source>Image lost</source>
        <translation>Abbild verloren</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es heißt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
</context>
<context>
    <name>Blksnap::EventPanel</name>
    <message>
        <source>Filter events</source>
        <translation>Ereignisse filtern</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>What happened to snapshots, newest first. Ctrl+C copies the selected lines.</source>
        <translation>Was mit Schnappschüssen geschah, das Neueste zuerst. Strg+C kopiert die gewählten Zeilen.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>&amp;Journal…</source>
        <translation>&amp;Journal …</translation>
    </message>
    <message>
        <source>What the system’s journal says of the snapshot of the selected event, or of all</source>
        <translation>Was das Journal des Systems zum Schnappschuss des gewählten Ereignisses sagt, oder zu allen</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Here it says when a snapshot is taken or released, when its pool runs low or grows, and when an image is lost. The journal keeps the same.</source>
        <translation>Hier steht, wann ein Schnappschuss erstellt oder freigegeben wird, wann sein Pool knapp wird oder wächst und wann ein Abbild verloren geht. Dasselbe bewahrt das Journal auf.</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>Journal anzeigen</translation>
    </message>
    <message>
        <source>Events are not shown to you</source>
        <translation>Ereignisse werden Ihnen nicht gezeigt</translation>
    </message>
    <message>
        <source>You are not logged in at this computer, or not allowed to see what happens to its snapshots. Whether something has happened is not known here.</source>
        <translation>Sie sind an diesem Rechner nicht angemeldet oder dürfen nicht sehen, was mit seinen Schnappschüssen geschieht. Ob etwas geschehen ist, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The watch service is missing</source>
        <translation>Der Wachdienst fehlt</translation>
    </message>
    <message>
        <source>It tells what happens, and cannot be reached: install blksnap-watch. The journal may know more.</source>
        <translation>Er meldet, was geschieht, und ist nicht zu erreichen: blksnap-watch installieren. Vielleicht weiß das Journal mehr.</translation>
    </message>
    <message>
        <source>Events cannot be read</source>
        <translation>Die Ereignisse sind nicht lesbar</translation>
    </message>
    <message>
        <source>The watch service does not answer as it should. The journal may say why.</source>
        <translation>Der Wachdienst antwortet nicht, wie er soll. Vielleicht sagt das Journal, warum.</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>Kein Ereignis passt zum Filter.</translation>
    </message>
    <message>
        <source>Kind of events</source>
        <translation>Art der Ereignisse</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
</context>
<context>
    <name>Blksnap::FailureText</name>
    <message>
        <source>the device</source>
        <translation>das Gerät</translation>
    </message>
    <message>
        <source>The helper did not understand the request.</source>
        <translation>Der Helfer hat die Anfrage nicht verstanden.</translation>
    </message>
    <message>
        <source>%1 is not the device any more that was shown here.</source>
        <translation>%1 ist nicht mehr das Gerät, das hier gezeigt wurde.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1 is not a block device.</source>
        <translation>%1 ist kein Blockgerät.</translation>
    </message>
    <message>
        <source>%1 carries %2, and nobody agreed to lose it.</source>
        <translation>Auf %1 liegt %2, und niemand hat zugestimmt, das zu verlieren.</translation>
    </message>
    <message>
        <source>%1 is in use: mounted, swap, part of a volume, or opened by a program.</source>
        <translation>%1 ist in Benutzung: eingehängt, Auslagerung, Teil eines Volumens oder von einem Programm geöffnet.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>Auf %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>%1 is too small to hold differences.</source>
        <translation>%1 ist zu klein, um Unterschiede aufzunehmen.</translation>
    </message>
    <message>
        <source>%1 belongs to what is being frozen, so it cannot hold the differences as well.</source>
        <translation>%1 gehört zu dem, was eingefroren wird, und kann die Unterschiede nicht auch noch aufnehmen.</translation>
    </message>
    <message>
        <source>%1 is already held by another snapshot.</source>
        <translation>%1 wird schon von einem anderen Schnappschuss gehalten.</translation>
    </message>
    <message>
        <source>The pool has no room for the snapshot.</source>
        <translation>Der Pool hat keinen Platz für den Schnappschuss.</translation>
    </message>
    <message>
        <source>The kernel module blksnap is not loaded.</source>
        <translation>Das Kernelmodul blksnap ist nicht geladen.</translation>
    </message>
    <message>
        <source>The kernel did not accept the module blksnap.</source>
        <translation>Der Kernel hat das Modul blksnap nicht angenommen.</translation>
    </message>
    <message>
        <source>The snapshot is not there any more.</source>
        <translation>Den Schnappschuss gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>The file system on %1 cannot hold a pool file.</source>
        <translation>Das Dateisystem auf %1 kann keine Pooldatei aufnehmen.</translation>
    </message>
    <message>
        <source>Something else is being done with the snapshot or with %1.</source>
        <translation>Mit dem Schnappschuss oder mit %1 geschieht gerade etwas anderes.</translation>
    </message>
    <message>
        <source>The helper was interrupted half-way.</source>
        <translation>Der Helfer wurde mittendrin unterbrochen.</translation>
    </message>
    <message>
        <source>The kernel refused: %1.</source>
        <translation>Der Kernel hat abgelehnt: %1.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>You are not allowed to do this on this computer.</source>
        <translation>Das ist Ihnen auf diesem Rechner nicht erlaubt.</translation>
    </message>
    <message>
        <source>The privileged helper of Blksnap Manager cannot be reached.</source>
        <translation>Der privilegierte Helfer von Blksnap Manager ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>Es ist nicht bekannt, ob das geschehen ist.</translation>
    </message>
    <message>
        <source>%1 could not be mounted or unmounted.</source>
        <translation>%1 konnte nicht ein- oder ausgehängt werden.</translation>
    </message>
    <message>
        <source>The image %1 could not be opened.</source>
        <translation>Das Abbild %1 ließ sich nicht öffnen.</translation>
    </message>
    <message>
        <source>The image %1 could not be read: %2.</source>
        <translation>Das Abbild %1 ließ sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that window and helper have the same version.</source>
        <translation>Es wurde nichts geändert. Prüfen, ob Fenster und Helfer dieselbe Version haben.</translation>
    </message>
    <message>
        <source>Nothing was changed. The list of devices was read anew; choose again.</source>
        <translation>Es wurde nichts geändert. Die Liste der Geräte wurde neu gelesen; bitte neu wählen.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Choose another partition, or agree to lose exactly this.</source>
        <translation>Es wurde nichts überschrieben. Eine andere Partition wählen, oder zustimmen, genau dies zu verlieren.</translation>
    </message>
    <message>
        <source>Nothing was changed. Unmount or close it first, or choose another partition.</source>
        <translation>Es wurde nichts geändert. Erst aushängen oder schließen, oder eine andere Partition wählen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another partition for the pool.</source>
        <translation>Es wurde nichts geändert. Eine andere Partition für den Pool wählen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Release the other snapshot first, or leave this device out.</source>
        <translation>Es wurde nichts geändert. Erst den anderen Schnappschuss freigeben, oder dieses Gerät weglassen.</translation>
    </message>
    <message>
        <source>Load it first; the window offers to do so.</source>
        <translation>Erst laden; das Fenster bietet es an.</translation>
    </message>
    <message>
        <source>With Secure Boot, the module has to be signed with a key that the computer trusts. After a kernel update it has to be built anew; see the journal of the kernel.</source>
        <translation>Mit Secure Boot muss das Modul mit einem Schlüssel signiert sein, dem der Rechner traut. Nach einer neuen Kernelversion muss es neu gebaut werden; siehe das Journal des Kernels.</translation>
    </message>
    <message>
        <source>The list was read anew.</source>
        <translation>Die Liste wurde neu gelesen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a local ext4 or XFS that is mounted, can be written to and is not part of a snapshot.</source>
        <translation>Nichts wurde verändert. Ein lokales ext4 oder XFS wählen, das eingehängt und beschreibbar ist und zu keinem Schnappschuss gehört.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment.</source>
        <translation>Es wurde nichts geändert. Gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>What it had begun was undone. Try again.</source>
        <translation>Was er begonnen hatte, wurde zurückgenommen. Noch einmal versuchen.</translation>
    </message>
    <message>
        <source>Your own data is untouched and no half-made snapshot is left. The journal of the kernel says more.</source>
        <translation>Die eigenen Daten sind unberührt, und kein halber Schnappschuss bleibt zurück. Das Journal des Kernels sagt mehr.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask an administrator.</source>
        <translation>Es wurde nichts geändert. Einen Verwalter fragen.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install blksnap-helper, or repair its installation.</source>
        <translation>Es wurde nichts geändert. blksnap-helper installieren, oder die Installation reparieren.</translation>
    </message>
    <message>
        <source>What you see now was read anew from the kernel. Look at it before you try again.</source>
        <translation>Was jetzt zu sehen ist, wurde neu vom Kernel gelesen. Erst ansehen, dann noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The image itself is untouched.</source>
        <translation>Das Abbild selbst ist unberührt.</translation>
    </message>
    <message>
        <source>No file was made. If the snapshot is lost, its state says why.</source>
        <translation>Es wurde keine Datei angelegt. Falls der Schnappschuss verloren ist, sagt sein Zustand, warum.</translation>
    </message>
    <message>
        <source>No file was made, and none was changed. Choose a place with enough room.</source>
        <translation>Es wurde keine Datei angelegt oder geändert. Wählen Sie einen Ort mit genug Platz.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Einzelheiten: %1</translation>
    </message>
    <message>
        <source>Changes of %1 are not being tracked.</source>
        <translation>Änderungen von %1 werden nicht verfolgt.</translation>
    </message>
    <message>
        <source>Which files own the blocks of %1 cannot be told.</source>
        <translation>Welchen Dateien die Blöcke von %1 gehören, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>So nobody knows which of its blocks changed until now. Take a snapshot of it, or track it without one; what is written from then on will be known.</source>
        <translation>Daher weiß niemand, welche seiner Blöcke sich bisher geändert haben. Nehmen Sie einen Schnappschuss davon auf, oder verfolgen Sie es ohne einen; was von da an geschrieben wird, ist bekannt.</translation>
    </message>
    <message>
        <source>It can be told of ext2, ext3 and ext4, and of a mounted XFS that keeps reverse mappings.</source>
        <translation>Es lässt sich für ext2, ext3 und ext4 sagen und für ein eingehängtes XFS, das Rückverweise führt.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>label</comment>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>The file system on %1 has no room for the pool file.</source>
        <translation>Das Dateisystem in %1 hat keinen Platz für die Pooldatei.</translation>
    </message>
    <message>
        <source>No file is left behind. Make it smaller, choose another file system, or make room on this one: a twentieth of it has to stay free.</source>
        <translation>Es bleibt keine Datei zurück. Die Datei kleiner machen, ein anderes Dateisystem wählen oder auf diesem Platz schaffen: Ein Zwanzigstel davon muss frei bleiben.</translation>
    </message>
    <message>
        <source>No snapshot is left behind. Put more partitions or files into the pool, or larger ones.</source>
        <translation>Es bleibt kein Schnappschuss zurück. Mehr oder größere Partitionen oder Dateien in den Pool geben.</translation>
    </message>
    <message>
        <source>The watch service of Blksnap Manager cannot be reached.</source>
        <translation>Der Wachdienst von Blksnap Manager ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>The watch service of Blksnap Manager did not answer as it should.</source>
        <translation>Der Wachdienst von Blksnap Manager hat nicht geantwortet, wie er soll.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install blksnap-watch, or repair its installation.</source>
        <translation>Es wurde nichts geändert. blksnap-watch installieren, oder die Installation reparieren.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment; its journal (journalctl -u blksnap-watch) says more.</source>
        <translation>Es wurde nichts geändert. Gleich noch einmal versuchen; sein Journal (journalctl -u blksnap-watch) sagt mehr.</translation>
    </message>
    <message>
        <source>%1 works in larger blocks than what is being frozen, so it cannot hold its differences.</source>
        <translation>%1 arbeitet mit größeren Blöcken als das, was eingefroren wird, und kann dessen Unterschiede deshalb nicht aufnehmen.</translation>
    </message>
    <message>
        <source>The search for files on %1 ended too early.</source>
        <translation>Die Suche nach Dateien auf %1 endete zu früh.</translation>
    </message>
    <message>
        <source>Nothing was changed. It may take half an hour and some hundred MiB of memory, no more. Ask for the files in one area only.</source>
        <translation>Es wurde nichts geändert. Sie darf eine halbe Stunde dauern und einige hundert MiB Speicher brauchen, nicht mehr. Fragen Sie nur nach den Dateien eines Bereichs.</translation>
    </message>
    <message>
        <source>No administrator’s password was given, or you are not allowed to do this.</source>
        <translation>Es wurde kein Passwort eines Systemverwalters eingegeben, oder Sie dürfen das nicht.</translation>
    </message>
    <message>
        <source>The copy of %1 could not be written.</source>
        <translation>Die Kopie von %1 ließ sich nicht schreiben.</translation>
    </message>
</context>
<context>
    <name>Blksnap::FileSystemModel</name>
    <message>
        <source>%1 “%2”</source>
        <comment>device, label</comment>
        <translation>%1 „%2“</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Eingehängt in</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
</context>
<context>
    <name>Blksnap::FillChart</name>
    <message>
        <source>Fill of the pool over time</source>
        <translation>Füllung des Pools über die Zeit</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Gefüllt</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Low space</source>
        <translation>Platz knapp</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>Gewachsen</translation>
    </message>
    <message>
        <source>Copy rate</source>
        <translation>Kopierrate</translation>
    </message>
    <message>
        <source>Show the whole time again (Home)</source>
        <translation>Wieder die ganze Zeit zeigen (Pos 1)</translation>
    </message>
    <message>
        <source>Shows or hides this in the chart</source>
        <translation>Zeigt oder verbirgt dies im Diagramm</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Noch wurde nichts aufgezeichnet.</translation>
    </message>
    <message>
        <source>%1 of %2 filled after %3.</source>
        <translation>%1 von %2 gefüllt nach %3.</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>transfer rate</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Wheel or plus and minus zoom, dragging or the arrow keys move, Home shows everything.</source>
        <translation>Mausrad oder Plus und Minus vergrößern und verkleinern, Ziehen oder die Pfeiltasten verschieben, Pos1 zeigt alles.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorhersage</translation>
    </message>
    <message>
        <source>Write rate</source>
        <translation>Schreibrate</translation>
    </message>
    <message>
        <source>Low space, %1</source>
        <translation>Wenig Platz, %1</translation>
    </message>
    <message>
        <source>Grown, %1</source>
        <translation>Gewachsen, %1</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Diagramm exportieren</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Zeichnung</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Export the chart…</source>
        <translation>Diagramm exportieren …</translation>
    </message>
</context>
<context>
    <name>Blksnap::FillForecast</name>
    <message>
        <source>Full in about %1</source>
        <translation>Voll in etwa %1</translation>
    </message>
    <message>
        <source>Full in about %1, with the reserve in about %2</source>
        <translation>Voll in etwa %1, mit der Reserve in etwa %2</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>most probable, earliest and latest time</comment>
        <translation>%1 (%2 bis %3)</translation>
    </message>
    <message>
        <source>%1 (%2 at the earliest)</source>
        <translation>%1 (frühestens %2)</translation>
    </message>
    <message>
        <source>Too early to say when it will be full</source>
        <translation>Noch zu früh, um zu sagen, wann er voll ist</translation>
    </message>
</context>
<context>
    <name>Blksnap::Format</name>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 Bytes)</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>transfer rate</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>Blksnap::JournalDialog</name>
    <message>
        <source>Journal of the snapshots</source>
        <translation>Journal der Schnappschüsse</translation>
    </message>
    <message>
        <source>&amp;Copy the command</source>
        <translation>Befehl &amp;kopieren</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <translation>Wird gelesen: %1</translation>
    </message>
    <message>
        <source>The journal cannot be read: there is no journalctl on this computer.</source>
        <translation>Das Journal ist nicht lesbar: Auf diesem Rechner gibt es kein journalctl.</translation>
    </message>
</context>
<context>
    <name>Blksnap::LossDialog</name>
    <message>
        <source>To agree, type the name of what will be lost: %1</source>
        <translation>Um zuzustimmen, den Namen dessen eingeben, was verloren geht: %1</translation>
    </message>
    <message>
        <source>Name of what will be lost</source>
        <translation>Name dessen, was verloren geht</translation>
    </message>
    <message>
        <source>What will be lost</source>
        <translation>Was verloren geht</translation>
    </message>
    <message numerus="yes">
        <source>all of these %Ln</source>
        <translation>
            <numerusform>dieses eine (%Ln)</numerusform>
            <numerusform>alle diese %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blksnap::MainWindow</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>&amp;Pool</translation>
    </message>
    <message>
        <source>&amp;Change map</source>
        <translation>Änderungs&amp;karte</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Ereignisse</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Der Bericht ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Abgebrochen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Linux %1, module not loaded</source>
        <translation>Linux %1, Modul nicht geladen</translation>
    </message>
    <message>
        <source>Linux %1, module %2</source>
        <translation>Linux %1, Modul %2</translation>
    </message>
    <message>
        <source>Names and events of snapshots are not shown: you are not logged in at this computer, or not allowed to see them.</source>
        <translation>Namen und Ereignisse der Schnappschüsse werden nicht gezeigt: Sie sind nicht an diesem Rechner angemeldet oder dürfen sie nicht sehen.</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Freigeben …</translation>
    </message>
    <message>
        <source>Select partitions in the tree on the left first.</source>
        <translation>Erst links im Baum Partitionen auswählen.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. If there was such a file, it is as it was.</source>
        <translation>%1 konnte nicht geschrieben werden. Falls es diese Datei schon gab, ist sie, wie sie war.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
</context>
<context>
    <name>Blksnap::Menus</name>
    <message>
        <source>&amp;Snapshot</source>
        <translation>&amp;Schnappschuss</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;New snapshot</source>
        <translation>&amp;Neuer Schnappschuss</translation>
    </message>
    <message>
        <source>Un&amp;do the last change of the plan</source>
        <translation>Letzte Änderung des Plans &amp;rückgängig machen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Track changes of the ticked devices</source>
        <translation>Änderungen der angekreuzten Geräte &amp;verfolgen</translation>
    </message>
    <message>
        <source>&amp;Stop tracking the selected devices…</source>
        <translation>Ausgewählte Geräte &amp;nicht mehr verfolgen …</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>Alle Kreuze &amp;wegnehmen</translation>
    </message>
    <message>
        <source>&amp;Filter devices</source>
        <translation>Geräte &amp;filtern</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;Copy system report</source>
        <translation>&amp;Systembericht kopieren</translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation>&amp;Über %1</translation>
    </message>
    <message>
        <source>&amp;Keep watching in the tray</source>
        <translation>Im &amp;Infobereich weiter wachen</translation>
    </message>
    <message>
        <source>Closing the window while a snapshot is held leaves an icon that warns when its pool runs low</source>
        <translation>Wird das Fenster geschlossen, während ein Schnappschuss gehalten wird, bleibt ein Symbol, das warnt, wenn sein Pool knapp wird</translation>
    </message>
</context>
<context>
    <name>Blksnap::MessageBanner</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>Blksnap::MissingPart</name>
    <message>
        <source>Secure Boot is on: the module has to be signed with a key that this computer trusts. DKMS makes such a key; enrol it with mokutil --import /var/lib/dkms/mok.pub and confirm it at the next start.</source>
        <translation>Secure Boot ist an: Das Modul muss mit einem Schlüssel signiert sein, dem dieser Rechner vertraut. DKMS erzeugt einen; hinterlegen Sie ihn mit mokutil --import /var/lib/dkms/mok.pub und bestätigen Sie ihn beim nächsten Start.</translation>
    </message>
    <message>
        <source>There is no kernel module for this kernel</source>
        <translation>Für diesen Kernel gibt es kein Modul</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Befehle kopieren</translation>
    </message>
    <message>
        <source>The kernel module blksnap is not loaded.</source>
        <translation>Das Kernelmodul blksnap ist nicht geladen.</translation>
    </message>
    <message>
        <source>The loaded module does not fit</source>
        <translation>Das geladene Modul passt nicht</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: a module blksnap is loaded (version %1), but it is older than this window, or another project’s. Release its snapshots, unload it, then load the one that belongs to this window.</source>
        <translation>Datenträger lassen sich ansehen, aber nicht einfrieren: Ein Modul blksnap ist geladen (Version %1), aber es ist älter als dieses Fenster oder gehört zu einem anderen Projekt. Geben Sie seine Schnappschüsse frei, entladen Sie es und laden Sie das, das zu diesem Fenster gehört.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>The loaded kernel module does not fit.</source>
        <translation>Das geladene Kernelmodul passt nicht.</translation>
    </message>
    <message>
        <source>The privileged helper is missing</source>
        <translation>Der privilegierte Helfer fehlt</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: blksnap-helper is not installed, or the system bus does not know it. Install it; this window notices by itself.</source>
        <translation>Datenträger lassen sich ansehen, aber nicht einfrieren: blksnap-helper ist nicht installiert, oder der Systembus kennt ihn nicht. Installieren Sie ihn; dieses Fenster bemerkt es von selbst.</translation>
    </message>
    <message>
        <source>The privileged helper is not installed.</source>
        <translation>Der privilegierte Helfer ist nicht installiert.</translation>
    </message>
    <message>
        <source>The kernel module is not loaded</source>
        <translation>Das Kernelmodul ist nicht geladen</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen. The module blksnap is installed for Linux %1 and can be loaded now; nothing is frozen or tracked by that alone.</source>
        <translation>Datenträger können angesehen, aber nicht eingefroren werden. Das Modul blksnap ist für Linux %1 installiert und kann jetzt geladen werden; dadurch allein wird nichts eingefroren oder verfolgt.</translation>
    </message>
    <message>
        <source>Load the module</source>
        <translation>Modul laden</translation>
    </message>
    <message>
        <source>The commands are in the clipboard; an administrator runs them in a terminal.</source>
        <translation>Die Befehle sind in der Zwischenablage; ein Verwalter führt sie in einem Terminal aus.</translation>
    </message>
    <message>
        <source>The commands are in the clipboard; run them in the folder of the source.</source>
        <translation>Die Befehle sind in der Zwischenablage; im Ordner der Quelltexte auszuführen.</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: the module blksnap was not built for Linux %1. DKMS builds it with the headers of this kernel, and again for each kernel that comes later; the commands are those of the README. This window notices by itself.</source>
        <translation>Datenträger lassen sich ansehen, aber nicht einfrieren: Das Modul blksnap wurde nicht für Linux %1 gebaut. DKMS baut es mit den Headern dieses Kernels, und für jeden späteren Kernel wieder; die Befehle stehen auch im README. Dieses Fenster bemerkt es von selbst.</translation>
    </message>
    <message>
        <source>The watch service is missing</source>
        <translation>Der Wachdienst fehlt</translation>
    </message>
    <message>
        <source>The watch service is missing: snapshots have no names, what happens to them is not told, and no pool grows from its reserve. Install blksnap-watch; this window notices by itself.</source>
        <translation>Der Wachdienst fehlt: Schnappschüsse haben keine Namen, was mit ihnen geschieht, wird nicht gemeldet, und kein Pool wächst aus seiner Reserve. Installieren Sie blksnap-watch; dieses Fenster bemerkt es von selbst.</translation>
    </message>
    <message>
        <source>The watch service does not answer as it should: snapshots may have no names, what happens to them may not be told, and no pool may grow from its reserve. Its journal may say why; this window notices by itself when it answers again.</source>
        <translation>Der Wachdienst antwortet nicht, wie er soll: Vielleicht haben Schnappschüsse keine Namen, wird nicht gemeldet, was mit ihnen geschieht, und wächst kein Pool aus seiner Reserve. Vielleicht sagt sein Journal, warum; dieses Fenster bemerkt es von selbst, wenn er wieder antwortet.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PlanSummary</name>
    <message>
        <source>Suggested room: %1, a tenth of their size, for a quiet day.</source>
        <translation>Empfohlener Platz: %1, ein Zehntel ihrer Größe, für einen ruhigen Tag.</translation>
    </message>
    <message>
        <source>Suggested room: %1, for a day; %2 are being written to them now.</source>
        <translation>Empfohlener Platz: %1, für einen Tag; zurzeit werden %2 auf sie geschrieben.</translation>
    </message>
    <message>
        <source>%1 (%2) will be frozen at one moment.</source>
        <translation>%1 (%2) werden in einem Augenblick eingefroren.</translation>
    </message>
    <message>
        <source>The pool is still empty.</source>
        <translation>Der Pool ist noch leer.</translation>
    </message>
    <message>
        <source>Until the snapshot is released, what is overwritten on them is copied to the pool first, which has room for %1 (%2 of their size).</source>
        <translation>Bis der Schnappschuss freigegeben wird, wird alles, was auf ihnen überschrieben wird, vorher in den Pool kopiert; der hat Platz für %1 (%2 ihrer Größe).</translation>
    </message>
    <message>
        <source>The image of a btrfs cannot be mounted beside its origin.</source>
        <translation>Das Abbild eines btrfs kann nicht neben seinem Ursprung eingehängt werden.</translation>
    </message>
    <message>
        <source>There is no reserve: when the pool runs low, the snapshot is released. The devices themselves stay as they are.</source>
        <translation>Es gibt keine Reserve: Wird der Pool knapp, wird der Schnappschuss freigegeben. Die Geräte selbst bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>There is no reserve: if the pool fills up, the snapshot is lost. The devices themselves never are.</source>
        <translation>Es gibt keine Reserve: Wird der Pool voll, geht der Schnappschuss verloren. Die Geräte selbst niemals.</translation>
    </message>
    <message>
        <source>When it runs low, %1 from the reserve join it.</source>
        <translation>Wird er knapp, kommen %1 aus der Reserve dazu.</translation>
    </message>
    <message>
        <source>When the reserve is used up, the snapshot is released.</source>
        <translation>Ist die Reserve aufgebraucht, wird der Schnappschuss freigegeben.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>device (where it is mounted)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>Swap</translation>
    </message>
    <message>
        <source>1. Tick the devices to freeze, on the left.
2. Drag unused partitions into the pool, or add a file.
3. Take the snapshot. The computer goes on running.</source>
        <translation>1. Links die Geräte ankreuzen, die eingefroren werden sollen.
2. Unbenutzte Partitionen in den Pool ziehen oder eine Datei dazugeben.
3. Den Schnappschuss machen. Der Rechner läuft weiter.</translation>
    </message>
    <message>
        <source>The pool has less, so it may be full before.</source>
        <translation>Der Pool hat weniger, er kann also früher voll sein.</translation>
    </message>
    <message>
        <source>Pool and reserve have less, so they may be used up before.</source>
        <translation>Pool und Reserve haben weniger, sie können also früher aufgebraucht sein.</translation>
    </message>
    <message>
        <source>%1 are to be kept free, but pool and reserve have room for %2 only. Keep less free, or add more.</source>
        <translation>%1 sollen frei gehalten werden, aber Pool und Reserve haben nur Platz für %2. Weniger frei halten, oder mehr dazugeben.</translation>
    </message>
    <message>
        <source>%1 lies on %2: what is overwritten there may be kept twice. One of the two is enough.</source>
        <translation>%1 liegt auf %2: Was dort überschrieben wird, wird womöglich doppelt aufgehoben. Eines der beiden genügt.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PlanView</name>
    <message>
        <source>Devices to be frozen</source>
        <translation>Geräte, die eingefroren werden</translation>
    </message>
    <message>
        <source>To be frozen</source>
        <translation>Wird eingefroren</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Eingehängt in</translation>
    </message>
    <message>
        <source>Also on its disk, not frozen</source>
        <translation>Auch auf dem Datenträger, nicht eingefroren</translation>
    </message>
    <message>
        <source>nothing in use</source>
        <translation>nichts in Gebrauch</translation>
    </message>
</context>
<context>
    <name>Blksnap::PolicyForm</name>
    <message>
        <source>Grow by at least</source>
        <translation>Mindestens wachsen um</translation>
    </message>
    <message>
        <source>Keep free at least</source>
        <translation>Mindestens frei halten</translation>
    </message>
    <message>
        <source>When the pool runs low:</source>
        <translation>Wird der Pool knapp:</translation>
    </message>
    <message>
        <source>What the watch service does when the pool runs low, also with this window closed</source>
        <translation>Was der Wachdienst tut, wenn der Pool knapp wird, auch bei geschlossenem Fenster</translation>
    </message>
    <message>
        <source>When the reserve is used up</source>
        <translation>Wenn die Reserve aufgebraucht ist</translation>
    </message>
    <message>
        <source>warn, and hold the snapshot as long as its pool lasts</source>
        <translation>warnen und den Schnappschuss halten, solange sein Pool reicht</translation>
    </message>
    <message>
        <source>release the snapshot before it fails</source>
        <translation>den Schnappschuss freigeben, bevor er scheitert</translation>
    </message>
    <message>
        <source>&amp;Grow by at least:</source>
        <translation>Mindestens &amp;wachsen um:</translation>
    </message>
    <message>
        <source>&amp;Keep free at least:</source>
        <translation>Mindestens &amp;frei halten:</translation>
    </message>
    <message>
        <source>When the reserve is &amp;used up:</source>
        <translation>Wenn die Reserve aufge&amp;braucht ist:</translation>
    </message>
    <message>
        <source>as the kernel asks</source>
        <translation>wie der Kernel verlangt</translation>
    </message>
    <message>
        <source>it takes from the reserve what the kernel asks for</source>
        <translation>nimmt er aus der Reserve, was der Kernel verlangt</translation>
    </message>
    <message>
        <source>it takes %1 or more from the reserve</source>
        <translation>nimmt er %1 oder mehr aus der Reserve</translation>
    </message>
    <message>
        <source>%1; in the end the snapshot is released.</source>
        <comment>how it grows</comment>
        <translation>%1; am Ende wird der Schnappschuss freigegeben.</translation>
    </message>
    <message>
        <source>%1; in the end there is a warning.</source>
        <comment>how it grows</comment>
        <translation>%1; am Ende wird gewarnt.</translation>
    </message>
    <message>
        <source>%1, so that at least %2 stay free</source>
        <comment>how it grows</comment>
        <translation>%1, sodass mindestens %2 frei bleiben</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolConsent</name>
    <message>
        <source>%1 is not in the pool: %2 %3</source>
        <translation>%1 ist nicht im Pool: %2 %3</translation>
    </message>
    <message>
        <source>%1 (%2) carries %3. In the pool it is overwritten, and that is gone for good.</source>
        <translation>Auf %1 (%2) liegt %3. Im Pool wird es überschrieben und ist unwiederbringlich weg.</translation>
    </message>
    <message>
        <source>Disk: %1, serial number %2</source>
        <translation>Datenträger: %1, Seriennummer %2</translation>
    </message>
    <message>
        <source>%1 is not in the pool: it carries %2.</source>
        <translation>%1 ist nicht im Pool: Darauf liegt %2.</translation>
    </message>
    <message>
        <source>Lose %1…</source>
        <translation>%1 verlieren …</translation>
    </message>
    <message>
        <source>%1 carries %2. In the pool it is overwritten, and that is gone for good.</source>
        <translation>Auf %1 liegt %2. Im Pool wird es überschrieben und ist unwiederbringlich weg.</translation>
    </message>
    <message>
        <source>Overwrite %1</source>
        <translation>%1 überschreiben</translation>
    </message>
    <message>
        <source>Lose %1</source>
        <translation>%1 verlieren</translation>
    </message>
    <message>
        <source>No file on %1 is in the pool: %2 %3</source>
        <translation>Im Pool ist keine Datei in %1: %2 %3</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolFileDialog</name>
    <message>
        <source>A file for the pool</source>
        <translation>Eine Datei für den Pool</translation>
    </message>
    <message>
        <source>A file for the reserve</source>
        <translation>Eine Datei für die Reserve</translation>
    </message>
    <message>
        <source>On which &amp;file system is it to be made?</source>
        <translation>In welchem &amp;Dateisystem soll sie angelegt werden?</translation>
    </message>
    <message>
        <source>File systems</source>
        <translation>Dateisysteme</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Größe:</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Größe der Datei</translation>
    </message>
    <message>
        <source>For example 512 MiB or 1.5 GiB; a number alone means GiB</source>
        <translation>Zum Beispiel 512 MiB oder 1,5 GiB; eine Zahl allein meint GiB</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>Datei dazu</translation>
    </message>
    <message>
        <source>Select a file system.</source>
        <translation>Ein Dateisystem auswählen.</translation>
    </message>
    <message>
        <source>None of these file systems can hold one now.</source>
        <translation>Keines dieser Dateisysteme kann jetzt eine aufnehmen.</translation>
    </message>
    <message>
        <source>Change file</source>
        <translation>Datei ändern</translation>
    </message>
    <message>
        <source>A file of %1 is made on %2 when the snapshot is taken, and deleted when it is released. %3 stay free there.</source>
        <translation>Eine Datei von %1 wird in %2 angelegt, wenn der Schnappschuss gemacht wird, und gelöscht, wenn er freigegeben wird. Dort bleiben %3 frei.</translation>
    </message>
    <message>
        <source>A file of %1 is made on %2 when it is added, and deleted when the snapshot is released. %3 stay free there.</source>
        <translation>Eine Datei von %1 wird in %2 angelegt, wenn sie in den Pool gegeben wird, und gelöscht, wenn der Schnappschuss freigegeben wird. Dort bleiben %3 frei.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolGauge</name>
    <message>
        <source>Fill of the pool</source>
        <translation>Füllung des Pools</translation>
    </message>
    <message>
        <source>%1 of %2 filled (%3)</source>
        <translation>%1 von %2 gefüllt (%3)</translation>
    </message>
    <message>
        <source>%1 – nearly full</source>
        <translation>%1 – fast voll</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The pool is empty</source>
        <translation>Der Pool ist leer</translation>
    </message>
    <message>
        <source>%1 of room</source>
        <translation>%1 Platz</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolModel</name>
    <message>
        <source>in use</source>
        <translation>in Benutzung</translation>
    </message>
    <message>
        <source>stands by</source>
        <translation>steht bereit</translation>
    </message>
    <message>
        <source>to be added; loses %1</source>
        <translation>kommt dazu; verliert %1</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Es ist nicht mehr da.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Its contents are not those any more that you agreed to lose.</source>
        <translation>Sein Inhalt ist nicht mehr der, dessen Verlust Sie zugestimmt haben.</translation>
    </message>
    <message>
        <source>The disk was swapped.</source>
        <translation>Der Datenträger wurde gewechselt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 filled</source>
        <translation>%1 belegt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>It has room for a file of %1 at most.</source>
        <translation>Es hat Platz für eine Datei von höchstens %1.</translation>
    </message>
    <message>
        <source>File on %1</source>
        <translation>Datei in %1</translation>
    </message>
    <message>
        <source>File on %1 (%2)</source>
        <comment>place (device)</comment>
        <translation>Datei in %1 (%2)</translation>
    </message>
    <message>
        <source>%1, used as %2</source>
        <comment>file, device</comment>
        <translation>%1, benutzt als %2</translation>
    </message>
    <message>
        <source>to be made; deleted at the release</source>
        <translation>wird angelegt; bei der Freigabe gelöscht</translation>
    </message>
    <message>
        <source>It has no room for a file: a twentieth of it stays free.</source>
        <translation>Es hat keinen Platz für eine Datei: Ein Zwanzigstel davon bleibt frei.</translation>
    </message>
    <message>
        <source>Another file system is there now.</source>
        <translation>Dort ist jetzt ein anderes Dateisystem.</translation>
    </message>
    <message>
        <source>%1 still stand by</source>
        <translation>noch %1 bereit</translation>
    </message>
    <message>
        <source>to be added; empty</source>
        <translation>kommt dazu; leer</translation>
    </message>
    <message>
        <source>%1 carries %2.</source>
        <translation>Auf %1 liegt %2.</translation>
    </message>
    <message>
        <source>You will be asked whether to lose it.</source>
        <translation>Sie werden gefragt, ob das verloren gehen darf.</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>what a device of the pool is used for</comment>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>%1 filled, joined %2</source>
        <comment>percent, moment</comment>
        <translation>%1 belegt, seit %2 dabei</translation>
    </message>
    <message>
        <source>%1, %2 of it joined from the reserve</source>
        <translation>%1, davon %2 aus der Reserve dazugekommen</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolPanel</name>
    <message>
        <source>Na&amp;me:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Name of the new snapshot</source>
        <translation>Name des neuen Schnappschusses</translation>
    </message>
    <message>
        <source>optional, for example: before the upgrade</source>
        <translation>freiwillig, zum Beispiel: vor der Aktualisierung</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserve</translation>
    </message>
    <message>
        <source>Add selected</source>
        <translation>Ausgewählte dazu</translation>
    </message>
    <message>
        <source>Adds the devices that are selected in the tree on the left</source>
        <translation>Nimmt die Geräte dazu, die links im Baum ausgewählt sind</translation>
    </message>
    <message>
        <source>%1: add the selected devices</source>
        <comment>list</comment>
        <translation>%1: die ausgewählten Geräte dazu</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>To be used earlier (Alt+Up)</source>
        <translation>Früher verwenden (Alt+Auf)</translation>
    </message>
    <message>
        <source>%1: up</source>
        <comment>list</comment>
        <translation>%1: nach oben</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>To be used later (Alt+Down)</source>
        <translation>Später verwenden (Alt+Ab)</translation>
    </message>
    <message>
        <source>%1: down</source>
        <comment>list</comment>
        <translation>%1: nach unten</translation>
    </message>
    <message>
        <source>%1: remove</source>
        <comment>list</comment>
        <translation>%1: entfernen</translation>
    </message>
    <message>
        <source>Going on at %1</source>
        <translation>Wenn es mit %1 weitergeht</translation>
    </message>
    <message>
        <source>&amp;Take snapshot</source>
        <translation>Schnappschuss &amp;machen</translation>
    </message>
    <message>
        <source>Tick at least one device on the left.</source>
        <translation>Links mindestens ein Gerät ankreuzen.</translation>
    </message>
    <message>
        <source>Drag unused partitions here, or add a file. What is overwritten on the frozen devices is copied there first.</source>
        <translation>Unbenutzte Partitionen hierher ziehen oder eine Datei dazugeben. Was auf den eingefrorenen Geräten überschrieben wird, wird vorher dorthin kopiert.</translation>
    </message>
    <message>
        <source>Drag spare partitions here, or add a file. They join the pool by themselves when it runs low, also with this window closed.</source>
        <translation>Übrige Partitionen hierher ziehen oder eine Datei dazugeben. Sie kommen von selbst in den Pool, wenn er knapp wird, auch bei geschlossenem Fenster.</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Datei dazu …</translation>
    </message>
    <message>
        <source>Plans a file on a mounted file system, where there is no spare partition</source>
        <translation>Plant eine Datei in einem eingehängten Dateisystem, wo keine Partition übrig ist</translation>
    </message>
    <message>
        <source>%1: add a file</source>
        <comment>list</comment>
        <translation>%1: eine Datei dazu</translation>
    </message>
    <message>
        <source>Takes what is selected out of the plan (Delete)</source>
        <translation>Nimmt das Ausgewählte aus dem Plan (Entf)</translation>
    </message>
    <message>
        <source>Put at least one partition or file into the pool.</source>
        <translation>Mindestens eine Partition oder Datei in den Pool geben.</translation>
    </message>
    <message>
        <source>Put a partition or a file into the pool or the reserve of this snapshot first.</source>
        <translation>Erst eine Partition oder eine Datei in den Pool oder die Reserve dieses Schnappschusses geben.</translation>
    </message>
    <message>
        <source>&amp;Add to the pool</source>
        <translation>&amp;In den Pool</translation>
    </message>
</context>
<context>
    <name>Blksnap::PromptText</name>
    <message>
        <source>Authentication is required to take a snapshot and to overwrite these devices as storage for it, which erases what is on them for ever: %1</source>
        <translation>Eine Anmeldung ist erforderlich, um einen Schnappschuss aufzunehmen und diese Geräte als Speicher dafür zu überschreiben, was endgültig löscht, was auf ihnen liegt: %1</translation>
    </message>
    <message>
        <source>Authentication is required to overwrite as storage for a snapshot, which erases what is there for ever: %1</source>
        <translation>Eine Anmeldung ist erforderlich, um als Speicher für einen Schnappschuss zu überschreiben, was endgültig löscht, was dort liegt: %1</translation>
    </message>
    <message>
        <source>a new file of %1 on %2</source>
        <translation>eine neue Datei von %1 auf %2</translation>
    </message>
    <message>
        <source>nothing known is on it</source>
        <translation>nichts Bekanntes darauf</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>mit %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SaveDialog</name>
    <message>
        <source>Replace a file</source>
        <translation>Eine Datei ersetzen</translation>
    </message>
    <message>
        <source>In %1 there is a file of this name already. Tick what is lost:</source>
        <translation>In %1 gibt es schon eine Datei dieses Namens. Ankreuzen, was verloren geht:</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>what is in %1 now</source>
        <comment>file</comment>
        <translation>was jetzt in %1 steht</translation>
    </message>
</context>
<context>
    <name>Blksnap::SnapshotModel</name>
    <message>
        <source>New snapshot</source>
        <translation>Neuer Schnappschuss</translation>
    </message>
    <message>
        <source>Choose devices and a pool, then take the snapshot</source>
        <translation>Geräte und einen Pool wählen, dann den Schnappschuss machen</translation>
    </message>
    <message>
        <source>Taken %1; writes were held back for %2</source>
        <translation>Gemacht %1; Schreibzugriffe wurden für %2 angehalten</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 von %2 (%3)</translation>
    </message>
    <message>
        <source>%1 as it was when the snapshot was taken; %2 of old contents were copied</source>
        <translation>%1, wie es beim Schnappschuss war; %2 alter Inhalt wurden kopiert</translation>
    </message>
    <message>
        <source>%1 (no image yet)</source>
        <translation>%1 (noch kein Abbild)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>image of origin</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>verloren: %1</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>lesbar</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Schnappschuss</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Pool used</source>
        <translation>Pool belegt</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Eingehängt in</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>noch nicht gemacht</translation>
    </message>
    <message>
        <source>held</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>lost: the pool was full</source>
        <translation>verloren: der Pool war voll</translation>
    </message>
    <message>
        <source>lost: an error</source>
        <translation>verloren: ein Fehler</translation>
    </message>
    <message>
        <source>The snapshot “%1” is lost: its pool of %2 was full, so what was overwritten could not be kept. The devices themselves are unharmed. Release it; give the next one more room, or a reserve.</source>
        <translation>Der Schnappschuss „%1“ ist verloren: Sein Pool von %2 war voll, und Überschriebenes ließ sich nicht mehr aufheben. Die Geräte selbst sind unversehrt. Geben Sie ihn frei; geben Sie dem nächsten mehr Platz oder eine Reserve.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: error</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The snapshot “%1” is lost because of an error (%2). The devices themselves are unharmed. Release it; the journal says more.</source>
        <translation>Der Schnappschuss „%1“ ist wegen eines Fehlers verloren (%2). Die Geräte selbst sind unversehrt. Geben Sie ihn frei; das Journal sagt mehr.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>held, nearly full</source>
        <translation>gehalten, fast voll</translation>
    </message>
    <message>
        <source>The pool is nearly full. Add room to it, or the snapshot is lost when the pool is full.</source>
        <translation>Der Pool ist fast voll. Ohne mehr Platz im Pool geht der Schnappschuss verloren, wenn der Pool voll ist.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted here: btrfs takes it for the origin itself, and the two must not be mixed up. Back it up, and mount the copy on another computer.</source>
        <translation>Das Abbild von %1 kann hier nicht eingehängt werden: btrfs hält es für den Ursprung selbst, und die beiden dürfen nicht verwechselt werden. Das Abbild sichern und die Kopie auf einem anderen Rechner einhängen.</translation>
    </message>
    <message>
        <source>It can be backed up as a whole.</source>
        <translation>Es kann als Ganzes gesichert werden.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: it holds no file system of its own, but %2.</source>
        <comment>device, LVM2_member</comment>
        <translation>Das Abbild von %1 kann nicht eingehängt werden: Es enthält kein eigenes Dateisystem, sondern %2.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: it is a whole disk with partitions.</source>
        <translation>Das Abbild von %1 kann nicht eingehängt werden: Es ist ein ganzer Datenträger mit Partitionen.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: no file system was found on it.</source>
        <translation>Das Abbild von %1 kann nicht eingehängt werden: Es wurde kein Dateisystem darauf gefunden.</translation>
    </message>
    <message>
        <source>Mounted on %1</source>
        <translation>Eingehängt in %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SnapshotPanel</name>
    <message>
        <source>&amp;Mount</source>
        <translation>&amp;Einhängen</translation>
    </message>
    <message>
        <source>&amp;Browse</source>
        <translation>&amp;Durchsehen</translation>
    </message>
    <message>
        <source>&amp;Unmount</source>
        <translation>&amp;Aushängen</translation>
    </message>
    <message>
        <source>B&amp;ack up…</source>
        <translation>&amp;Sichern …</translation>
    </message>
    <message>
        <source>&amp;Release…</source>
        <translation>&amp;Freigeben …</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Schnappschüsse</translation>
    </message>
    <message>
        <source>The first row is the snapshot that you plan; below are those that are held, with their images. What is selected here is shown in the pool.</source>
        <translation>Die erste Zeile ist der Schnappschuss, den Sie planen; darunter stehen die gehaltenen mit ihren Abbildern. Was hier gewählt ist, zeigt der Pool.</translation>
    </message>
    <message>
        <source>Mounts the image read-only, where you can read it</source>
        <translation>Hängt das Abbild nur lesbar ein, wo Sie es lesen können</translation>
    </message>
    <message>
        <source>Opens the files of the image in the file manager</source>
        <translation>Öffnet die Dateien des Abbilds in der Dateiverwaltung</translation>
    </message>
    <message>
        <source>Unmounts the image</source>
        <translation>Hängt das Abbild aus</translation>
    </message>
    <message>
        <source>Copies the image as a whole into a file</source>
        <translation>Kopiert das Abbild als Ganzes in eine Datei</translation>
    </message>
    <message>
        <source>Gives the snapshot up: its images vanish, the devices stay as they are now</source>
        <translation>Gibt den Schnappschuss auf: Seine Abbilder verschwinden, die Geräte bleiben, wie sie jetzt sind</translation>
    </message>
    <message>
        <source>S&amp;napshots</source>
        <translation>S&amp;chnappschüsse</translation>
    </message>
    <message>
        <source>Select one of the images of the snapshot first.</source>
        <translation>Erst eines der Abbilder des Schnappschusses auswählen.</translation>
    </message>
    <message>
        <source>Select a snapshot or an image first.</source>
        <translation>Erst einen Schnappschuss oder ein Abbild auswählen.</translation>
    </message>
    <message>
        <source>The snapshot is lost, and so is the image.</source>
        <translation>Der Schnappschuss ist verloren und mit ihm das Abbild.</translation>
    </message>
    <message>
        <source>The snapshot is not taken yet.</source>
        <translation>Der Schnappschuss ist noch nicht gemacht.</translation>
    </message>
    <message>
        <source>The image is not mounted.</source>
        <translation>Das Abbild ist nicht eingehängt.</translation>
    </message>
    <message>
        <source>The image is mounted already.</source>
        <translation>Das Abbild ist schon eingehängt.</translation>
    </message>
    <message>
        <source>Select a snapshot first.</source>
        <translation>Erst einen Schnappschuss auswählen.</translation>
    </message>
</context>
<context>
    <name>Blksnap::Suitability</name>
    <message>
        <source>It is the image of a snapshot.</source>
        <translation>Es ist das Abbild eines Schnappschusses.</translation>
    </message>
    <message>
        <source>Choose its origin instead.</source>
        <translation>Stattdessen seinen Ursprung wählen.</translation>
    </message>
    <message>
        <source>Nobody writes to an optical disc, so it is frozen already.</source>
        <translation>Auf eine optische Scheibe schreibt niemand; sie ist schon eingefroren.</translation>
    </message>
    <message>
        <source>It is held by the snapshot “%1”.</source>
        <translation>Es wird vom Schnappschuss „%1“ gehalten.</translation>
    </message>
    <message>
        <source>Release that snapshot first.</source>
        <translation>Erst diesen Schnappschuss freigeben.</translation>
    </message>
    <message>
        <source>It holds the differences of the snapshot “%1”.</source>
        <translation>Es nimmt die Unterschiede des Schnappschusses „%1“ auf.</translation>
    </message>
    <message>
        <source>It is swap space; its contents mean nothing later.</source>
        <translation>Es ist Auslagerungsspeicher; sein Inhalt bedeutet später nichts.</translation>
    </message>
    <message>
        <source>A snapshot of the other devices is complete without it.</source>
        <translation>Ein Schnappschuss der anderen Geräte ist ohne es vollständig.</translation>
    </message>
    <message>
        <source>It is a member of something larger: freeze the volume above it to get a file system.</source>
        <translation>Es ist Teil von etwas Größerem: Das Volumen darüber einfrieren, um ein Dateisystem zu bekommen.</translation>
    </message>
    <message>
        <source>The image of a btrfs cannot be mounted on the computer that has its origin mounted.</source>
        <translation>Das Abbild eines btrfs kann auf dem Rechner nicht eingehängt werden, auf dem sein Ursprung eingehängt ist.</translation>
    </message>
    <message>
        <source>Back up the image as a whole, or mount it elsewhere.</source>
        <translation>Das Abbild als Ganzes sichern, oder anderswo einhängen.</translation>
    </message>
    <message>
        <source>It cannot hold differences.</source>
        <translation>Es kann keine Unterschiede aufnehmen.</translation>
    </message>
    <message>
        <source>Choose a partition or a disk that is not in use.</source>
        <translation>Wählen Sie eine Partition oder einen Datenträger, der nicht in Gebrauch ist.</translation>
    </message>
    <message>
        <source>It cannot be written to.</source>
        <translation>Darauf kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Take its write protection away, or choose another one.</source>
        <translation>Heben Sie den Schreibschutz auf, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>It is mounted on %1.</source>
        <translation>Es ist in %1 eingehängt.</translation>
    </message>
    <message>
        <source>Unmount it first.</source>
        <translation>Erst aushängen.</translation>
    </message>
    <message>
        <source>It is in use as swap space.</source>
        <translation>Es ist als Auslagerungsspeicher in Benutzung.</translation>
    </message>
    <message>
        <source>Turn it off with swapoff first.</source>
        <translation>Erst mit swapoff abschalten.</translation>
    </message>
    <message>
        <source>It is to be frozen itself.</source>
        <translation>Es soll selbst eingefroren werden.</translation>
    </message>
    <message>
        <source>Take its check mark away first.</source>
        <translation>Erst sein Kreuz wegnehmen.</translation>
    </message>
    <message>
        <source>It belongs to the pool of “%1”.</source>
        <translation>Es gehört zum Pool von „%1“.</translation>
    </message>
    <message>
        <source>Release that snapshot first, or choose another one.</source>
        <translation>Geben Sie diesen Schnappschuss zuerst frei, oder wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Choose a partition on another disk.</source>
        <translation>Eine Partition auf einem anderen Datenträger wählen.</translation>
    </message>
    <message>
        <source>The disk has partitions.</source>
        <translation>Der Datenträger hat Partitionen.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Eine davon wählen.</translation>
    </message>
    <message>
        <source>%1 lies on it.</source>
        <translation>%1 liegt darauf.</translation>
    </message>
    <message>
        <source>Take that apart first.</source>
        <translation>Das erst auflösen.</translation>
    </message>
    <message>
        <source>It lies on a device that is to be frozen, so each copy would cause another.</source>
        <translation>Es liegt auf einem Gerät, das eingefroren werden soll; jede Kopie zöge eine weitere nach sich.</translation>
    </message>
    <message>
        <source>It is too small.</source>
        <translation>Es ist zu klein.</translation>
    </message>
    <message>
        <source>Choose one of at least 4 MiB.</source>
        <translation>Wählen Sie eines mit mindestens 4 MiB.</translation>
    </message>
    <message>
        <source>It is on the same disk as %1.</source>
        <translation>Es liegt auf demselben Datenträger wie %1.</translation>
    </message>
    <message>
        <source>That works, but a pool on another disk makes writing faster while the snapshot is held.</source>
        <translation>Das geht, aber ein Pool auf einem anderen Datenträger macht das Schreiben schneller, solange der Schnappschuss gehalten wird.</translation>
    </message>
    <message>
        <source>A file with the differences of the snapshot “%1” lies on it.</source>
        <translation>Darauf liegt eine Datei mit den Unterschieden des Schnappschusses „%1“.</translation>
    </message>
    <message>
        <source>Choose another file system.</source>
        <translation>Ein anderes Dateisystem wählen.</translation>
    </message>
    <message>
        <source>It is not mounted.</source>
        <translation>Es ist nicht eingehängt.</translation>
    </message>
    <message>
        <source>Mount it first.</source>
        <translation>Erst einhängen.</translation>
    </message>
    <message>
        <source>It shares its blocks with %1, which is to be frozen.</source>
        <translation>Es teilt sich seine Blöcke mit %1, das eingefroren werden soll.</translation>
    </message>
    <message>
        <source>It is mounted read-only.</source>
        <translation>Es ist nur lesbar eingehängt.</translation>
    </message>
    <message>
        <source>It is neither ext4 nor XFS.</source>
        <translation>Es ist weder ext4 noch XFS.</translation>
    </message>
    <message>
        <source>Only these are known to keep the blocks of a file in place.</source>
        <translation>Nur von diesen ist bekannt, dass die Blöcke einer Datei an ihrem Ort bleiben.</translation>
    </message>
    <message>
        <source>It is in the reserve of the snapshot “%1”.</source>
        <translation>Es gehört zur Reserve des Schnappschusses „%1“.</translation>
    </message>
    <message>
        <source>Unmount it first, or put a file on it into the pool: “Add file…”.</source>
        <translation>Erst aushängen, oder eine Datei darauf in den Pool geben: „Datei dazu …“.</translation>
    </message>
    <message>
        <source>It is mounted as %1, not as %2 by the kernel.</source>
        <translation>Es ist als %1 eingehängt, nicht vom Kernel als %2.</translation>
    </message>
    <message>
        <source>It is read-only, so it is frozen already.</source>
        <translation>Es ist nur lesbar und daher schon eingefroren.</translation>
    </message>
    <message>
        <source>It shares its blocks with %1, which is in pool or reserve of the snapshot “%2”.</source>
        <translation>Es teilt sich seine Blöcke mit %1, das zu Pool oder Reserve des Schnappschusses „%2“ gehört.</translation>
    </message>
</context>
<context>
    <name>Blksnap::TrayIcon</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>Fenster &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>%1: %2, pool %3 full</source>
        <comment>snapshot: state, fill</comment>
        <translation>%1: %2, Pool zu %3 voll</translation>
    </message>
</context>
<context>
    <name>Blksnap::WaitingWork</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Takes back what has not begun yet; what is running goes on</source>
        <translation>Nimmt zurück, was noch nicht begonnen hat; was läuft, läuft weiter</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <comment>commands</comment>
        <translation>
            <numerusform>%n weiterer Vorgang wartet</numerusform>
            <numerusform>%n weitere Vorgänge warten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Blksnap Manager</source>
        <translation>Blksnap Manager</translation>
    </message>
    <message>
        <source>Freezes mounted disks, and shows what has changed since.</source>
        <translation>Friert eingehängte Datenträger ein und zeigt, was sich seitdem geändert hat.</translation>
    </message>
</context>
</TS>
