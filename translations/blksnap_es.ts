<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Blksnap::AboutBox</name>
    <message>
        <source>About %1</source>
        <translation>Acerca de %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>falta</translation>
    </message>
    <message>
        <source>Freezes mounted disks at a click, shows the frozen state, how much room it has left, and what has changed since.</source>
        <translation>Congela discos montados con un clic y muestra el estado congelado, el espacio que le queda y lo que ha cambiado desde entonces.</translation>
    </message>
    <message>
        <source>Kernel: Linux %1</source>
        <translation>Núcleo: Linux %1</translation>
    </message>
    <message>
        <source>Module: %1</source>
        <translation>Módulo: %1</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>no cargado</translation>
    </message>
    <message>
        <source>Helper: %1</source>
        <translation>Ayudante: %1</translation>
    </message>
    <message>
        <source>Watch service: %1</source>
        <translation>Servicio de vigilancia: %1</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt: %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
    <message>
        <source>version unknown</source>
        <translation>versión desconocida</translation>
    </message>
    <message>
        <source>%1, running</source>
        <comment>version</comment>
        <translation>%1, en ejecución</translation>
    </message>
    <message>
        <source>%1, not running</source>
        <comment>version</comment>
        <translation>%1, sin ejecutarse</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>no responde</translation>
    </message>
</context>
<context>
    <name>Blksnap::Alarms</name>
    <message>
        <source>Add storage</source>
        <translation>Añadir espacio</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Snapshot “%1”: %2</source>
        <comment>snapshot, what threatens it</comment>
        <translation>Instantánea «%1»: %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::Announcer</name>
    <message>
        <source>Snapshot “%1”: %2</source>
        <comment>snapshot, event</comment>
        <translation>Instantánea «%1»: %2</translation>
    </message>
    <message>
        <source>Add storage</source>
        <translation>Añadir espacio</translation>
    </message>
    <message>
        <source>Show the pool</source>
        <translation>Mostrar el depósito</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Still watching</source>
        <translation>Sigue vigilando</translation>
    </message>
    <message>
        <source>A snapshot is held, so its pool goes on being watched from the tray. Quit there, or by Ctrl+Q in the window.</source>
        <translation>Hay una instantánea retenida, así que su depósito se sigue vigilando desde la bandeja. Salga desde allí, o con Ctrl+Q en la ventana.</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Mostrar la ventana</translation>
    </message>
</context>
<context>
    <name>Blksnap::Backup</name>
    <message>
        <source>The image of %1 is being copied to %2.</source>
        <translation>La imagen de %1 se está copiando a %2.</translation>
    </message>
    <message>
        <source>the copy of %1 in %2</source>
        <translation>la copia de %1 en %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::BackupPlace</name>
    <message>
        <source>That would be on %1, which this snapshot holds: all that is written there fills its pool.</source>
        <translation>Eso estaría en %1, que esta instantánea retiene: todo lo que se escribe allí llena su depósito.</translation>
    </message>
    <message>
        <source>Choose a place on another disk.</source>
        <translation>Elija un lugar en otro disco.</translation>
    </message>
    <message>
        <source>That is on %1, which the snapshot “%2” holds: the copy fills its pool.</source>
        <translation>Eso está en %1, que la instantánea «%2» retiene: la copia llena su depósito.</translation>
    </message>
    <message>
        <source>The image has %1, and there is room for %2; only areas of zeros take none.</source>
        <translation>La imagen tiene %1, y hay espacio para %2; solo las zonas de ceros no ocupan nada.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapLegend</name>
    <message>
        <source>Legend of the change map</source>
        <translation>Leyenda del mapa de cambios</translation>
    </message>
    <message>
        <source>Not changed: %1</source>
        <translation>Sin cambios: %1</translation>
    </message>
    <message>
        <source>What each colour means, and how much it is. What is not ticked is left out of the picture.</source>
        <translation>Qué significa cada color y cuánto es. Lo que no está marcado no aparece en la imagen.</translation>
    </message>
    <message>
        <source>Since tracking began: %1</source>
        <translation>Desde el inicio del seguimiento: %1</translation>
    </message>
    <message>
        <source>Since the last snapshot: %1</source>
        <translation>Desde la última instantánea: %1</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>Antes: %1</translation>
    </message>
    <message>
        <source>Before snapshot 1</source>
        <translation>Antes de la instantánea 1</translation>
    </message>
    <message>
        <source>Between snapshots %1 and %2</source>
        <translation>Entre las instantáneas %1 y %2</translation>
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
        <translation>Listar las zonas cambiadas</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Acercar</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Alejar</translation>
    </message>
    <message>
        <source>Device of the change map</source>
        <translation>Dispositivo del mapa de cambios</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Cambiado desde</translation>
    </message>
    <message>
        <source>Show the whole device</source>
        <translation>Mostrar todo el dispositivo</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportar…</translation>
    </message>
    <message>
        <source>No device is tracked yet</source>
        <translation>Todavía no se sigue ningún dispositivo</translation>
    </message>
    <message>
        <source>Changes are tracked from a device’s first snapshot on. To see what changes without one, tick devices on the left and track them.</source>
        <translation>Los cambios se siguen desde la primera instantánea de un dispositivo. Para ver qué cambia sin una, marque dispositivos a la izquierda y sígalos.</translation>
    </message>
    <message>
        <source>Track the ticked devices</source>
        <translation>Seguir los dispositivos marcados</translation>
    </message>
    <message>
        <source>Changes are shown to administrators</source>
        <translation>Los cambios se muestran a los administradores</translation>
    </message>
    <message>
        <source>What changes on a disk tells what others do, so it is shown only after a password.</source>
        <translation>Lo que cambia en un disco revela lo que hacen los demás, por eso solo se muestra tras una contraseña.</translation>
    </message>
    <message>
        <source>This is how it was at %1. To go on following the changes takes the password again.</source>
        <translation>Así estaba a las %1. Para seguir los cambios se pide de nuevo la contraseña.</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Continuar…</translation>
    </message>
    <message>
        <source>Show the changes…</source>
        <translation>Mostrar los cambios…</translation>
    </message>
    <message>
        <source>The changes cannot be shown</source>
        <translation>No se pueden mostrar los cambios</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Reintentar</translation>
    </message>
    <message>
        <source>the last snapshot</source>
        <translation>la última instantánea</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>la instantánea %1</translation>
    </message>
    <message>
        <source>tracking began</source>
        <translation>el inicio del seguimiento</translation>
    </message>
    <message>
        <source>%1 Map of %2, a block is %3.</source>
        <translation>%1 Mapa de %2, un bloque son %3.</translation>
    </message>
    <message>
        <source>Export the change map</source>
        <translation>Exportar el mapa de cambios</translation>
    </message>
    <message>
        <source>Order of the blocks on the map</source>
        <translation>Orden de los bloques en el mapa</translation>
    </message>
    <message>
        <source>Which files changed</source>
        <translation>Qué archivos cambiaron</translation>
    </message>
    <message>
        <source>in reading order</source>
        <translation>en orden de lectura</translation>
    </message>
    <message>
        <source>along Hilbert’s curve</source>
        <translation>a lo largo de la curva de Hilbert</translation>
    </message>
    <message>
        <source>Along Hilbert’s curve, what lies close together on the device lies close together here</source>
        <translation>A lo largo de la curva de Hilbert, lo que está cerca en el dispositivo también está cerca aquí</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>snapshot, its name and time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln area(s) changed since %2.</source>
        <translation>
            <numerusform>%1 en %Ln zona cambiaron desde: %2.</numerusform>
            <numerusform>%1 en %Ln zonas cambiaron desde: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Archivos: %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Table of ranges</source>
        <translation>Tabla de rangos</translation>
    </message>
    <message>
        <source>Ranges for programs</source>
        <translation>Rangos para programas</translation>
    </message>
    <message>
        <source>Dev&amp;ice:</source>
        <translation>Disp&amp;ositivo:</translation>
    </message>
    <message>
        <source>Chan&amp;ged since:</source>
        <translation>&amp;Cambiado desde:</translation>
    </message>
    <message>
        <source>In %1 from %2 on:</source>
        <comment>length, offset</comment>
        <translation>En %1 desde %2:</translation>
    </message>
    <message>
        <source>Which &amp;files are here?</source>
        <translation>¿Qué &amp;archivos hay aquí?</translation>
    </message>
    <message>
        <source>Reading the changes of %1…</source>
        <translation>Leyendo los cambios de %1…</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapView</name>
    <message>
        <source>Change map</source>
        <translation>Mapa de cambios</translation>
    </message>
    <message>
        <source>not changed since tracking began</source>
        <translation>sin cambios desde el inicio del seguimiento</translation>
    </message>
    <message>
        <source>changed since tracking began</source>
        <translation>cambiado desde el inicio del seguimiento</translation>
    </message>
    <message>
        <source>changed since the last snapshot</source>
        <translation>cambiado desde la última instantánea</translation>
    </message>
    <message>
        <source>%1 from %2 on: %3</source>
        <translation>%1 desde %2: %3</translation>
    </message>
    <message>
        <source>Block %1, bytes %2 to %3</source>
        <translation>Bloque %1, bytes %2 a %3</translation>
    </message>
    <message>
        <source>Blocks %1 to %2; %3 of them changed since the chosen snapshot</source>
        <translation>Bloques %1 a %2; %3 de ellos cambiaron desde la instantánea elegida</translation>
    </message>
    <message>
        <source>Each cell stands for a part of the device, in reading order or along a curve that keeps neighbours together. Wheel or plus and minus zoom, dragging or Page Up and Page Down move, the arrow keys move the cursor, N and P jump to the next and the previous change, 0 shows the whole device.</source>
        <translation>Cada celda representa una parte del dispositivo, en orden de lectura o a lo largo de una curva que mantiene juntos a los vecinos. La rueda o más y menos cambian la escala, arrastrar o Re Pág y Av Pág desplazan, las flechas mueven el cursor, N y P saltan al cambio siguiente y al anterior, 0 muestra todo el dispositivo.</translation>
    </message>
    <message>
        <source>changed last before snapshot 1</source>
        <translation>cambiado por última vez antes de la instantánea 1</translation>
    </message>
    <message>
        <source>changed last between snapshots %1 and %2</source>
        <translation>cambiado por última vez entre las instantáneas %1 y %2</translation>
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
        <translation>Zonas cambiadas</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Empieza en</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Cambiado</translation>
    </message>
    <message>
        <source>since the last snapshot</source>
        <translation>desde la última instantánea</translation>
    </message>
    <message>
        <source>before snapshot 1</source>
        <translation>antes de la instantánea 1</translation>
    </message>
    <message>
        <source>between snapshots %1 and %2</source>
        <translation>entre las instantáneas %1 y %2</translation>
    </message>
    <message>
        <source>since tracking began</source>
        <translation>desde el inicio del seguimiento</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedFilesModel</name>
    <message>
        <source>(file without a name, inode %1)</source>
        <translation>(archivo sin nombre, inodo %1)</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>y otros</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Como máximo</translation>
    </message>
    <message>
        <source>How much of the file changed at most: blocks count as a whole.</source>
        <translation>Cuánto del archivo ha cambiado, como máximo: los bloques cuentan enteros.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedFilesPane</name>
    <message>
        <source>Find the &amp;files</source>
        <translation>Buscar los &amp;archivos</translation>
    </message>
    <message>
        <source>Progress of looking for files</source>
        <translation>Progreso de la búsqueda de archivos</translation>
    </message>
    <message>
        <source>Reads the file system of the device to find out which files own the changed blocks</source>
        <translation>Lee el sistema de archivos del dispositivo para saber a qué archivos pertenecen los bloques cambiados</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Filtrar archivos</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Archivos cambiados</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Which files own the changed blocks can be read from the file system, ext4 or XFS. On a large device that takes a while.</source>
        <translation>A qué archivos pertenecen los bloques cambiados puede leerse del sistema de archivos, ext4 o XFS. En un dispositivo grande tarda un rato.</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>Buscando los archivos…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed.</source>
        <translation>
            <numerusform>%Ln archivo cambiado.</numerusform>
            <numerusform>%Ln archivos cambiados.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more changed that no file owns: free again, or records of the file system.</source>
        <translation>Cambiaron otros %1 que no son de ningún archivo: libres de nuevo, o registros del sistema de archivos.</translation>
    </message>
    <message>
        <source>There are more; only these could be listed.</source>
        <translation>Hay más; solo se pudieron listar estos.</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>Cance&amp;lar</translation>
    </message>
