<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>Blksnap::AboutBox</name>
    <message>
        <source>About %1</source>
        <translation>О программе %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>отсутствует</translation>
    </message>
    <message>
        <source>Freezes mounted disks at a click, shows the frozen state, how much room it has left, and what has changed since.</source>
        <translation>Замораживает смонтированные диски одним щелчком и показывает замороженное состояние, сколько места ему осталось и что с тех пор изменилось.</translation>
    </message>
    <message>
        <source>Kernel: Linux %1</source>
        <translation>Ядро: Linux %1</translation>
    </message>
    <message>
        <source>Module: %1</source>
        <translation>Модуль: %1</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>не загружен</translation>
    </message>
    <message>
        <source>Helper: %1</source>
        <translation>Помощник: %1</translation>
    </message>
    <message>
        <source>Watch service: %1</source>
        <translation>Служба наблюдения: %1</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt: %1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Свободная программа под Стандартной общественной лицензией GNU версии 3 или новее.</translation>
    </message>
    <message>
        <source>version unknown</source>
        <translation>версия неизвестна</translation>
    </message>
    <message>
        <source>%1, running</source>
        <comment>version</comment>
        <translation>%1, работает</translation>
    </message>
    <message>
        <source>%1, not running</source>
        <comment>version</comment>
        <translation>%1, не работает</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>не отвечает</translation>
    </message>
</context>
<context>
    <name>Blksnap::Alarms</name>
    <message>
        <source>Add storage</source>
        <translation>Добавить место</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Snapshot “%1”: %2</source>
        <comment>snapshot, what threatens it</comment>
        <translation>Снимок «%1»: %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::Announcer</name>
    <message>
        <source>Snapshot “%1”: %2</source>
        <comment>snapshot, event</comment>
        <translation>Снимок «%1»: %2</translation>
    </message>
    <message>
        <source>Add storage</source>
        <translation>Добавить место</translation>
    </message>
    <message>
        <source>Show the pool</source>
        <translation>Показать пул</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Still watching</source>
        <translation>Наблюдение продолжается</translation>
    </message>
    <message>
        <source>A snapshot is held, so its pool goes on being watched from the tray. Quit there, or by Ctrl+Q in the window.</source>
        <translation>Удерживается снимок, поэтому за его пулом продолжается наблюдение из системного лотка. Выйти можно там или по Ctrl+Q в окне.</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>Показать окно</translation>
    </message>
</context>
<context>
    <name>Blksnap::Backup</name>
    <message>
        <source>The image of %1 is being copied to %2.</source>
        <translation>Образ %1 копируется в %2.</translation>
    </message>
    <message>
        <source>the copy of %1 in %2</source>
        <translation>копия %1 в %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::BackupPlace</name>
    <message>
        <source>That would be on %1, which this snapshot holds: all that is written there fills its pool.</source>
        <translation>Это было бы на %1, которое удерживает этот снимок: всё, что туда пишется, заполняет его пул.</translation>
    </message>
    <message>
        <source>Choose a place on another disk.</source>
        <translation>Выберите место на другом диске.</translation>
    </message>
    <message>
        <source>That is on %1, which the snapshot “%2” holds: the copy fills its pool.</source>
        <translation>Это на %1, которое удерживает снимок «%2»: копия заполняет его пул.</translation>
    </message>
    <message>
        <source>The image has %1, and there is room for %2; only areas of zeros take none.</source>
        <translation>В образе %1, а места есть на %2; места не занимают только области нулей.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapLegend</name>
    <message>
        <source>Legend of the change map</source>
        <translation>Легенда карты изменений</translation>
    </message>
    <message>
        <source>Not changed: %1</source>
        <translation>Не изменено: %1</translation>
    </message>
    <message>
        <source>What each colour means, and how much it is. What is not ticked is left out of the picture.</source>
        <translation>Что означает каждый цвет и сколько это. Что не отмечено, на картине не показано.</translation>
    </message>
    <message>
        <source>Since tracking began: %1</source>
        <translation>С начала отслеживания: %1</translation>
    </message>
    <message>
        <source>Since the last snapshot: %1</source>
        <translation>С последнего снимка: %1</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>Раньше: %1</translation>
    </message>
    <message>
        <source>Before snapshot 1</source>
        <translation>До снимка 1</translation>
    </message>
    <message>
        <source>Between snapshots %1 and %2</source>
        <translation>Между снимками %1 и %2</translation>
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
        <translation>Список изменённых областей</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Увеличить</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Уменьшить</translation>
    </message>
    <message>
        <source>Device of the change map</source>
        <translation>Устройство карты изменений</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>Изменено с</translation>
    </message>
    <message>
        <source>Show the whole device</source>
        <translation>Показать всё устройство</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Экспорт…</translation>
    </message>
    <message>
        <source>No device is tracked yet</source>
        <translation>Пока ни одно устройство не отслеживается</translation>
    </message>
    <message>
        <source>Changes are tracked from a device’s first snapshot on. To see what changes without one, tick devices on the left and track them.</source>
        <translation>Изменения отслеживаются начиная с первого снимка устройства. Чтобы видеть изменения без снимка, отметьте устройства слева и включите отслеживание.</translation>
    </message>
    <message>
        <source>Track the ticked devices</source>
        <translation>Отслеживать отмеченные устройства</translation>
    </message>
    <message>
        <source>Changes are shown to administrators</source>
        <translation>Изменения показываются администраторам</translation>
    </message>
    <message>
        <source>What changes on a disk tells what others do, so it is shown only after a password.</source>
        <translation>То, что меняется на диске, выдаёт действия других, поэтому показывается только после ввода пароля.</translation>
    </message>
    <message>
        <source>This is how it was at %1. To go on following the changes takes the password again.</source>
        <translation>Так было в %1. Чтобы и дальше следить за изменениями, снова нужен пароль.</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>Продолжить…</translation>
    </message>
    <message>
        <source>Show the changes…</source>
        <translation>Показать изменения…</translation>
    </message>
    <message>
        <source>The changes cannot be shown</source>
        <translation>Изменения нельзя показать</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>the last snapshot</source>
        <translation>последнего снимка</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>снимка %1</translation>
    </message>
    <message>
        <source>tracking began</source>
        <translation>начала отслеживания</translation>
    </message>
    <message>
        <source>%1 Map of %2, a block is %3.</source>
        <translation>%1 Карта на %2, блок — %3.</translation>
    </message>
    <message>
        <source>Export the change map</source>
        <translation>Экспорт карты изменений</translation>
    </message>
    <message>
        <source>Order of the blocks on the map</source>
        <translation>Порядок блоков на карте</translation>
    </message>
    <message>
        <source>Which files changed</source>
        <translation>Какие файлы изменились</translation>
    </message>
    <message>
        <source>in reading order</source>
        <translation>в порядке чтения</translation>
    </message>
    <message>
        <source>along Hilbert’s curve</source>
        <translation>вдоль кривой Гильберта</translation>
    </message>
    <message>
        <source>Along Hilbert’s curve, what lies close together on the device lies close together here</source>
        <translation>Вдоль кривой Гильберта то, что на устройстве рядом, рядом и здесь</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>snapshot, its name and time</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln area(s) changed since %2.</source>
        <translation>
            <numerusform>%1 в %Ln области изменилось, начиная с: %2.</numerusform>
            <numerusform>%1 в %Ln областях изменилось, начиная с: %2.</numerusform>
            <numerusform>%1 в %Ln областях изменилось, начиная с: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>Файлы: %1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Table of ranges</source>
        <translation>Таблица диапазонов</translation>
    </message>
    <message>
        <source>Ranges for programs</source>
        <translation>Диапазоны для программ</translation>
    </message>
    <message>
        <source>Dev&amp;ice:</source>
        <translation>Ус&amp;тройство:</translation>
    </message>
    <message>
        <source>Chan&amp;ged since:</source>
        <translation>&amp;Изменено с:</translation>
    </message>
    <message>
        <source>In %1 from %2 on:</source>
        <comment>length, offset</comment>
        <translation>В %1, начиная с %2:</translation>
    </message>
    <message>
        <source>Which &amp;files are here?</source>
        <translation>Какие &amp;файлы здесь?</translation>
    </message>
    <message>
        <source>Reading the changes of %1…</source>
        <translation>Чтение изменений %1…</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapView</name>
    <message>
        <source>Change map</source>
        <translation>Карта изменений</translation>
    </message>
    <message>
        <source>not changed since tracking began</source>
        <translation>не изменено с начала отслеживания</translation>
    </message>
    <message>
        <source>changed since tracking began</source>
        <translation>изменено с начала отслеживания</translation>
    </message>
    <message>
        <source>changed since the last snapshot</source>
        <translation>изменено с последнего снимка</translation>
    </message>
    <message>
        <source>%1 from %2 on: %3</source>
        <translation>%1 начиная с %2: %3</translation>
    </message>
    <message>
        <source>Block %1, bytes %2 to %3</source>
        <translation>Блок %1, байты с %2 по %3</translation>
    </message>
    <message>
        <source>Blocks %1 to %2; %3 of them changed since the chosen snapshot</source>
        <translation>Блоки с %1 по %2; %3 из них изменены после выбранного снимка</translation>
    </message>
    <message>
        <source>Each cell stands for a part of the device, in reading order or along a curve that keeps neighbours together. Wheel or plus and minus zoom, dragging or Page Up and Page Down move, the arrow keys move the cursor, N and P jump to the next and the previous change, 0 shows the whole device.</source>
        <translation>Каждая клетка — часть устройства, в порядке чтения или вдоль кривой, на которой соседи остаются рядом. Колесо или плюс и минус меняют масштаб, перетаскивание или Page Up и Page Down сдвигают, стрелки двигают указатель, N и P переходят к следующему и предыдущему изменению, 0 показывает всё устройство.</translation>
    </message>
    <message>
        <source>changed last before snapshot 1</source>
        <translation>последнее изменение до снимка 1</translation>
    </message>
    <message>
        <source>changed last between snapshots %1 and %2</source>
        <translation>последнее изменение между снимками %1 и %2</translation>
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
        <translation>Изменённые области</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>Начало</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Длина</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Изменено</translation>
    </message>
    <message>
        <source>since the last snapshot</source>
        <translation>с последнего снимка</translation>
    </message>
    <message>
        <source>before snapshot 1</source>
        <translation>до снимка 1</translation>
    </message>
    <message>
        <source>between snapshots %1 and %2</source>
        <translation>между снимками %1 и %2</translation>
    </message>
    <message>
        <source>since tracking began</source>
        <translation>с начала отслеживания</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedFilesModel</name>
    <message>
        <source>(file without a name, inode %1)</source>
        <translation>(файл без имени, inode %1)</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>и другие</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Не больше</translation>
    </message>
    <message>
        <source>How much of the file changed at most: blocks count as a whole.</source>
        <translation>Сколько в файле изменилось, самое большее: блоки считаются целиком.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedFilesPane</name>
    <message>
        <source>Find the &amp;files</source>
        <translation>Найти &amp;файлы</translation>
    </message>
    <message>
        <source>Progress of looking for files</source>
        <translation>Ход поиска файлов</translation>
    </message>
    <message>
        <source>Reads the file system of the device to find out which files own the changed blocks</source>
        <translation>Читает файловую систему устройства, чтобы узнать, каким файлам принадлежат изменённые блоки</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>Отобрать файлы</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>Изменённые файлы</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Which files own the changed blocks can be read from the file system, ext4 or XFS. On a large device that takes a while.</source>
        <translation>Каким файлам принадлежат изменённые блоки, можно прочесть из файловой системы, ext4 или XFS. На большом устройстве это займёт время.</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>Поиск файлов…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed.</source>
        <translation>
            <numerusform>Изменён %Ln файл.</numerusform>
            <numerusform>Изменено %Ln файла.</numerusform>
            <numerusform>Изменено %Ln файлов.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more changed that no file owns: free again, or records of the file system.</source>
        <translation>Ещё %1 изменилось, но файлам не принадлежит: снова свободно или записи файловой системы.</translation>
    </message>
    <message>
        <source>There are more; only these could be listed.</source>
        <translation>Есть ещё; перечислить удалось только эти.</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>&amp;Отмена</translation>
    </message>
