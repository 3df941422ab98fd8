<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Blksnap::AboutBox</name>
    <message>
        <source>About %1</source>
        <translation>À propos de %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>Freezes mounted disks at a click, shows the frozen state, how much room it has left, and what has changed since.</source>
        <translation>Fige des disques montés en un clic, montre l’état figé, la place qui lui reste et ce qui a changé depuis.</translation>
    </message>
    <message>
        <source>Kernel: Linux %1</source>
        <translation>Noyau&#xa0;: Linux %1</translation>
    </message>
    <message>
        <source>Module: %1</source>
        <translation>Module&#xa0;: %1</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>non chargé</translation>
    </message>
    <message>
        <source>Helper: %1</source>
        <translation>Assistant&#xa0;: %1</translation>
    </message>
    <message>
        <source>Watch service: %1</source>
        <translation>Service de surveillance&#xa0;: %1</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt&#xa0;: %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Logiciel libre sous la licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
    <message>
        <source>version unknown</source>
        <translation>version inconnue</translation>
    </message>
    <message>
        <source>%1, running</source>
        <comment>version</comment>
        <translation>%1, en cours d’exécution</translation>
    </message>
    <message>
        <source>%1, not running</source>
        <comment>version</comment>
        <translation>%1, à l’arrêt</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>ne répond pas</translation>
    </message>
</context>
<context>
    <name>Blksnap::Alarms</name>
    <message>
        <source>Add storage</source>
        <translation>Ajouter de la place</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Snapshot “%1”: %2</source>
        <comment>snapshot, what threatens it</comment>
        <translation>Instantané «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::Announcer</name>
    <message>
        <source>Snapshot “%1”: %2</source>
        <comment>snapshot, event</comment>
        <translation>Instantané «&#xa0;%1&#xa0;»&#xa0;: %2</translation>
    </message>
    <message>
        <source>Add storage</source>
        <translation>Ajouter de la place</translation>
    </message>
    <message>
        <source>Show the pool</source>
        <translation>Afficher le pool</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Still watching</source>
        <translation>Toujours en surveillance</translation>
    </message>
    <message>
        <source>A snapshot is held, so its pool goes on being watched from the tray. Quit there, or by Ctrl+Q in the window.</source>
        <translation>Un instantané est tenu&#xa0;: son pool reste donc surveillé depuis la zone de notification. Quittez là-bas, ou par Ctrl+Q dans la fenêtre.</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Afficher la fenêtre</translation>
    </message>
</context>
<context>
    <name>Blksnap::Backup</name>
    <message>
        <source>The image of %1 is being copied to %2.</source>
        <translation>L’image de %1 est copiée vers %2.</translation>
    </message>
    <message>
        <source>the copy of %1 in %2</source>
        <translation>la copie de %1 dans %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::BackupPlace</name>
    <message>
        <source>That would be on %1, which this snapshot holds: all that is written there fills its pool.</source>
        <translation>Ce serait sur %1, que cet instantané tient&#xa0;: tout ce qui y est écrit remplit son pool.</translation>
    </message>
    <message>
        <source>Choose a place on another disk.</source>
        <translation>Choisissez un endroit sur un autre disque.</translation>
    </message>
    <message>
        <source>That is on %1, which the snapshot “%2” holds: the copy fills its pool.</source>
        <translation>C’est sur %1, que l’instantané «&#xa0;%2&#xa0;» tient&#xa0;: la copie remplit son pool.</translation>
    </message>
    <message>
        <source>The image has %1, and there is room for %2; only areas of zeros take none.</source>
        <translation>L’image fait %1, et il y a de la place pour %2&#xa0;; seules les zones de zéros n’en prennent pas.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapLegend</name>
    <message>
        <source>Legend of the change map</source>
        <translation>Légende de la carte des changements</translation>
    </message>
    <message>
        <source>Not changed: %1</source>
        <translation>Inchangé&#xa0;: %1</translation>
    </message>
    <message>
        <source>What each colour means, and how much it is. What is not ticked is left out of the picture.</source>
        <translation>Ce que signifie chaque couleur, et en quelle quantité. Ce qui n’est pas coché est absent de l’image.</translation>
    </message>
    <message>
        <source>Since tracking began: %1</source>
        <translation>Depuis le début du suivi&#xa0;: %1</translation>
    </message>
    <message>
        <source>Since the last snapshot: %1</source>
        <translation>Depuis le dernier instantané&#xa0;: %1</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>Plus tôt&#xa0;: %1</translation>
    </message>
    <message>
        <source>Before snapshot 1</source>
        <translation>Avant l’instantané 1</translation>
    </message>
    <message>
        <source>Between snapshots %1 and %2</source>
        <translation>Entre les instantanés %1 et %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when it changed: how much</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>when it changed (the snapshot after that): how much</comment>
        <translation>%1 (%2)&#xa0;: %3</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapPanel</name>
    <message>
        <source>List the changed areas</source>
        <translation>Lister les zones changées</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>Device of the change map</source>
        <translation>Périphérique de la carte des changements</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Changé depuis</translation>
    </message>
    <message>
        <source>Show the whole device</source>
        <translation>Afficher tout le périphérique</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>No device is tracked yet</source>
        <translation>Aucun périphérique n’est encore suivi</translation>
    </message>
    <message>
        <source>Changes are tracked from a device’s first snapshot on. To see what changes without one, tick devices on the left and track them.</source>
        <translation>Les changements sont suivis à partir du premier instantané d’un périphérique. Pour voir ce qui change sans instantané, cochez des périphériques à gauche et suivez-les.</translation>
    </message>
    <message>
        <source>Track the ticked devices</source>
        <translation>Suivre les périphériques cochés</translation>
    </message>
    <message>
        <source>Changes are shown to administrators</source>
        <translation>Les changements sont montrés aux administrateurs</translation>
    </message>
    <message>
        <source>What changes on a disk tells what others do, so it is shown only after a password.</source>
        <translation>Ce qui change sur un disque révèle ce que font les autres&#xa0;; un mot de passe est donc demandé.</translation>
    </message>
    <message>
        <source>This is how it was at %1. To go on following the changes takes the password again.</source>
        <translation>Voici l’état à %1. Pour continuer à suivre les changements, le mot de passe est de nouveau demandé.</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Continuer…</translation>
    </message>
    <message>
        <source>Show the changes…</source>
        <translation>Afficher les changements…</translation>
    </message>
    <message>
        <source>The changes cannot be shown</source>
        <translation>Les changements ne peuvent pas être affichés</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>the last snapshot</source>
        <translation>le dernier instantané</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>l’instantané %1</translation>
    </message>
    <message>
        <source>tracking began</source>
        <translation>le début du suivi</translation>
    </message>
    <message>
        <source>%1 Map of %2, a block is %3.</source>
        <translation>%1 Carte de %2, un bloc fait %3.</translation>
    </message>
    <message>
        <source>Export the change map</source>
        <translation>Exporter la carte des changements</translation>
    </message>
    <message>
        <source>Order of the blocks on the map</source>
        <translation>Ordre des blocs sur la carte</translation>
    </message>
    <message>
        <source>Which files changed</source>
        <translation>Quels fichiers ont changé</translation>
    </message>
    <message>
        <source>in reading order</source>
        <translation>dans l’ordre de lecture</translation>
    </message>
    <message>
        <source>along Hilbert’s curve</source>
        <translation>le long de la courbe de Hilbert</translation>
    </message>
    <message>
        <source>Along Hilbert’s curve, what lies close together on the device lies close together here</source>
        <translation>Le long de la courbe de Hilbert, ce qui est proche sur le périphérique est proche ici aussi</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>snapshot, its name and time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln area(s) changed since %2.</source>
        <translation>
            <numerusform>%1 dans %Ln zone ont changé depuis&#xa0;: %2.</numerusform>
            <numerusform>%1 dans %Ln zones ont changé depuis&#xa0;: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Fichiers&#xa0;: %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Table of ranges</source>
        <translation>Tableau des plages</translation>
    </message>
    <message>
        <source>Ranges for programs</source>
        <translation>Plages pour les programmes</translation>
    </message>
    <message>
        <source>Dev&amp;ice:</source>
        <translation>Périphéri&amp;que&#xa0;:</translation>
    </message>
    <message>
        <source>Chan&amp;ged since:</source>
        <translation>Changé depui&amp;s&#xa0;:</translation>
    </message>
    <message>
        <source>In %1 from %2 on:</source>
        <comment>length, offset</comment>
        <translation>Dans %1 à partir de %2&#xa0;:</translation>
    </message>
    <message>
        <source>Which &amp;files are here?</source>
        <translation>Quels &amp;fichiers sont ici&#xa0;?</translation>
    </message>
    <message>
        <source>Reading the changes of %1…</source>
        <translation>Lecture des modifications de %1…</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapView</name>
    <message>
        <source>Change map</source>
        <translation>Carte des changements</translation>
    </message>
    <message>
        <source>not changed since tracking began</source>
        <translation>inchangé depuis le début du suivi</translation>
    </message>
    <message>
        <source>changed since tracking began</source>
        <translation>changé depuis le début du suivi</translation>
    </message>
    <message>
        <source>changed since the last snapshot</source>
        <translation>changé depuis le dernier instantané</translation>
    </message>
    <message>
        <source>%1 from %2 on: %3</source>
        <translation>%1 à partir de %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>Block %1, bytes %2 to %3</source>
        <translation>Bloc %1, octets %2 à %3</translation>
    </message>
    <message>
        <source>Blocks %1 to %2; %3 of them changed since the chosen snapshot</source>
        <translation>Blocs %1 à %2&#xa0;; %3 d’entre eux ont changé depuis l’instantané choisi</translation>
    </message>
    <message>
        <source>Each cell stands for a part of the device, in reading order or along a curve that keeps neighbours together. Wheel or plus and minus zoom, dragging or Page Up and Page Down move, the arrow keys move the cursor, N and P jump to the next and the previous change, 0 shows the whole device.</source>
        <translation>Chaque case représente une partie du périphérique, dans l’ordre de lecture ou le long d’une courbe qui garde les voisins ensemble. La molette ou plus et moins changent l’échelle, glisser ou Page préc. et Page suiv. déplacent, les flèches déplacent le curseur, N et P sautent à la modification suivante et précédente, 0 montre tout le périphérique.</translation>
    </message>
    <message>
        <source>changed last before snapshot 1</source>
        <translation>changé en dernier avant l’instantané 1</translation>
    </message>
    <message>
        <source>changed last between snapshots %1 and %2</source>
        <translation>changé en dernier entre les instantanés %1 et %2</translation>
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
        <translation>Zones modifiées</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Commence à</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>since the last snapshot</source>
        <translation>depuis le dernier instantané</translation>
    </message>
    <message>
        <source>before snapshot 1</source>
        <translation>avant l’instantané 1</translation>
    </message>
    <message>
        <source>between snapshots %1 and %2</source>
        <translation>entre les instantanés %1 et %2</translation>
    </message>
    <message>
        <source>since tracking began</source>
        <translation>depuis le début du suivi</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedFilesModel</name>
    <message>
        <source>(file without a name, inode %1)</source>
        <translation>(fichier sans nom, inode %1)</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>et d’autres</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>How much of the file changed at most: blocks count as a whole.</source>
        <translation>Quantité du fichier qui a changé, au plus&#xa0;: les blocs comptent en entier.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedFilesPane</name>
    <message>
        <source>Find the &amp;files</source>
        <translation>Chercher les &amp;fichiers</translation>
    </message>
    <message>
        <source>Progress of looking for files</source>
        <translation>Avancement de la recherche de fichiers</translation>
    </message>
    <message>
        <source>Reads the file system of the device to find out which files own the changed blocks</source>
        <translation>Lit le système de fichiers du périphérique pour savoir à quels fichiers appartiennent les blocs modifiés</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Filtrer les fichiers</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Fichiers modifiés</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Which files own the changed blocks can be read from the file system, ext4 or XFS. On a large device that takes a while.</source>
        <translation>On peut lire dans le système de fichiers, ext4 ou XFS, à quels fichiers appartiennent les blocs modifiés. Sur un grand périphérique, cela prend un moment.</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>Recherche des fichiers…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed.</source>
        <translation>
            <numerusform>%Ln fichier modifié.</numerusform>
            <numerusform>%Ln fichiers modifiés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more changed that no file owns: free again, or records of the file system.</source>
        <translation>%1 de plus ont changé sans appartenir à un fichier&#xa0;: de nouveau libres, ou registres du système de fichiers.</translation>
    </message>
    <message>
        <source>There are more; only these could be listed.</source>
        <translation>Il y en a d’autres&#xa0;; seuls ceux-ci ont pu être listés.</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Annu&amp;ler</translation>
    </message>