</context>
<context>
    <name>Blksnap::Commands</name>
    <message>
        <source>Taking the snapshot…</source>
        <translation>Tomando la instantánea…</translation>
    </message>
    <message>
        <source>The snapshot is taken. Writes were held back for %1.</source>
        <translation>La instantánea está tomada. Las escrituras se retuvieron durante %1.</translation>
    </message>
    <message>
        <source>Adding to the pool…</source>
        <translation>Añadiendo al depósito…</translation>
    </message>
    <message>
        <source>The pool has room for %1 now.</source>
        <translation>El depósito tiene ahora %1 de espacio.</translation>
    </message>
    <message>
        <source>%1 as it was, mounted on %2</source>
        <translation>%1 tal como estaba, montado en %2</translation>
    </message>
    <message>
        <source>%1 as it was</source>
        <translation>%1 tal como estaba</translation>
    </message>
    <message>
        <source>the snapshot “%1”</source>
        <translation>la instantánea «%1»</translation>
    </message>
    <message>
        <source>Release “%1”</source>
        <translation>Liberar «%1»</translation>
    </message>
    <message>
        <source>The frozen state is given up. The devices themselves stay as they are now. Tick what is lost:</source>
        <translation>Se renuncia al estado congelado. Los dispositivos quedan como están ahora. Marque lo que se pierde:</translation>
    </message>
    <message>
        <source>Releasing the snapshot…</source>
        <translation>Liberando la instantánea…</translation>
    </message>
    <message>
        <source>The snapshot is released. Changes go on being tracked.</source>
        <translation>La instantánea está liberada. Los cambios se siguen registrando.</translation>
    </message>
    <message>
        <source>Mounting…</source>
        <translation>Montando…</translation>
    </message>
    <message>
        <source>The image is mounted on %1.</source>
        <translation>La imagen está montada en %1.</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Unmounting…</source>
        <translation>Desmontando…</translation>
    </message>
    <message>
        <source>Back up the image of %1</source>
        <translation>Guardar copia de la imagen de %1</translation>
    </message>
    <message>
        <source>Opening the image…</source>
        <translation>Abriendo la imagen…</translation>
    </message>
    <message>
        <source>The copy is complete: %1 in %2.</source>
        <translation>La copia está completa: %1 en %2.</translation>
    </message>
    <message>
        <source>Tick the devices to track on the left first.</source>
        <translation>Marque primero a la izquierda los dispositivos que se han de seguir.</translation>
    </message>
    <message>
        <source>Starting to track…</source>
        <translation>Iniciando el seguimiento…</translation>
    </message>
    <message>
        <source>the change map of %1</source>
        <translation>el mapa de cambios de %1</translation>
    </message>
    <message>
        <source>Select tracked devices in the tree on the left first.</source>
        <translation>Seleccione primero dispositivos seguidos en el árbol de la izquierda.</translation>
    </message>
    <message>
        <source>Stop tracking</source>
        <translation>Dejar de seguir</translation>
    </message>
    <message>
        <source>What changed on these devices is forgotten, and the next incremental backup has to read them whole. The devices themselves stay as they are. Tick what is lost:</source>
        <translation>Se olvida lo que cambió en estos dispositivos, y la próxima copia incremental tendrá que leerlos enteros. Los dispositivos quedan como están. Marque lo que se pierde:</translation>
    </message>
    <message>
        <source>Stopping to track…</source>
        <translation>Terminando el seguimiento…</translation>
    </message>
    <message>
        <source>Loading the module…</source>
        <translation>Cargando el módulo…</translation>
    </message>
    <message>
        <source>The snapshot is released.</source>
        <translation>La instantánea está liberada.</translation>
    </message>
    <message>
        <source>%1 is not copied to %2. %3 %4</source>
        <comment>origin, file, reason, what to do</comment>
        <translation>%1 no se copia a %2. %3 %4</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Elegir otro lugar…</translation>
    </message>
    <message>
        <source>%1 is not being copied to %2 yet. %3</source>
        <comment>origin, file, what stands against it</comment>
        <translation>%1 todavía no se copia a %2. %3</translation>
    </message>
    <message>
        <source>Copy all the same</source>
        <translation>Copiar de todos modos</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Cerrar la ventana</translation>
    </message>
    <message>
        <source>Images are still being copied. What is not complete when the window closes is not kept. Tick what is lost:</source>
        <translation>Todavía se están copiando imágenes. Lo que no esté completo al cerrar la ventana no se conserva. Marque lo que se pierde:</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Detener y cerrar</translation>
    </message>
    <message>
        <source>No file manager could be opened. The image is mounted on %1.</source>
        <translation>No se pudo abrir ningún gestor de archivos. La imagen está montada en %1.</translation>
    </message>
    <message>
        <source>Held by a snapshot, and tracked until that is released: %1</source>
        <translation>Retenido por una instantánea, y seguido hasta que esta se libere: %1</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Liberar</translation>
    </message>
    <message>
        <source>Disk image</source>
        <translation>Imagen de disco</translation>
    </message>
</context>
<context>
    <name>Blksnap::CopyProgress</name>
    <message>
        <source>Stop the copy</source>
        <translation>Detener la copia</translation>
    </message>
    <message>
        <source>The copy is not complete yet, and no part of it is kept. Tick what is lost:</source>
        <translation>La copia aún no está completa, y no se conserva ninguna parte. Marque lo que se pierde:</translation>
    </message>
</context>
<context>
    <name>Blksnap::Device</name>
    <message>
        <source>%1 “%2”</source>
        <comment>file system, label</comment>
        <translation>%1 «%2»</translation>
    </message>
</context>
<context>
    <name>Blksnap::DevicePanel</name>
    <message>
        <source>Filter devices</source>
        <translation>Filtrar dispositivos</translation>
    </message>
    <message>
        <source>Name, model, serial number, UUID, label, mount point or state (Ctrl+F)</source>
        <translation>Nombre, modelo, número de serie, UUID, etiqueta, punto de montaje o estado (Ctrl+F)</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>A tick means: freeze this device with the next snapshot. Drag partitions from here into the pool, or select them and press Ctrl+P.</source>
        <translation>Una marca significa: congelar este dispositivo con la próxima instantánea. Arrastre particiones de aquí al depósito, o selecciónelas y pulse Ctrl+P.</translation>
    </message>
    <message>
        <source>Add to the &amp;pool</source>
        <translation>Añadir al de&amp;pósito</translation>
    </message>
    <message>
        <source>Add to the &amp;reserve</source>
        <translation>Añadir a la &amp;reserva</translation>
    </message>
    <message>
        <source>Details of the device</source>
        <translation>Detalles del dispositivo</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>Buscando dispositivos…</translation>
    </message>
    <message>
        <source>No device matches the filter.</source>
        <translation>Ningún dispositivo coincide con el filtro.</translation>
    </message>
    <message>
        <source>No disks were found</source>
        <translation>No se encontraron discos</translation>
    </message>
    <message>
        <source>Connect a disk; it appears here by itself. Inside a container the disks of the computer are not to be seen.</source>
        <translation>Conecte un disco; aparecerá aquí por sí solo. Dentro de un contenedor no se ven los discos del equipo.</translation>
    </message>
    <message>
        <source>Select a device to see what is known of it.</source>
        <translation>Seleccione un dispositivo para ver lo que se sabe de él.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s), %1</source>
        <translation>
            <numerusform>%n dispositivo, %1</numerusform>
            <numerusform>%n dispositivos, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Clase</translation>
    </message>
    <message>
        <source>On</source>
        <translation>En</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modelo</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 de %2 (%3)</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Partición</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Montado en</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>Cannot be frozen:</source>
        <translation>No se puede congelar:</translation>
    </message>
    <message>
        <source>To be frozen:</source>
        <translation>Al congelarlo:</translation>
    </message>
    <message>
        <source>Cannot be in the pool:</source>
        <translation>No puede estar en el depósito:</translation>
    </message>
    <message>
        <source>In the pool:</source>
        <translation>En el depósito:</translation>
    </message>