</context>
<context>
    <name>Blksnap::Commands</name>
    <message>
        <source>Taking the snapshot…</source>
        <translation>Создание снимка…</translation>
    </message>
    <message>
        <source>The snapshot is taken. Writes were held back for %1.</source>
        <translation>Снимок создан. Запись была задержана на %1.</translation>
    </message>
    <message>
        <source>Adding to the pool…</source>
        <translation>Добавление в пул…</translation>
    </message>
    <message>
        <source>The pool has room for %1 now.</source>
        <translation>Теперь в пуле места на %1.</translation>
    </message>
    <message>
        <source>%1 as it was, mounted on %2</source>
        <translation>%1 в прежнем виде, смонтировано в %2</translation>
    </message>
    <message>
        <source>%1 as it was</source>
        <translation>%1 в прежнем виде</translation>
    </message>
    <message>
        <source>the snapshot “%1”</source>
        <translation>снимок «%1»</translation>
    </message>
    <message>
        <source>Release “%1”</source>
        <translation>Освободить «%1»</translation>
    </message>
    <message>
        <source>The frozen state is given up. The devices themselves stay as they are now. Tick what is lost:</source>
        <translation>Замороженное состояние будет утрачено. Сами устройства останутся такими, как сейчас. Отметьте, что теряется:</translation>
    </message>
    <message>
        <source>Releasing the snapshot…</source>
        <translation>Освобождение снимка…</translation>
    </message>
    <message>
        <source>The snapshot is released. Changes go on being tracked.</source>
        <translation>Снимок освобождён. Изменения отслеживаются дальше.</translation>
    </message>
    <message>
        <source>Mounting…</source>
        <translation>Монтирование…</translation>
    </message>
    <message>
        <source>The image is mounted on %1.</source>
        <translation>Образ смонтирован в %1.</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>Обзор</translation>
    </message>
    <message>
        <source>Unmounting…</source>
        <translation>Размонтирование…</translation>
    </message>
    <message>
        <source>Back up the image of %1</source>
        <translation>Резервная копия образа %1</translation>
    </message>
    <message>
        <source>Opening the image…</source>
        <translation>Открытие образа…</translation>
    </message>
    <message>
        <source>The copy is complete: %1 in %2.</source>
        <translation>Копия готова: %1 в %2.</translation>
    </message>
    <message>
        <source>Tick the devices to track on the left first.</source>
        <translation>Сначала отметьте слева устройства для отслеживания.</translation>
    </message>
    <message>
        <source>Starting to track…</source>
        <translation>Включение отслеживания…</translation>
    </message>
    <message>
        <source>the change map of %1</source>
        <translation>карта изменений %1</translation>
    </message>
    <message>
        <source>Select tracked devices in the tree on the left first.</source>
        <translation>Сначала выберите отслеживаемые устройства в дереве слева.</translation>
    </message>
    <message>
        <source>Stop tracking</source>
        <translation>Прекратить отслеживание</translation>
    </message>
    <message>
        <source>What changed on these devices is forgotten, and the next incremental backup has to read them whole. The devices themselves stay as they are. Tick what is lost:</source>
        <translation>То, что изменилось на этих устройствах, будет забыто, и следующей инкрементной копии придётся прочитать их целиком. Сами устройства останутся как есть. Отметьте, что теряется:</translation>
    </message>
    <message>
        <source>Stopping to track…</source>
        <translation>Прекращение отслеживания…</translation>
    </message>
    <message>
        <source>Loading the module…</source>
        <translation>Загрузка модуля…</translation>
    </message>
    <message>
        <source>The snapshot is released.</source>
        <translation>Снимок освобождён.</translation>
    </message>
    <message>
        <source>%1 is not copied to %2. %3 %4</source>
        <comment>origin, file, reason, what to do</comment>
        <translation>%1 не копируется в %2. %3 %4</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>Выбрать другое место…</translation>
    </message>
    <message>
        <source>%1 is not being copied to %2 yet. %3</source>
        <comment>origin, file, what stands against it</comment>
        <translation>%1 пока не копируется в %2. %3</translation>
    </message>
    <message>
        <source>Copy all the same</source>
        <translation>Всё равно копировать</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Закрыть окно</translation>
    </message>
    <message>
        <source>Images are still being copied. What is not complete when the window closes is not kept. Tick what is lost:</source>
        <translation>Образы ещё копируются. Что не завершено к закрытию окна, не сохраняется. Отметьте, что теряется:</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Прервать и закрыть</translation>
    </message>
    <message>
        <source>No file manager could be opened. The image is mounted on %1.</source>
        <translation>Не удалось открыть диспетчер файлов. Образ смонтирован в %1.</translation>
    </message>
    <message>
        <source>Held by a snapshot, and tracked until that is released: %1</source>
        <translation>Удерживается снимком и отслеживается, пока тот не освобождён: %1</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Освободить</translation>
    </message>
    <message>
        <source>Disk image</source>
        <translation>Образ диска</translation>
    </message>
</context>
<context>
    <name>Blksnap::CopyProgress</name>
    <message>
        <source>Stop the copy</source>
        <translation>Прервать копирование</translation>
    </message>
    <message>
        <source>The copy is not complete yet, and no part of it is kept. Tick what is lost:</source>
        <translation>Копия ещё не завершена, и ни одна её часть не сохранится. Отметьте, что теряется:</translation>
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
        <translation>Фильтр устройств</translation>
    </message>
    <message>
        <source>Name, model, serial number, UUID, label, mount point or state (Ctrl+F)</source>
        <translation>Имя, модель, серийный номер, UUID, метка, точка монтирования или состояние (Ctrl+F)</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Устройства</translation>
    </message>
    <message>
        <source>A tick means: freeze this device with the next snapshot. Drag partitions from here into the pool, or select them and press Ctrl+P.</source>
        <translation>Отметка значит: заморозить это устройство следующим снимком. Перетащите разделы отсюда в пул или выберите их и нажмите Ctrl+P.</translation>
    </message>
    <message>
        <source>Add to the &amp;pool</source>
        <translation>Добавить в &amp;пул</translation>
    </message>
    <message>
        <source>Add to the &amp;reserve</source>
        <translation>Добавить в &amp;резерв</translation>
    </message>
    <message>
        <source>Details of the device</source>
        <translation>Сведения об устройстве</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>Поиск устройств…</translation>
    </message>
    <message>
        <source>No device matches the filter.</source>
        <translation>Ни одно устройство не подходит под фильтр.</translation>
    </message>
    <message>
        <source>No disks were found</source>
        <translation>Диски не найдены</translation>
    </message>
    <message>
        <source>Connect a disk; it appears here by itself. Inside a container the disks of the computer are not to be seen.</source>
        <translation>Подключите диск, он появится здесь сам. Внутри контейнера дисков компьютера не видно.</translation>
    </message>
    <message>
        <source>Select a device to see what is known of it.</source>
        <translation>Выберите устройство, чтобы увидеть сведения о нём.</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s), %1</source>
        <translation>
            <numerusform>%n устройство, %1</numerusform>
            <numerusform>%n устройства, %1</numerusform>
            <numerusform>%n устройств, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Вид</translation>
    </message>
    <message>
        <source>On</source>
        <translation>На</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Модель</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Серийный номер</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержимое</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Занято</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 из %2 (%3)</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>Раздел</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Смонтировано в</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Номер</translation>
    </message>
    <message>
        <source>Cannot be frozen:</source>
        <translation>Нельзя заморозить:</translation>
    </message>
    <message>
        <source>To be frozen:</source>
        <translation>При заморозке:</translation>
    </message>
    <message>
        <source>Cannot be in the pool:</source>
        <translation>Нельзя поместить в пул:</translation>
    </message>
    <message>
        <source>In the pool:</source>
        <translation>В пуле:</translation>
    </message>