</context>
<context>
    <name>Blksnap::Commands</name>
    <message>
        <source>Taking the snapshot…</source>
        <translation>Prise de l’instantané…</translation>
    </message>
    <message>
        <source>The snapshot is taken. Writes were held back for %1.</source>
        <translation>L’instantané est pris. Les écritures ont été retenues pendant %1.</translation>
    </message>
    <message>
        <source>Adding to the pool…</source>
        <translation>Ajout au pool…</translation>
    </message>
    <message>
        <source>The pool has room for %1 now.</source>
        <translation>Le pool a maintenant %1 de place.</translation>
    </message>
    <message>
        <source>%1 as it was, mounted on %2</source>
        <translation>%1 tel qu’il était, monté sur %2</translation>
    </message>
    <message>
        <source>%1 as it was</source>
        <translation>%1 tel qu’il était</translation>
    </message>
    <message>
        <source>the snapshot “%1”</source>
        <translation>l’instantané «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>Release “%1”</source>
        <translation>Libérer «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The frozen state is given up. The devices themselves stay as they are now. Tick what is lost:</source>
        <translation>L’état figé est abandonné. Les périphériques eux-mêmes restent comme ils sont maintenant. Cochez ce qui sera perdu&#xa0;:</translation>
    </message>
    <message>
        <source>Releasing the snapshot…</source>
        <translation>Libération de l’instantané…</translation>
    </message>
    <message>
        <source>The snapshot is released. Changes go on being tracked.</source>
        <translation>L’instantané est libéré. Le suivi des changements continue.</translation>
    </message>
    <message>
        <source>Mounting…</source>
        <translation>Montage…</translation>
    </message>
    <message>
        <source>The image is mounted on %1.</source>
        <translation>L’image est montée sur %1.</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Parcourir</translation>
    </message>
    <message>
        <source>Unmounting…</source>
        <translation>Démontage…</translation>
    </message>
    <message>
        <source>Back up the image of %1</source>
        <translation>Sauvegarder l’image de %1</translation>
    </message>
    <message>
        <source>Opening the image…</source>
        <translation>Ouverture de l’image…</translation>
    </message>
    <message>
        <source>The copy is complete: %1 in %2.</source>
        <translation>La copie est complète&#xa0;: %1 dans %2.</translation>
    </message>
    <message>
        <source>Tick the devices to track on the left first.</source>
        <translation>Cochez d’abord à gauche les périphériques à suivre.</translation>
    </message>
    <message>
        <source>Starting to track…</source>
        <translation>Début du suivi…</translation>
    </message>
    <message>
        <source>the change map of %1</source>
        <translation>la carte des changements de %1</translation>
    </message>
    <message>
        <source>Select tracked devices in the tree on the left first.</source>
        <translation>Sélectionnez d’abord des périphériques suivis dans l’arborescence de gauche.</translation>
    </message>
    <message>
        <source>Stop tracking</source>
        <translation>Arrêter le suivi</translation>
    </message>
    <message>
        <source>What changed on these devices is forgotten, and the next incremental backup has to read them whole. The devices themselves stay as they are. Tick what is lost:</source>
        <translation>Ce qui a changé sur ces périphériques est oublié, et la prochaine sauvegarde incrémentielle devra les lire en entier. Les périphériques eux-mêmes restent comme ils sont. Cochez ce qui sera perdu&#xa0;:</translation>
    </message>
    <message>
        <source>Stopping to track…</source>
        <translation>Arrêt du suivi…</translation>
    </message>
    <message>
        <source>Loading the module…</source>
        <translation>Chargement du module…</translation>
    </message>
    <message>
        <source>The snapshot is released.</source>
        <translation>L’instantané est libéré.</translation>
    </message>
    <message>
        <source>%1 is not copied to %2. %3 %4</source>
        <comment>origin, file, reason, what to do</comment>
        <translation>%1 n’est pas copié vers %2. %3 %4</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Choisir un autre endroit…</translation>
    </message>
    <message>
        <source>%1 is not being copied to %2 yet. %3</source>
        <comment>origin, file, what stands against it</comment>
        <translation>%1 n’est pas encore copié vers %2. %3</translation>
    </message>
    <message>
        <source>Copy all the same</source>
        <translation>Copier quand même</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Images are still being copied. What is not complete when the window closes is not kept. Tick what is lost:</source>
        <translation>Des images sont encore en cours de copie. Ce qui n’est pas complet à la fermeture de la fenêtre n’est pas conservé. Cochez ce qui sera perdu&#xa0;:</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>No file manager could be opened. The image is mounted on %1.</source>
        <translation>Aucun gestionnaire de fichiers n’a pu être ouvert. L’image est montée sur %1.</translation>
    </message>
    <message>
        <source>Held by a snapshot, and tracked until that is released: %1</source>
        <translation>Tenu par un instantané, et suivi jusqu’à ce que celui-ci soit libéré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Libérer</translation>
    </message>
    <message>
        <source>Disk image</source>
        <translation>Image disque</translation>
    </message>
</context>
<context>
    <name>Blksnap::CopyProgress</name>
    <message>
        <source>Stop the copy</source>
        <translation>Arrêter la copie</translation>
    </message>
    <message>
        <source>The copy is not complete yet, and no part of it is kept. Tick what is lost:</source>
        <translation>La copie n’est pas encore complète, et aucune partie n’en est conservée. Cochez ce qui sera perdu&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Blksnap::Device</name>
    <message>
        <source>%1 “%2”</source>
        <comment>file system, label</comment>
        <translation>%1 «&#xa0;%2&#xa0;»</translation>
    </message>
</context>
<context>
    <name>Blksnap::DevicePanel</name>
    <message>
        <source>Filter devices</source>
        <translation>Filtrer les périphériques</translation>
    </message>
    <message>
        <source>Name, model, serial number, UUID, label, mount point or state (Ctrl+F)</source>
        <translation>Nom, modèle, numéro de série, UUID, étiquette, point de montage ou état (Ctrl+F)</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Périphériques</translation>
    </message>
    <message>
        <source>A tick means: freeze this device with the next snapshot. Drag partitions from here into the pool, or select them and press Ctrl+P.</source>
        <translation>Une coche signifie&#xa0;: figer ce périphérique au prochain instantané. Faites glisser des partitions d’ici vers le pool, ou sélectionnez-les et appuyez sur Ctrl+P.</translation>
    </message>
    <message>
        <source>Add to the &amp;pool</source>
        <translation>Ajouter au &amp;pool</translation>
    </message>
    <message>
        <source>Add to the &amp;reserve</source>
        <translation>Ajouter à la &amp;réserve</translation>
    </message>
    <message>
        <source>Details of the device</source>
        <translation>Détails du périphérique</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>Recherche des périphériques…</translation>
    </message>
    <message>
        <source>No device matches the filter.</source>
        <translation>Aucun périphérique ne correspond au filtre.</translation>
    </message>
    <message>
        <source>No disks were found</source>
        <translation>Aucun disque n’a été trouvé</translation>
    </message>
    <message>
        <source>Connect a disk; it appears here by itself. Inside a container the disks of the computer are not to be seen.</source>
        <translation>Branchez un disque&#xa0;; il apparaîtra ici de lui-même. Dans un conteneur, les disques de l’ordinateur ne sont pas visibles.</translation>
    </message>
    <message>
        <source>Select a device to see what is known of it.</source>
        <translation>Sélectionnez un périphérique pour voir ce que l’on sait de lui.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s), %1</source>
        <translation>
            <numerusform>%n périphérique, %1</numerusform>
            <numerusform>%n périphériques, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sur</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 sur %2 (%3)</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partition</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Monté sur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Cannot be frozen:</source>
        <translation>Ne peut pas être figé&#xa0;:</translation>
    </message>
    <message>
        <source>To be frozen:</source>
        <translation>À figer&#xa0;:</translation>
    </message>
    <message>
        <source>Cannot be in the pool:</source>
        <translation>Ne peut pas être dans le pool&#xa0;:</translation>
    </message>
    <message>
        <source>In the pool:</source>
        <translation>Dans le pool&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Blksnap::DevicePlace</name>
    <message>
        <source>On %1 at %2</source>
        <translation>Sur %1 à %2</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>Dans %1</translation>
    </message>
    <message>
        <source>In one of its members: %1</source>
        <translation>Dans un de ses membres&#xa0;: %1</translation>
    </message>
    <message>
        <source>In partition %1</source>
        <translation>Dans la partition %1</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Sous %1</translation>
    </message>
    <message>
        <source>Outside of all partitions</source>
        <translation>En dehors de toute partition</translation>
    </message>