</context>
<context>
    <name>Blksnap::DevicePlace</name>
    <message>
        <source>On %1 at %2</source>
        <translation>En %1 en %2</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>In one of its members: %1</source>
        <translation>En uno de sus miembros: %1</translation>
    </message>
    <message>
        <source>In partition %1</source>
        <translation>En la partición %1</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Debajo de %1</translation>
    </message>
    <message>
        <source>Outside of all partitions</source>
        <translation>Fuera de toda partición</translation>
    </message>
</context>
<context>
    <name>Blksnap::DeviceTreeModel</name>
    <message>
        <source>swap in use</source>
        <translation>swap en uso</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Contenido</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Usado</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Montado en</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>disco</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>partición</translation>
    </message>
    <message>
        <source>logical volume</source>
        <translation>volumen lógico</translation>
    </message>
    <message>
        <source>encrypted volume</source>
        <translation>volumen cifrado</translation>
    </message>
    <message>
        <source>mapped device</source>
        <translation>dispositivo mapeado</translation>
    </message>
    <message>
        <source>RAID</source>
        <translation>RAID</translation>
    </message>
    <message>
        <source>loop device</source>
        <translation>dispositivo loop</translation>
    </message>
    <message>
        <source>snapshot image</source>
        <translation>imagen de instantánea</translation>
    </message>
    <message>
        <source>optical drive</source>
        <translation>unidad óptica</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>memoria</translation>
    </message>
    <message>
        <source>device</source>
        <translation>dispositivo</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>device, model</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>pool of “%1”</source>
        <translation>depósito de «%1»</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>file system, label</comment>
        <translation>%1 «%2»</translation>
    </message>
    <message>
        <source>partitions (%1)</source>
        <translation>particiones (%1)</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>sin usar</translation>
    </message>
    <message>
        <source>unused “%1”</source>
        <translation>sin usar «%1»</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenido</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>seguido</translation>
    </message>
    <message>
        <source>in pool</source>
        <translation>en depósito</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>reserva</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>solo lectura</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Número de serie %1</translation>
    </message>
    <message>
        <source>Cannot be frozen: %1</source>
        <translation>No se puede congelar: %1</translation>
    </message>
    <message>
        <source>reserve of “%1”</source>
        <translation>reserva de «%1»</translation>
    </message>
    <message>
        <source>The disk was swapped.</source>
        <translation>El disco fue cambiado.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Ha desaparecido.</translation>
    </message>
    <message>
        <source>%1 is not ticked any more. %2</source>
        <comment>device, why</comment>
        <translation>%1 ya no está marcado. %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::EventModel</name>
    <message>
        <source>a device</source>
        <translation>un dispositivo</translation>
    </message>
    <message>
        <source>The snapshot was taken.</source>
        <translation>Se tomó la instantánea.</translation>
    </message>
    <message>
        <source>The pool runs low: %1 more are asked for.</source>
        <translation>Al depósito le queda poco espacio: se piden %1 más.</translation>
    </message>
    <message>
        <source>The pool grew by %1 on %2, taken from the reserve.</source>
        <translation>El depósito creció %1 en %2, tomados de la reserva.</translation>
    </message>
    <message>
        <source>The reserve is used up. Add room to the pool, or the snapshot is lost when the pool is full.</source>
        <translation>La reserva se ha agotado. Añada espacio al depósito, o la instantánea se perderá cuando esté lleno.</translation>
    </message>
    <message>
        <source>The image of %1 is lost (%2). The device itself is unharmed.</source>
        <translation>La imagen de %1 se ha perdido (%2). El dispositivo está intacto.</translation>
    </message>
    <message>
        <source>The snapshot was released.</source>
        <translation>Se liberó la instantánea.</translation>
    </message>
    <message>
        <source>Something happened that this version does not know.</source>
        <translation>Ocurrió algo que esta versión no conoce.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Tomada</translation>
    </message>
    <message>
        <source>Low space</source>
        <translation>Poco espacio</translation>
    </message>
    <message>
        <source>Pool grown</source>
        <translation>Depósito ampliado</translation>
    </message>
    <message>
        <source>Reserve used up</source>
        <translation>Reserva agotada</translation>
    </message>
    <message>
        <source>Image lost</source>
        <translation>Imagen perdida</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Liberada</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Desconocido</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Suceso</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantánea</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Qué significa</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
</context>
<context>
    <name>Blksnap::EventPanel</name>
    <message>
        <source>Filter events</source>
        <translation>Filtrar sucesos</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Sucesos</translation>
    </message>
    <message>
        <source>What happened to snapshots, newest first. Ctrl+C copies the selected lines.</source>
        <translation>Lo que ocurrió con las instantáneas, lo más reciente primero. Ctrl+C copia las líneas seleccionadas.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>&amp;Journal…</source>
        <translation>Diari&amp;o…</translation>
    </message>
    <message>
        <source>What the system’s journal says of the snapshot of the selected event, or of all</source>
        <translation>Lo que dice el diario del sistema de la instantánea del suceso seleccionado, o de todas</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Todavía no ha ocurrido nada</translation>
    </message>
    <message>
        <source>Here it says when a snapshot is taken or released, when its pool runs low or grows, and when an image is lost. The journal keeps the same.</source>
        <translation>Aquí se dice cuándo se toma o se libera una instantánea, cuándo su depósito se llena o crece, y cuándo se pierde una imagen. El diario guarda lo mismo.</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>Mostrar el diario</translation>
    </message>
    <message>
        <source>Events are not shown to you</source>
        <translation>Los sucesos no se le muestran</translation>
    </message>
    <message>
        <source>You are not logged in at this computer, or not allowed to see what happens to its snapshots. Whether something has happened is not known here.</source>
        <translation>No ha iniciado sesión en este equipo, o no tiene permiso para ver lo que ocurre con sus instantáneas. Aquí no se sabe si ha ocurrido algo.</translation>
    </message>
    <message>
        <source>The watch service is missing</source>
        <translation>Falta el servicio de vigilancia</translation>
    </message>
    <message>
        <source>It tells what happens, and cannot be reached: install blksnap-watch. The journal may know more.</source>
        <translation>Cuenta lo que ocurre, y no se puede contactar con él: instale blksnap-watch. Quizá el diario sepa más.</translation>
    </message>
    <message>
        <source>Events cannot be read</source>
        <translation>No se pueden leer los sucesos</translation>
    </message>
    <message>
        <source>The watch service does not answer as it should. The journal may say why.</source>
        <translation>El servicio de vigilancia no responde como debería. Quizá el diario diga por qué.</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>Ningún suceso coincide con el filtro.</translation>
    </message>
    <message>
        <source>Kind of events</source>
        <translation>Tipo de sucesos</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Todos los tipos</translation>
    </message>