</context>
<context>
    <name>Blksnap::DevicePlace</name>
    <message>
        <source>On %1 at %2</source>
        <translation>На %1, место %2</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>В %1</translation>
    </message>
    <message>
        <source>In one of its members: %1</source>
        <translation>В одном из составляющих: %1</translation>
    </message>
    <message>
        <source>In partition %1</source>
        <translation>В разделе %1</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>Под %1</translation>
    </message>
    <message>
        <source>Outside of all partitions</source>
        <translation>Вне всех разделов</translation>
    </message>
</context>
<context>
    <name>Blksnap::DeviceTreeModel</name>
    <message>
        <source>swap in use</source>
        <translation>используется как swap</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Содержимое</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Занято</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Смонтировано в</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>диск</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>раздел</translation>
    </message>
    <message>
        <source>logical volume</source>
        <translation>логический том</translation>
    </message>
    <message>
        <source>encrypted volume</source>
        <translation>зашифрованный том</translation>
    </message>
    <message>
        <source>mapped device</source>
        <translation>отображаемое устройство</translation>
    </message>
    <message>
        <source>RAID</source>
        <translation>RAID</translation>
    </message>
    <message>
        <source>loop device</source>
        <translation>устройство loop</translation>
    </message>
    <message>
        <source>snapshot image</source>
        <translation>образ снимка</translation>
    </message>
    <message>
        <source>optical drive</source>
        <translation>оптический привод</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>память</translation>
    </message>
    <message>
        <source>device</source>
        <translation>устройство</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>device, model</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>pool of “%1”</source>
        <translation>пул «%1»</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>file system, label</comment>
        <translation>%1 «%2»</translation>
    </message>
    <message>
        <source>partitions (%1)</source>
        <translation>разделы (%1)</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>не используется</translation>
    </message>
    <message>
        <source>unused “%1”</source>
        <translation>не используется «%1»</translation>
    </message>
    <message>
        <source>held</source>
        <translation>удерживается</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>отслеживается</translation>
    </message>
    <message>
        <source>in pool</source>
        <translation>в пуле</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>резерв</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>только чтение</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1 (%2), %3</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>Серийный номер %1</translation>
    </message>
    <message>
        <source>Cannot be frozen: %1</source>
        <translation>Нельзя заморозить: %1</translation>
    </message>
    <message>
        <source>reserve of “%1”</source>
        <translation>резерв «%1»</translation>
    </message>
    <message>
        <source>The disk was swapped.</source>
        <translation>Диск заменён.</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Его больше нет.</translation>
    </message>
    <message>
        <source>%1 is not ticked any more. %2</source>
        <comment>device, why</comment>
        <translation>Отметка с %1 снята. %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::EventModel</name>
    <message>
        <source>a device</source>
        <translation>устройство</translation>
    </message>
    <message>
        <source>The snapshot was taken.</source>
        <translation>Снимок создан.</translation>
    </message>
    <message>
        <source>The pool runs low: %1 more are asked for.</source>
        <translation>В пуле мало места: требуется ещё %1.</translation>
    </message>
    <message>
        <source>The pool grew by %1 on %2, taken from the reserve.</source>
        <translation>Пул вырос на %1 на %2 за счёт резерва.</translation>
    </message>
    <message>
        <source>The reserve is used up. Add room to the pool, or the snapshot is lost when the pool is full.</source>
        <translation>Резерв исчерпан. Добавьте места в пул, иначе снимок будет потерян, когда пул заполнится.</translation>
    </message>
    <message>
        <source>The image of %1 is lost (%2). The device itself is unharmed.</source>
        <translation>Образ %1 потерян (%2). Само устройство не пострадало.</translation>
    </message>
    <message>
        <source>The snapshot was released.</source>
        <translation>Снимок освобождён.</translation>
    </message>
    <message>
        <source>Something happened that this version does not know.</source>
        <translation>Произошло что-то, чего эта версия не знает.</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>Создан</translation>
    </message>
    <message>
        <source>Low space</source>
        <translation>Мало места</translation>
    </message>
    <message>
        <source>Pool grown</source>
        <translation>Пул вырос</translation>
    </message>
    <message>
        <source>Reserve used up</source>
        <translation>Резерв исчерпан</translation>
    </message>
    <message>
        <source>Image lost</source>
        <translation>Образ потерян</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Освобождён</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Событие</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Снимок</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Что это значит</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
</context>
<context>
    <name>Blksnap::EventPanel</name>
    <message>
        <source>Filter events</source>
        <translation>Фильтр событий</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>События</translation>
    </message>
    <message>
        <source>What happened to snapshots, newest first. Ctrl+C copies the selected lines.</source>
        <translation>Что происходило со снимками, новое сверху. Ctrl+C копирует выбранные строки.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>&amp;Journal…</source>
        <translation>&amp;Журнал…</translation>
    </message>
    <message>
        <source>What the system’s journal says of the snapshot of the selected event, or of all</source>
        <translation>Что говорит системный журнал о снимке выбранного события или обо всех</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>Пока ничего не произошло</translation>
    </message>
    <message>
        <source>Here it says when a snapshot is taken or released, when its pool runs low or grows, and when an image is lost. The journal keeps the same.</source>
        <translation>Здесь видно, когда снимок создан или освобождён, когда в его пуле мало места или он вырос и когда потерян образ. То же хранит журнал.</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>Показать журнал</translation>
    </message>
    <message>
        <source>Events are not shown to you</source>
        <translation>События вам не показываются</translation>
    </message>
    <message>
        <source>You are not logged in at this computer, or not allowed to see what happens to its snapshots. Whether something has happened is not known here.</source>
        <translation>Вы не вошли в систему на этом компьютере, или вам нельзя видеть, что происходит с его снимками. Произошло ли что-нибудь, здесь неизвестно.</translation>
    </message>
    <message>
        <source>The watch service is missing</source>
        <translation>Нет службы наблюдения</translation>
    </message>
    <message>
        <source>It tells what happens, and cannot be reached: install blksnap-watch. The journal may know more.</source>
        <translation>Она сообщает, что происходит, но недоступна: установите blksnap-watch. Возможно, журнал знает больше.</translation>
    </message>
    <message>
        <source>Events cannot be read</source>
        <translation>События нельзя прочитать</translation>
    </message>
    <message>
        <source>The watch service does not answer as it should. The journal may say why.</source>
        <translation>Служба наблюдения отвечает не так, как должна. Возможно, журнал скажет почему.</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>Ни одно событие не подходит под фильтр.</translation>
    </message>
    <message>
        <source>Kind of events</source>
        <translation>Вид событий</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Все виды</translation>
    </message>