</context>
<context>
    <name>Blksnap::DeviceTreeModel</name>
    <message>
        <source>swap in use</source>
        <translation>swap utilisé</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Utilisé</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Monté sur</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disque</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>partition</translation>
    </message>
    <message>
        <source>logical volume</source>
        <translation>volume logique</translation>
    </message>
    <message>
        <source>encrypted volume</source>
        <translation>volume chiffré</translation>
    </message>
    <message>
        <source>mapped device</source>
        <translation>périphérique mappé</translation>
    </message>
    <message>
        <source>RAID</source>
        <translation>RAID</translation>
    </message>
    <message>
        <source>loop device</source>
        <translation>périphérique loop</translation>
    </message>
    <message>
        <source>snapshot image</source>
        <translation>image d’instantané</translation>
    </message>
    <message>
        <source>optical drive</source>
        <translation>lecteur optique</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>mémoire</translation>
    </message>
    <message>
        <source>device</source>
        <translation>périphérique</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>device, model</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>pool of “%1”</source>
        <translation>pool de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>file system, label</comment>
        <translation>%1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>partitions (%1)</source>
        <translation>partitions (%1)</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>inutilisé</translation>
    </message>
    <message>
        <source>unused “%1”</source>
        <translation>inutilisé «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>held</source>
        <translation>tenu</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>suivi</translation>
    </message>
    <message>
        <source>in pool</source>
        <translation>dans le pool</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>réserve</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>lecture seule</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Numéro de série %1</translation>
    </message>
    <message>
        <source>Cannot be frozen: %1</source>
        <translation>Ne peut pas être figé&#xa0;: %1</translation>
    </message>
    <message>
        <source>reserve of “%1”</source>
        <translation>réserve de «&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The disk was swapped.</source>
        <translation>Le disque a été échangé.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Il a disparu.</translation>
    </message>
    <message>
        <source>%1 is not ticked any more. %2</source>
        <comment>device, why</comment>
        <translation>%1 n’est plus coché. %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::EventModel</name>
    <message>
        <source>a device</source>
        <translation>un périphérique</translation>
    </message>
    <message>
        <source>The snapshot was taken.</source>
        <translation>L’instantané a été pris.</translation>
    </message>
    <message>
        <source>The pool runs low: %1 more are asked for.</source>
        <translation>Le pool se remplit&#xa0;: %1 de plus sont demandés.</translation>
    </message>
    <message>
        <source>The pool grew by %1 on %2, taken from the reserve.</source>
        <translation>Le pool s’est agrandi de %1 sur %2, pris dans la réserve.</translation>
    </message>
    <message>
        <source>The reserve is used up. Add room to the pool, or the snapshot is lost when the pool is full.</source>
        <translation>La réserve est épuisée. Ajoutez de la place au pool, sinon l’instantané sera perdu quand le pool sera plein.</translation>
    </message>
    <message>
        <source>The image of %1 is lost (%2). The device itself is unharmed.</source>
        <translation>L’image de %1 est perdue (%2). Le périphérique lui-même est intact.</translation>
    </message>
    <message>
        <source>The snapshot was released.</source>
        <translation>L’instantané a été libéré.</translation>
    </message>
    <message>
        <source>Something happened that this version does not know.</source>
        <translation>Il s’est passé quelque chose que cette version ne connaît pas.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Pris</translation>
    </message>
    <message>
        <source>Low space</source>
        <translation>Peu de place</translation>
    </message>
    <message>
        <source>Pool grown</source>
        <translation>Pool agrandi</translation>
    </message>
    <message>
        <source>Reserve used up</source>
        <translation>Réserve épuisée</translation>
    </message>
    <message>
        <source>Image lost</source>
        <translation>Image perdue</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Libéré</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantané</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
</context>
<context>
    <name>Blksnap::EventPanel</name>
    <message>
        <source>Filter events</source>
        <translation>Filtrer les événements</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>What happened to snapshots, newest first. Ctrl+C copies the selected lines.</source>
        <translation>Ce qui est arrivé aux instantanés, le plus récent d’abord. Ctrl+C copie les lignes sélectionnées.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>&amp;Journal…</source>
        <translation>&amp;Journal…</translation>
    </message>
    <message>
        <source>What the system’s journal says of the snapshot of the selected event, or of all</source>
        <translation>Ce que le journal du système dit de l’instantané de l’événement sélectionné, ou de tous</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Rien ne s’est encore passé</translation>
    </message>
    <message>
        <source>Here it says when a snapshot is taken or released, when its pool runs low or grows, and when an image is lost. The journal keeps the same.</source>
        <translation>Ici s’affiche quand un instantané est pris ou libéré, quand son pool se remplit ou s’agrandit, et quand une image est perdue. Le journal conserve la même chose.</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>Afficher le journal</translation>
    </message>
    <message>
        <source>Events are not shown to you</source>
        <translation>Les événements ne vous sont pas montrés</translation>
    </message>
    <message>
        <source>You are not logged in at this computer, or not allowed to see what happens to its snapshots. Whether something has happened is not known here.</source>
        <translation>Vous n’êtes pas connecté sur cet ordinateur, ou pas autorisé à voir ce qui arrive à ses instantanés. On ne sait pas ici s’il s’est passé quelque chose.</translation>
    </message>
    <message>
        <source>The watch service is missing</source>
        <translation>Le service de surveillance est manquant</translation>
    </message>
    <message>
        <source>It tells what happens, and cannot be reached: install blksnap-watch. The journal may know more.</source>
        <translation>Il dit ce qui se passe, et il est injoignable&#xa0;: installez blksnap-watch. Le journal en sait peut-être plus.</translation>
    </message>
    <message>
        <source>Events cannot be read</source>
        <translation>Les événements ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>The watch service does not answer as it should. The journal may say why.</source>
        <translation>Le service de surveillance ne répond pas comme il devrait. Le journal dit peut-être pourquoi.</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>Aucun événement ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Kind of events</source>
        <translation>Type d’événements</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Tous les types</translation>
    </message>