</context>
<context>
    <name>Blksnap::FailureText</name>
    <message>
        <source>the device</source>
        <translation>el dispositivo</translation>
    </message>
    <message>
        <source>The helper did not understand the request.</source>
        <translation>El ayudante no entendió la petición.</translation>
    </message>
    <message>
        <source>%1 is not the device any more that was shown here.</source>
        <translation>%1 ya no es el dispositivo que se mostraba aquí.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 ha desaparecido.</translation>
    </message>
    <message>
        <source>%1 is not a block device.</source>
        <translation>%1 no es un dispositivo de bloques.</translation>
    </message>
    <message>
        <source>%1 carries %2, and nobody agreed to lose it.</source>
        <translation>%1 contiene %2, y nadie aceptó perderlo.</translation>
    </message>
    <message>
        <source>%1 is in use: mounted, swap, part of a volume, or opened by a program.</source>
        <translation>%1 está en uso: montado, como swap, parte de un volumen o abierto por un programa.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>No se puede escribir en %1.</translation>
    </message>
    <message>
        <source>%1 is too small to hold differences.</source>
        <translation>%1 es demasiado pequeño para guardar diferencias.</translation>
    </message>
    <message>
        <source>%1 belongs to what is being frozen, so it cannot hold the differences as well.</source>
        <translation>%1 forma parte de lo que se congela, así que no puede guardar además las diferencias.</translation>
    </message>
    <message>
        <source>%1 is already held by another snapshot.</source>
        <translation>%1 ya está retenido por otra instantánea.</translation>
    </message>
    <message>
        <source>The pool has no room for the snapshot.</source>
        <translation>El depósito no tiene espacio para la instantánea.</translation>
    </message>
    <message>
        <source>The kernel module blksnap is not loaded.</source>
        <translation>El módulo del núcleo blksnap no está cargado.</translation>
    </message>
    <message>
        <source>The kernel did not accept the module blksnap.</source>
        <translation>El núcleo no aceptó el módulo blksnap.</translation>
    </message>
    <message>
        <source>The snapshot is not there any more.</source>
        <translation>La instantánea ya no existe.</translation>
    </message>
    <message>
        <source>The file system on %1 cannot hold a pool file.</source>
        <translation>El sistema de archivos en %1 no puede contener un archivo de depósito.</translation>
    </message>
    <message>
        <source>Something else is being done with the snapshot or with %1.</source>
        <translation>Se está haciendo otra cosa con la instantánea o con %1.</translation>
    </message>
    <message>
        <source>The helper was interrupted half-way.</source>
        <translation>El ayudante fue interrumpido a medio camino.</translation>
    </message>
    <message>
        <source>The kernel refused: %1.</source>
        <translation>El núcleo se negó: %1.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Cancelado.</translation>
    </message>
    <message>
        <source>You are not allowed to do this on this computer.</source>
        <translation>No tiene permiso para hacer esto en este equipo.</translation>
    </message>
    <message>
        <source>The privileged helper of Blksnap Manager cannot be reached.</source>
        <translation>No se puede contactar con el ayudante privilegiado de Blksnap Manager.</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>No se sabe si esto se hizo.</translation>
    </message>
    <message>
        <source>%1 could not be mounted or unmounted.</source>
        <translation>%1 no se pudo montar o desmontar.</translation>
    </message>
    <message>
        <source>The image %1 could not be opened.</source>
        <translation>No se pudo abrir la imagen %1.</translation>
    </message>
    <message>
        <source>The image %1 could not be read: %2.</source>
        <translation>No se pudo leer la imagen %1: %2.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that window and helper have the same version.</source>
        <translation>No se cambió nada. Compruebe que la ventana y el ayudante son de la misma versión.</translation>
    </message>
    <message>
        <source>Nothing was changed. The list of devices was read anew; choose again.</source>
        <translation>No se cambió nada. La lista de dispositivos se leyó de nuevo; elija otra vez.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Choose another partition, or agree to lose exactly this.</source>
        <translation>No se sobrescribió nada. Elija otra partición, o acepte perder exactamente esto.</translation>
    </message>
    <message>
        <source>Nothing was changed. Unmount or close it first, or choose another partition.</source>
        <translation>No se cambió nada. Desmóntelo o ciérrelo primero, o elija otra partición.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another partition for the pool.</source>
        <translation>No se cambió nada. Elija otra partición para el depósito.</translation>
    </message>
    <message>
        <source>Nothing was changed. Release the other snapshot first, or leave this device out.</source>
        <translation>No se cambió nada. Libere primero la otra instantánea, o deje fuera este dispositivo.</translation>
    </message>
    <message>
        <source>Load it first; the window offers to do so.</source>
        <translation>Cárguelo primero; la ventana lo ofrece.</translation>
    </message>
    <message>
        <source>With Secure Boot, the module has to be signed with a key that the computer trusts. After a kernel update it has to be built anew; see the journal of the kernel.</source>
        <translation>Con Secure Boot, el módulo debe estar firmado con una clave en la que confíe el equipo. Tras actualizar el núcleo hay que compilarlo de nuevo; vea el diario del núcleo.</translation>
    </message>
    <message>
        <source>The list was read anew.</source>
        <translation>La lista se leyó de nuevo.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a local ext4 or XFS that is mounted, can be written to and is not part of a snapshot.</source>
        <translation>No se cambió nada. Elija un ext4 o XFS local que esté montado, en el que se pueda escribir y que no forme parte de una instantánea.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment.</source>
        <translation>No se cambió nada. Inténtelo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>What it had begun was undone. Try again.</source>
        <translation>Lo que había empezado se deshizo. Inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Your own data is untouched and no half-made snapshot is left. The journal of the kernel says more.</source>
        <translation>Sus propios datos están intactos y no queda ninguna instantánea a medias. El diario del núcleo dice más.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>No se cambió nada.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask an administrator.</source>
        <translation>No se cambió nada. Pregunte a un administrador.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install blksnap-helper, or repair its installation.</source>
        <translation>No se cambió nada. Instale blksnap-helper o repare su instalación.</translation>
    </message>
    <message>
        <source>What you see now was read anew from the kernel. Look at it before you try again.</source>
        <translation>Lo que ve ahora se leyó de nuevo del núcleo. Mírelo antes de intentarlo otra vez.</translation>
    </message>
    <message>
        <source>The image itself is untouched.</source>
        <translation>La imagen misma está intacta.</translation>
    </message>
    <message>
        <source>No file was made. If the snapshot is lost, its state says why.</source>
        <translation>No se creó ningún archivo. Si la instantánea se ha perdido, su estado dice por qué.</translation>
    </message>
    <message>
        <source>No file was made, and none was changed. Choose a place with enough room.</source>
        <translation>No se creó ni se cambió ningún archivo. Elija un lugar con espacio suficiente.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Detalles: %1</translation>
    </message>
    <message>
        <source>Changes of %1 are not being tracked.</source>
        <translation>Los cambios de %1 no se están siguiendo.</translation>
    </message>
    <message>
        <source>Which files own the blocks of %1 cannot be told.</source>
        <translation>No se puede decir a qué archivos pertenecen los bloques de %1.</translation>
    </message>
    <message>
        <source>So nobody knows which of its blocks changed until now. Take a snapshot of it, or track it without one; what is written from then on will be known.</source>
        <translation>Por eso nadie sabe cuáles de sus bloques han cambiado hasta ahora. Tome una instantánea de él, o sígalo sin ella; lo que se escriba a partir de entonces se sabrá.</translation>
    </message>
    <message>
        <source>It can be told of ext2, ext3 and ext4, and of a mounted XFS that keeps reverse mappings.</source>
        <translation>Se puede con ext2, ext3 y ext4, y con un XFS montado que lleve correspondencias inversas.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>label</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>The file system on %1 has no room for the pool file.</source>
        <translation>El sistema de archivos en %1 no tiene espacio para el archivo de depósito.</translation>
    </message>
    <message>
        <source>No file is left behind. Make it smaller, choose another file system, or make room on this one: a twentieth of it has to stay free.</source>
        <translation>No queda ningún archivo. Hágalo más pequeño, elija otro sistema de archivos o libere espacio en este: una vigésima parte debe quedar libre.</translation>
    </message>
    <message>
        <source>No snapshot is left behind. Put more partitions or files into the pool, or larger ones.</source>
        <translation>No queda ninguna instantánea. Ponga en el depósito más particiones o archivos, o más grandes.</translation>
    </message>
    <message>
        <source>The watch service of Blksnap Manager cannot be reached.</source>
        <translation>No se puede contactar con el servicio de vigilancia de Blksnap Manager.</translation>
    </message>
    <message>
        <source>The watch service of Blksnap Manager did not answer as it should.</source>
        <translation>El servicio de vigilancia de Blksnap Manager no respondió como debería.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install blksnap-watch, or repair its installation.</source>
        <translation>No se cambió nada. Instale blksnap-watch o repare su instalación.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment; its journal (journalctl -u blksnap-watch) says more.</source>
        <translation>No se cambió nada. Inténtelo de nuevo en un momento; su diario (journalctl -u blksnap-watch) dice más.</translation>
    </message>
    <message>
        <source>%1 works in larger blocks than what is being frozen, so it cannot hold its differences.</source>
        <translation>%1 trabaja con bloques mayores que lo que se congela, así que no puede guardar sus diferencias.</translation>
    </message>
    <message>
        <source>The search for files on %1 ended too early.</source>
        <translation>La búsqueda de archivos en %1 terminó antes de tiempo.</translation>
    </message>
    <message>
        <source>Nothing was changed. It may take half an hour and some hundred MiB of memory, no more. Ask for the files in one area only.</source>
        <translation>No se cambió nada. Puede durar media hora y usar unos cientos de MiB de memoria, no más. Pregunte solo por los archivos de una zona.</translation>
    </message>
    <message>
        <source>No administrator’s password was given, or you are not allowed to do this.</source>
        <translation>No se dio la contraseña de un administrador, o usted no tiene permiso para hacerlo.</translation>
    </message>
    <message>
        <source>The copy of %1 could not be written.</source>
        <translation>No se pudo escribir la copia de %1.</translation>
    </message>
</context>
<context>
    <name>Blksnap::FileSystemModel</name>
    <message>
        <source>%1 “%2”</source>
        <comment>device, label</comment>
        <translation>%1 «%2»</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Montado en</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Observación</translation>
    </message>
</context>
<context>
    <name>Blksnap::FillChart</name>
    <message>
        <source>Fill of the pool over time</source>
        <translation>Llenado del depósito a lo largo del tiempo</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Lleno</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacidad</translation>
    </message>
    <message>
        <source>Low space</source>
        <translation>Poco espacio</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>Ampliado</translation>
    </message>
    <message>
        <source>Copy rate</source>
        <translation>Velocidad de copia</translation>
    </message>
    <message>
        <source>Show the whole time again (Home)</source>
        <translation>Mostrar de nuevo todo el tiempo (Inicio)</translation>
    </message>
    <message>
        <source>Shows or hides this in the chart</source>
        <translation>Muestra u oculta esto en el gráfico</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Todavía no se ha registrado nada.</translation>
    </message>
    <message>
        <source>%1 of %2 filled after %3.</source>
        <translation>%1 de %2 llenos después de %3.</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>transfer rate</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Wheel or plus and minus zoom, dragging or the arrow keys move, Home shows everything.</source>
        <translation>La rueda o más y menos cambian la escala, arrastrar o las flechas desplazan, Inicio muestra todo.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Previsión</translation>
    </message>
    <message>
        <source>Write rate</source>
        <translation>Tasa de escritura</translation>
    </message>
    <message>
        <source>Low space, %1</source>
        <translation>Poco espacio, %1</translation>
    </message>
    <message>
        <source>Grown, %1</source>
        <translation>Ampliado, %1</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Exportar el gráfico</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Dibujo</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Export the chart…</source>
        <translation>Exportar el gráfico…</translation>
    </message>