</context>
<context>
    <name>Blksnap::FailureText</name>
    <message>
        <source>the device</source>
        <translation>устройство</translation>
    </message>
    <message>
        <source>The helper did not understand the request.</source>
        <translation>Помощник не понял запрос.</translation>
    </message>
    <message>
        <source>%1 is not the device any more that was shown here.</source>
        <translation>%1 — уже не то устройство, которое здесь показано.</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 больше нет.</translation>
    </message>
    <message>
        <source>%1 is not a block device.</source>
        <translation>%1 — не блочное устройство.</translation>
    </message>
    <message>
        <source>%1 carries %2, and nobody agreed to lose it.</source>
        <translation>На %1 находится %2, и никто не согласился это потерять.</translation>
    </message>
    <message>
        <source>%1 is in use: mounted, swap, part of a volume, or opened by a program.</source>
        <translation>%1 используется: смонтировано, swap, часть тома или открыто программой.</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>На %1 нельзя записывать.</translation>
    </message>
    <message>
        <source>%1 is too small to hold differences.</source>
        <translation>%1 слишком мало для хранения различий.</translation>
    </message>
    <message>
        <source>%1 belongs to what is being frozen, so it cannot hold the differences as well.</source>
        <translation>%1 относится к тому, что замораживается, и не может вдобавок хранить различия.</translation>
    </message>
    <message>
        <source>%1 is already held by another snapshot.</source>
        <translation>%1 уже удерживается другим снимком.</translation>
    </message>
    <message>
        <source>The pool has no room for the snapshot.</source>
        <translation>В пуле нет места для снимка.</translation>
    </message>
    <message>
        <source>The kernel module blksnap is not loaded.</source>
        <translation>Модуль ядра blksnap не загружен.</translation>
    </message>
    <message>
        <source>The kernel did not accept the module blksnap.</source>
        <translation>Ядро не приняло модуль blksnap.</translation>
    </message>
    <message>
        <source>The snapshot is not there any more.</source>
        <translation>Снимка больше нет.</translation>
    </message>
    <message>
        <source>The file system on %1 cannot hold a pool file.</source>
        <translation>Файловая система на %1 не может хранить файл пула.</translation>
    </message>
    <message>
        <source>Something else is being done with the snapshot or with %1.</source>
        <translation>Со снимком или с %1 сейчас делается что-то другое.</translation>
    </message>
    <message>
        <source>The helper was interrupted half-way.</source>
        <translation>Работа помощника прервалась на полпути.</translation>
    </message>
    <message>
        <source>The kernel refused: %1.</source>
        <translation>Ядро отказало: %1.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Отменено.</translation>
    </message>
    <message>
        <source>You are not allowed to do this on this computer.</source>
        <translation>На этом компьютере вам нельзя это делать.</translation>
    </message>
    <message>
        <source>The privileged helper of Blksnap Manager cannot be reached.</source>
        <translation>Привилегированный помощник Blksnap Manager недоступен.</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>Неизвестно, сделано ли это.</translation>
    </message>
    <message>
        <source>%1 could not be mounted or unmounted.</source>
        <translation>Не удалось смонтировать или размонтировать %1.</translation>
    </message>
    <message>
        <source>The image %1 could not be opened.</source>
        <translation>Не удалось открыть образ %1.</translation>
    </message>
    <message>
        <source>The image %1 could not be read: %2.</source>
        <translation>Не удалось прочитать образ %1: %2.</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that window and helper have the same version.</source>
        <translation>Ничего не изменено. Проверьте, одной ли версии окно и помощник.</translation>
    </message>
    <message>
        <source>Nothing was changed. The list of devices was read anew; choose again.</source>
        <translation>Ничего не изменено. Список устройств прочитан заново; выберите ещё раз.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Choose another partition, or agree to lose exactly this.</source>
        <translation>Ничего не перезаписано. Выберите другой раздел или согласитесь потерять именно это.</translation>
    </message>
    <message>
        <source>Nothing was changed. Unmount or close it first, or choose another partition.</source>
        <translation>Ничего не изменено. Сначала размонтируйте или закройте его либо выберите другой раздел.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another partition for the pool.</source>
        <translation>Ничего не изменено. Выберите для пула другой раздел.</translation>
    </message>
    <message>
        <source>Nothing was changed. Release the other snapshot first, or leave this device out.</source>
        <translation>Ничего не изменено. Сначала освободите другой снимок или не выбирайте это устройство.</translation>
    </message>
    <message>
        <source>Load it first; the window offers to do so.</source>
        <translation>Сначала загрузите его; окно это предлагает.</translation>
    </message>
    <message>
        <source>With Secure Boot, the module has to be signed with a key that the computer trusts. After a kernel update it has to be built anew; see the journal of the kernel.</source>
        <translation>При Secure Boot модуль должен быть подписан ключом, которому компьютер доверяет. После обновления ядра его нужно собрать заново; см. журнал ядра.</translation>
    </message>
    <message>
        <source>The list was read anew.</source>
        <translation>Список прочитан заново.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a local ext4 or XFS that is mounted, can be written to and is not part of a snapshot.</source>
        <translation>Ничего не изменено. Выберите локальную ext4 или XFS, которая смонтирована, доступна для записи и не входит в снимок.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment.</source>
        <translation>Ничего не изменено. Повторите чуть позже.</translation>
    </message>
    <message>
        <source>What it had begun was undone. Try again.</source>
        <translation>Начатое отменено. Повторите.</translation>
    </message>
    <message>
        <source>Your own data is untouched and no half-made snapshot is left. The journal of the kernel says more.</source>
        <translation>Ваши данные не тронуты, и незавершённого снимка не осталось. Подробнее — в журнале ядра.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Ничего не изменено.</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask an administrator.</source>
        <translation>Ничего не изменено. Обратитесь к администратору.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install blksnap-helper, or repair its installation.</source>
        <translation>Ничего не изменено. Установите blksnap-helper или исправьте его установку.</translation>
    </message>
    <message>
        <source>What you see now was read anew from the kernel. Look at it before you try again.</source>
        <translation>То, что вы видите, прочитано из ядра заново. Посмотрите, прежде чем повторять.</translation>
    </message>
    <message>
        <source>The image itself is untouched.</source>
        <translation>Сам образ не тронут.</translation>
    </message>
    <message>
        <source>No file was made. If the snapshot is lost, its state says why.</source>
        <translation>Файл не создан. Если снимок потерян, причина указана в его состоянии.</translation>
    </message>
    <message>
        <source>No file was made, and none was changed. Choose a place with enough room.</source>
        <translation>Файл не создан и не изменён. Выберите место, где достаточно свободного пространства.</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>Подробности: %1</translation>
    </message>
    <message>
        <source>Changes of %1 are not being tracked.</source>
        <translation>Изменения %1 не отслеживаются.</translation>
    </message>
    <message>
        <source>Which files own the blocks of %1 cannot be told.</source>
        <translation>Нельзя сказать, каким файлам принадлежат блоки %1.</translation>
    </message>
    <message>
        <source>So nobody knows which of its blocks changed until now. Take a snapshot of it, or track it without one; what is written from then on will be known.</source>
        <translation>Поэтому неизвестно, какие из его блоков изменились до сих пор. Сделайте его снимок или включите отслеживание без снимка; всё, что будет записано с этого момента, будет известно.</translation>
    </message>
    <message>
        <source>It can be told of ext2, ext3 and ext4, and of a mounted XFS that keeps reverse mappings.</source>
        <translation>Это возможно для ext2, ext3 и ext4, а также для смонтированной XFS с обратными отображениями.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>label</comment>
        <translation>«%1»</translation>
    </message>
    <message>
        <source>The file system on %1 has no room for the pool file.</source>
        <translation>В файловой системе на %1 нет места для файла пула.</translation>
    </message>
    <message>
        <source>No file is left behind. Make it smaller, choose another file system, or make room on this one: a twentieth of it has to stay free.</source>
        <translation>Файл не остался. Уменьшите его, выберите другую файловую систему или освободите место на этой: двадцатая часть должна оставаться свободной.</translation>
    </message>
    <message>
        <source>No snapshot is left behind. Put more partitions or files into the pool, or larger ones.</source>
        <translation>Снимок не остался. Добавьте в пул больше разделов или файлов либо возьмите бóльшие.</translation>
    </message>
    <message>
        <source>The watch service of Blksnap Manager cannot be reached.</source>
        <translation>Служба наблюдения Blksnap Manager недоступна.</translation>
    </message>
    <message>
        <source>The watch service of Blksnap Manager did not answer as it should.</source>
        <translation>Служба наблюдения Blksnap Manager ответила не так, как должна.</translation>
    </message>
    <message>
        <source>Nothing was changed. Install blksnap-watch, or repair its installation.</source>
        <translation>Ничего не изменено. Установите blksnap-watch или исправьте его установку.</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment; its journal (journalctl -u blksnap-watch) says more.</source>
        <translation>Ничего не изменено. Повторите чуть позже; её журнал (journalctl -u blksnap-watch) скажет больше.</translation>
    </message>
    <message>
        <source>%1 works in larger blocks than what is being frozen, so it cannot hold its differences.</source>
        <translation>%1 работает с блоками крупнее, чем у того, что замораживается, поэтому не может хранить различия.</translation>
    </message>
    <message>
        <source>The search for files on %1 ended too early.</source>
        <translation>Поиск файлов на %1 прервался раньше времени.</translation>
    </message>
    <message>
        <source>Nothing was changed. It may take half an hour and some hundred MiB of memory, no more. Ask for the files in one area only.</source>
        <translation>Ничего не изменено. Он может длиться полчаса и занять несколько сотен МиБ памяти, не больше. Запросите файлы только одной области.</translation>
    </message>
    <message>
        <source>No administrator’s password was given, or you are not allowed to do this.</source>
        <translation>Пароль администратора не введён, или вам это не разрешено.</translation>
    </message>
    <message>
        <source>The copy of %1 could not be written.</source>
        <translation>Не удалось записать копию %1.</translation>
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
        <translation>Смонтировано в</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Тип</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Место</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Примечание</translation>
    </message>
</context>
<context>
    <name>Blksnap::FillChart</name>
    <message>
        <source>Fill of the pool over time</source>
        <translation>Заполнение пула во времени</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>Заполнено</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Ёмкость</translation>
    </message>
    <message>
        <source>Low space</source>
        <translation>Мало места</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>Вырос</translation>
    </message>
    <message>
        <source>Copy rate</source>
        <translation>Скорость копирования</translation>
    </message>
    <message>
        <source>Show the whole time again (Home)</source>
        <translation>Снова показать всё время (Home)</translation>
    </message>
    <message>
        <source>Shows or hides this in the chart</source>
        <translation>Показывает или скрывает это на графике</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>Пока ничего не записано.</translation>
    </message>
    <message>
        <source>%1 of %2 filled after %3.</source>
        <translation>%1 из %2 заполнено через %3.</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>transfer rate</comment>
        <translation>%1/с</translation>
    </message>
    <message>
        <source>Wheel or plus and minus zoom, dragging or the arrow keys move, Home shows everything.</source>
        <translation>Колесо или плюс и минус меняют масштаб, перетаскивание или стрелки сдвигают, Home показывает всё.</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Прогноз</translation>
    </message>
    <message>
        <source>Write rate</source>
        <translation>Скорость записи</translation>
    </message>
    <message>
        <source>Low space, %1</source>
        <translation>Мало места, %1</translation>
    </message>
    <message>
        <source>Grown, %1</source>
        <translation>Увеличено, %1</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>Экспорт диаграммы</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Изображение</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>Рисунок</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Таблица</translation>
    </message>
    <message>
        <source>Export the chart…</source>
        <translation>Экспорт диаграммы…</translation>
    </message>