</context>
<context>
    <name>Blksnap::FailureText</name>
    <message>
        <source>the device</source>
        <translation>le périphérique</translation>
    </message>
    <message>
        <source>The helper did not understand the request.</source>
        <translation>L’assistant n’a pas compris la demande.</translation>
    </message>
    <message>
        <source>%1 is not the device any more that was shown here.</source>
        <translation>%1 n’est plus le périphérique qui était affiché ici.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 a disparu.</translation>
    </message>
    <message>
        <source>%1 is not a block device.</source>
        <translation>%1 n’est pas un périphérique bloc.</translation>
    </message>
    <message>
        <source>%1 carries %2, and nobody agreed to lose it.</source>
        <translation>%1 porte %2, et personne n’a accepté de le perdre.</translation>
    </message>
    <message>
        <source>%1 is in use: mounted, swap, part of a volume, or opened by a program.</source>
        <translation>%1 est utilisé&#xa0;: monté, swap, partie d’un volume ou ouvert par un programme.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>%1 n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>%1 is too small to hold differences.</source>
        <translation>%1 est trop petit pour contenir des différences.</translation>
    </message>
    <message>
        <source>%1 belongs to what is being frozen, so it cannot hold the differences as well.</source>
        <translation>%1 fait partie de ce qui est figé et ne peut donc pas contenir aussi les différences.</translation>
    </message>
    <message>
        <source>%1 is already held by another snapshot.</source>
        <translation>%1 est déjà tenu par un autre instantané.</translation>
    </message>
    <message>
        <source>The pool has no room for the snapshot.</source>
        <translation>Le pool n’a pas de place pour l’instantané.</translation>
    </message>
    <message>
        <source>The kernel module blksnap is not loaded.</source>
        <translation>Le module noyau blksnap n’est pas chargé.</translation>
    </message>
    <message>
        <source>The kernel did not accept the module blksnap.</source>
        <translation>Le noyau n’a pas accepté le module blksnap.</translation>
    </message>
    <message>
        <source>The snapshot is not there any more.</source>
        <translation>L’instantané n’existe plus.</translation>
    </message>
    <message>
        <source>The file system on %1 cannot hold a pool file.</source>
        <translation>Le système de fichiers sur %1 ne peut pas contenir de fichier de pool.</translation>
    </message>
    <message>
        <source>Something else is being done with the snapshot or with %1.</source>
        <translation>Une autre opération est en cours sur l’instantané ou sur %1.</translation>
    </message>
    <message>
        <source>The helper was interrupted half-way.</source>
        <translation>L’assistant a été interrompu en cours de route.</translation>
    </message>
    <message>
        <source>The kernel refused: %1.</source>
        <translation>Le noyau a refusé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Annulé.</translation>
    </message>
    <message>
        <source>You are not allowed to do this on this computer.</source>
        <translation>Vous n’êtes pas autorisé à faire cela sur cet ordinateur.</translation>
    </message>
    <message>
        <source>The privileged helper of Blksnap Manager cannot be reached.</source>
        <translation>L’assistant privilégié de Blksnap Manager est injoignable.</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>On ne sait pas si cela a été fait.</translation>
    </message>
    <message>
        <source>%1 could not be mounted or unmounted.</source>
        <translation>%1 n’a pas pu être monté ou démonté.</translation>
    </message>
    <message>
        <source>The image %1 could not be opened.</source>
        <translation>L’image %1 n’a pas pu être ouverte.</translation>
    </message>
    <message>
        <source>The image %1 could not be read: %2.</source>
        <translation>L’image %1 n’a pas pu être lue&#xa0;: %2.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that window and helper have the same version.</source>
        <translation>Rien n’a été changé. Vérifiez que la fenêtre et l’assistant ont la même version.</translation>
    </message>
    <message>
        <source>Nothing was changed. The list of devices was read anew; choose again.</source>
        <translation>Rien n’a été changé. La liste des périphériques a été relue&#xa0;; choisissez à nouveau.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Choose another partition, or agree to lose exactly this.</source>
        <translation>Rien n’a été écrasé. Choisissez une autre partition, ou acceptez de perdre exactement cela.</translation>
    </message>
    <message>
        <source>Nothing was changed. Unmount or close it first, or choose another partition.</source>
        <translation>Rien n’a été changé. Démontez-le ou fermez-le d’abord, ou choisissez une autre partition.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another partition for the pool.</source>
        <translation>Rien n’a été changé. Choisissez une autre partition pour le pool.</translation>
    </message>
    <message>
        <source>Nothing was changed. Release the other snapshot first, or leave this device out.</source>
        <translation>Rien n’a été changé. Libérez d’abord l’autre instantané, ou laissez ce périphérique de côté.</translation>
    </message>
    <message>
        <source>Load it first; the window offers to do so.</source>
        <translation>Chargez-le d’abord&#xa0;; la fenêtre le propose.</translation>
    </message>
    <message>
        <source>With Secure Boot, the module has to be signed with a key that the computer trusts. After a kernel update it has to be built anew; see the journal of the kernel.</source>
        <translation>Avec Secure Boot, le module doit être signé avec une clé à laquelle l’ordinateur fait confiance. Après une mise à jour du noyau, il doit être recompilé&#xa0;; voir le journal du noyau.</translation>
    </message>
    <message>
        <source>The list was read anew.</source>
        <translation>La liste a été relue.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a local ext4 or XFS that is mounted, can be written to and is not part of a snapshot.</source>
        <translation>Rien n’a été changé. Choisissez un ext4 ou XFS local, monté, accessible en écriture et qui ne fait pas partie d’un instantané.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment.</source>
        <translation>Rien n’a été changé. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>What it had begun was undone. Try again.</source>
        <translation>Ce qui avait été commencé a été défait. Réessayez.</translation>
    </message>
    <message>
        <source>Your own data is untouched and no half-made snapshot is left. The journal of the kernel says more.</source>
        <translation>Vos propres données sont intactes et il ne reste aucun instantané inachevé. Le journal du noyau en dit plus.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask an administrator.</source>
        <translation>Rien n’a été changé. Demandez à un administrateur.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install blksnap-helper, or repair its installation.</source>
        <translation>Rien n’a été changé. Installez blksnap-helper, ou réparez son installation.</translation>
    </message>
    <message>
        <source>What you see now was read anew from the kernel. Look at it before you try again.</source>
        <translation>Ce que vous voyez maintenant vient d’être relu depuis le noyau. Regardez-le avant de réessayer.</translation>
    </message>
    <message>
        <source>The image itself is untouched.</source>
        <translation>L’image elle-même est intacte.</translation>
    </message>
    <message>
        <source>No file was made. If the snapshot is lost, its state says why.</source>
        <translation>Aucun fichier n’a été créé. Si l’instantané est perdu, son état dit pourquoi.</translation>
    </message>
    <message>
        <source>No file was made, and none was changed. Choose a place with enough room.</source>
        <translation>Aucun fichier n’a été créé ni modifié. Choisissez un endroit avec assez de place.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Détails&#xa0;: %1</translation>
    </message>
    <message>
        <source>Changes of %1 are not being tracked.</source>
        <translation>Les changements de %1 ne sont pas suivis.</translation>
    </message>
    <message>
        <source>Which files own the blocks of %1 cannot be told.</source>
        <translation>On ne peut pas dire à quels fichiers appartiennent les blocs de %1.</translation>
    </message>
    <message>
        <source>So nobody knows which of its blocks changed until now. Take a snapshot of it, or track it without one; what is written from then on will be known.</source>
        <translation>Personne ne sait donc lesquels de ses blocs ont changé jusqu’ici. Prenez-en un instantané, ou suivez-le sans instantané&#xa0;; ce qui sera écrit à partir de là sera connu.</translation>
    </message>
    <message>
        <source>It can be told of ext2, ext3 and ext4, and of a mounted XFS that keeps reverse mappings.</source>
        <translation>C’est possible pour ext2, ext3 et ext4, et pour un XFS monté qui tient des correspondances inverses.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>label</comment>
        <translation>«&#xa0;%1&#xa0;»</translation>
    </message>
    <message>
        <source>The file system on %1 has no room for the pool file.</source>
        <translation>Le système de fichiers sur %1 n’a pas de place pour le fichier de pool.</translation>
    </message>
    <message>
        <source>No file is left behind. Make it smaller, choose another file system, or make room on this one: a twentieth of it has to stay free.</source>
        <translation>Aucun fichier ne reste. Réduisez sa taille, choisissez un autre système de fichiers ou faites de la place sur celui-ci&#xa0;: un vingtième doit rester libre.</translation>
    </message>
    <message>
        <source>No snapshot is left behind. Put more partitions or files into the pool, or larger ones.</source>
        <translation>Aucun instantané ne reste. Mettez dans le pool davantage de partitions ou de fichiers, ou de plus grands.</translation>
    </message>
    <message>
        <source>The watch service of Blksnap Manager cannot be reached.</source>
        <translation>Le service de surveillance de Blksnap Manager est injoignable.</translation>
    </message>
    <message>
        <source>The watch service of Blksnap Manager did not answer as it should.</source>
        <translation>Le service de surveillance de Blksnap Manager n’a pas répondu comme il devrait.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install blksnap-watch, or repair its installation.</source>
        <translation>Rien n’a été changé. Installez blksnap-watch, ou réparez son installation.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment; its journal (journalctl -u blksnap-watch) says more.</source>
        <translation>Rien n’a été changé. Réessayez dans un instant&#xa0;; son journal (journalctl -u blksnap-watch) en dit plus.</translation>
    </message>
    <message>
        <source>%1 works in larger blocks than what is being frozen, so it cannot hold its differences.</source>
        <translation>%1 fonctionne avec des blocs plus grands que ce qui est figé et ne peut donc pas en contenir les différences.</translation>
    </message>
    <message>
        <source>The search for files on %1 ended too early.</source>
        <translation>La recherche de fichiers sur %1 s’est arrêtée trop tôt.</translation>
    </message>
    <message>
        <source>Nothing was changed. It may take half an hour and some hundred MiB of memory, no more. Ask for the files in one area only.</source>
        <translation>Rien n’a été changé. Elle peut durer une demi-heure et prendre quelques centaines de Mio de mémoire, pas plus. Ne demandez que les fichiers d’une seule zone.</translation>
    </message>
    <message>
        <source>No administrator’s password was given, or you are not allowed to do this.</source>
        <translation>Aucun mot de passe d’administrateur n’a été donné, ou vous n’y êtes pas autorisé.</translation>
    </message>
    <message>
        <source>The copy of %1 could not be written.</source>
        <translation>La copie de %1 n’a pas pu être écrite.</translation>
    </message>
</context>
<context>
    <name>Blksnap::FileSystemModel</name>
    <message>
        <source>%1 “%2”</source>
        <comment>device, label</comment>
        <translation>%1 «&#xa0;%2&#xa0;»</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Monté sur</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Remarque</translation>
    </message>
</context>
<context>
    <name>Blksnap::FillChart</name>
    <message>
        <source>Fill of the pool over time</source>
        <translation>Remplissage du pool au fil du temps</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Rempli</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>Low space</source>
        <translation>Peu de place</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>Agrandi</translation>
    </message>
    <message>
        <source>Copy rate</source>
        <translation>Débit de copie</translation>
    </message>
    <message>
        <source>Show the whole time again (Home)</source>
        <translation>Afficher à nouveau toute la durée (Début)</translation>
    </message>
    <message>
        <source>Shows or hides this in the chart</source>
        <translation>Affiche ou masque cela dans le graphique</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Rien n’a encore été enregistré.</translation>
    </message>
    <message>
        <source>%1 of %2 filled after %3.</source>
        <translation>%1 sur %2 remplis après %3.</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>transfer rate</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Wheel or plus and minus zoom, dragging or the arrow keys move, Home shows everything.</source>
        <translation>La molette ou plus et moins changent l’échelle, glisser ou les flèches déplacent, Origine montre tout.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Prévision</translation>
    </message>
    <message>
        <source>Write rate</source>
        <translation>Débit d’écriture</translation>
    </message>
    <message>
        <source>Low space, %1</source>
        <translation>Peu de place, %1</translation>
    </message>
    <message>
        <source>Grown, %1</source>
        <translation>Agrandi, %1</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Exporter le graphique</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dessin</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Export the chart…</source>
        <translation>Exporter le graphique…</translation>
    </message>
</context>
<context>
    <name>Blksnap::FillForecast</name>
    <message>
        <source>Full in about %1</source>
        <translation>Plein dans environ %1</translation>
    </message>
    <message>
        <source>Full in about %1, with the reserve in about %2</source>
        <translation>Plein dans environ %1, avec la réserve dans environ %2</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>most probable, earliest and latest time</comment>
        <translation>%1 (%2 à %3)</translation>
    </message>
    <message>
        <source>%1 (%2 at the earliest)</source>
        <translation>%1 (%2 au plus tôt)</translation>
    </message>
    <message>
        <source>Too early to say when it will be full</source>
        <translation>Trop tôt pour dire quand il sera plein</translation>
    </message>