</context>
<context>
    <name>Blksnap::FillForecast</name>
    <message>
        <source>Full in about %1</source>
        <translation>Lleno en aproximadamente %1</translation>
    </message>
    <message>
        <source>Full in about %1, with the reserve in about %2</source>
        <translation>Lleno en aproximadamente %1, con la reserva en aproximadamente %2</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>most probable, earliest and latest time</comment>
        <translation>%1 (de %2 a %3)</translation>
    </message>
    <message>
        <source>%1 (%2 at the earliest)</source>
        <translation>%1 (%2 como muy pronto)</translation>
    </message>
    <message>
        <source>Too early to say when it will be full</source>
        <translation>Demasiado pronto para saber cuándo se llenará</translation>
    </message>
</context>
<context>
    <name>Blksnap::Format</name>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 bytes)</translation>
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
            <numerusform>%n día</numerusform>
            <numerusform>%n días</numerusform>
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
        <translation>Diario de las instantáneas</translation>
    </message>
    <message>
        <source>&amp;Copy the command</source>
        <translation>&amp;Copiar la orden</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <translation>Leyendo: %1</translation>
    </message>
    <message>
        <source>The journal cannot be read: there is no journalctl on this computer.</source>
        <translation>No se puede leer el diario: no hay journalctl en este equipo.</translation>
    </message>