</context>
<context>
    <name>Blksnap::FillForecast</name>
    <message>
        <source>Full in about %1</source>
        <translation>Заполнится примерно через %1</translation>
    </message>
    <message>
        <source>Full in about %1, with the reserve in about %2</source>
        <translation>Заполнится примерно через %1, с резервом примерно через %2</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>most probable, earliest and latest time</comment>
        <translation>%1 (от %2 до %3)</translation>
    </message>
    <message>
        <source>%1 (%2 at the earliest)</source>
        <translation>%1 (не раньше чем через %2)</translation>
    </message>
    <message>
        <source>Too early to say when it will be full</source>
        <translation>Пока рано говорить, когда заполнится</translation>
    </message>
</context>
<context>
    <name>Blksnap::Format</name>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1 (%2 байт)</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>transfer rate</comment>
        <translation>%1/с</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 ч</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 ч %2 мин</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 мкс</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 мс</translation>
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
        <translation>Журнал снимков</translation>
    </message>
    <message>
        <source>&amp;Copy the command</source>
        <translation>&amp;Копировать команду</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <translation>Чтение: %1</translation>
    </message>
    <message>
        <source>The journal cannot be read: there is no journalctl on this computer.</source>
        <translation>Журнал нельзя прочитать: на этом компьютере нет journalctl.</translation>
    </message>
</context>
<context>
    <name>Blksnap::LossDialog</name>
    <message>
        <source>To agree, type the name of what will be lost: %1</source>
        <translation>Чтобы согласиться, введите имя того, что будет потеряно: %1</translation>
    </message>
    <message>
        <source>Name of what will be lost</source>
        <translation>Имя того, что будет потеряно</translation>
    </message>
    <message>
        <source>What will be lost</source>
        <translation>Что будет потеряно</translation>
    </message>
    <message numerus="yes">
        <source>all of these %Ln</source>
        <translation>
            <numerusform>все эти %Ln</numerusform>
            <numerusform>все эти %Ln</numerusform>
            <numerusform>все эти %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blksnap::MainWindow</name>
    <message>
        <source>Views</source>
        <translation>Виды</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>&amp;Пул</translation>
    </message>
    <message>
        <source>&amp;Change map</source>
        <translation>&amp;Карта изменений</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>Со&amp;бытия</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>Отчёт в буфере обмена.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>Отменено. Ничего не изменено.</translation>
    </message>
    <message>
        <source>Linux %1, module not loaded</source>
        <translation>Linux %1, модуль не загружен</translation>
    </message>
    <message>
        <source>Linux %1, module %2</source>
        <translation>Linux %1, модуль %2</translation>
    </message>
    <message>
        <source>Names and events of snapshots are not shown: you are not logged in at this computer, or not allowed to see them.</source>
        <translation>Имена и события снимков не показаны: вы не вошли в систему на этом компьютере или вам нельзя их видеть.</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>Освободить…</translation>
    </message>
    <message>
        <source>Select partitions in the tree on the left first.</source>
        <translation>Сначала выберите разделы в дереве слева.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Сохранено как %1.</translation>
    </message>
    <message>
        <source>%1 could not be written. If there was such a file, it is as it was.</source>
        <translation>Не удалось записать %1. Если такой файл уже был, он остался прежним.</translation>
    </message>
</context>
<context>
    <name>Blksnap::ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>Руководство</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Назад</translation>
    </message>
</context>
<context>
    <name>Blksnap::Menus</name>
    <message>
        <source>&amp;Snapshot</source>
        <translation>&amp;Снимок</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Устройство</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Спр&amp;авка</translation>
    </message>
    <message>
        <source>&amp;New snapshot</source>
        <translation>&amp;Новый снимок</translation>
    </message>
    <message>
        <source>Un&amp;do the last change of the plan</source>
        <translation>О&amp;тменить последнее изменение плана</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Track changes of the ticked devices</source>
        <translation>&amp;Отслеживать изменения отмеченных устройств</translation>
    </message>
    <message>
        <source>&amp;Stop tracking the selected devices…</source>
        <translation>Прекратить отслеживание &amp;выбранных устройств…</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>&amp;Снять все отметки</translation>
    </message>
    <message>
        <source>&amp;Filter devices</source>
        <translation>&amp;Фильтр устройств</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Руководство</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>&amp;Что это?</translation>
    </message>
    <message>
        <source>&amp;Copy system report</source>
        <translation>&amp;Копировать отчёт о системе</translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation>&amp;О программе %1</translation>
    </message>
    <message>
        <source>&amp;Keep watching in the tray</source>
        <translation>Наблюдать из системного &amp;лотка</translation>
    </message>
    <message>
        <source>Closing the window while a snapshot is held leaves an icon that warns when its pool runs low</source>
        <translation>Если закрыть окно, пока удерживается снимок, останется значок, который предупредит, когда в пуле станет мало места</translation>
    </message>
</context>
<context>
    <name>Blksnap::MessageBanner</name>
    <message>
        <source>Close the message</source>
        <translation>Закрыть сообщение</translation>
    </message>
</context>
<context>
    <name>Blksnap::MissingPart</name>
    <message>
        <source>Secure Boot is on: the module has to be signed with a key that this computer trusts. DKMS makes such a key; enrol it with mokutil --import /var/lib/dkms/mok.pub and confirm it at the next start.</source>
        <translation>Включён Secure Boot: модуль должен быть подписан ключом, которому этот компьютер доверяет. DKMS создаёт такой ключ; зарегистрируйте его командой mokutil --import /var/lib/dkms/mok.pub и подтвердите при следующем запуске.</translation>
    </message>
    <message>
        <source>There is no kernel module for this kernel</source>
        <translation>Для этого ядра нет модуля</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>Копировать команды</translation>
    </message>
    <message>
        <source>The kernel module blksnap is not loaded.</source>
        <translation>Модуль ядра blksnap не загружен.</translation>
    </message>
    <message>
        <source>The loaded module does not fit</source>
        <translation>Загруженный модуль не подходит</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: a module blksnap is loaded (version %1), but it is older than this window, or another project’s. Release its snapshots, unload it, then load the one that belongs to this window.</source>
        <translation>Диски можно смотреть, но не замораживать: загружен модуль blksnap (версия %1), но он старше этого окна или из другого проекта. Освободите его снимки, выгрузите его и загрузите тот, что относится к этому окну.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>The loaded kernel module does not fit.</source>
        <translation>Загруженный модуль ядра не подходит.</translation>
    </message>
    <message>
        <source>The privileged helper is missing</source>
        <translation>Нет привилегированного помощника</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: blksnap-helper is not installed, or the system bus does not know it. Install it; this window notices by itself.</source>
        <translation>Диски можно смотреть, но не замораживать: blksnap-helper не установлен или системная шина о нём не знает. Установите его; окно заметит это само.</translation>
    </message>
    <message>
        <source>The privileged helper is not installed.</source>
        <translation>Привилегированный помощник не установлен.</translation>
    </message>
    <message>
        <source>The kernel module is not loaded</source>
        <translation>Модуль ядра не загружен</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen. The module blksnap is installed for Linux %1 and can be loaded now; nothing is frozen or tracked by that alone.</source>
        <translation>Диски можно смотреть, но не замораживать. Модуль blksnap установлен для Linux %1, и его можно загрузить сейчас; само по себе это ничего не замораживает и не отслеживает.</translation>
    </message>
    <message>
        <source>Load the module</source>
        <translation>Загрузить модуль</translation>
    </message>
    <message>
        <source>The commands are in the clipboard; an administrator runs them in a terminal.</source>
        <translation>Команды в буфере обмена; администратор выполняет их в терминале.</translation>
    </message>
    <message>
        <source>The commands are in the clipboard; run them in the folder of the source.</source>
        <translation>Команды в буфере обмена; выполните их в папке с исходным кодом.</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: the module blksnap was not built for Linux %1. DKMS builds it with the headers of this kernel, and again for each kernel that comes later; the commands are those of the README. This window notices by itself.</source>
        <translation>Диски можно смотреть, но не замораживать: модуль blksnap не собран для Linux %1. DKMS собирает его с заголовками этого ядра и заново для каждого следующего; команды — как в README. Окно заметит это само.</translation>
    </message>
    <message>
        <source>The watch service is missing</source>
        <translation>Нет службы наблюдения</translation>
    </message>
    <message>
        <source>The watch service is missing: snapshots have no names, what happens to them is not told, and no pool grows from its reserve. Install blksnap-watch; this window notices by itself.</source>
        <translation>Нет службы наблюдения: у снимков нет имён, о происходящем с ними не сообщается, и пулы не растут за счёт резерва. Установите blksnap-watch; окно заметит это само.</translation>
    </message>
    <message>
        <source>The watch service does not answer as it should: snapshots may have no names, what happens to them may not be told, and no pool may grow from its reserve. Its journal may say why; this window notices by itself when it answers again.</source>
        <translation>Служба наблюдения отвечает не так, как должна: у снимков может не быть имён, о происходящем с ними может не сообщаться, а пулы могут не расти за счёт резерва. Возможно, её журнал скажет почему; окно само заметит, когда она снова ответит.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PlanSummary</name>
    <message>
        <source>Suggested room: %1, a tenth of their size, for a quiet day.</source>
        <translation>Советуем место: %1, десятая часть их размера, на спокойный день.</translation>
    </message>
    <message>
        <source>Suggested room: %1, for a day; %2 are being written to them now.</source>
        <translation>Советуем место: %1, на день; сейчас на них пишется %2.</translation>
    </message>
    <message>
        <source>%1 (%2) will be frozen at one moment.</source>
        <translation>%1 (%2) будут заморожены в один момент.</translation>
    </message>
    <message>
        <source>The pool is still empty.</source>
        <translation>Пул пока пуст.</translation>
    </message>
    <message>
        <source>Until the snapshot is released, what is overwritten on them is copied to the pool first, which has room for %1 (%2 of their size).</source>
        <translation>Пока снимок не освобождён, то, что на них перезаписывается, сначала копируется в пул, где места на %1 (%2 их размера).</translation>
    </message>
    <message>
        <source>The image of a btrfs cannot be mounted beside its origin.</source>
        <translation>Образ btrfs нельзя смонтировать рядом с исходным устройством.</translation>
    </message>
    <message>
        <source>There is no reserve: when the pool runs low, the snapshot is released. The devices themselves stay as they are.</source>
        <translation>Резерва нет: когда в пуле станет мало места, снимок освобождается. Сами устройства останутся как есть.</translation>
    </message>
    <message>
        <source>There is no reserve: if the pool fills up, the snapshot is lost. The devices themselves never are.</source>
        <translation>Резерва нет: если пул заполнится, снимок будет потерян. Сами устройства — никогда.</translation>
    </message>
    <message>
        <source>When it runs low, %1 from the reserve join it.</source>
        <translation>Когда в нём станет мало места, к нему присоединятся %1 из резерва.</translation>
    </message>
    <message>
        <source>When the reserve is used up, the snapshot is released.</source>
        <translation>Когда резерв исчерпан, снимок освобождается.</translation>
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
        <translation>1. Отметьте слева устройства, которые нужно заморозить.