</context>
<context>
    <name>Blksnap::Format</name>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 octets)</translation>
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
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
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
        <translation>Journal des instantanés</translation>
    </message>
    <message>
        <source>&amp;Copy the command</source>
        <translation>&amp;Copier la commande</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <translation>Lecture&#xa0;: %1</translation>
    </message>
    <message>
        <source>The journal cannot be read: there is no journalctl on this computer.</source>
        <translation>Le journal ne peut pas être lu&#xa0;: il n’y a pas de journalctl sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>Blksnap::LossDialog</name>
    <message>
        <source>To agree, type the name of what will be lost: %1</source>
        <translation>Pour accepter, saisissez le nom de ce qui sera perdu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Name of what will be lost</source>
        <translation>Nom de ce qui sera perdu</translation>
    </message>
    <message>
        <source>What will be lost</source>
        <translation>Ce qui sera perdu</translation>
    </message>
    <message numerus="yes">
        <source>all of these %Ln</source>
        <translation>
            <numerusform>celui-ci (%Ln)</numerusform>
            <numerusform>tous ceux-ci (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blksnap::MainWindow</name>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>&amp;Pool</translation>
    </message>
    <message>
        <source>&amp;Change map</source>
        <translation>&amp;Carte des changements</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>É&amp;vénements</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Le rapport est dans le presse-papiers.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Annulé. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Linux %1, module not loaded</source>
        <translation>Linux %1, module non chargé</translation>
    </message>
    <message>
        <source>Linux %1, module %2</source>
        <translation>Linux %1, module %2</translation>
    </message>
    <message>
        <source>Names and events of snapshots are not shown: you are not logged in at this computer, or not allowed to see them.</source>
        <translation>Les noms et événements des instantanés ne sont pas affichés&#xa0;: vous n’êtes pas connecté à cet ordinateur, ou pas autorisé à les voir.</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Libérer…</translation>
    </message>
    <message>
        <source>Select partitions in the tree on the left first.</source>
        <translation>Sélectionnez d’abord des partitions dans l’arborescence de gauche.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. If there was such a file, it is as it was.</source>
        <translation>%1 n’a pas pu être écrit. Si ce fichier existait déjà, il est resté tel quel.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Manuel</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
</context>
<context>
    <name>Blksnap::Menus</name>
    <message>
        <source>&amp;Snapshot</source>
        <translation>&amp;Instantané</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>Pé&amp;riphérique</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;New snapshot</source>
        <translation>&amp;Nouvel instantané</translation>
    </message>
    <message>
        <source>Un&amp;do the last change of the plan</source>
        <translation>Ann&amp;uler le dernier changement du plan</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Track changes of the ticked devices</source>
        <translation>&amp;Suivre les changements des périphériques cochés</translation>
    </message>
    <message>
        <source>&amp;Stop tracking the selected devices…</source>
        <translation>&amp;Arrêter le suivi des périphériques sélectionnés…</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>&amp;Tout décocher</translation>
    </message>
    <message>
        <source>&amp;Filter devices</source>
        <translation>&amp;Filtrer les périphériques</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manuel</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;Qu’est-ce que c’est&#xa0;?</translation>
    </message>
    <message>
        <source>&amp;Copy system report</source>
        <translation>&amp;Copier le rapport du système</translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation>À &amp;propos de %1</translation>
    </message>
    <message>
        <source>&amp;Keep watching in the tray</source>
        <translation>&amp;Continuer la surveillance dans la zone de notification</translation>
    </message>
    <message>
        <source>Closing the window while a snapshot is held leaves an icon that warns when its pool runs low</source>
        <translation>Si la fenêtre est fermée pendant qu’un instantané est tenu, il reste une icône qui avertit quand son pool se remplit</translation>
    </message>
</context>
<context>
    <name>Blksnap::MessageBanner</name>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>Blksnap::MissingPart</name>
    <message>
        <source>Secure Boot is on: the module has to be signed with a key that this computer trusts. DKMS makes such a key; enrol it with mokutil --import /var/lib/dkms/mok.pub and confirm it at the next start.</source>
        <translation>Secure Boot est actif&#xa0;: le module doit être signé avec une clé à laquelle cet ordinateur fait confiance. DKMS crée une telle clé&#xa0;; inscrivez-la avec mokutil --import /var/lib/dkms/mok.pub et confirmez-la au prochain démarrage.</translation>
    </message>
    <message>
        <source>There is no kernel module for this kernel</source>
        <translation>Il n’y a pas de module pour ce noyau</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Copier les commandes</translation>
    </message>
    <message>
        <source>The kernel module blksnap is not loaded.</source>
        <translation>Le module noyau blksnap n’est pas chargé.</translation>
    </message>
    <message>
        <source>The loaded module does not fit</source>
        <translation>Le module chargé ne convient pas</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: a module blksnap is loaded (version %1), but it is older than this window, or another project’s. Release its snapshots, unload it, then load the one that belongs to this window.</source>
        <translation>Les disques peuvent être consultés, mais pas figés&#xa0;: un module blksnap est chargé (version %1), mais il est plus ancien que cette fenêtre ou vient d’un autre projet. Libérez ses instantanés, déchargez-le, puis chargez celui qui va avec cette fenêtre.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>The loaded kernel module does not fit.</source>
        <translation>Le module noyau chargé ne convient pas.</translation>
    </message>
    <message>
        <source>The privileged helper is missing</source>
        <translation>L’assistant privilégié est manquant</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: blksnap-helper is not installed, or the system bus does not know it. Install it; this window notices by itself.</source>
        <translation>Les disques peuvent être consultés, mais pas figés&#xa0;: blksnap-helper n’est pas installé, ou le bus système ne le connaît pas. Installez-le&#xa0;; cette fenêtre le remarquera d’elle-même.</translation>
    </message>
    <message>
        <source>The privileged helper is not installed.</source>
        <translation>L’assistant privilégié n’est pas installé.</translation>
    </message>
    <message>
        <source>The kernel module is not loaded</source>
        <translation>Le module noyau n’est pas chargé</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen. The module blksnap is installed for Linux %1 and can be loaded now; nothing is frozen or tracked by that alone.</source>
        <translation>Les disques peuvent être consultés, mais pas figés. Le module blksnap est installé pour Linux %1 et peut être chargé maintenant&#xa0;; cela seul ne fige et ne suit rien.</translation>
    </message>
    <message>
        <source>Load the module</source>
        <translation>Charger le module</translation>
    </message>
    <message>
        <source>The commands are in the clipboard; an administrator runs them in a terminal.</source>
        <translation>Les commandes sont dans le presse-papiers&#xa0;; un administrateur les exécute dans un terminal.</translation>
    </message>
    <message>
        <source>The commands are in the clipboard; run them in the folder of the source.</source>
        <translation>Les commandes sont dans le presse-papiers&#xa0;; exécutez-les dans le dossier des sources.</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: the module blksnap was not built for Linux %1. DKMS builds it with the headers of this kernel, and again for each kernel that comes later; the commands are those of the README. This window notices by itself.</source>
        <translation>Les disques peuvent être consultés, mais pas figés&#xa0;: le module blksnap n’a pas été compilé pour Linux %1. DKMS le compile avec les en-têtes de ce noyau, et de nouveau pour chaque noyau suivant&#xa0;; les commandes sont celles du README. Cette fenêtre le remarquera d’elle-même.</translation>
    </message>
    <message>
        <source>The watch service is missing</source>
        <translation>Le service de surveillance est manquant</translation>
    </message>
    <message>
        <source>The watch service is missing: snapshots have no names, what happens to them is not told, and no pool grows from its reserve. Install blksnap-watch; this window notices by itself.</source>
        <translation>Le service de surveillance est manquant&#xa0;: les instantanés n’ont pas de nom, ce qui leur arrive n’est pas signalé, et aucun pool ne s’agrandit depuis sa réserve. Installez blksnap-watch&#xa0;; cette fenêtre le remarquera d’elle-même.</translation>
    </message>
    <message>
        <source>The watch service does not answer as it should: snapshots may have no names, what happens to them may not be told, and no pool may grow from its reserve. Its journal may say why; this window notices by itself when it answers again.</source>
        <translation>Le service de surveillance ne répond pas comme il devrait&#xa0;: il se peut que les instantanés n’aient pas de nom, que ce qui leur arrive ne soit pas signalé et qu’aucun pool ne s’agrandisse depuis sa réserve. Son journal dit peut-être pourquoi&#xa0;; cette fenêtre remarquera d’elle-même qu’il répond de nouveau.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PlanSummary</name>
    <message>
        <source>Suggested room: %1, a tenth of their size, for a quiet day.</source>
        <translation>Place conseillée&#xa0;: %1, un dixième de leur taille, pour une journée calme.</translation>
    </message>
    <message>
        <source>Suggested room: %1, for a day; %2 are being written to them now.</source>
        <translation>Place conseillée&#xa0;: %1, pour une journée&#xa0;; %2 y sont écrits en ce moment.</translation>
    </message>
    <message>
        <source>%1 (%2) will be frozen at one moment.</source>
        <translation>%1 (%2) seront figés au même moment.</translation>
    </message>
    <message>
        <source>The pool is still empty.</source>
        <translation>Le pool est encore vide.</translation>
    </message>
    <message>
        <source>Until the snapshot is released, what is overwritten on them is copied to the pool first, which has room for %1 (%2 of their size).</source>
        <translation>Jusqu’à la libération de l’instantané, ce qui y est écrasé est d’abord copié dans le pool, qui a %1 de place (%2 de leur taille).</translation>
    </message>
    <message>
        <source>The image of a btrfs cannot be mounted beside its origin.</source>
        <translation>L’image d’un btrfs ne peut pas être montée à côté de son original.</translation>
    </message>
    <message>
        <source>There is no reserve: when the pool runs low, the snapshot is released. The devices themselves stay as they are.</source>
        <translation>Il n’y a pas de réserve&#xa0;: quand le pool se remplit, l’instantané est libéré. Les périphériques eux-mêmes restent comme ils sont.</translation>
    </message>
    <message>
        <source>There is no reserve: if the pool fills up, the snapshot is lost. The devices themselves never are.</source>
        <translation>Il n’y a pas de réserve&#xa0;: si le pool se remplit, l’instantané est perdu. Les périphériques eux-mêmes ne le sont jamais.</translation>
    </message>
    <message>
        <source>When it runs low, %1 from the reserve join it.</source>
        <translation>Quand il se remplit, %1 de la réserve le rejoignent.</translation>
    </message>
    <message>
        <source>When the reserve is used up, the snapshot is released.</source>
        <translation>Quand la réserve est épuisée, l’instantané est libéré.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>device (where it is mounted)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>swap</translation>
    </message>
    <message>
        <source>1. Tick the devices to freeze, on the left.
2. Drag unused partitions into the pool, or add a file.
3. Take the snapshot. The computer goes on running.</source>
        <translation>1. Cochez à gauche les périphériques à figer.
2. Faites glisser des partitions inutilisées dans le pool, ou ajoutez un fichier.
3. Prenez l’instantané. L’ordinateur continue de fonctionner.</translation>
    </message>
    <message>
        <source>The pool has less, so it may be full before.</source>
        <translation>Le pool en a moins&#xa0;: il peut donc être plein avant.</translation>
    </message>
    <message>
        <source>Pool and reserve have less, so they may be used up before.</source>
        <translation>Le pool et la réserve en ont moins&#xa0;: ils peuvent donc être épuisés avant.</translation>
    </message>
    <message>
        <source>%1 are to be kept free, but pool and reserve have room for %2 only. Keep less free, or add more.</source>
        <translation>%1 doivent être gardés libres, mais le pool et la réserve n’ont que %2 de place. Gardez-en moins de libre, ou ajoutez-en.</translation>
    </message>
    <message>
        <source>%1 lies on %2: what is overwritten there may be kept twice. One of the two is enough.</source>
        <translation>%1 se trouve sur %2&#xa0;: ce qui y est écrasé peut être conservé deux fois. Un des deux suffit.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PlanView</name>
    <message>
        <source>Devices to be frozen</source>
        <translation>Périphériques à figer</translation>
    </message>
    <message>
        <source>To be frozen</source>
        <translation>À figer</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Monté sur</translation>
    </message>
    <message>
        <source>Also on its disk, not frozen</source>
        <translation>Aussi sur son disque, non figé</translation>
    </message>
    <message>
        <source>nothing in use</source>
        <translation>rien d’utilisé</translation>
    </message>
</context>
<context>
    <name>Blksnap::PolicyForm</name>
    <message>
        <source>Grow by at least</source>
        <translation>Agrandir d’au moins</translation>
    </message>
    <message>
        <source>Keep free at least</source>
        <translation>Garder libre au moins</translation>
    </message>
    <message>
        <source>When the pool runs low:</source>
        <translation>Quand le pool se remplit&#xa0;:</translation>
    </message>
    <message>
        <source>What the watch service does when the pool runs low, also with this window closed</source>
        <translation>Ce que fait le service de surveillance quand le pool se remplit, même fenêtre fermée</translation>
    </message>
    <message>
        <source>When the reserve is used up</source>
        <translation>Quand la réserve est épuisée</translation>
    </message>
    <message>
        <source>warn, and hold the snapshot as long as its pool lasts</source>
        <translation>avertir, et tenir l’instantané tant que dure son pool</translation>
    </message>
    <message>
        <source>release the snapshot before it fails</source>
        <translation>libérer l’instantané avant qu’il n’échoue</translation>
    </message>
    <message>
        <source>&amp;Grow by at least:</source>
        <translation>A&amp;grandir d’au moins&#xa0;:</translation>
    </message>
    <message>
        <source>&amp;Keep free at least:</source>
        <translation>Garder &amp;libre au moins&#xa0;:</translation>
    </message>
    <message>
        <source>When the reserve is &amp;used up:</source>
        <translation>Quand la réserve est épui&amp;sée&#xa0;:</translation>
    </message>
    <message>
        <source>as the kernel asks</source>
        <translation>ce que demande le noyau</translation>
    </message>
    <message>
        <source>it takes from the reserve what the kernel asks for</source>
        <translation>il prend dans la réserve ce que demande le noyau</translation>
    </message>
    <message>
        <source>it takes %1 or more from the reserve</source>
        <translation>il prend %1 ou plus dans la réserve</translation>
    </message>
    <message>
        <source>%1; in the end the snapshot is released.</source>
        <comment>how it grows</comment>
        <translation>%1&#xa0;; à la fin, l’instantané est libéré.</translation>
    </message>
    <message>
        <source>%1; in the end there is a warning.</source>
        <comment>how it grows</comment>
        <translation>%1&#xa0;; à la fin, un avertissement s’affiche.</translation>
    </message>
    <message>
        <source>%1, so that at least %2 stay free</source>
        <comment>how it grows</comment>
        <translation>%1, pour qu’au moins %2 restent libres</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolConsent</name>
    <message>
        <source>%1 is not in the pool: %2 %3</source>
        <translation>%1 n’est pas dans le pool&#xa0;: %2 %3</translation>
    </message>
    <message>
        <source>%1 (%2) carries %3. In the pool it is overwritten, and that is gone for good.</source>
        <translation>%1 (%2) porte %3. Dans le pool, ce sera écrasé et perdu pour de bon.</translation>
    </message>
    <message>
        <source>Disk: %1, serial number %2</source>
        <translation>Disque&#xa0;: %1, numéro de série %2</translation>
    </message>
    <message>
        <source>%1 is not in the pool: it carries %2.</source>
        <translation>%1 n’est pas dans le pool&#xa0;: il porte %2.</translation>
    </message>
    <message>
        <source>Lose %1…</source>
        <translation>Perdre %1…</translation>
    </message>
    <message>
        <source>%1 carries %2. In the pool it is overwritten, and that is gone for good.</source>
        <translation>%1 porte %2. Dans le pool, ce sera écrasé et perdu pour de bon.</translation>
    </message>
    <message>
        <source>Overwrite %1</source>
        <translation>Écraser %1</translation>
    </message>
    <message>
        <source>Lose %1</source>
        <translation>Perdre %1</translation>
    </message>
    <message>
        <source>No file on %1 is in the pool: %2 %3</source>
        <translation>Aucun fichier sur %1 n’est dans le pool&#xa0;: %2 %3</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolFileDialog</name>
    <message>
        <source>A file for the pool</source>
        <translation>Un fichier pour le pool</translation>
    </message>
    <message>
        <source>A file for the reserve</source>
        <translation>Un fichier pour la réserve</translation>
    </message>
    <message>
        <source>On which &amp;file system is it to be made?</source>
        <translation>Sur quel système de &amp;fichiers le créer&#xa0;?</translation>
    </message>
    <message>
        <source>File systems</source>
        <translation>Systèmes de fichiers</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Taille&#xa0;:</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Taille du fichier</translation>
    </message>
    <message>
        <source>For example 512 MiB or 1.5 GiB; a number alone means GiB</source>
        <translation>Par exemple 512 MiB ou 1,5 GiB&#xa0;; un nombre seul s’entend en GiB</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>Ajouter le fichier</translation>
    </message>
    <message>
        <source>Select a file system.</source>
        <translation>Sélectionnez un système de fichiers.</translation>
    </message>
    <message>
        <source>None of these file systems can hold one now.</source>
        <translation>Aucun de ces systèmes de fichiers ne peut en contenir un pour l’instant.</translation>
    </message>
    <message>
        <source>Change file</source>
        <translation>Modifier le fichier</translation>
    </message>
    <message>
        <source>A file of %1 is made on %2 when the snapshot is taken, and deleted when it is released. %3 stay free there.</source>
        <translation>Un fichier de %1 est créé sur %2 quand l’instantané est pris, et supprimé quand il est libéré. %3 y restent libres.</translation>
    </message>
    <message>
        <source>A file of %1 is made on %2 when it is added, and deleted when the snapshot is released. %3 stay free there.</source>
        <translation>Un fichier de %1 est créé sur %2 au moment de l’ajout, et supprimé quand l’instantané est libéré. %3 y restent libres.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolGauge</name>
    <message>
        <source>Fill of the pool</source>
        <translation>Remplissage du pool</translation>
    </message>
    <message>
        <source>%1 of %2 filled (%3)</source>
        <translation>%1 sur %2 remplis (%3)</translation>
    </message>
    <message>
        <source>%1 – nearly full</source>
        <translation>%1 – presque plein</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The pool is empty</source>
        <translation>Le pool est vide</translation>
    </message>
    <message>
        <source>%1 of room</source>
        <translation>%1 de place</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolModel</name>
    <message>
        <source>in use</source>
        <translation>utilisé</translation>
    </message>
    <message>
        <source>stands by</source>
        <translation>en attente</translation>
    </message>
    <message>
        <source>to be added; loses %1</source>
        <translation>à ajouter&#xa0;; perd %1</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Il a disparu.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: reason</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Its contents are not those any more that you agreed to lose.</source>
        <translation>Son contenu n’est plus celui que vous avez accepté de perdre.</translation>
    </message>
    <message>
        <source>The disk was swapped.</source>
        <translation>Le disque a été échangé.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 filled</source>
        <translation>%1 rempli</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Périphérique</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>It has room for a file of %1 at most.</source>
        <translation>Il a de la place pour un fichier de %1 au plus.</translation>
    </message>
    <message>
        <source>File on %1</source>
        <translation>Fichier sur %1</translation>
    </message>
    <message>
        <source>File on %1 (%2)</source>
        <comment>place (device)</comment>
        <translation>Fichier sur %1 (%2)</translation>
    </message>
    <message>
        <source>%1, used as %2</source>
        <comment>file, device</comment>
        <translation>%1, utilisé comme %2</translation>
    </message>
    <message>
        <source>to be made; deleted at the release</source>
        <translation>à créer&#xa0;; supprimé à la libération</translation>
    </message>
    <message>
        <source>It has no room for a file: a twentieth of it stays free.</source>
        <translation>Il n’a pas de place pour un fichier&#xa0;: un vingtième reste libre.</translation>
    </message>
    <message>
        <source>Another file system is there now.</source>
        <translation>Un autre système de fichiers s’y trouve maintenant.</translation>
    </message>
    <message>
        <source>%1 still stand by</source>
        <translation>encore %1 en attente</translation>
    </message>
    <message>
        <source>to be added; empty</source>
        <translation>à ajouter&#xa0;; vide</translation>
    </message>
    <message>
        <source>%1 carries %2.</source>
        <translation>%1 porte %2.</translation>
    </message>
    <message>
        <source>You will be asked whether to lose it.</source>
        <translation>On vous demandera si cela peut être perdu.</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>what a device of the pool is used for</comment>
        <translation>Utilisation</translation>
    </message>
    <message>
        <source>%1 filled, joined %2</source>
        <comment>percent, moment</comment>
        <translation>rempli à %1, ajouté %2</translation>
    </message>
    <message>
        <source>%1, %2 of it joined from the reserve</source>
        <translation>%1, dont %2 ajoutés depuis la réserve</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolPanel</name>
    <message>
        <source>Na&amp;me:</source>
        <translation>No&amp;m&#xa0;:</translation>
    </message>
    <message>
        <source>Name of the new snapshot</source>
        <translation>Nom du nouvel instantané</translation>
    </message>
    <message>
        <source>optional, for example: before the upgrade</source>
        <translation>facultatif, par exemple&#xa0;: avant la mise à niveau</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Réserve</translation>
    </message>
    <message>
        <source>Add selected</source>
        <translation>Ajouter la sélection</translation>
    </message>
    <message>
        <source>Adds the devices that are selected in the tree on the left</source>
        <translation>Ajoute les périphériques sélectionnés dans l’arborescence de gauche</translation>
    </message>
    <message>
        <source>%1: add the selected devices</source>
        <comment>list</comment>
        <translation>%1&#xa0;: ajouter les périphériques sélectionnés</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>To be used earlier (Alt+Up)</source>
        <translation>À utiliser plus tôt (Alt+Haut)</translation>
    </message>
    <message>
        <source>%1: up</source>
        <comment>list</comment>
        <translation>%1&#xa0;: vers le haut</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>To be used later (Alt+Down)</source>
        <translation>À utiliser plus tard (Alt+Bas)</translation>
    </message>
    <message>
        <source>%1: down</source>
        <comment>list</comment>
        <translation>%1&#xa0;: vers le bas</translation>
    </message>
    <message>
        <source>%1: remove</source>
        <comment>list</comment>
        <translation>%1&#xa0;: retirer</translation>
    </message>
    <message>
        <source>Going on at %1</source>
        <translation>À raison de %1</translation>
    </message>
    <message>
        <source>&amp;Take snapshot</source>
        <translation>Prendre l’ins&amp;tantané</translation>
    </message>
    <message>
        <source>Tick at least one device on the left.</source>
        <translation>Cochez au moins un périphérique à gauche.</translation>
    </message>
    <message>
        <source>Drag unused partitions here, or add a file. What is overwritten on the frozen devices is copied there first.</source>
        <translation>Faites glisser ici des partitions inutilisées, ou ajoutez un fichier. Ce qui est écrasé sur les périphériques figés y est d’abord copié.</translation>
    </message>
    <message>
        <source>Drag spare partitions here, or add a file. They join the pool by themselves when it runs low, also with this window closed.</source>
        <translation>Faites glisser ici des partitions de rechange, ou ajoutez un fichier. Ils rejoignent le pool d’eux-mêmes quand il se remplit, même fenêtre fermée.</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Ajouter un fichier…</translation>
    </message>
    <message>
        <source>Plans a file on a mounted file system, where there is no spare partition</source>
        <translation>Prévoit un fichier sur un système de fichiers monté, faute de partition libre</translation>
    </message>
    <message>
        <source>%1: add a file</source>
        <comment>list</comment>
        <translation>%1&#xa0;: ajouter un fichier</translation>
    </message>
    <message>
        <source>Takes what is selected out of the plan (Delete)</source>
        <translation>Retire du plan ce qui est sélectionné (Suppr)</translation>
    </message>
    <message>
        <source>Put at least one partition or file into the pool.</source>
        <translation>Mettez au moins une partition ou un fichier dans le pool.</translation>
    </message>
    <message>
        <source>Put a partition or a file into the pool or the reserve of this snapshot first.</source>
        <translation>Mettez d’abord une partition ou un fichier dans le pool ou la réserve de cet instantané.</translation>
    </message>
    <message>
        <source>&amp;Add to the pool</source>
        <translation>Aj&amp;outer au pool</translation>
    </message>
</context>
<context>
    <name>Blksnap::PromptText</name>
    <message>
        <source>Authentication is required to take a snapshot and to overwrite these devices as storage for it, which erases what is on them for ever: %1</source>
        <translation>Une authentification est requise pour prendre un instantané et écraser ces périphériques pour le stocker, ce qui efface définitivement leur contenu&#xa0;: %1</translation>
    </message>
    <message>
        <source>Authentication is required to overwrite as storage for a snapshot, which erases what is there for ever: %1</source>
        <translation>Une authentification est requise pour écraser comme stockage d’un instantané, ce qui efface définitivement le contenu&#xa0;: %1</translation>
    </message>
    <message>
        <source>a new file of %1 on %2</source>
        <translation>un nouveau fichier de %1 sur %2</translation>
    </message>
    <message>
        <source>nothing known is on it</source>
        <translation>rien de connu dessus</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>avec %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SaveDialog</name>
    <message>
        <source>Replace a file</source>
        <translation>Remplacer un fichier</translation>
    </message>
    <message>
        <source>In %1 there is a file of this name already. Tick what is lost:</source>
        <translation>Dans %1, il y a déjà un fichier de ce nom. Cochez ce qui sera perdu&#xa0;:</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>what is in %1 now</source>
        <comment>file</comment>
        <translation>ce que contient %1 actuellement</translation>
    </message>
</context>
<context>
    <name>Blksnap::SnapshotModel</name>
    <message>
        <source>New snapshot</source>
        <translation>Nouvel instantané</translation>
    </message>
    <message>
        <source>Choose devices and a pool, then take the snapshot</source>
        <translation>Choisissez des périphériques et un pool, puis prenez l’instantané</translation>
    </message>
    <message>
        <source>Taken %1; writes were held back for %2</source>
        <translation>Pris le %1&#xa0;; écritures retenues pendant %2</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 sur %2 (%3)</translation>
    </message>
    <message>
        <source>%1 as it was when the snapshot was taken; %2 of old contents were copied</source>
        <translation>%1 tel qu’il était quand l’instantané a été pris&#xa0;; %2 d’anciens contenus ont été copiés</translation>
    </message>
    <message>
        <source>%1 (no image yet)</source>
        <translation>%1 (pas encore d’image)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>image of origin</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>perdu&#xa0;: %1</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>lisible</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantané</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Âge</translation>
    </message>
    <message>
        <source>Pool used</source>
        <translation>Pool utilisé</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Monté sur</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>pas encore pris</translation>
    </message>
    <message>
        <source>held</source>
        <translation>tenu</translation>
    </message>
    <message>
        <source>lost: the pool was full</source>
        <translation>perdu&#xa0;: le pool était plein</translation>
    </message>
    <message>
        <source>lost: an error</source>
        <translation>perdu&#xa0;: une erreur</translation>
    </message>
    <message>
        <source>The snapshot “%1” is lost: its pool of %2 was full, so what was overwritten could not be kept. The devices themselves are unharmed. Release it; give the next one more room, or a reserve.</source>
        <translation>L’instantané «&#xa0;%1&#xa0;» est perdu&#xa0;: son pool de %2 était plein, et ce qui a été écrasé n’a pas pu être conservé. Les périphériques eux-mêmes sont intacts. Libérez-le&#xa0;; donnez au prochain plus de place, ou une réserve.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: error</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>The snapshot “%1” is lost because of an error (%2). The devices themselves are unharmed. Release it; the journal says more.</source>
        <translation>L’instantané «&#xa0;%1&#xa0;» est perdu à cause d’une erreur (%2). Les périphériques eux-mêmes sont intacts. Libérez-le&#xa0;; le journal en dit plus.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>held, nearly full</source>
        <translation>tenu, presque plein</translation>
    </message>
    <message>
        <source>The pool is nearly full. Add room to it, or the snapshot is lost when the pool is full.</source>
        <translation>Le pool est presque plein. Ajoutez-y de la place, sinon l’instantané sera perdu quand le pool sera plein.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted here: btrfs takes it for the origin itself, and the two must not be mixed up. Back it up, and mount the copy on another computer.</source>
        <translation>L’image de %1 ne peut pas être montée ici&#xa0;: btrfs la prend pour l’original, et les deux ne doivent pas être confondus. Sauvegardez-la et montez la copie sur un autre ordinateur.</translation>
    </message>
    <message>
        <source>It can be backed up as a whole.</source>
        <translation>Elle peut être sauvegardée en entier.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: it holds no file system of its own, but %2.</source>
        <comment>device, LVM2_member</comment>
        <translation>L’image de %1 ne peut pas être montée&#xa0;: elle ne contient pas de système de fichiers propre, mais %2.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: it is a whole disk with partitions.</source>
        <translation>L’image de %1 ne peut pas être montée&#xa0;: c’est un disque entier avec des partitions.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: no file system was found on it.</source>
        <translation>L’image de %1 ne peut pas être montée&#xa0;: aucun système de fichiers n’y a été trouvé.</translation>
    </message>
    <message>
        <source>Mounted on %1</source>
        <translation>Monté sur %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SnapshotPanel</name>
    <message>
        <source>&amp;Mount</source>
        <translation>&amp;Monter</translation>
    </message>
    <message>
        <source>&amp;Browse</source>
        <translation>&amp;Parcourir</translation>
    </message>
    <message>
        <source>&amp;Unmount</source>
        <translation>&amp;Démonter</translation>
    </message>
    <message>
        <source>B&amp;ack up…</source>
        <translation>&amp;Sauvegarder…</translation>
    </message>
    <message>
        <source>&amp;Release…</source>
        <translation>&amp;Libérer…</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantanés</translation>
    </message>
    <message>
        <source>The first row is the snapshot that you plan; below are those that are held, with their images. What is selected here is shown in the pool.</source>
        <translation>La première ligne est l’instantané que vous préparez&#xa0;; en dessous viennent ceux qui sont tenus, avec leurs images. Le pool montre ce qui est sélectionné ici.</translation>
    </message>
    <message>
        <source>Mounts the image read-only, where you can read it</source>
        <translation>Monte l’image en lecture seule, là où vous pouvez la lire</translation>
    </message>
    <message>
        <source>Opens the files of the image in the file manager</source>
        <translation>Ouvre les fichiers de l’image dans le gestionnaire de fichiers</translation>
    </message>
    <message>
        <source>Unmounts the image</source>
        <translation>Démonte l’image</translation>
    </message>
    <message>
        <source>Copies the image as a whole into a file</source>
        <translation>Copie l’image entière dans un fichier</translation>
    </message>
    <message>
        <source>Gives the snapshot up: its images vanish, the devices stay as they are now</source>
        <translation>Abandonne l’instantané&#xa0;: ses images disparaissent, les périphériques restent comme ils sont maintenant</translation>
    </message>
    <message>
        <source>S&amp;napshots</source>
        <translation>Insta&amp;ntanés</translation>
    </message>
    <message>
        <source>Select one of the images of the snapshot first.</source>
        <translation>Sélectionnez d’abord une des images de l’instantané.</translation>
    </message>
    <message>
        <source>Select a snapshot or an image first.</source>
        <translation>Sélectionnez d’abord un instantané ou une image.</translation>
    </message>
    <message>
        <source>The snapshot is lost, and so is the image.</source>
        <translation>L’instantané est perdu, et l’image aussi.</translation>
    </message>
    <message>
        <source>The snapshot is not taken yet.</source>
        <translation>L’instantané n’est pas encore pris.</translation>
    </message>
    <message>
        <source>The image is not mounted.</source>
        <translation>L’image n’est pas montée.</translation>
    </message>
    <message>
        <source>The image is mounted already.</source>
        <translation>L’image est déjà montée.</translation>
    </message>
    <message>
        <source>Select a snapshot first.</source>
        <translation>Sélectionnez d’abord un instantané.</translation>
    </message>
</context>
<context>
    <name>Blksnap::Suitability</name>
    <message>
        <source>It is the image of a snapshot.</source>
        <translation>C’est l’image d’un instantané.</translation>
    </message>
    <message>
        <source>Choose its origin instead.</source>
        <translation>Choisissez plutôt son original.</translation>
    </message>
    <message>
        <source>Nobody writes to an optical disc, so it is frozen already.</source>
        <translation>Personne n’écrit sur un disque optique, il est donc déjà figé.</translation>
    </message>
    <message>
        <source>It is held by the snapshot “%1”.</source>
        <translation>Il est tenu par l’instantané «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Release that snapshot first.</source>
        <translation>Libérez d’abord cet instantané.</translation>
    </message>
    <message>
        <source>It holds the differences of the snapshot “%1”.</source>
        <translation>Il contient les différences de l’instantané «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>It is swap space; its contents mean nothing later.</source>
        <translation>C’est de l’espace d’échange&#xa0;; son contenu ne signifie rien plus tard.</translation>
    </message>
    <message>
        <source>A snapshot of the other devices is complete without it.</source>
        <translation>Un instantané des autres périphériques est complet sans lui.</translation>
    </message>
    <message>
        <source>It is a member of something larger: freeze the volume above it to get a file system.</source>
        <translation>Il fait partie de quelque chose de plus grand&#xa0;: figez le volume au-dessus pour obtenir un système de fichiers.</translation>
    </message>
    <message>
        <source>The image of a btrfs cannot be mounted on the computer that has its origin mounted.</source>
        <translation>L’image d’un btrfs ne peut pas être montée sur l’ordinateur où son original est monté.</translation>
    </message>
    <message>
        <source>Back up the image as a whole, or mount it elsewhere.</source>
        <translation>Sauvegardez l’image entière, ou montez-la ailleurs.</translation>
    </message>
    <message>
        <source>It cannot hold differences.</source>
        <translation>Il ne peut pas contenir de différences.</translation>
    </message>
    <message>
        <source>Choose a partition or a disk that is not in use.</source>
        <translation>Choisissez une partition ou un disque qui n’est pas utilisé.</translation>
    </message>
    <message>
        <source>It cannot be written to.</source>
        <translation>Il n’est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>Take its write protection away, or choose another one.</source>
        <translation>Retirez sa protection en écriture, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>It is mounted on %1.</source>
        <translation>Il est monté sur %1.</translation>
    </message>
    <message>
        <source>Unmount it first.</source>
        <translation>Démontez-le d’abord.</translation>
    </message>
    <message>
        <source>It is in use as swap space.</source>
        <translation>Il sert d’espace d’échange.</translation>
    </message>
    <message>
        <source>Turn it off with swapoff first.</source>
        <translation>Désactivez-le d’abord avec swapoff.</translation>
    </message>
    <message>
        <source>It is to be frozen itself.</source>
        <translation>Il doit lui-même être figé.</translation>
    </message>
    <message>
        <source>Take its check mark away first.</source>
        <translation>Retirez d’abord sa coche.</translation>
    </message>
    <message>
        <source>It belongs to the pool of “%1”.</source>
        <translation>Il appartient au pool de «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Release that snapshot first, or choose another one.</source>
        <translation>Libérez d’abord cet instantané, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Choose a partition on another disk.</source>
        <translation>Choisissez une partition sur un autre disque.</translation>
    </message>
    <message>
        <source>The disk has partitions.</source>
        <translation>Le disque a des partitions.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Choisissez l’une d’elles.</translation>
    </message>
    <message>
        <source>%1 lies on it.</source>
        <translation>%1 se trouve dessus.</translation>
    </message>
    <message>
        <source>Take that apart first.</source>
        <translation>Démontez d’abord cet ensemble.</translation>
    </message>
    <message>
        <source>It lies on a device that is to be frozen, so each copy would cause another.</source>
        <translation>Il se trouve sur un périphérique à figer&#xa0;: chaque copie en entraînerait une autre.</translation>
    </message>
    <message>
        <source>It is too small.</source>
        <translation>Il est trop petit.</translation>
    </message>
    <message>
        <source>Choose one of at least 4 MiB.</source>
        <translation>Choisissez-en un d’au moins 4 Mio.</translation>
    </message>
    <message>
        <source>It is on the same disk as %1.</source>
        <translation>Il est sur le même disque que %1.</translation>
    </message>
    <message>
        <source>That works, but a pool on another disk makes writing faster while the snapshot is held.</source>
        <translation>Cela fonctionne, mais un pool sur un autre disque rend l’écriture plus rapide tant que l’instantané est tenu.</translation>
    </message>
    <message>
        <source>A file with the differences of the snapshot “%1” lies on it.</source>
        <translation>Un fichier avec les différences de l’instantané «&#xa0;%1&#xa0;» s’y trouve.</translation>
    </message>
    <message>
        <source>Choose another file system.</source>
        <translation>Choisissez un autre système de fichiers.</translation>
    </message>
    <message>
        <source>It is not mounted.</source>
        <translation>Il n’est pas monté.</translation>
    </message>
    <message>
        <source>Mount it first.</source>
        <translation>Montez-le d’abord.</translation>
    </message>
    <message>
        <source>It shares its blocks with %1, which is to be frozen.</source>
        <translation>Il partage ses blocs avec %1, qui doit être figé.</translation>
    </message>
    <message>
        <source>It is mounted read-only.</source>
        <translation>Il est monté en lecture seule.</translation>
    </message>
    <message>
        <source>It is neither ext4 nor XFS.</source>
        <translation>Ce n’est ni ext4 ni XFS.</translation>
    </message>
    <message>
        <source>Only these are known to keep the blocks of a file in place.</source>
        <translation>Seuls ceux-ci sont connus pour laisser en place les blocs d’un fichier.</translation>
    </message>
    <message>
        <source>It is in the reserve of the snapshot “%1”.</source>
        <translation>Il fait partie de la réserve de l’instantané «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>Unmount it first, or put a file on it into the pool: “Add file…”.</source>
        <translation>Démontez-le d’abord, ou mettez dans le pool un fichier créé dessus&#xa0;: «&#xa0;Ajouter un fichier…&#xa0;».</translation>
    </message>
    <message>
        <source>It is mounted as %1, not as %2 by the kernel.</source>
        <translation>Il est monté comme %1, et non par le noyau comme %2.</translation>
    </message>
    <message>
        <source>It is read-only, so it is frozen already.</source>
        <translation>Il est en lecture seule, donc déjà figé.</translation>
    </message>
    <message>
        <source>It shares its blocks with %1, which is in pool or reserve of the snapshot “%2”.</source>
        <translation>Il partage ses blocs avec %1, qui est dans le pool ou la réserve de l’instantané «&#xa0;%2&#xa0;».</translation>
    </message>
</context>
<context>
    <name>Blksnap::TrayIcon</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Afficher la fenêtre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>%1: %2, pool %3 full</source>
        <comment>snapshot: state, fill</comment>
        <translation>%1&#xa0;: %2, pool plein à %3</translation>
    </message>
</context>
<context>
    <name>Blksnap::WaitingWork</name>
    <message>
        <source>Take back</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Takes back what has not begun yet; what is running goes on</source>
        <translation>Retire ce qui n’a pas encore commencé&#xa0;; ce qui est en cours continue</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <comment>commands</comment>
        <translation>
            <numerusform>%n autre opération en attente</numerusform>
            <numerusform>%n autres opérations en attente</numerusform>
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
        <translation>Fige des disques montés et montre ce qui a changé depuis.</translation>
    </message>
</context>
</TS>