</context>
<context>
    <name>Blksnap::LossDialog</name>
    <message>
        <source>To agree, type the name of what will be lost: %1</source>
        <translation>Para aceptar, escriba el nombre de lo que se perderá: %1</translation>
    </message>
    <message>
        <source>Name of what will be lost</source>
        <translation>Nombre de lo que se perderá</translation>
    </message>
    <message>
        <source>What will be lost</source>
        <translation>Lo que se perderá</translation>
    </message>
    <message numerus="yes">
        <source>all of these %Ln</source>
        <translation>
            <numerusform>este (%Ln)</numerusform>
            <numerusform>todos estos (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blksnap::MainWindow</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>De&amp;pósito</translation>
    </message>
    <message>
        <source>&amp;Change map</source>
        <translation>&amp;Mapa de cambios</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Sucesos</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>El informe está en el portapapeles.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Cancelado. No se cambió nada.</translation>
    </message>
    <message>
        <source>Linux %1, module not loaded</source>
        <translation>Linux %1, módulo no cargado</translation>
    </message>
    <message>
        <source>Linux %1, module %2</source>
        <translation>Linux %1, módulo %2</translation>
    </message>
    <message>
        <source>Names and events of snapshots are not shown: you are not logged in at this computer, or not allowed to see them.</source>
        <translation>No se muestran los nombres y sucesos de las instantáneas: no ha iniciado sesión en este equipo, o no tiene permiso para verlos.</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Liberar…</translation>
    </message>
    <message>
        <source>Select partitions in the tree on the left first.</source>
        <translation>Seleccione primero particiones en el árbol de la izquierda.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. If there was such a file, it is as it was.</source>
        <translation>No se pudo escribir %1. Si ya existía ese archivo, está como estaba.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Manual</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Atrás</translation>
    </message>
</context>
<context>
    <name>Blksnap::Menus</name>
    <message>
        <source>&amp;Snapshot</source>
        <translation>&amp;Instantánea</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Dispositivo</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;New snapshot</source>
        <translation>&amp;Nueva instantánea</translation>
    </message>
    <message>
        <source>Un&amp;do the last change of the plan</source>
        <translation>Des&amp;hacer el último cambio del plan</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Track changes of the ticked devices</source>
        <translation>&amp;Seguir los cambios de los dispositivos marcados</translation>
    </message>
    <message>
        <source>&amp;Stop tracking the selected devices…</source>
        <translation>D&amp;ejar de seguir los dispositivos seleccionados…</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>Des&amp;marcar todos</translation>
    </message>
    <message>
        <source>&amp;Filter devices</source>
        <translation>&amp;Filtrar dispositivos</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Manual</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;¿Qué es esto?</translation>
    </message>
    <message>
        <source>&amp;Copy system report</source>
        <translation>&amp;Copiar el informe del sistema</translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation>&amp;Acerca de %1</translation>
    </message>
    <message>
        <source>&amp;Keep watching in the tray</source>
        <translation>Seguir &amp;vigilando en la bandeja</translation>
    </message>
    <message>
        <source>Closing the window while a snapshot is held leaves an icon that warns when its pool runs low</source>
        <translation>Si se cierra la ventana mientras se retiene una instantánea, queda un icono que avisa cuando queda poco espacio en su depósito</translation>
    </message>
</context>
<context>
    <name>Blksnap::MessageBanner</name>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>Blksnap::MissingPart</name>
    <message>
        <source>Secure Boot is on: the module has to be signed with a key that this computer trusts. DKMS makes such a key; enrol it with mokutil --import /var/lib/dkms/mok.pub and confirm it at the next start.</source>
        <translation>Secure Boot está activo: el módulo debe estar firmado con una clave en la que confíe este equipo. DKMS crea una; inscríbala con mokutil --import /var/lib/dkms/mok.pub y confírmela en el próximo arranque.</translation>
    </message>
    <message>
        <source>There is no kernel module for this kernel</source>
        <translation>No hay módulo para este núcleo</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Copiar las órdenes</translation>
    </message>
    <message>
        <source>The kernel module blksnap is not loaded.</source>
        <translation>El módulo del núcleo blksnap no está cargado.</translation>
    </message>
    <message>
        <source>The loaded module does not fit</source>
        <translation>El módulo cargado no es adecuado</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: a module blksnap is loaded (version %1), but it is older than this window, or another project’s. Release its snapshots, unload it, then load the one that belongs to this window.</source>
        <translation>Los discos se pueden ver, pero no congelar: hay un módulo blksnap cargado (versión %1), pero es más antiguo que esta ventana o de otro proyecto. Libere sus instantáneas, descárguelo y cargue el que corresponde a esta ventana.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>The loaded kernel module does not fit.</source>
        <translation>El módulo del núcleo cargado no es adecuado.</translation>
    </message>
    <message>
        <source>The privileged helper is missing</source>
        <translation>Falta el ayudante privilegiado</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: blksnap-helper is not installed, or the system bus does not know it. Install it; this window notices by itself.</source>
        <translation>Los discos se pueden ver, pero no congelar: blksnap-helper no está instalado, o el bus del sistema no lo conoce. Instálelo; esta ventana lo notará por sí sola.</translation>
    </message>
    <message>
        <source>The privileged helper is not installed.</source>
        <translation>El ayudante privilegiado no está instalado.</translation>
    </message>
    <message>
        <source>The kernel module is not loaded</source>
        <translation>El módulo del núcleo no está cargado</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen. The module blksnap is installed for Linux %1 and can be loaded now; nothing is frozen or tracked by that alone.</source>
        <translation>Los discos se pueden ver, pero no congelar. El módulo blksnap está instalado para Linux %1 y se puede cargar ahora; solo con eso no se congela ni se sigue nada.</translation>
    </message>
    <message>
        <source>Load the module</source>
        <translation>Cargar el módulo</translation>
    </message>
    <message>
        <source>The commands are in the clipboard; an administrator runs them in a terminal.</source>
        <translation>Las órdenes están en el portapapeles; un administrador las ejecuta en un terminal.</translation>
    </message>
    <message>
        <source>The commands are in the clipboard; run them in the folder of the source.</source>
        <translation>Las órdenes están en el portapapeles; ejecútelas en la carpeta del código fuente.</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: the module blksnap was not built for Linux %1. DKMS builds it with the headers of this kernel, and again for each kernel that comes later; the commands are those of the README. This window notices by itself.</source>
        <translation>Los discos se pueden ver, pero no congelar: el módulo blksnap no se compiló para Linux %1. DKMS lo compila con las cabeceras de este núcleo, y otra vez para cada núcleo posterior; las órdenes son las del README. Esta ventana lo notará por sí sola.</translation>
    </message>
    <message>
        <source>The watch service is missing</source>
        <translation>Falta el servicio de vigilancia</translation>
    </message>
    <message>
        <source>The watch service is missing: snapshots have no names, what happens to them is not told, and no pool grows from its reserve. Install blksnap-watch; this window notices by itself.</source>
        <translation>Falta el servicio de vigilancia: las instantáneas no tienen nombre, no se avisa de lo que les ocurre y ningún depósito crece con su reserva. Instale blksnap-watch; esta ventana lo notará por sí sola.</translation>
    </message>
    <message>
        <source>The watch service does not answer as it should: snapshots may have no names, what happens to them may not be told, and no pool may grow from its reserve. Its journal may say why; this window notices by itself when it answers again.</source>
        <translation>El servicio de vigilancia no responde como debería: puede que las instantáneas no tengan nombre, que no se avise de lo que les ocurre y que ningún depósito crezca con su reserva. Quizá su diario diga por qué; esta ventana notará por sí sola que vuelve a responder.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PlanSummary</name>
    <message>
        <source>Suggested room: %1, a tenth of their size, for a quiet day.</source>
        <translation>Espacio aconsejado: %1, una décima parte de su tamaño, para un día tranquilo.</translation>
    </message>
    <message>
        <source>Suggested room: %1, for a day; %2 are being written to them now.</source>
        <translation>Espacio aconsejado: %1, para un día; ahora se escriben en ellos %2.</translation>
    </message>
    <message>
        <source>%1 (%2) will be frozen at one moment.</source>
        <translation>%1 (%2) se congelarán en un mismo momento.</translation>
    </message>
    <message>
        <source>The pool is still empty.</source>
        <translation>El depósito todavía está vacío.</translation>
    </message>
    <message>
        <source>Until the snapshot is released, what is overwritten on them is copied to the pool first, which has room for %1 (%2 of their size).</source>
        <translation>Hasta que se libere la instantánea, lo que se sobrescriba en ellos se copia antes al depósito, que tiene %1 de espacio (%2 de su tamaño).</translation>
    </message>
    <message>
        <source>The image of a btrfs cannot be mounted beside its origin.</source>
        <translation>La imagen de un btrfs no se puede montar junto a su original.</translation>
    </message>
    <message>
        <source>There is no reserve: when the pool runs low, the snapshot is released. The devices themselves stay as they are.</source>
        <translation>No hay reserva: cuando quede poco espacio en el depósito, se libera la instantánea. Los dispositivos quedan como están.</translation>
    </message>
    <message>
        <source>There is no reserve: if the pool fills up, the snapshot is lost. The devices themselves never are.</source>
        <translation>No hay reserva: si el depósito se llena, la instantánea se pierde. Los dispositivos mismos, nunca.</translation>
    </message>
    <message>
        <source>When it runs low, %1 from the reserve join it.</source>
        <translation>Cuando quede poco, se le unen %1 de la reserva.</translation>
    </message>
    <message>
        <source>When the reserve is used up, the snapshot is released.</source>
        <translation>Cuando se agote la reserva, se libera la instantánea.</translation>
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
        <translation>1. Marque a la izquierda los dispositivos que se han de congelar.
2. Arrastre particiones sin usar al depósito o añada un archivo.
3. Tome la instantánea. El equipo sigue funcionando.</translation>
    </message>
    <message>
        <source>The pool has less, so it may be full before.</source>
        <translation>El depósito tiene menos, así que puede llenarse antes.</translation>
    </message>
    <message>
        <source>Pool and reserve have less, so they may be used up before.</source>
        <translation>El depósito y la reserva tienen menos, así que pueden agotarse antes.</translation>
    </message>
    <message>
        <source>%1 are to be kept free, but pool and reserve have room for %2 only. Keep less free, or add more.</source>
        <translation>Se han de mantener libres %1, pero el depósito y la reserva solo tienen espacio para %2. Mantenga libre menos, o añada más.</translation>
    </message>
    <message>
        <source>%1 lies on %2: what is overwritten there may be kept twice. One of the two is enough.</source>
        <translation>%1 está sobre %2: lo que se sobrescriba allí puede guardarse dos veces. Basta con uno de los dos.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PlanView</name>
    <message>
        <source>Devices to be frozen</source>
        <translation>Dispositivos que se congelarán</translation>
    </message>
    <message>
        <source>To be frozen</source>
        <translation>Se congela</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Montado en</translation>
    </message>
    <message>
        <source>Also on its disk, not frozen</source>
        <translation>También en su disco, sin congelar</translation>
    </message>
    <message>
        <source>nothing in use</source>
        <translation>nada en uso</translation>
    </message>
</context>
<context>
    <name>Blksnap::PolicyForm</name>
    <message>
        <source>Grow by at least</source>
        <translation>Crecer al menos</translation>
    </message>
    <message>
        <source>Keep free at least</source>
        <translation>Mantener libre al menos</translation>
    </message>
    <message>
        <source>When the pool runs low:</source>
        <translation>Si queda poco espacio:</translation>
    </message>
    <message>
        <source>What the watch service does when the pool runs low, also with this window closed</source>
        <translation>Lo que hace el servicio de vigilancia cuando queda poco espacio en el depósito, también con esta ventana cerrada</translation>
    </message>
    <message>
        <source>When the reserve is used up</source>
        <translation>Cuando se agote la reserva</translation>
    </message>
    <message>
        <source>warn, and hold the snapshot as long as its pool lasts</source>
        <translation>avisar, y mantener la instantánea mientras dure su depósito</translation>
    </message>
    <message>
        <source>release the snapshot before it fails</source>
        <translation>liberar la instantánea antes de que falle</translation>
    </message>
    <message>
        <source>&amp;Grow by at least:</source>
        <translation>C&amp;recer al menos:</translation>
    </message>
    <message>
        <source>&amp;Keep free at least:</source>
        <translation>Mantener &amp;libre al menos:</translation>
    </message>
    <message>
        <source>When the reserve is &amp;used up:</source>
        <translation>Cuando se a&amp;gote la reserva:</translation>
    </message>
    <message>
        <source>as the kernel asks</source>
        <translation>lo que pida el núcleo</translation>
    </message>
    <message>
        <source>it takes from the reserve what the kernel asks for</source>
        <translation>se toma de la reserva lo que pida el núcleo</translation>
    </message>
    <message>
        <source>it takes %1 or more from the reserve</source>
        <translation>se toman %1 o más de la reserva</translation>
    </message>
    <message>
        <source>%1; in the end the snapshot is released.</source>
        <comment>how it grows</comment>
        <translation>%1; al final se libera la instantánea.</translation>
    </message>
    <message>
        <source>%1; in the end there is a warning.</source>
        <comment>how it grows</comment>
        <translation>%1; al final se avisa.</translation>
    </message>
    <message>
        <source>%1, so that at least %2 stay free</source>
        <comment>how it grows</comment>
        <translation>%1, de modo que queden libres al menos %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolConsent</name>
    <message>
        <source>%1 is not in the pool: %2 %3</source>
        <translation>%1 no está en el depósito: %2 %3</translation>
    </message>
    <message>
        <source>%1 (%2) carries %3. In the pool it is overwritten, and that is gone for good.</source>
        <translation>%1 (%2) contiene %3. En el depósito se sobrescribe y se pierde para siempre.</translation>
    </message>
    <message>
        <source>Disk: %1, serial number %2</source>
        <translation>Disco: %1, número de serie %2</translation>
    </message>
    <message>
        <source>%1 is not in the pool: it carries %2.</source>
        <translation>%1 no está en el depósito: contiene %2.</translation>
    </message>
    <message>
        <source>Lose %1…</source>
        <translation>Perder %1…</translation>
    </message>
    <message>
        <source>%1 carries %2. In the pool it is overwritten, and that is gone for good.</source>
        <translation>%1 contiene %2. En el depósito se sobrescribe y se pierde para siempre.</translation>
    </message>
    <message>
        <source>Overwrite %1</source>
        <translation>Sobrescribir %1</translation>
    </message>
    <message>
        <source>Lose %1</source>
        <translation>Perder %1</translation>
    </message>
    <message>
        <source>No file on %1 is in the pool: %2 %3</source>
        <translation>No hay ningún archivo en %1 en el depósito: %2 %3</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolFileDialog</name>
    <message>
        <source>A file for the pool</source>
        <translation>Un archivo para el depósito</translation>
    </message>
    <message>
        <source>A file for the reserve</source>
        <translation>Un archivo para la reserva</translation>
    </message>
    <message>
        <source>On which &amp;file system is it to be made?</source>
        <translation>¿En qué sistema de &amp;archivos se ha de crear?</translation>
    </message>
    <message>
        <source>File systems</source>
        <translation>Sistemas de archivos</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Tamaño:</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Tamaño del archivo</translation>
    </message>
    <message>
        <source>For example 512 MiB or 1.5 GiB; a number alone means GiB</source>
        <translation>Por ejemplo, 512 MiB o 1,5 GiB; un número solo significa GiB</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>Añadir archivo</translation>
    </message>
    <message>
        <source>Select a file system.</source>
        <translation>Seleccione un sistema de archivos.</translation>
    </message>
    <message>
        <source>None of these file systems can hold one now.</source>
        <translation>Ninguno de estos sistemas de archivos puede contener uno ahora.</translation>
    </message>
    <message>
        <source>Change file</source>
        <translation>Cambiar archivo</translation>
    </message>
    <message>
        <source>A file of %1 is made on %2 when the snapshot is taken, and deleted when it is released. %3 stay free there.</source>
        <translation>Se crea un archivo de %1 en %2 cuando se toma la instantánea, y se borra cuando se libera. Allí quedan libres %3.</translation>
    </message>
    <message>
        <source>A file of %1 is made on %2 when it is added, and deleted when the snapshot is released. %3 stay free there.</source>
        <translation>Se crea un archivo de %1 en %2 al añadirlo, y se borra cuando se libera la instantánea. Allí quedan libres %3.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolGauge</name>
    <message>
        <source>Fill of the pool</source>
        <translation>Llenado del depósito</translation>
    </message>
    <message>
        <source>%1 of %2 filled (%3)</source>
        <translation>%1 de %2 llenos (%3)</translation>
    </message>
    <message>
        <source>%1 – nearly full</source>
        <translation>%1 – casi lleno</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>The pool is empty</source>
        <translation>El depósito está vacío</translation>
    </message>
    <message>
        <source>%1 of room</source>
        <translation>%1 de espacio</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolModel</name>
    <message>
        <source>in use</source>
        <translation>en uso</translation>
    </message>
    <message>
        <source>stands by</source>
        <translation>a la espera</translation>
    </message>
    <message>
        <source>to be added; loses %1</source>
        <translation>se añadirá; pierde %1</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Ha desaparecido.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Its contents are not those any more that you agreed to lose.</source>
        <translation>Su contenido ya no es el que aceptó perder.</translation>
    </message>
    <message>
        <source>The disk was swapped.</source>
        <translation>El disco fue cambiado.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 filled</source>
        <translation>%1 lleno</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Dispositivo</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>It has room for a file of %1 at most.</source>
        <translation>Tiene espacio para un archivo de %1 como máximo.</translation>
    </message>
    <message>
        <source>File on %1</source>
        <translation>Archivo en %1</translation>
    </message>
    <message>
        <source>File on %1 (%2)</source>
        <comment>place (device)</comment>
        <translation>Archivo en %1 (%2)</translation>
    </message>
    <message>
        <source>%1, used as %2</source>
        <comment>file, device</comment>
        <translation>%1, usado como %2</translation>
    </message>
    <message>
        <source>to be made; deleted at the release</source>
        <translation>se creará; se borra al liberar</translation>
    </message>
    <message>
        <source>It has no room for a file: a twentieth of it stays free.</source>
        <translation>No tiene espacio para un archivo: una vigésima parte queda libre.</translation>
    </message>
    <message>
        <source>Another file system is there now.</source>
        <translation>Ahora hay allí otro sistema de archivos.</translation>
    </message>
    <message>
        <source>%1 still stand by</source>
        <translation>%1 aún a la espera</translation>
    </message>
    <message>
        <source>to be added; empty</source>
        <translation>se añadirá; vacío</translation>
    </message>
    <message>
        <source>%1 carries %2.</source>
        <translation>%1 contiene %2.</translation>
    </message>
    <message>
        <source>You will be asked whether to lose it.</source>
        <translation>Se le preguntará si quiere perderlo.</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>what a device of the pool is used for</comment>
        <translation>Uso</translation>
    </message>
    <message>
        <source>%1 filled, joined %2</source>
        <comment>percent, moment</comment>
        <translation>%1 lleno, añadido %2</translation>
    </message>
    <message>
        <source>%1, %2 of it joined from the reserve</source>
        <translation>%1, %2 de él añadidos desde la reserva</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolPanel</name>
    <message>
        <source>Na&amp;me:</source>
        <translation>Nom&amp;bre:</translation>
    </message>
    <message>
        <source>Name of the new snapshot</source>
        <translation>Nombre de la nueva instantánea</translation>
    </message>
    <message>
        <source>optional, for example: before the upgrade</source>
        <translation>opcional, por ejemplo: antes de la actualización</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Depósito</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Reserva</translation>
    </message>
    <message>
        <source>Add selected</source>
        <translation>Añadir selección</translation>
    </message>
    <message>
        <source>Adds the devices that are selected in the tree on the left</source>
        <translation>Añade los dispositivos seleccionados en el árbol de la izquierda</translation>
    </message>
    <message>
        <source>%1: add the selected devices</source>
        <comment>list</comment>
        <translation>%1: añadir los dispositivos seleccionados</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>To be used earlier (Alt+Up)</source>
        <translation>Se usará antes (Alt+Arriba)</translation>
    </message>
    <message>
        <source>%1: up</source>
        <comment>list</comment>
        <translation>%1: subir</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>To be used later (Alt+Down)</source>
        <translation>Se usará después (Alt+Abajo)</translation>
    </message>
    <message>
        <source>%1: down</source>
        <comment>list</comment>
        <translation>%1: bajar</translation>
    </message>
    <message>
        <source>%1: remove</source>
        <comment>list</comment>
        <translation>%1: quitar</translation>
    </message>
    <message>
        <source>Going on at %1</source>
        <translation>Si sigue a %1</translation>
    </message>
    <message>
        <source>&amp;Take snapshot</source>
        <translation>&amp;Tomar instantánea</translation>
    </message>
    <message>
        <source>Tick at least one device on the left.</source>
        <translation>Marque al menos un dispositivo a la izquierda.</translation>
    </message>
    <message>
        <source>Drag unused partitions here, or add a file. What is overwritten on the frozen devices is copied there first.</source>
        <translation>Arrastre aquí particiones sin usar o añada un archivo. Lo que se sobrescribe en los dispositivos congelados se copia antes allí.</translation>
    </message>
    <message>
        <source>Drag spare partitions here, or add a file. They join the pool by themselves when it runs low, also with this window closed.</source>
        <translation>Arrastre aquí particiones de repuesto o añada un archivo. Se unen solos al depósito cuando queda poco espacio, también con esta ventana cerrada.</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Añadir archivo…</translation>
    </message>
    <message>
        <source>Plans a file on a mounted file system, where there is no spare partition</source>
        <translation>Planea un archivo en un sistema de archivos montado, donde no hay ninguna partición libre</translation>
    </message>
    <message>
        <source>%1: add a file</source>
        <comment>list</comment>
        <translation>%1: añadir un archivo</translation>
    </message>
    <message>
        <source>Takes what is selected out of the plan (Delete)</source>
        <translation>Quita del plan lo seleccionado (Supr)</translation>
    </message>
    <message>
        <source>Put at least one partition or file into the pool.</source>
        <translation>Ponga al menos una partición o un archivo en el depósito.</translation>
    </message>
    <message>
        <source>Put a partition or a file into the pool or the reserve of this snapshot first.</source>
        <translation>Ponga primero una partición o un archivo en el depósito o en la reserva de esta instantánea.</translation>
    </message>
    <message>
        <source>&amp;Add to the pool</source>
        <translation>&amp;Añadir al depósito</translation>
    </message>
</context>
<context>
    <name>Blksnap::PromptText</name>
    <message>
        <source>Authentication is required to take a snapshot and to overwrite these devices as storage for it, which erases what is on them for ever: %1</source>
        <translation>Se requiere autenticación para tomar una instantánea y sobrescribir estos dispositivos como su almacenamiento, lo que borra para siempre su contenido: %1</translation>
    </message>
    <message>
        <source>Authentication is required to overwrite as storage for a snapshot, which erases what is there for ever: %1</source>
        <translation>Se requiere autenticación para sobrescribir como almacenamiento de una instantánea, lo que borra para siempre lo que hay: %1</translation>
    </message>
    <message>
        <source>a new file of %1 on %2</source>
        <translation>un archivo nuevo de %1 en %2</translation>
    </message>
    <message>
        <source>nothing known is on it</source>
        <translation>no contiene nada conocido</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>con %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SaveDialog</name>
    <message>
        <source>Replace a file</source>
        <translation>Reemplazar un archivo</translation>
    </message>
    <message>
        <source>In %1 there is a file of this name already. Tick what is lost:</source>
        <translation>En %1 ya hay un archivo con este nombre. Marque lo que se pierde:</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Reemplazar</translation>
    </message>
    <message>
        <source>what is in %1 now</source>
        <comment>file</comment>
        <translation>lo que hay ahora en %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SnapshotModel</name>
    <message>
        <source>New snapshot</source>
        <translation>Nueva instantánea</translation>
    </message>
    <message>
        <source>Choose devices and a pool, then take the snapshot</source>
        <translation>Elija dispositivos y un depósito, luego tome la instantánea</translation>
    </message>
    <message>
        <source>Taken %1; writes were held back for %2</source>
        <translation>Tomada %1; las escrituras se retuvieron %2</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 de %2 (%3)</translation>
    </message>
    <message>
        <source>%1 as it was when the snapshot was taken; %2 of old contents were copied</source>
        <translation>%1 tal como estaba al tomar la instantánea; se copiaron %2 de contenido antiguo</translation>
    </message>
    <message>
        <source>%1 (no image yet)</source>
        <translation>%1 (aún sin imagen)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>image of origin</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>perdida: %1</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>legible</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Instantánea</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Edad</translation>
    </message>
    <message>
        <source>Pool used</source>
        <translation>Depósito usado</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Montado en</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>aún no tomada</translation>
    </message>
    <message>
        <source>held</source>
        <translation>retenida</translation>
    </message>
    <message>
        <source>lost: the pool was full</source>
        <translation>perdida: el depósito estaba lleno</translation>
    </message>
    <message>
        <source>lost: an error</source>
        <translation>perdida: un error</translation>
    </message>
    <message>
        <source>The snapshot “%1” is lost: its pool of %2 was full, so what was overwritten could not be kept. The devices themselves are unharmed. Release it; give the next one more room, or a reserve.</source>
        <translation>La instantánea «%1» se ha perdido: su depósito de %2 estaba lleno, y lo que se sobrescribió no se pudo guardar. Los dispositivos están intactos. Libérela; dé a la próxima más espacio, o una reserva.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: error</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The snapshot “%1” is lost because of an error (%2). The devices themselves are unharmed. Release it; the journal says more.</source>
        <translation>La instantánea «%1» se ha perdido por un error (%2). Los dispositivos están intactos. Libérela; el diario dice más.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>held, nearly full</source>
        <translation>retenida, casi llena</translation>
    </message>
    <message>
        <source>The pool is nearly full. Add room to it, or the snapshot is lost when the pool is full.</source>
        <translation>El depósito está casi lleno. Añádale espacio, o la instantánea se perderá cuando esté lleno.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted here: btrfs takes it for the origin itself, and the two must not be mixed up. Back it up, and mount the copy on another computer.</source>
        <translation>La imagen de %1 no se puede montar aquí: btrfs la toma por el original, y no deben confundirse. Guarde una copia y móntela en otro equipo.</translation>
    </message>
    <message>
        <source>It can be backed up as a whole.</source>
        <translation>Se puede guardar una copia entera.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: it holds no file system of its own, but %2.</source>
        <comment>device, LVM2_member</comment>
        <translation>La imagen de %1 no se puede montar: no contiene un sistema de archivos propio, sino %2.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: it is a whole disk with partitions.</source>
        <translation>La imagen de %1 no se puede montar: es un disco entero con particiones.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: no file system was found on it.</source>
        <translation>La imagen de %1 no se puede montar: no se encontró en ella ningún sistema de archivos.</translation>
    </message>
    <message>
        <source>Mounted on %1</source>
        <translation>Montado en %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SnapshotPanel</name>
    <message>
        <source>&amp;Mount</source>
        <translation>&amp;Montar</translation>
    </message>
    <message>
        <source>&amp;Browse</source>
        <translation>&amp;Explorar</translation>
    </message>
    <message>
        <source>&amp;Unmount</source>
        <translation>&amp;Desmontar</translation>
    </message>
    <message>
        <source>B&amp;ack up…</source>
        <translation>&amp;Guardar copia…</translation>
    </message>
    <message>
        <source>&amp;Release…</source>
        <translation>&amp;Liberar…</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Instantáneas</translation>
    </message>
    <message>
        <source>The first row is the snapshot that you plan; below are those that are held, with their images. What is selected here is shown in the pool.</source>
        <translation>La primera fila es la instantánea que prepara; debajo están las retenidas, con sus imágenes. El depósito muestra lo que se selecciona aquí.</translation>
    </message>
    <message>
        <source>Mounts the image read-only, where you can read it</source>
        <translation>Monta la imagen en solo lectura, donde usted pueda leerla</translation>
    </message>
    <message>
        <source>Opens the files of the image in the file manager</source>
        <translation>Abre los archivos de la imagen en el gestor de archivos</translation>
    </message>
    <message>
        <source>Unmounts the image</source>
        <translation>Desmonta la imagen</translation>
    </message>
    <message>
        <source>Copies the image as a whole into a file</source>
        <translation>Copia la imagen entera en un archivo</translation>
    </message>
    <message>
        <source>Gives the snapshot up: its images vanish, the devices stay as they are now</source>
        <translation>Renuncia a la instantánea: sus imágenes desaparecen, los dispositivos quedan como están ahora</translation>
    </message>
    <message>
        <source>S&amp;napshots</source>
        <translation>I&amp;nstantáneas</translation>
    </message>
    <message>
        <source>Select one of the images of the snapshot first.</source>
        <translation>Seleccione primero una de las imágenes de la instantánea.</translation>
    </message>
    <message>
        <source>Select a snapshot or an image first.</source>
        <translation>Seleccione primero una instantánea o una imagen.</translation>
    </message>
    <message>
        <source>The snapshot is lost, and so is the image.</source>
        <translation>La instantánea se ha perdido, y la imagen también.</translation>
    </message>
    <message>
        <source>The snapshot is not taken yet.</source>
        <translation>La instantánea aún no está tomada.</translation>
    </message>
    <message>
        <source>The image is not mounted.</source>
        <translation>La imagen no está montada.</translation>
    </message>
    <message>
        <source>The image is mounted already.</source>
        <translation>La imagen ya está montada.</translation>
    </message>
    <message>
        <source>Select a snapshot first.</source>
        <translation>Seleccione primero una instantánea.</translation>
    </message>
</context>
<context>
    <name>Blksnap::Suitability</name>
    <message>
        <source>It is the image of a snapshot.</source>
        <translation>Es la imagen de una instantánea.</translation>
    </message>
    <message>
        <source>Choose its origin instead.</source>
        <translation>Elija su original en su lugar.</translation>
    </message>
    <message>
        <source>Nobody writes to an optical disc, so it is frozen already.</source>
        <translation>Nadie escribe en un disco óptico, así que ya está congelado.</translation>
    </message>
    <message>
        <source>It is held by the snapshot “%1”.</source>
        <translation>Está retenido por la instantánea «%1».</translation>
    </message>
    <message>
        <source>Release that snapshot first.</source>
        <translation>Libere primero esa instantánea.</translation>
    </message>
    <message>
        <source>It holds the differences of the snapshot “%1”.</source>
        <translation>Guarda las diferencias de la instantánea «%1».</translation>
    </message>
    <message>
        <source>It is swap space; its contents mean nothing later.</source>
        <translation>Es espacio de intercambio; su contenido no significa nada después.</translation>
    </message>
    <message>
        <source>A snapshot of the other devices is complete without it.</source>
        <translation>Una instantánea de los demás dispositivos está completa sin él.</translation>
    </message>
    <message>
        <source>It is a member of something larger: freeze the volume above it to get a file system.</source>
        <translation>Es parte de algo mayor: congele el volumen que está encima para obtener un sistema de archivos.</translation>
    </message>
    <message>
        <source>The image of a btrfs cannot be mounted on the computer that has its origin mounted.</source>
        <translation>La imagen de un btrfs no se puede montar en el equipo que tiene montado su original.</translation>
    </message>
    <message>
        <source>Back up the image as a whole, or mount it elsewhere.</source>
        <translation>Haga una copia de la imagen entera, o móntela en otro lugar.</translation>
    </message>
    <message>
        <source>It cannot hold differences.</source>
        <translation>No puede guardar diferencias.</translation>
    </message>
    <message>
        <source>Choose a partition or a disk that is not in use.</source>
        <translation>Elija una partición o un disco que no esté en uso.</translation>
    </message>
    <message>
        <source>It cannot be written to.</source>
        <translation>No se puede escribir en él.</translation>
    </message>
    <message>
        <source>Take its write protection away, or choose another one.</source>
        <translation>Quite su protección contra escritura, o elija otro.</translation>
    </message>
    <message>
        <source>It is mounted on %1.</source>
        <translation>Está montado en %1.</translation>
    </message>
    <message>
        <source>Unmount it first.</source>
        <translation>Desmóntelo primero.</translation>
    </message>
    <message>
        <source>It is in use as swap space.</source>
        <translation>Se usa como espacio de intercambio.</translation>
    </message>
    <message>
        <source>Turn it off with swapoff first.</source>
        <translation>Desactívelo primero con swapoff.</translation>
    </message>
    <message>
        <source>It is to be frozen itself.</source>
        <translation>Se va a congelar él mismo.</translation>
    </message>
    <message>
        <source>Take its check mark away first.</source>
        <translation>Quite primero su marca.</translation>
    </message>
    <message>
        <source>It belongs to the pool of “%1”.</source>
        <translation>Pertenece al depósito de «%1».</translation>
    </message>
    <message>
        <source>Release that snapshot first, or choose another one.</source>
        <translation>Libere primero esa instantánea, o elija otro.</translation>
    </message>
    <message>
        <source>Choose a partition on another disk.</source>
        <translation>Elija una partición de otro disco.</translation>
    </message>
    <message>
        <source>The disk has partitions.</source>
        <translation>El disco tiene particiones.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Elija una de ellas.</translation>
    </message>
    <message>
        <source>%1 lies on it.</source>
        <translation>%1 está encima.</translation>
    </message>
    <message>
        <source>Take that apart first.</source>
        <translation>Deshaga eso primero.</translation>
    </message>
    <message>
        <source>It lies on a device that is to be frozen, so each copy would cause another.</source>
        <translation>Está sobre un dispositivo que se va a congelar, así que cada copia causaría otra.</translation>
    </message>
    <message>
        <source>It is too small.</source>
        <translation>Es demasiado pequeño.</translation>
    </message>
    <message>
        <source>Choose one of at least 4 MiB.</source>
        <translation>Elija uno de al menos 4 MiB.</translation>
    </message>
    <message>
        <source>It is on the same disk as %1.</source>
        <translation>Está en el mismo disco que %1.</translation>
    </message>
    <message>
        <source>That works, but a pool on another disk makes writing faster while the snapshot is held.</source>
        <translation>Funciona, pero un depósito en otro disco hace más rápida la escritura mientras se retiene la instantánea.</translation>
    </message>
    <message>
        <source>A file with the differences of the snapshot “%1” lies on it.</source>
        <translation>Contiene un archivo con las diferencias de la instantánea «%1».</translation>
    </message>
    <message>
        <source>Choose another file system.</source>
        <translation>Elija otro sistema de archivos.</translation>
    </message>
    <message>
        <source>It is not mounted.</source>
        <translation>No está montado.</translation>
    </message>
    <message>
        <source>Mount it first.</source>
        <translation>Móntelo primero.</translation>
    </message>
    <message>
        <source>It shares its blocks with %1, which is to be frozen.</source>
        <translation>Comparte sus bloques con %1, que se va a congelar.</translation>
    </message>
    <message>
        <source>It is mounted read-only.</source>
        <translation>Está montado solo para lectura.</translation>
    </message>
    <message>
        <source>It is neither ext4 nor XFS.</source>
        <translation>No es ni ext4 ni XFS.</translation>
    </message>
    <message>
        <source>Only these are known to keep the blocks of a file in place.</source>
        <translation>Solo de estos se sabe que dejan en su sitio los bloques de un archivo.</translation>
    </message>
    <message>
        <source>It is in the reserve of the snapshot “%1”.</source>
        <translation>Está en la reserva de la instantánea «%1».</translation>
    </message>
    <message>
        <source>Unmount it first, or put a file on it into the pool: “Add file…”.</source>
        <translation>Desmóntelo primero, o ponga en el depósito un archivo creado en él: «Añadir archivo…».</translation>
    </message>
    <message>
        <source>It is mounted as %1, not as %2 by the kernel.</source>
        <translation>Está montado como %1, no por el núcleo como %2.</translation>
    </message>
    <message>
        <source>It is read-only, so it is frozen already.</source>
        <translation>Es de solo lectura, así que ya está congelado.</translation>
    </message>
    <message>
        <source>It shares its blocks with %1, which is in pool or reserve of the snapshot “%2”.</source>
        <translation>Comparte sus bloques con %1, que está en el depósito o la reserva de la instantánea «%2».</translation>
    </message>
</context>
<context>
    <name>Blksnap::TrayIcon</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Mostrar la ventana</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>%1: %2, pool %3 full</source>
        <comment>snapshot: state, fill</comment>
        <translation>%1: %2, depósito lleno al %3</translation>
    </message>
</context>
<context>
    <name>Blksnap::WaitingWork</name>
    <message>
        <source>Take back</source>
        <translation>Retirar</translation>
    </message>
    <message>
        <source>Takes back what has not begun yet; what is running goes on</source>
        <translation>Retira lo que aún no ha empezado; lo que está en marcha continúa</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <comment>commands</comment>
        <translation>
            <numerusform>%n operación más en espera</numerusform>
            <numerusform>%n operaciones más en espera</numerusform>
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
        <translation>Congela discos montados y muestra lo que ha cambiado desde entonces.</translation>
    </message>
</context>
</TS>