2. Перетащите неиспользуемые разделы в пул или добавьте файл.
3. Создайте снимок. Компьютер продолжает работать.</translation>
    </message>
    <message>
        <source>The pool has less, so it may be full before.</source>
        <translation>В пуле меньше, так что он может заполниться раньше.</translation>
    </message>
    <message>
        <source>Pool and reserve have less, so they may be used up before.</source>
        <translation>В пуле и резерве меньше, так что они могут исчерпаться раньше.</translation>
    </message>
    <message>
        <source>%1 are to be kept free, but pool and reserve have room for %2 only. Keep less free, or add more.</source>
        <translation>Свободными должны оставаться %1, но в пуле и резерве места только на %2. Держите свободным меньше или добавьте места.</translation>
    </message>
    <message>
        <source>%1 lies on %2: what is overwritten there may be kept twice. One of the two is enough.</source>
        <translation>%1 лежит на %2: перезаписанное там может сохраниться дважды. Достаточно одного из двух.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PlanView</name>
    <message>
        <source>Devices to be frozen</source>
        <translation>Замораживаемые устройства</translation>
    </message>
    <message>
        <source>To be frozen</source>
        <translation>Замораживается</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Смонтировано в</translation>
    </message>
    <message>
        <source>Also on its disk, not frozen</source>
        <translation>Ещё на этом диске, не замораживается</translation>
    </message>
    <message>
        <source>nothing in use</source>
        <translation>ничего не используется</translation>
    </message>
</context>
<context>
    <name>Blksnap::PolicyForm</name>
    <message>
        <source>Grow by at least</source>
        <translation>Расти не менее чем на</translation>
    </message>
    <message>
        <source>Keep free at least</source>
        <translation>Держать свободным не менее</translation>
    </message>
    <message>
        <source>When the pool runs low:</source>
        <translation>Когда в пуле мало места:</translation>
    </message>
    <message>
        <source>What the watch service does when the pool runs low, also with this window closed</source>
        <translation>Что делает служба наблюдения, когда в пуле мало места, в том числе при закрытом окне</translation>
    </message>
    <message>
        <source>When the reserve is used up</source>
        <translation>Когда резерв исчерпан</translation>
    </message>
    <message>
        <source>warn, and hold the snapshot as long as its pool lasts</source>
        <translation>предупредить и держать снимок, пока хватает пула</translation>
    </message>
    <message>
        <source>release the snapshot before it fails</source>
        <translation>освободить снимок, пока он не потерян</translation>
    </message>
    <message>
        <source>&amp;Grow by at least:</source>
        <translation>&amp;Расти не менее чем на:</translation>
    </message>
    <message>
        <source>&amp;Keep free at least:</source>
        <translation>&amp;Держать свободным не менее:</translation>
    </message>
    <message>
        <source>When the reserve is &amp;used up:</source>
        <translation>Когда резерв исч&amp;ерпан:</translation>
    </message>
    <message>
        <source>as the kernel asks</source>
        <translation>сколько просит ядро</translation>
    </message>
    <message>
        <source>it takes from the reserve what the kernel asks for</source>
        <translation>он берёт из резерва, сколько просит ядро</translation>
    </message>
    <message>
        <source>it takes %1 or more from the reserve</source>
        <translation>он берёт из резерва %1 или больше</translation>
    </message>
    <message>
        <source>%1; in the end the snapshot is released.</source>
        <comment>how it grows</comment>
        <translation>%1; в конце снимок освобождается.</translation>
    </message>
    <message>
        <source>%1; in the end there is a warning.</source>
        <comment>how it grows</comment>
        <translation>%1; в конце выдаётся предупреждение.</translation>
    </message>
    <message>
        <source>%1, so that at least %2 stay free</source>
        <comment>how it grows</comment>
        <translation>%1, чтобы свободными оставались не менее %2</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolConsent</name>
    <message>
        <source>%1 is not in the pool: %2 %3</source>
        <translation>%1 не в пуле: %2 %3</translation>
    </message>
    <message>
        <source>%1 (%2) carries %3. In the pool it is overwritten, and that is gone for good.</source>
        <translation>На %1 (%2) находится %3. В пуле это будет перезаписано и пропадёт навсегда.</translation>
    </message>
    <message>
        <source>Disk: %1, serial number %2</source>
        <translation>Диск: %1, серийный номер %2</translation>
    </message>
    <message>
        <source>%1 is not in the pool: it carries %2.</source>
        <translation>%1 не в пуле: там находится %2.</translation>
    </message>
    <message>
        <source>Lose %1…</source>
        <translation>Потерять %1…</translation>
    </message>
    <message>
        <source>%1 carries %2. In the pool it is overwritten, and that is gone for good.</source>
        <translation>На %1 находится %2. В пуле это будет перезаписано и пропадёт навсегда.</translation>
    </message>
    <message>
        <source>Overwrite %1</source>
        <translation>Перезаписать %1</translation>
    </message>
    <message>
        <source>Lose %1</source>
        <translation>Потерять %1</translation>
    </message>
    <message>
        <source>No file on %1 is in the pool: %2 %3</source>
        <translation>В пуле нет файла в %1: %2 %3</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolFileDialog</name>
    <message>
        <source>A file for the pool</source>
        <translation>Файл для пула</translation>
    </message>
    <message>
        <source>A file for the reserve</source>
        <translation>Файл для резерва</translation>
    </message>
    <message>
        <source>On which &amp;file system is it to be made?</source>
        <translation>В какой &amp;файловой системе его создать?</translation>
    </message>
    <message>
        <source>File systems</source>
        <translation>Файловые системы</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>&amp;Размер:</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>Размер файла</translation>
    </message>
    <message>
        <source>For example 512 MiB or 1.5 GiB; a number alone means GiB</source>
        <translation>Например, 512 MiB или 1,5 GiB; просто число означает GiB</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>Добавить файл</translation>
    </message>
    <message>
        <source>Select a file system.</source>
        <translation>Выберите файловую систему.</translation>
    </message>
    <message>
        <source>None of these file systems can hold one now.</source>
        <translation>Ни одна из этих файловых систем сейчас не подходит.</translation>
    </message>
    <message>
        <source>Change file</source>
        <translation>Изменить файл</translation>
    </message>
    <message>
        <source>A file of %1 is made on %2 when the snapshot is taken, and deleted when it is released. %3 stay free there.</source>
        <translation>Файл размером %1 создаётся в %2, когда создаётся снимок, и удаляется, когда снимок освобождается. Там останется свободно %3.</translation>
    </message>
    <message>
        <source>A file of %1 is made on %2 when it is added, and deleted when the snapshot is released. %3 stay free there.</source>
        <translation>Файл размером %1 создаётся в %2 при добавлении и удаляется, когда снимок освобождается. Там останется свободно %3.</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolGauge</name>
    <message>
        <source>Fill of the pool</source>
        <translation>Заполнение пула</translation>
    </message>
    <message>
        <source>%1 of %2 filled (%3)</source>
        <translation>%1 из %2 заполнено (%3)</translation>
    </message>
    <message>
        <source>%1 – nearly full</source>
        <translation>%1 – почти полон</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>The pool is empty</source>
        <translation>Пул пуст</translation>
    </message>
    <message>
        <source>%1 of room</source>
        <translation>места на %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolModel</name>
    <message>
        <source>in use</source>
        <translation>используется</translation>
    </message>
    <message>
        <source>stands by</source>
        <translation>наготове</translation>
    </message>
    <message>
        <source>to be added; loses %1</source>
        <translation>будет добавлено; теряется %1</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>Его больше нет.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Its contents are not those any more that you agreed to lose.</source>
        <translation>Его содержимое уже не то, что вы согласились потерять.</translation>
    </message>
    <message>
        <source>The disk was swapped.</source>
        <translation>Диск заменён.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 filled</source>
        <translation>заполнено %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Устройство</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Размер</translation>
    </message>
    <message>
        <source>It has room for a file of %1 at most.</source>
        <translation>На ней хватит места для файла не больше %1.</translation>
    </message>
    <message>
        <source>File on %1</source>
        <translation>Файл в %1</translation>
    </message>
    <message>
        <source>File on %1 (%2)</source>
        <comment>place (device)</comment>
        <translation>Файл в %1 (%2)</translation>
    </message>
    <message>
        <source>%1, used as %2</source>
        <comment>file, device</comment>
        <translation>%1, используется как %2</translation>
    </message>
    <message>
        <source>to be made; deleted at the release</source>
        <translation>будет создан; при освобождении удаляется</translation>
    </message>
    <message>
        <source>It has no room for a file: a twentieth of it stays free.</source>
        <translation>Для файла нет места: двадцатая часть остаётся свободной.</translation>
    </message>
    <message>
        <source>Another file system is there now.</source>
        <translation>Теперь там другая файловая система.</translation>
    </message>
    <message>
        <source>%1 still stand by</source>
        <translation>ещё %1 наготове</translation>
    </message>
    <message>
        <source>to be added; empty</source>
        <translation>будет добавлено; пусто</translation>
    </message>
    <message>
        <source>%1 carries %2.</source>
        <translation>На %1 находится %2.</translation>
    </message>
    <message>
        <source>You will be asked whether to lose it.</source>
        <translation>Вас спросят, можно ли это потерять.</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>what a device of the pool is used for</comment>
        <translation>Использование</translation>
    </message>
    <message>
        <source>%1 filled, joined %2</source>
        <comment>percent, moment</comment>
        <translation>заполнено %1, добавлено %2</translation>
    </message>
    <message>
        <source>%1, %2 of it joined from the reserve</source>
        <translation>%1, из него %2 добавлено из резерва</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolPanel</name>
    <message>
        <source>Na&amp;me:</source>
        <translation>&amp;Имя:</translation>
    </message>
    <message>
        <source>Name of the new snapshot</source>
        <translation>Имя нового снимка</translation>
    </message>
    <message>
        <source>optional, for example: before the upgrade</source>
        <translation>необязательно, например: перед обновлением</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Ход выполнения</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Пул</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>Резерв</translation>
    </message>
    <message>
        <source>Add selected</source>
        <translation>Добавить выбранное</translation>
    </message>
    <message>
        <source>Adds the devices that are selected in the tree on the left</source>
        <translation>Добавляет устройства, выбранные в дереве слева</translation>
    </message>
    <message>
        <source>%1: add the selected devices</source>
        <comment>list</comment>
        <translation>%1: добавить выбранные устройства</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>To be used earlier (Alt+Up)</source>
        <translation>Использовать раньше (Alt+Вверх)</translation>
    </message>
    <message>
        <source>%1: up</source>
        <comment>list</comment>
        <translation>%1: выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
    <message>
        <source>To be used later (Alt+Down)</source>
        <translation>Использовать позже (Alt+Вниз)</translation>
    </message>
    <message>
        <source>%1: down</source>
        <comment>list</comment>
        <translation>%1: ниже</translation>
    </message>
    <message>
        <source>%1: remove</source>
        <comment>list</comment>
        <translation>%1: убрать</translation>
    </message>
    <message>
        <source>Going on at %1</source>
        <translation>При скорости %1</translation>
    </message>
    <message>
        <source>&amp;Take snapshot</source>
        <translation>Со&amp;здать снимок</translation>
    </message>
    <message>
        <source>Tick at least one device on the left.</source>
        <translation>Отметьте слева хотя бы одно устройство.</translation>
    </message>
    <message>
        <source>Drag unused partitions here, or add a file. What is overwritten on the frozen devices is copied there first.</source>
        <translation>Перетащите сюда неиспользуемые разделы или добавьте файл. То, что перезаписывается на замороженных устройствах, сначала копируется туда.</translation>
    </message>
    <message>
        <source>Drag spare partitions here, or add a file. They join the pool by themselves when it runs low, also with this window closed.</source>
        <translation>Перетащите сюда запасные разделы или добавьте файл. Они присоединяются к пулу сами, когда в нём мало места, в том числе при закрытом окне.</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>Добавить файл…</translation>
    </message>
    <message>
        <source>Plans a file on a mounted file system, where there is no spare partition</source>
        <translation>Планирует файл в смонтированной файловой системе, если нет свободного раздела</translation>
    </message>
    <message>
        <source>%1: add a file</source>
        <comment>list</comment>
        <translation>%1: добавить файл</translation>
    </message>
    <message>
        <source>Takes what is selected out of the plan (Delete)</source>
        <translation>Убирает выбранное из плана (Delete)</translation>
    </message>
    <message>
        <source>Put at least one partition or file into the pool.</source>
        <translation>Поместите в пул хотя бы один раздел или файл.</translation>
    </message>
    <message>
        <source>Put a partition or a file into the pool or the reserve of this snapshot first.</source>
        <translation>Сначала поместите раздел или файл в пул или резерв этого снимка.</translation>
    </message>
    <message>
        <source>&amp;Add to the pool</source>
        <translation>Д&amp;обавить в пул</translation>
    </message>
</context>
<context>
    <name>Blksnap::PromptText</name>
    <message>
        <source>Authentication is required to take a snapshot and to overwrite these devices as storage for it, which erases what is on them for ever: %1</source>
        <translation>Для создания снимка и перезаписи этих устройств под его хранилище нужна аутентификация; их содержимое будет стёрто навсегда: %1</translation>
    </message>
    <message>
        <source>Authentication is required to overwrite as storage for a snapshot, which erases what is there for ever: %1</source>
        <translation>Для перезаписи под хранилище снимка нужна аутентификация; содержимое будет стёрто навсегда: %1</translation>
    </message>
    <message>
        <source>a new file of %1 on %2</source>
        <translation>новый файл на %1 в %2</translation>
    </message>
    <message>
        <source>nothing known is on it</source>
        <translation>на нём нет ничего известного</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>с %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SaveDialog</name>
    <message>
        <source>Replace a file</source>
        <translation>Замена файла</translation>
    </message>
    <message>
        <source>In %1 there is a file of this name already. Tick what is lost:</source>
        <translation>В %1 уже есть файл с таким именем. Отметьте, что теряется:</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Заменить</translation>
    </message>
    <message>
        <source>what is in %1 now</source>
        <comment>file</comment>
        <translation>то, что сейчас в %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SnapshotModel</name>
    <message>
        <source>New snapshot</source>
        <translation>Новый снимок</translation>
    </message>
    <message>
        <source>Choose devices and a pool, then take the snapshot</source>
        <translation>Выберите устройства и пул, затем создайте снимок</translation>
    </message>
    <message>
        <source>Taken %1; writes were held back for %2</source>
        <translation>Создан %1; запись была задержана на %2</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 из %2 (%3)</translation>
    </message>
    <message>
        <source>%1 as it was when the snapshot was taken; %2 of old contents were copied</source>
        <translation>%1 на момент создания снимка; скопировано %2 прежнего содержимого</translation>
    </message>
    <message>
        <source>%1 (no image yet)</source>
        <translation>%1 (образа ещё нет)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>image of origin</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>потерян: %1</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>читается</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>Снимок</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Возраст</translation>
    </message>
    <message>
        <source>Pool used</source>
        <translation>Занято в пуле</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>Смонтировано в</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>ещё не создан</translation>
    </message>
    <message>
        <source>held</source>
        <translation>удерживается</translation>
    </message>
    <message>
        <source>lost: the pool was full</source>
        <translation>потерян: пул был полон</translation>
    </message>
    <message>
        <source>lost: an error</source>
        <translation>потерян: ошибка</translation>
    </message>
    <message>
        <source>The snapshot “%1” is lost: its pool of %2 was full, so what was overwritten could not be kept. The devices themselves are unharmed. Release it; give the next one more room, or a reserve.</source>
        <translation>Снимок «%1» потерян: его пул на %2 был полон, и перезаписанное не удалось сохранить. Сами устройства не пострадали. Освободите его; следующему дайте больше места или резерв.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: error</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The snapshot “%1” is lost because of an error (%2). The devices themselves are unharmed. Release it; the journal says more.</source>
        <translation>Снимок «%1» потерян из-за ошибки (%2). Сами устройства не пострадали. Освободите его; подробнее — в журнале.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>held, nearly full</source>
        <translation>удерживается, почти полон</translation>
    </message>
    <message>
        <source>The pool is nearly full. Add room to it, or the snapshot is lost when the pool is full.</source>
        <translation>Пул почти полон. Добавьте в него места, иначе снимок будет потерян, когда пул заполнится.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted here: btrfs takes it for the origin itself, and the two must not be mixed up. Back it up, and mount the copy on another computer.</source>
        <translation>Образ %1 здесь нельзя смонтировать: btrfs принимает его за само исходное устройство, а их нельзя смешивать. Сделайте копию и смонтируйте её на другом компьютере.</translation>
    </message>
    <message>
        <source>It can be backed up as a whole.</source>
        <translation>Можно сделать копию целиком.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: it holds no file system of its own, but %2.</source>
        <comment>device, LVM2_member</comment>
        <translation>Образ %1 нельзя смонтировать: в нём не собственная файловая система, а %2.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: it is a whole disk with partitions.</source>
        <translation>Образ %1 нельзя смонтировать: это целый диск с разделами.</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: no file system was found on it.</source>
        <translation>Образ %1 нельзя смонтировать: в нём не найдена файловая система.</translation>
    </message>
    <message>
        <source>Mounted on %1</source>
        <translation>Смонтировано в %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SnapshotPanel</name>
    <message>
        <source>&amp;Mount</source>
        <translation>&amp;Монтировать</translation>
    </message>
    <message>
        <source>&amp;Browse</source>
        <translation>О&amp;бзор</translation>
    </message>
    <message>
        <source>&amp;Unmount</source>
        <translation>&amp;Размонтировать</translation>
    </message>
    <message>
        <source>B&amp;ack up…</source>
        <translation>&amp;Копия…</translation>
    </message>
    <message>
        <source>&amp;Release…</source>
        <translation>&amp;Освободить…</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>Снимки</translation>
    </message>
    <message>
        <source>The first row is the snapshot that you plan; below are those that are held, with their images. What is selected here is shown in the pool.</source>
        <translation>Первая строка — снимок, который вы готовите; ниже — удерживаемые снимки с их образами. Пул показывает то, что выбрано здесь.</translation>
    </message>
    <message>
        <source>Mounts the image read-only, where you can read it</source>
        <translation>Монтирует образ только для чтения там, где вы можете его читать</translation>
    </message>
    <message>
        <source>Opens the files of the image in the file manager</source>
        <translation>Открывает файлы образа в диспетчере файлов</translation>
    </message>
    <message>
        <source>Unmounts the image</source>
        <translation>Размонтирует образ</translation>
    </message>
    <message>
        <source>Copies the image as a whole into a file</source>
        <translation>Копирует образ целиком в файл</translation>
    </message>
    <message>
        <source>Gives the snapshot up: its images vanish, the devices stay as they are now</source>
        <translation>Отказывается от снимка: его образы исчезают, устройства остаются такими, как сейчас</translation>
    </message>
    <message>
        <source>S&amp;napshots</source>
        <translation>С&amp;нимки</translation>
    </message>
    <message>
        <source>Select one of the images of the snapshot first.</source>
        <translation>Сначала выберите один из образов снимка.</translation>
    </message>
    <message>
        <source>Select a snapshot or an image first.</source>
        <translation>Сначала выберите снимок или образ.</translation>
    </message>
    <message>
        <source>The snapshot is lost, and so is the image.</source>
        <translation>Снимок потерян, а с ним и образ.</translation>
    </message>
    <message>
        <source>The snapshot is not taken yet.</source>
        <translation>Снимок ещё не создан.</translation>
    </message>
    <message>
        <source>The image is not mounted.</source>
        <translation>Образ не смонтирован.</translation>
    </message>
    <message>
        <source>The image is mounted already.</source>
        <translation>Образ уже смонтирован.</translation>
    </message>
    <message>
        <source>Select a snapshot first.</source>
        <translation>Сначала выберите снимок.</translation>
    </message>
</context>
<context>
    <name>Blksnap::Suitability</name>
    <message>
        <source>It is the image of a snapshot.</source>
        <translation>Это образ снимка.</translation>
    </message>
    <message>
        <source>Choose its origin instead.</source>
        <translation>Выберите его исходное устройство.</translation>
    </message>
    <message>
        <source>Nobody writes to an optical disc, so it is frozen already.</source>
        <translation>На оптический диск никто не пишет, так что он и так заморожен.</translation>
    </message>
    <message>
        <source>It is held by the snapshot “%1”.</source>
        <translation>Удерживается снимком «%1».</translation>
    </message>
    <message>
        <source>Release that snapshot first.</source>
        <translation>Сначала освободите этот снимок.</translation>
    </message>
    <message>
        <source>It holds the differences of the snapshot “%1”.</source>
        <translation>Хранит различия снимка «%1».</translation>
    </message>
    <message>
        <source>It is swap space; its contents mean nothing later.</source>
        <translation>Это пространство подкачки; позже его содержимое ничего не значит.</translation>
    </message>
    <message>
        <source>A snapshot of the other devices is complete without it.</source>
        <translation>Снимок остальных устройств полон и без него.</translation>
    </message>
    <message>
        <source>It is a member of something larger: freeze the volume above it to get a file system.</source>
        <translation>Это часть чего-то большего: заморозьте том над ним, чтобы получить файловую систему.</translation>
    </message>
    <message>
        <source>The image of a btrfs cannot be mounted on the computer that has its origin mounted.</source>
        <translation>Образ btrfs нельзя смонтировать на компьютере, где смонтировано исходное устройство.</translation>
    </message>
    <message>
        <source>Back up the image as a whole, or mount it elsewhere.</source>
        <translation>Сделайте копию образа целиком или смонтируйте его в другом месте.</translation>
    </message>
    <message>
        <source>It cannot hold differences.</source>
        <translation>Не может хранить различия.</translation>
    </message>
    <message>
        <source>Choose a partition or a disk that is not in use.</source>
        <translation>Выберите раздел или диск, который не используется.</translation>
    </message>
    <message>
        <source>It cannot be written to.</source>
        <translation>На него нельзя записывать.</translation>
    </message>
    <message>
        <source>Take its write protection away, or choose another one.</source>
        <translation>Снимите защиту от записи или выберите другой.</translation>
    </message>
    <message>
        <source>It is mounted on %1.</source>
        <translation>Смонтировано в %1.</translation>
    </message>
    <message>
        <source>Unmount it first.</source>
        <translation>Сначала размонтируйте.</translation>
    </message>
    <message>
        <source>It is in use as swap space.</source>
        <translation>Используется как пространство подкачки.</translation>
    </message>
    <message>
        <source>Turn it off with swapoff first.</source>
        <translation>Сначала отключите его командой swapoff.</translation>
    </message>
    <message>
        <source>It is to be frozen itself.</source>
        <translation>Его самого нужно заморозить.</translation>
    </message>
    <message>
        <source>Take its check mark away first.</source>
        <translation>Сначала снимите с него отметку.</translation>
    </message>
    <message>
        <source>It belongs to the pool of “%1”.</source>
        <translation>Принадлежит пулу «%1».</translation>
    </message>
    <message>
        <source>Release that snapshot first, or choose another one.</source>
        <translation>Сначала освободите этот снимок или выберите другой раздел.</translation>
    </message>
    <message>
        <source>Choose a partition on another disk.</source>
        <translation>Выберите раздел на другом диске.</translation>
    </message>
    <message>
        <source>The disk has partitions.</source>
        <translation>На диске есть разделы.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Выберите один из них.</translation>
    </message>
    <message>
        <source>%1 lies on it.</source>
        <translation>На нём лежит %1.</translation>
    </message>
    <message>
        <source>Take that apart first.</source>
        <translation>Сначала разберите это.</translation>
    </message>
    <message>
        <source>It lies on a device that is to be frozen, so each copy would cause another.</source>
        <translation>Лежит на устройстве, которое будет заморожено: каждая копия вызывала бы новую.</translation>
    </message>
    <message>
        <source>It is too small.</source>
        <translation>Слишком мало.</translation>
    </message>
    <message>
        <source>Choose one of at least 4 MiB.</source>
        <translation>Выберите устройство не менее 4 МиБ.</translation>
    </message>
    <message>
        <source>It is on the same disk as %1.</source>
        <translation>На том же диске, что и %1.</translation>
    </message>
    <message>
        <source>That works, but a pool on another disk makes writing faster while the snapshot is held.</source>
        <translation>Это работает, но с пулом на другом диске запись быстрее, пока удерживается снимок.</translation>
    </message>
    <message>
        <source>A file with the differences of the snapshot “%1” lies on it.</source>
        <translation>На нём лежит файл с изменениями снимка «%1».</translation>
    </message>
    <message>
        <source>Choose another file system.</source>
        <translation>Выберите другую файловую систему.</translation>
    </message>
    <message>
        <source>It is not mounted.</source>
        <translation>Она не смонтирована.</translation>
    </message>
    <message>
        <source>Mount it first.</source>
        <translation>Сначала смонтируйте её.</translation>
    </message>
    <message>
        <source>It shares its blocks with %1, which is to be frozen.</source>
        <translation>У неё общие блоки с %1, а это устройство нужно заморозить.</translation>
    </message>
    <message>
        <source>It is mounted read-only.</source>
        <translation>Смонтирована только для чтения.</translation>
    </message>
    <message>
        <source>It is neither ext4 nor XFS.</source>
        <translation>Это не ext4 и не XFS.</translation>
    </message>
    <message>
        <source>Only these are known to keep the blocks of a file in place.</source>
        <translation>Только про них известно, что блоки файла остаются на своих местах.</translation>
    </message>
    <message>
        <source>It is in the reserve of the snapshot “%1”.</source>
        <translation>Входит в резерв снимка «%1».</translation>
    </message>
    <message>
        <source>Unmount it first, or put a file on it into the pool: “Add file…”.</source>
        <translation>Сначала размонтируйте или поместите в пул файл на нём: «Добавить файл…».</translation>
    </message>
    <message>
        <source>It is mounted as %1, not as %2 by the kernel.</source>
        <translation>Смонтирована как %1, а не ядром как %2.</translation>
    </message>
    <message>
        <source>It is read-only, so it is frozen already.</source>
        <translation>Доступно только для чтения, так что уже заморожено.</translation>
    </message>
    <message>
        <source>It shares its blocks with %1, which is in pool or reserve of the snapshot “%2”.</source>
        <translation>У него общие блоки с %1, а это устройство в пуле или резерве снимка «%2».</translation>
    </message>
</context>
<context>
    <name>Blksnap::TrayIcon</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>&amp;Показать окно</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>%1: %2, pool %3 full</source>
        <comment>snapshot: state, fill</comment>
        <translation>%1: %2, пул заполнен на %3</translation>
    </message>
</context>
<context>
    <name>Blksnap::WaitingWork</name>
    <message>
        <source>Take back</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Takes back what has not begun yet; what is running goes on</source>
        <translation>Отзывает то, что ещё не начато; выполняемое продолжается</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <comment>commands</comment>
        <translation>
            <numerusform>ещё %n операция в очереди</numerusform>
            <numerusform>ещё %n операции в очереди</numerusform>
            <numerusform>ещё %n операций в очереди</numerusform>
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
        <translation>Замораживает смонтированные диски и показывает, что с тех пор изменилось.</translation>
    </message>
</context>
</TS>
