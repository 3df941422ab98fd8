<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Blksnap::AboutBox</name>
    <message>
        <source>About %1</source>
        <translation>关于 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Freezes mounted disks at a click, shows the frozen state, how much room it has left, and what has changed since.</source>
        <translation>一键冻结已挂载的磁盘，显示冻结的状态、剩余空间以及此后的变化。</translation>
    </message>
    <message>
        <source>Kernel: Linux %1</source>
        <translation>内核：Linux %1</translation>
    </message>
    <message>
        <source>Module: %1</source>
        <translation>模块：%1</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <source>Helper: %1</source>
        <translation>助手：%1</translation>
    </message>
    <message>
        <source>Watch service: %1</source>
        <translation>监视服务：%1</translation>
    </message>
    <message>
        <source>Qt: %1</source>
        <translation>Qt：%1</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later.</source>
        <translation>自由软件，遵循 GNU 通用公共许可证第 3 版或更高版本。</translation>
    </message>
    <message>
        <source>version unknown</source>
        <translation>版本未知</translation>
    </message>
    <message>
        <source>%1, running</source>
        <comment>version</comment>
        <translation>%1，正在运行</translation>
    </message>
    <message>
        <source>%1, not running</source>
        <comment>version</comment>
        <translation>%1，未运行</translation>
    </message>
    <message>
        <source>does not answer</source>
        <translation>无响应</translation>
    </message>
</context>
<context>
    <name>Blksnap::Alarms</name>
    <message>
        <source>Add storage</source>
        <translation>添加空间</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Snapshot “%1”: %2</source>
        <comment>snapshot, what threatens it</comment>
        <translation>快照“%1”：%2</translation>
    </message>
</context>
<context>
    <name>Blksnap::Announcer</name>
    <message>
        <source>Snapshot “%1”: %2</source>
        <comment>snapshot, event</comment>
        <translation>快照“%1”：%2</translation>
    </message>
    <message>
        <source>Add storage</source>
        <translation>添加空间</translation>
    </message>
    <message>
        <source>Show the pool</source>
        <translation>显示存储池</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Still watching</source>
        <translation>仍在监视</translation>
    </message>
    <message>
        <source>A snapshot is held, so its pool goes on being watched from the tray. Quit there, or by Ctrl+Q in the window.</source>
        <translation>有快照正被保持，因此会继续在系统托盘中监视其存储池。可在托盘处退出，或在窗口中按 Ctrl+Q 退出。</translation>
    </message>
    <message>
        <source>Show the window</source>
        <translation>显示窗口</translation>
    </message>
</context>
<context>
    <name>Blksnap::Backup</name>
    <message>
        <source>The image of %1 is being copied to %2.</source>
        <translation>正在把 %1 的映像复制到 %2。</translation>
    </message>
    <message>
        <source>the copy of %1 in %2</source>
        <translation>%2 中 %1 的副本</translation>
    </message>
</context>
<context>
    <name>Blksnap::BackupPlace</name>
    <message>
        <source>That would be on %1, which this snapshot holds: all that is written there fills its pool.</source>
        <translation>那将位于 %1，而它被此快照冻结：写入那里的所有内容都会占用其存储池。</translation>
    </message>
    <message>
        <source>Choose a place on another disk.</source>
        <translation>请选择另一块磁盘上的位置。</translation>
    </message>
    <message>
        <source>That is on %1, which the snapshot “%2” holds: the copy fills its pool.</source>
        <translation>那位于 %1，而它被快照“%2”冻结：复制会占用其存储池。</translation>
    </message>
    <message>
        <source>The image has %1, and there is room for %2; only areas of zeros take none.</source>
        <translation>映像大小为 %1，而空间只够 %2；只有全零的区域不占空间。</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapLegend</name>
    <message>
        <source>Legend of the change map</source>
        <translation>变更图的图例</translation>
    </message>
    <message>
        <source>Not changed: %1</source>
        <translation>未变更：%1</translation>
    </message>
    <message>
        <source>What each colour means, and how much it is. What is not ticked is left out of the picture.</source>
        <translation>每种颜色的含义及其数量。未勾选的不在图中显示。</translation>
    </message>
    <message>
        <source>Since tracking began: %1</source>
        <translation>自开始跟踪以来：%1</translation>
    </message>
    <message>
        <source>Since the last snapshot: %1</source>
        <translation>自上次快照以来：%1</translation>
    </message>
    <message>
        <source>Earlier: %1</source>
        <translation>更早：%1</translation>
    </message>
    <message>
        <source>Before snapshot 1</source>
        <translation>快照 1 之前</translation>
    </message>
    <message>
        <source>Between snapshots %1 and %2</source>
        <translation>快照 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>when it changed: how much</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <comment>when it changed (the snapshot after that): how much</comment>
        <translation>%1（%2）：%3</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapPanel</name>
    <message>
        <source>List the changed areas</source>
        <translation>列出已变更的区域</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Device of the change map</source>
        <translation>变更图的设备</translation>
    </message>
    <message>
        <source>Changed since</source>
        <translation>起点</translation>
    </message>
    <message>
        <source>Show the whole device</source>
        <translation>显示整个设备</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>No device is tracked yet</source>
        <translation>尚未跟踪任何设备</translation>
    </message>
    <message>
        <source>Changes are tracked from a device’s first snapshot on. To see what changes without one, tick devices on the left and track them.</source>
        <translation>从设备的第一个快照起跟踪变更。若要在没有快照时查看变更，请在左侧勾选设备并开始跟踪。</translation>
    </message>
    <message>
        <source>Track the ticked devices</source>
        <translation>跟踪勾选的设备</translation>
    </message>
    <message>
        <source>Changes are shown to administrators</source>
        <translation>变更只向管理员显示</translation>
    </message>
    <message>
        <source>What changes on a disk tells what others do, so it is shown only after a password.</source>
        <translation>磁盘上的变更会透露他人的活动，因此需要密码才能显示。</translation>
    </message>
    <message>
        <source>This is how it was at %1. To go on following the changes takes the password again.</source>
        <translation>这是 %1 时的状态。要继续跟踪变更，需要再次输入密码。</translation>
    </message>
    <message>
        <source>Go on…</source>
        <translation>继续…</translation>
    </message>
    <message>
        <source>Show the changes…</source>
        <translation>显示变更…</translation>
    </message>
    <message>
        <source>The changes cannot be shown</source>
        <translation>无法显示变更</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>the last snapshot</source>
        <translation>上一个快照</translation>
    </message>
    <message>
        <source>snapshot %1</source>
        <translation>快照 %1</translation>
    </message>
    <message>
        <source>tracking began</source>
        <translation>开始跟踪时</translation>
    </message>
    <message>
        <source>%1 Map of %2, a block is %3.</source>
        <translation>%1 %2 的图，每块 %3。</translation>
    </message>
    <message>
        <source>Export the change map</source>
        <translation>导出变更图</translation>
    </message>
    <message>
        <source>Order of the blocks on the map</source>
        <translation>图上块的排列顺序</translation>
    </message>
    <message>
        <source>Which files changed</source>
        <translation>哪些文件已更改</translation>
    </message>
    <message>
        <source>in reading order</source>
        <translation>按阅读顺序</translation>
    </message>
    <message>
        <source>along Hilbert’s curve</source>
        <translation>沿希尔伯特曲线</translation>
    </message>
    <message>
        <source>Along Hilbert’s curve, what lies close together on the device lies close together here</source>
        <translation>沿希尔伯特曲线，设备上相邻的内容在此处也相邻</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>snapshot, its name and time</comment>
        <translation>%1(%2)</translation>
    </message>
    <message numerus="yes">
        <source>%1 in %Ln area(s) changed since %2.</source>
        <translation>
            <numerusform>自%2以来，%Ln 个区域中有 %1 已更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>Files: %1</source>
        <translation>文件：%1</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Table of ranges</source>
        <translation>范围表格</translation>
    </message>
    <message>
        <source>Ranges for programs</source>
        <translation>供程序使用的范围</translation>
    </message>
    <message>
        <source>Dev&amp;ice:</source>
        <translation>设备(&amp;I)：</translation>
    </message>
    <message>
        <source>Chan&amp;ged since:</source>
        <translation>起点(&amp;G)：</translation>
    </message>
    <message>
        <source>In %1 from %2 on:</source>
        <comment>length, offset</comment>
        <translation>在从 %2 起的 %1 中：</translation>
    </message>
    <message>
        <source>Which &amp;files are here?</source>
        <translation>这里有哪些文件(&amp;F)？</translation>
    </message>
    <message>
        <source>Reading the changes of %1…</source>
        <translation>正在读取 %1 的更改…</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangeMapView</name>
    <message>
        <source>Change map</source>
        <translation>变更图</translation>
    </message>
    <message>
        <source>not changed since tracking began</source>
        <translation>自开始跟踪以来未变更</translation>
    </message>
    <message>
        <source>changed since tracking began</source>
        <translation>自开始跟踪以来已变更</translation>
    </message>
    <message>
        <source>changed since the last snapshot</source>
        <translation>自上一个快照以来已变更</translation>
    </message>
    <message>
        <source>%1 from %2 on: %3</source>
        <translation>%1，从 %2 起：%3</translation>
    </message>
    <message>
        <source>Block %1, bytes %2 to %3</source>
        <translation>块 %1，字节 %2 至 %3</translation>
    </message>
    <message>
        <source>Blocks %1 to %2; %3 of them changed since the chosen snapshot</source>
        <translation>块 %1 至 %2；其中 %3 个自所选快照以来已变更</translation>
    </message>
    <message>
        <source>Each cell stands for a part of the device, in reading order or along a curve that keeps neighbours together. Wheel or plus and minus zoom, dragging or Page Up and Page Down move, the arrow keys move the cursor, N and P jump to the next and the previous change, 0 shows the whole device.</source>
        <translation>每个格子代表设备的一部分，按阅读顺序或沿使相邻部分保持相邻的曲线排列。滚轮或加减号缩放，拖动或上下翻页键移动，方向键移动光标，N 和 P 跳到下一个和上一个更改，0 显示整个设备。</translation>
    </message>
    <message>
        <source>changed last before snapshot 1</source>
        <translation>最后一次变更在快照 1 之前</translation>
    </message>
    <message>
        <source>changed last between snapshots %1 and %2</source>
        <translation>最后一次变更在快照 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>when a block changed, the snapshot after that</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedAreasList</name>
    <message>
        <source>Changed areas</source>
        <translation>已更改的区域</translation>
    </message>
    <message>
        <source>Begins at</source>
        <translation>起始位置</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>更改时间</translation>
    </message>
    <message>
        <source>since the last snapshot</source>
        <translation>自上次快照以来</translation>
    </message>
    <message>
        <source>before snapshot 1</source>
        <translation>快照 1 之前</translation>
    </message>
    <message>
        <source>between snapshots %1 and %2</source>
        <translation>快照 %1 与 %2 之间</translation>
    </message>
    <message>
        <source>since tracking began</source>
        <translation>自开始跟踪以来</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedFilesModel</name>
    <message>
        <source>(file without a name, inode %1)</source>
        <translation>（无名文件，inode %1）</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>及其他</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>最多</translation>
    </message>
    <message>
        <source>How much of the file changed at most: blocks count as a whole.</source>
        <translation>文件最多更改了多少：块按整块计算。</translation>
    </message>
</context>
<context>
    <name>Blksnap::ChangedFilesPane</name>
    <message>
        <source>Find the &amp;files</source>
        <translation>查找文件(&amp;F)</translation>
    </message>
    <message>
        <source>Progress of looking for files</source>
        <translation>查找文件的进度</translation>
    </message>
    <message>
        <source>Reads the file system of the device to find out which files own the changed blocks</source>
        <translation>读取设备的文件系统，查明已更改的块属于哪些文件</translation>
    </message>
    <message>
        <source>Filter files</source>
        <translation>筛选文件</translation>
    </message>
    <message>
        <source>Changed files</source>
        <translation>已更改的文件</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Which files own the changed blocks can be read from the file system, ext4 or XFS. On a large device that takes a while.</source>
        <translation>可以从文件系统(ext4 或 XFS)读出已更改的块属于哪些文件。大设备需要一些时间。</translation>
    </message>
    <message>
        <source>Looking for the files…</source>
        <translation>正在查找文件…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) changed.</source>
        <translation>
            <numerusform>%Ln 个文件已更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 more changed that no file owns: free again, or records of the file system.</source>
        <translation>另有 %1 已更改但不属于任何文件：已重新空闲，或是文件系统自身的记录。</translation>
    </message>
    <message>
        <source>There are more; only these could be listed.</source>
        <translation>还有更多；只能列出这些。</translation>
    </message>
    <message>
        <source>Cance&amp;l</source>
        <translation>取消(&amp;L)</translation>
    </message>
</context>
<context>
    <name>Blksnap::Commands</name>
    <message>
        <source>Taking the snapshot…</source>
        <translation>正在创建快照…</translation>
    </message>
    <message>
        <source>The snapshot is taken. Writes were held back for %1.</source>
        <translation>快照已创建。写入被暂停了 %1。</translation>
    </message>
    <message>
        <source>Adding to the pool…</source>
        <translation>正在添加到存储池…</translation>
    </message>
    <message>
        <source>The pool has room for %1 now.</source>
        <translation>存储池现在有 %1 的空间。</translation>
    </message>
    <message>
        <source>%1 as it was, mounted on %2</source>
        <translation>%1 当时的状态，挂载于 %2</translation>
    </message>
    <message>
        <source>%1 as it was</source>
        <translation>%1 当时的状态</translation>
    </message>
    <message>
        <source>the snapshot “%1”</source>
        <translation>快照“%1”</translation>
    </message>
    <message>
        <source>Release “%1”</source>
        <translation>释放“%1”</translation>
    </message>
    <message>
        <source>The frozen state is given up. The devices themselves stay as they are now. Tick what is lost:</source>
        <translation>将放弃冻结的状态。设备本身保持现在的样子。请勾选将会丢失的内容：</translation>
    </message>
    <message>
        <source>Releasing the snapshot…</source>
        <translation>正在释放快照…</translation>
    </message>
    <message>
        <source>The snapshot is released. Changes go on being tracked.</source>
        <translation>快照已释放。变更仍在继续跟踪。</translation>
    </message>
    <message>
        <source>Mounting…</source>
        <translation>正在挂载…</translation>
    </message>
    <message>
        <source>The image is mounted on %1.</source>
        <translation>映像已挂载于 %1。</translation>
    </message>
    <message>
        <source>Browse</source>
        <translation>浏览</translation>
    </message>
    <message>
        <source>Unmounting…</source>
        <translation>正在卸载…</translation>
    </message>
    <message>
        <source>Back up the image of %1</source>
        <translation>备份 %1 的映像</translation>
    </message>
    <message>
        <source>Opening the image…</source>
        <translation>正在打开映像…</translation>
    </message>
    <message>
        <source>The copy is complete: %1 in %2.</source>
        <translation>复制完成：%1，位于 %2。</translation>
    </message>
    <message>
        <source>Tick the devices to track on the left first.</source>
        <translation>请先在左侧勾选要跟踪的设备。</translation>
    </message>
    <message>
        <source>Starting to track…</source>
        <translation>正在开始跟踪…</translation>
    </message>
    <message>
        <source>the change map of %1</source>
        <translation>%1 的变更图</translation>
    </message>
    <message>
        <source>Select tracked devices in the tree on the left first.</source>
        <translation>请先在左侧的树中选择被跟踪的设备。</translation>
    </message>
    <message>
        <source>Stop tracking</source>
        <translation>停止跟踪</translation>
    </message>
    <message>
        <source>What changed on these devices is forgotten, and the next incremental backup has to read them whole. The devices themselves stay as they are. Tick what is lost:</source>
        <translation>这些设备上的变更记录将被忘记，下一次增量备份必须完整读取它们。设备本身保持不变。请勾选将会丢失的内容：</translation>
    </message>
    <message>
        <source>Stopping to track…</source>
        <translation>正在停止跟踪…</translation>
    </message>
    <message>
        <source>Loading the module…</source>
        <translation>正在加载模块…</translation>
    </message>
    <message>
        <source>The snapshot is released.</source>
        <translation>快照已释放。</translation>
    </message>
    <message>
        <source>%1 is not copied to %2. %3 %4</source>
        <comment>origin, file, reason, what to do</comment>
        <translation>%1 没有复制到 %2。%3 %4</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>选择其他位置…</translation>
    </message>
    <message>
        <source>%1 is not being copied to %2 yet. %3</source>
        <comment>origin, file, what stands against it</comment>
        <translation>%1 尚未复制到 %2。%3</translation>
    </message>
    <message>
        <source>Copy all the same</source>
        <translation>仍然复制</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>关闭窗口</translation>
    </message>
    <message>
        <source>Images are still being copied. What is not complete when the window closes is not kept. Tick what is lost:</source>
        <translation>映像仍在复制。窗口关闭时尚未完成的内容不会保留。请勾选将会丢失的内容：</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>No file manager could be opened. The image is mounted on %1.</source>
        <translation>无法打开文件管理器。映像已挂载于 %1。</translation>
    </message>
    <message>
        <source>Held by a snapshot, and tracked until that is released: %1</source>
        <translation>已被快照冻结，在该快照释放之前会继续跟踪：%1</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>释放</translation>
    </message>
    <message>
        <source>Disk image</source>
        <translation>磁盘映像</translation>
    </message>
</context>
<context>
    <name>Blksnap::CopyProgress</name>
    <message>
        <source>Stop the copy</source>
        <translation>停止复制</translation>
    </message>
    <message>
        <source>The copy is not complete yet, and no part of it is kept. Tick what is lost:</source>
        <translation>副本尚未完成，其任何部分都不会保留。请勾选将会丢失的内容：</translation>
    </message>
</context>
<context>
    <name>Blksnap::Device</name>
    <message>
        <source>%1 “%2”</source>
        <comment>file system, label</comment>
        <translation>%1“%2”</translation>
    </message>
</context>
<context>
    <name>Blksnap::DevicePanel</name>
    <message>
        <source>Filter devices</source>
        <translation>筛选设备</translation>
    </message>
    <message>
        <source>Name, model, serial number, UUID, label, mount point or state (Ctrl+F)</source>
        <translation>名称、型号、序列号、UUID、卷标、挂载点或状态 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>A tick means: freeze this device with the next snapshot. Drag partitions from here into the pool, or select them and press Ctrl+P.</source>
        <translation>勾选表示：下一个快照将冻结此设备。可从这里把分区拖入存储池，或选中后按 Ctrl+P。</translation>
    </message>
    <message>
        <source>Add to the &amp;pool</source>
        <translation>添加到存储池(&amp;P)</translation>
    </message>
    <message>
        <source>Add to the &amp;reserve</source>
        <translation>添加到备用区(&amp;R)</translation>
    </message>
    <message>
        <source>Details of the device</source>
        <translation>设备详情</translation>
    </message>
    <message>
        <source>Looking for devices…</source>
        <translation>正在查找设备…</translation>
    </message>
    <message>
        <source>No device matches the filter.</source>
        <translation>没有设备符合筛选条件。</translation>
    </message>
    <message>
        <source>No disks were found</source>
        <translation>没有找到磁盘</translation>
    </message>
    <message>
        <source>Connect a disk; it appears here by itself. Inside a container the disks of the computer are not to be seen.</source>
        <translation>请连接磁盘，它会自动出现在这里。在容器内看不到计算机的磁盘。</translation>
    </message>
    <message>
        <source>Select a device to see what is known of it.</source>
        <translation>选择一个设备以查看其信息。</translation>
    </message>
    <message numerus="yes">
        <source>%n device(s), %1</source>
        <translation>
            <numerusform>%n 个设备，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>On</source>
        <translation>位于</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>型号</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>UUID</source>
        <translation>UUID</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 / %2（%3）</translation>
    </message>
    <message>
        <source>Partition</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>挂载于</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>设备号</translation>
    </message>
    <message>
        <source>Cannot be frozen:</source>
        <translation>无法冻结：</translation>
    </message>
    <message>
        <source>To be frozen:</source>
        <translation>冻结时：</translation>
    </message>
    <message>
        <source>Cannot be in the pool:</source>
        <translation>不能放入存储池：</translation>
    </message>
    <message>
        <source>In the pool:</source>
        <translation>在存储池中：</translation>
    </message>
</context>
<context>
    <name>Blksnap::DevicePlace</name>
    <message>
        <source>On %1 at %2</source>
        <translation>位于 %1 的 %2 处</translation>
    </message>
    <message>
        <source>In %1</source>
        <translation>位于 %1</translation>
    </message>
    <message>
        <source>In one of its members: %1</source>
        <translation>位于其成员之一：%1</translation>
    </message>
    <message>
        <source>In partition %1</source>
        <translation>位于分区 %1</translation>
    </message>
    <message>
        <source>Below %1</source>
        <translation>在 %1 之下</translation>
    </message>
    <message>
        <source>Outside of all partitions</source>
        <translation>在所有分区之外</translation>
    </message>
</context>
<context>
    <name>Blksnap::DeviceTreeModel</name>
    <message>
        <source>swap in use</source>
        <translation>正用作交换空间</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已用</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>挂载于</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>partition</source>
        <translation>分区</translation>
    </message>
    <message>
        <source>logical volume</source>
        <translation>逻辑卷</translation>
    </message>
    <message>
        <source>encrypted volume</source>
        <translation>加密卷</translation>
    </message>
    <message>
        <source>mapped device</source>
        <translation>映射设备</translation>
    </message>
    <message>
        <source>RAID</source>
        <translation>RAID</translation>
    </message>
    <message>
        <source>loop device</source>
        <translation>回环设备</translation>
    </message>
    <message>
        <source>snapshot image</source>
        <translation>快照映像</translation>
    </message>
    <message>
        <source>optical drive</source>
        <translation>光驱</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>device, model</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>pool of “%1”</source>
        <translation>“%1”的存储池</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>file system, label</comment>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>partitions (%1)</source>
        <translation>分区表 (%1)</translation>
    </message>
    <message>
        <source>unused</source>
        <translation>未使用</translation>
    </message>
    <message>
        <source>unused “%1”</source>
        <translation>未使用“%1”</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>tracked</source>
        <translation>已跟踪</translation>
    </message>
    <message>
        <source>in pool</source>
        <translation>在存储池中</translation>
    </message>
    <message>
        <source>reserve</source>
        <translation>备用</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1（%2），%3</translation>
    </message>
    <message>
        <source>Serial number %1</source>
        <translation>序列号 %1</translation>
    </message>
    <message>
        <source>Cannot be frozen: %1</source>
        <translation>无法冻结：%1</translation>
    </message>
    <message>
        <source>reserve of “%1”</source>
        <translation>“%1”的备用</translation>
    </message>
    <message>
        <source>The disk was swapped.</source>
        <translation>磁盘已被更换。</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>它已消失。</translation>
    </message>
    <message>
        <source>%1 is not ticked any more. %2</source>
        <comment>device, why</comment>
        <translation>%1 已不再勾选。%2</translation>
    </message>
</context>
<context>
    <name>Blksnap::EventModel</name>
    <message>
        <source>a device</source>
        <translation>某个设备</translation>
    </message>
    <message>
        <source>The snapshot was taken.</source>
        <translation>快照已创建。</translation>
    </message>
    <message>
        <source>The pool runs low: %1 more are asked for.</source>
        <translation>存储池空间不足：还需要 %1。</translation>
    </message>
    <message>
        <source>The pool grew by %1 on %2, taken from the reserve.</source>
        <translation>存储池在 %2 上增加了 %1，取自备用区。</translation>
    </message>
    <message>
        <source>The reserve is used up. Add room to the pool, or the snapshot is lost when the pool is full.</source>
        <translation>备用区已用完。请为存储池添加空间，否则存储池满时快照将丢失。</translation>
    </message>
    <message>
        <source>The image of %1 is lost (%2). The device itself is unharmed.</source>
        <translation>%1 的映像已丢失（%2）。设备本身没有受损。</translation>
    </message>
    <message>
        <source>The snapshot was released.</source>
        <translation>快照已释放。</translation>
    </message>
    <message>
        <source>Something happened that this version does not know.</source>
        <translation>发生了此版本不认识的事件。</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>已创建</translation>
    </message>
    <message>
        <source>Low space</source>
        <translation>空间不足</translation>
    </message>
    <message>
        <source>Pool grown</source>
        <translation>存储池已扩大</translation>
    </message>
    <message>
        <source>Reserve used up</source>
        <translation>备用区已用完</translation>
    </message>
    <message>
        <source>Image lost</source>
        <translation>映像丢失</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>已释放</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>含义</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
</context>
<context>
    <name>Blksnap::EventPanel</name>
    <message>
        <source>Filter events</source>
        <translation>筛选事件</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>What happened to snapshots, newest first. Ctrl+C copies the selected lines.</source>
        <translation>快照发生的事件，最新的在前。Ctrl+C 复制选中的行。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Journal…</source>
        <translation>日志(&amp;J)…</translation>
    </message>
    <message>
        <source>What the system’s journal says of the snapshot of the selected event, or of all</source>
        <translation>系统日志中关于所选事件的快照（或所有快照）的内容</translation>
    </message>
    <message>
        <source>Nothing has happened yet</source>
        <translation>尚未发生任何事件</translation>
    </message>
    <message>
        <source>Here it says when a snapshot is taken or released, when its pool runs low or grows, and when an image is lost. The journal keeps the same.</source>
        <translation>这里会显示快照何时创建或释放，存储池何时空间不足或扩大，以及映像何时丢失。系统日志中保留同样的内容。</translation>
    </message>
    <message>
        <source>Show the journal</source>
        <translation>显示日志</translation>
    </message>
    <message>
        <source>Events are not shown to you</source>
        <translation>事件不向您显示</translation>
    </message>
    <message>
        <source>You are not logged in at this computer, or not allowed to see what happens to its snapshots. Whether something has happened is not known here.</source>
        <translation>您没有在此计算机上登录，或无权查看其快照发生的事件。这里无法得知是否发生过什么。</translation>
    </message>
    <message>
        <source>The watch service is missing</source>
        <translation>缺少监视服务</translation>
    </message>
    <message>
        <source>It tells what happens, and cannot be reached: install blksnap-watch. The journal may know more.</source>
        <translation>它报告发生的事件，但无法联系到它：请安装 blksnap-watch。日志中可能有更多信息。</translation>
    </message>
    <message>
        <source>Events cannot be read</source>
        <translation>无法读取事件</translation>
    </message>
    <message>
        <source>The watch service does not answer as it should. The journal may say why.</source>
        <translation>监视服务的应答不正常。日志中可能有原因。</translation>
    </message>
    <message>
        <source>No event matches the filter.</source>
        <translation>没有事件符合筛选条件。</translation>
    </message>
    <message>
        <source>Kind of events</source>
        <translation>事件类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>所有类型</translation>
    </message>
</context>
<context>
    <name>Blksnap::FailureText</name>
    <message>
        <source>the device</source>
        <translation>该设备</translation>
    </message>
    <message>
        <source>The helper did not understand the request.</source>
        <translation>助手不理解该请求。</translation>
    </message>
    <message>
        <source>%1 is not the device any more that was shown here.</source>
        <translation>%1 已不是此处显示过的设备。</translation>
    </message>
    <message>
        <source>%1 is gone.</source>
        <translation>%1 已消失。</translation>
    </message>
    <message>
        <source>%1 is not a block device.</source>
        <translation>%1 不是块设备。</translation>
    </message>
    <message>
        <source>%1 carries %2, and nobody agreed to lose it.</source>
        <translation>%1 上有 %2，而没有人同意丢弃它。</translation>
    </message>
    <message>
        <source>%1 is in use: mounted, swap, part of a volume, or opened by a program.</source>
        <translation>%1 正在使用：已挂载、作为交换空间、属于某个卷，或被程序打开。</translation>
    </message>
    <message>
        <source>%1 cannot be written to.</source>
        <translation>%1 不可写入。</translation>
    </message>
    <message>
        <source>%1 is too small to hold differences.</source>
        <translation>%1 太小，无法保存差异。</translation>
    </message>
    <message>
        <source>%1 belongs to what is being frozen, so it cannot hold the differences as well.</source>
        <translation>%1 属于要冻结的内容，因此不能同时保存差异。</translation>
    </message>
    <message>
        <source>%1 is already held by another snapshot.</source>
        <translation>%1 已被另一个快照冻结。</translation>
    </message>
    <message>
        <source>The pool has no room for the snapshot.</source>
        <translation>存储池没有空间容纳快照。</translation>
    </message>
    <message>
        <source>The kernel module blksnap is not loaded.</source>
        <translation>内核模块 blksnap 未加载。</translation>
    </message>
    <message>
        <source>The kernel did not accept the module blksnap.</source>
        <translation>内核没有接受模块 blksnap。</translation>
    </message>
    <message>
        <source>The snapshot is not there any more.</source>
        <translation>该快照已不存在。</translation>
    </message>
    <message>
        <source>The file system on %1 cannot hold a pool file.</source>
        <translation>%1 上的文件系统不能存放存储池文件。</translation>
    </message>
    <message>
        <source>Something else is being done with the snapshot or with %1.</source>
        <translation>快照或 %1 正在进行其他操作。</translation>
    </message>
    <message>
        <source>The helper was interrupted half-way.</source>
        <translation>助手中途被打断。</translation>
    </message>
    <message>
        <source>The kernel refused: %1.</source>
        <translation>内核拒绝：%1。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>You are not allowed to do this on this computer.</source>
        <translation>您无权在此计算机上执行此操作。</translation>
    </message>
    <message>
        <source>The privileged helper of Blksnap Manager cannot be reached.</source>
        <translation>无法联系 Blksnap Manager 的特权助手。</translation>
    </message>
    <message>
        <source>It is not known whether this was done.</source>
        <translation>不知道此操作是否已完成。</translation>
    </message>
    <message>
        <source>%1 could not be mounted or unmounted.</source>
        <translation>%1 无法挂载或卸载。</translation>
    </message>
    <message>
        <source>The image %1 could not be opened.</source>
        <translation>无法打开映像 %1。</translation>
    </message>
    <message>
        <source>The image %1 could not be read: %2.</source>
        <translation>无法读取映像 %1：%2。</translation>
    </message>
    <message>
        <source>Nothing was changed. Check that window and helper have the same version.</source>
        <translation>没有任何更改。请检查窗口与助手的版本是否相同。</translation>
    </message>
    <message>
        <source>Nothing was changed. The list of devices was read anew; choose again.</source>
        <translation>没有任何更改。设备列表已重新读取，请重新选择。</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Choose another partition, or agree to lose exactly this.</source>
        <translation>没有覆盖任何内容。请选择其他分区，或同意丢弃这一内容。</translation>
    </message>
    <message>
        <source>Nothing was changed. Unmount or close it first, or choose another partition.</source>
        <translation>没有任何更改。请先卸载或关闭它，或选择其他分区。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another partition for the pool.</source>
        <translation>没有任何更改。请为存储池选择其他分区。</translation>
    </message>
    <message>
        <source>Nothing was changed. Release the other snapshot first, or leave this device out.</source>
        <translation>没有任何更改。请先释放另一个快照，或不选此设备。</translation>
    </message>
    <message>
        <source>Load it first; the window offers to do so.</source>
        <translation>请先加载它；窗口提供此操作。</translation>
    </message>
    <message>
        <source>With Secure Boot, the module has to be signed with a key that the computer trusts. After a kernel update it has to be built anew; see the journal of the kernel.</source>
        <translation>启用安全启动时，模块必须用计算机信任的密钥签名。内核更新后必须重新编译；请查看内核日志。</translation>
    </message>
    <message>
        <source>The list was read anew.</source>
        <translation>列表已重新读取。</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a local ext4 or XFS that is mounted, can be written to and is not part of a snapshot.</source>
        <translation>没有任何更改。请选择本地的 ext4 或 XFS，须已挂载、可写，且不属于快照。</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment.</source>
        <translation>没有任何更改。请稍后重试。</translation>
    </message>
    <message>
        <source>What it had begun was undone. Try again.</source>
        <translation>已开始的操作已撤销。请重试。</translation>
    </message>
    <message>
        <source>Your own data is untouched and no half-made snapshot is left. The journal of the kernel says more.</source>
        <translation>您的数据没有受影响，也没有留下半成品快照。内核日志中有更多信息。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Nothing was changed. Ask an administrator.</source>
        <translation>没有任何更改。请咨询管理员。</translation>
    </message>
    <message>
        <source>Nothing was changed. Install blksnap-helper, or repair its installation.</source>
        <translation>没有任何更改。请安装 blksnap-helper，或修复其安装。</translation>
    </message>
    <message>
        <source>What you see now was read anew from the kernel. Look at it before you try again.</source>
        <translation>您现在看到的内容是从内核重新读取的。重试之前请先查看。</translation>
    </message>
    <message>
        <source>The image itself is untouched.</source>
        <translation>映像本身没有受影响。</translation>
    </message>
    <message>
        <source>No file was made. If the snapshot is lost, its state says why.</source>
        <translation>没有创建文件。如果快照已丢失，其状态会说明原因。</translation>
    </message>
    <message>
        <source>No file was made, and none was changed. Choose a place with enough room.</source>
        <translation>没有创建或更改任何文件。请选择空间足够的位置。</translation>
    </message>
    <message>
        <source>Details: %1</source>
        <translation>详情：%1</translation>
    </message>
    <message>
        <source>Changes of %1 are not being tracked.</source>
        <translation>未跟踪 %1 的变更。</translation>
    </message>
    <message>
        <source>Which files own the blocks of %1 cannot be told.</source>
        <translation>无法得知 %1 的块属于哪些文件。</translation>
    </message>
    <message>
        <source>So nobody knows which of its blocks changed until now. Take a snapshot of it, or track it without one; what is written from then on will be known.</source>
        <translation>因此无从得知到目前为止它的哪些块有变更。请为它创建快照，或在没有快照的情况下跟踪它；此后写入的内容即可得知。</translation>
    </message>
    <message>
        <source>It can be told of ext2, ext3 and ext4, and of a mounted XFS that keeps reverse mappings.</source>
        <translation>可用于 ext2、ext3 和 ext4，以及保存反向映射的已挂载 XFS。</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>label</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>The file system on %1 has no room for the pool file.</source>
        <translation>%1 上的文件系统没有空间存放存储池文件。</translation>
    </message>
    <message>
        <source>No file is left behind. Make it smaller, choose another file system, or make room on this one: a twentieth of it has to stay free.</source>
        <translation>没有留下任何文件。请缩小文件、选择其他文件系统，或在此文件系统上腾出空间：总有二十分之一必须留空。</translation>
    </message>
    <message>
        <source>No snapshot is left behind. Put more partitions or files into the pool, or larger ones.</source>
        <translation>没有留下任何快照。请在存储池中放入更多或更大的分区或文件。</translation>
    </message>
    <message>
        <source>The watch service of Blksnap Manager cannot be reached.</source>
        <translation>无法联系 Blksnap Manager 的监视服务。</translation>
    </message>
    <message>
        <source>The watch service of Blksnap Manager did not answer as it should.</source>
        <translation>Blksnap Manager 的监视服务应答不正常。</translation>
    </message>
    <message>
        <source>Nothing was changed. Install blksnap-watch, or repair its installation.</source>
        <translation>没有任何更改。请安装 blksnap-watch，或修复其安装。</translation>
    </message>
    <message>
        <source>Nothing was changed. Try again in a moment; its journal (journalctl -u blksnap-watch) says more.</source>
        <translation>没有任何更改。请稍后重试；其日志(journalctl -u blksnap-watch)中有更多信息。</translation>
    </message>
    <message>
        <source>%1 works in larger blocks than what is being frozen, so it cannot hold its differences.</source>
        <translation>%1 使用的块比要冻结的设备更大，因此无法保存其差异。</translation>
    </message>
    <message>
        <source>The search for files on %1 ended too early.</source>
        <translation>在 %1 上的文件查找提前结束。</translation>
    </message>
    <message>
        <source>Nothing was changed. It may take half an hour and some hundred MiB of memory, no more. Ask for the files in one area only.</source>
        <translation>没有任何更改。它最多可用半小时和几百 MiB 内存。请只查询一个区域中的文件。</translation>
    </message>
    <message>
        <source>No administrator’s password was given, or you are not allowed to do this.</source>
        <translation>未提供管理员密码，或您无权执行此操作。</translation>
    </message>
    <message>
        <source>The copy of %1 could not be written.</source>
        <translation>无法写入 %1 的副本。</translation>
    </message>
</context>
<context>
    <name>Blksnap::FileSystemModel</name>
    <message>
        <source>%1 “%2”</source>
        <comment>device, label</comment>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>挂载于</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>Blksnap::FillChart</name>
    <message>
        <source>Fill of the pool over time</source>
        <translation>存储池随时间的占用</translation>
    </message>
    <message>
        <source>Filled</source>
        <translation>已占用</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>容量</translation>
    </message>
    <message>
        <source>Low space</source>
        <translation>空间不足</translation>
    </message>
    <message>
        <source>Grown</source>
        <translation>已扩大</translation>
    </message>
    <message>
        <source>Copy rate</source>
        <translation>复制速率</translation>
    </message>
    <message>
        <source>Show the whole time again (Home)</source>
        <translation>重新显示全部时间 (Home)</translation>
    </message>
    <message>
        <source>Shows or hides this in the chart</source>
        <translation>在图表中显示或隐藏此项</translation>
    </message>
    <message>
        <source>Nothing has been recorded yet.</source>
        <translation>尚未记录任何数据。</translation>
    </message>
    <message>
        <source>%1 of %2 filled after %3.</source>
        <translation>%3 后，%2 中已占用 %1。</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>transfer rate</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>Wheel or plus and minus zoom, dragging or the arrow keys move, Home shows everything.</source>
        <translation>滚轮或加减号缩放，拖动或方向键移动，Home 键显示全部。</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Write rate</source>
        <translation>写入速率</translation>
    </message>
    <message>
        <source>Low space, %1</source>
        <translation>空间不足，%1</translation>
    </message>
    <message>
        <source>Grown, %1</source>
        <translation>已增长，%1</translation>
    </message>
    <message>
        <source>Export the chart</source>
        <translation>导出图表</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>矢量图</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Export the chart…</source>
        <translation>导出图表…</translation>
    </message>
</context>
<context>
    <name>Blksnap::FillForecast</name>
    <message>
        <source>Full in about %1</source>
        <translation>约 %1 后占满</translation>
    </message>
    <message>
        <source>Full in about %1, with the reserve in about %2</source>
        <translation>约 %1 后填满，加上备用区约 %2 后填满</translation>
    </message>
    <message>
        <source>%1 (%2 to %3)</source>
        <comment>most probable, earliest and latest time</comment>
        <translation>%1（%2 至 %3）</translation>
    </message>
    <message>
        <source>%1 (%2 at the earliest)</source>
        <translation>%1（最早 %2）</translation>
    </message>
    <message>
        <source>Too early to say when it will be full</source>
        <translation>现在还无法判断何时占满</translation>
    </message>
</context>
<context>
    <name>Blksnap::Format</name>
    <message>
        <source>%1 (%2 bytes)</source>
        <translation>%1（%2 字节）</translation>
    </message>
    <message>
        <source>%1/s</source>
        <comment>transfer rate</comment>
        <translation>%1/s</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 分钟</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 小时</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分钟</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 微秒</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 毫秒</translation>
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
        <translation>快照的日志</translation>
    </message>
    <message>
        <source>&amp;Copy the command</source>
        <translation>复制命令(&amp;C)</translation>
    </message>
    <message>
        <source>Reading: %1</source>
        <translation>正在读取：%1</translation>
    </message>
    <message>
        <source>The journal cannot be read: there is no journalctl on this computer.</source>
        <translation>无法读取日志：此计算机上没有 journalctl。</translation>
    </message>
</context>
<context>
    <name>Blksnap::LossDialog</name>
    <message>
        <source>To agree, type the name of what will be lost: %1</source>
        <translation>若同意，请输入将会丢失的内容的名称：%1</translation>
    </message>
    <message>
        <source>Name of what will be lost</source>
        <translation>将会丢失的内容的名称</translation>
    </message>
    <message>
        <source>What will be lost</source>
        <translation>将会丢失的内容</translation>
    </message>
    <message numerus="yes">
        <source>all of these %Ln</source>
        <translation>
            <numerusform>以上全部 %Ln 项</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Blksnap::MainWindow</name>
    <message>
        <source>Views</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>&amp;Pool</source>
        <translation>存储池(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Change map</source>
        <translation>变更图(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>事件(&amp;E)</translation>
    </message>
    <message>
        <source>The report is in the clipboard.</source>
        <translation>报告已复制到剪贴板。</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>已取消。没有任何更改。</translation>
    </message>
    <message>
        <source>Linux %1, module not loaded</source>
        <translation>Linux %1，模块未加载</translation>
    </message>
    <message>
        <source>Linux %1, module %2</source>
        <translation>Linux %1，模块 %2</translation>
    </message>
    <message>
        <source>Names and events of snapshots are not shown: you are not logged in at this computer, or not allowed to see them.</source>
        <translation>不显示快照的名称和事件：您没有登录此计算机，或无权查看。</translation>
    </message>
    <message>
        <source>Release…</source>
        <translation>释放…</translation>
    </message>
    <message>
        <source>Select partitions in the tree on the left first.</source>
        <translation>请先在左侧的树中选择分区。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>%1 could not be written. If there was such a file, it is as it was.</source>
        <translation>无法写入 %1。如果该文件原已存在，则保持原样。</translation>
    </message>
</context>
<context>
    <name>Blksnap::ManualDialog</name>
    <message>
        <source>Manual</source>
        <translation>手册</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
</context>
<context>
    <name>Blksnap::Menus</name>
    <message>
        <source>&amp;Snapshot</source>
        <translation>快照(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>设备(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;New snapshot</source>
        <translation>新建快照(&amp;N)</translation>
    </message>
    <message>
        <source>Un&amp;do the last change of the plan</source>
        <translation>撤销计划的上一次更改(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Track changes of the ticked devices</source>
        <translation>跟踪勾选设备的变更(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Stop tracking the selected devices…</source>
        <translation>停止跟踪选中的设备(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Untick all</source>
        <translation>全部取消勾选(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Filter devices</source>
        <translation>筛选设备(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>手册(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;What’s this?</source>
        <translation>这是什么(&amp;W)？</translation>
    </message>
    <message>
        <source>&amp;Copy system report</source>
        <translation>复制系统报告(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation>关于 %1(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Keep watching in the tray</source>
        <translation>在系统托盘中继续监视(&amp;K)</translation>
    </message>
    <message>
        <source>Closing the window while a snapshot is held leaves an icon that warns when its pool runs low</source>
        <translation>保持快照期间关闭窗口时，会留下一个图标，在其存储池空间不足时发出警告</translation>
    </message>
</context>
<context>
    <name>Blksnap::MessageBanner</name>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>Blksnap::MissingPart</name>
    <message>
        <source>Secure Boot is on: the module has to be signed with a key that this computer trusts. DKMS makes such a key; enrol it with mokutil --import /var/lib/dkms/mok.pub and confirm it at the next start.</source>
        <translation>安全启动已启用：模块必须用此计算机信任的密钥签名。DKMS 会生成这样的密钥；请用 mokutil --import /var/lib/dkms/mok.pub 登记，并在下次启动时确认。</translation>
    </message>
    <message>
        <source>There is no kernel module for this kernel</source>
        <translation>没有适用于此内核的模块</translation>
    </message>
    <message>
        <source>Copy the commands</source>
        <translation>复制命令</translation>
    </message>
    <message>
        <source>The kernel module blksnap is not loaded.</source>
        <translation>内核模块 blksnap 未加载。</translation>
    </message>
    <message>
        <source>The loaded module does not fit</source>
        <translation>已加载的模块不合适</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: a module blksnap is loaded (version %1), but it is older than this window, or another project’s. Release its snapshots, unload it, then load the one that belongs to this window.</source>
        <translation>可以查看磁盘，但不能冻结：已加载一个 blksnap 模块（版本 %1），但它比本窗口旧，或属于其他项目。请释放其快照，卸载它，然后加载与本窗口配套的模块。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>The loaded kernel module does not fit.</source>
        <translation>已加载的内核模块不合适。</translation>
    </message>
    <message>
        <source>The privileged helper is missing</source>
        <translation>缺少特权助手</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: blksnap-helper is not installed, or the system bus does not know it. Install it; this window notices by itself.</source>
        <translation>可以查看磁盘，但不能冻结：没有安装 blksnap-helper，或系统总线不认识它。请安装；完成后本窗口会自动发现。</translation>
    </message>
    <message>
        <source>The privileged helper is not installed.</source>
        <translation>没有安装特权助手。</translation>
    </message>
    <message>
        <source>The kernel module is not loaded</source>
        <translation>内核模块未加载</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen. The module blksnap is installed for Linux %1 and can be loaded now; nothing is frozen or tracked by that alone.</source>
        <translation>可以查看磁盘，但不能冻结。模块 blksnap 已为 Linux %1 安装，现在可以加载；仅加载不会冻结或跟踪任何内容。</translation>
    </message>
    <message>
        <source>Load the module</source>
        <translation>加载模块</translation>
    </message>
    <message>
        <source>The commands are in the clipboard; an administrator runs them in a terminal.</source>
        <translation>命令已复制到剪贴板；请由管理员在终端中运行。</translation>
    </message>
    <message>
        <source>The commands are in the clipboard; run them in the folder of the source.</source>
        <translation>命令已复制到剪贴板；请在源代码文件夹中运行。</translation>
    </message>
    <message>
        <source>Disks can be looked at, but not frozen: the module blksnap was not built for Linux %1. DKMS builds it with the headers of this kernel, and again for each kernel that comes later; the commands are those of the README. This window notices by itself.</source>
        <translation>可以查看磁盘，但不能冻结：模块 blksnap 没有为 Linux %1 编译。DKMS 会用此内核的头文件编译它，并为以后的每个内核重新编译；命令与 README 中的相同。完成后本窗口会自动发现。</translation>
    </message>
    <message>
        <source>The watch service is missing</source>
        <translation>缺少监视服务</translation>
    </message>
    <message>
        <source>The watch service is missing: snapshots have no names, what happens to them is not told, and no pool grows from its reserve. Install blksnap-watch; this window notices by itself.</source>
        <translation>缺少监视服务：快照没有名称，不会报告它们发生的事件，存储池也不会从备用区扩大。请安装 blksnap-watch；完成后本窗口会自动发现。</translation>
    </message>
    <message>
        <source>The watch service does not answer as it should: snapshots may have no names, what happens to them may not be told, and no pool may grow from its reserve. Its journal may say why; this window notices by itself when it answers again.</source>
        <translation>监视服务的应答不正常：快照可能没有名称，可能不会报告它们发生的事件，存储池也可能不会从备用区扩大。其日志中可能有原因；恢复应答后本窗口会自动发现。</translation>
    </message>
</context>
<context>
    <name>Blksnap::PlanSummary</name>
    <message>
        <source>Suggested room: %1, a tenth of their size, for a quiet day.</source>
        <translation>建议空间：%1，即其大小的十分之一，够用于平静的一天。</translation>
    </message>
    <message>
        <source>Suggested room: %1, for a day; %2 are being written to them now.</source>
        <translation>建议空间：%1，够用一天；目前写入速度为 %2。</translation>
    </message>
    <message>
        <source>%1 (%2) will be frozen at one moment.</source>
        <translation>%1（%2）将在同一时刻冻结。</translation>
    </message>
    <message>
        <source>The pool is still empty.</source>
        <translation>存储池还是空的。</translation>
    </message>
    <message>
        <source>Until the snapshot is released, what is overwritten on them is copied to the pool first, which has room for %1 (%2 of their size).</source>
        <translation>在快照释放之前，这些设备上被覆盖的内容会先复制到存储池，其空间为 %1（占其大小的 %2）。</translation>
    </message>
    <message>
        <source>The image of a btrfs cannot be mounted beside its origin.</source>
        <translation>btrfs 的映像不能与其原设备同时挂载。</translation>
    </message>
    <message>
        <source>There is no reserve: when the pool runs low, the snapshot is released. The devices themselves stay as they are.</source>
        <translation>没有备用区：存储池空间不足时将释放快照。设备本身保持不变。</translation>
    </message>
    <message>
        <source>There is no reserve: if the pool fills up, the snapshot is lost. The devices themselves never are.</source>
        <translation>没有备用区：如果存储池满了，快照就会丢失。设备本身绝不会丢失。</translation>
    </message>
    <message>
        <source>When it runs low, %1 from the reserve join it.</source>
        <translation>空间不足时，备用区中的 %1 会加入。</translation>
    </message>
    <message>
        <source>When the reserve is used up, the snapshot is released.</source>
        <translation>备用区用完后将释放快照。</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>device (where it is mounted)</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>swap</source>
        <translation>交换空间</translation>
    </message>
    <message>
        <source>1. Tick the devices to freeze, on the left.
2. Drag unused partitions into the pool, or add a file.
3. Take the snapshot. The computer goes on running.</source>
        <translation>1. 在左侧勾选要冻结的设备。
2. 把未使用的分区拖入存储池，或添加一个文件。
3. 创建快照。计算机继续运行。</translation>
    </message>
    <message>
        <source>The pool has less, so it may be full before.</source>
        <translation>存储池的空间较少，可能会提前占满。</translation>
    </message>
    <message>
        <source>Pool and reserve have less, so they may be used up before.</source>
        <translation>存储池和备用区的空间较少，可能会提前用完。</translation>
    </message>
    <message>
        <source>%1 are to be kept free, but pool and reserve have room for %2 only. Keep less free, or add more.</source>
        <translation>要保持 %1 空闲，但存储池和备用区只有 %2 的空间。请减少保持空闲的量，或添加更多空间。</translation>
    </message>
    <message>
        <source>%1 lies on %2: what is overwritten there may be kept twice. One of the two is enough.</source>
        <translation>%1 位于 %2 上：那里被覆盖的内容可能会保存两份。选择其中之一即可。</translation>
    </message>
</context>
<context>
    <name>Blksnap::PlanView</name>
    <message>
        <source>Devices to be frozen</source>
        <translation>要冻结的设备</translation>
    </message>
    <message>
        <source>To be frozen</source>
        <translation>将冻结</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>挂载于</translation>
    </message>
    <message>
        <source>Also on its disk, not frozen</source>
        <translation>同一磁盘上不冻结的内容</translation>
    </message>
    <message>
        <source>nothing in use</source>
        <translation>没有在用的内容</translation>
    </message>
</context>
<context>
    <name>Blksnap::PolicyForm</name>
    <message>
        <source>Grow by at least</source>
        <translation>每次至少扩大</translation>
    </message>
    <message>
        <source>Keep free at least</source>
        <translation>至少保持空闲</translation>
    </message>
    <message>
        <source>When the pool runs low:</source>
        <translation>存储池空间不足时：</translation>
    </message>
    <message>
        <source>What the watch service does when the pool runs low, also with this window closed</source>
        <translation>存储池空间不足时监视服务的做法，关闭本窗口时也有效</translation>
    </message>
    <message>
        <source>When the reserve is used up</source>
        <translation>备用区用完时</translation>
    </message>
    <message>
        <source>warn, and hold the snapshot as long as its pool lasts</source>
        <translation>发出警告，并在存储池允许时一直保持快照</translation>
    </message>
    <message>
        <source>release the snapshot before it fails</source>
        <translation>在快照失败之前将其释放</translation>
    </message>
    <message>
        <source>&amp;Grow by at least:</source>
        <translation>每次至少扩大(&amp;G)：</translation>
    </message>
    <message>
        <source>&amp;Keep free at least:</source>
        <translation>至少保持空闲(&amp;K)：</translation>
    </message>
    <message>
        <source>When the reserve is &amp;used up:</source>
        <translation>备用区用完时(&amp;U)：</translation>
    </message>
    <message>
        <source>as the kernel asks</source>
        <translation>按内核的请求</translation>
    </message>
    <message>
        <source>it takes from the reserve what the kernel asks for</source>
        <translation>按内核的请求取用备用区</translation>
    </message>
    <message>
        <source>it takes %1 or more from the reserve</source>
        <translation>从备用区取用 %1 或更多</translation>
    </message>
    <message>
        <source>%1; in the end the snapshot is released.</source>
        <comment>how it grows</comment>
        <translation>%1；最后释放快照。</translation>
    </message>
    <message>
        <source>%1; in the end there is a warning.</source>
        <comment>how it grows</comment>
        <translation>%1；最后发出警告。</translation>
    </message>
    <message>
        <source>%1, so that at least %2 stay free</source>
        <comment>how it grows</comment>
        <translation>%1，使至少 %2 保持空闲</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolConsent</name>
    <message>
        <source>%1 is not in the pool: %2 %3</source>
        <translation>%1 没有放入存储池：%2 %3</translation>
    </message>
    <message>
        <source>%1 (%2) carries %3. In the pool it is overwritten, and that is gone for good.</source>
        <translation>%1（%2）上有 %3。放入存储池后会被覆盖，永远无法找回。</translation>
    </message>
    <message>
        <source>Disk: %1, serial number %2</source>
        <translation>磁盘：%1，序列号 %2</translation>
    </message>
    <message>
        <source>%1 is not in the pool: it carries %2.</source>
        <translation>%1 没有放入存储池：它上面有 %2。</translation>
    </message>
    <message>
        <source>Lose %1…</source>
        <translation>丢弃 %1…</translation>
    </message>
    <message>
        <source>%1 carries %2. In the pool it is overwritten, and that is gone for good.</source>
        <translation>%1 上有 %2。放入存储池后会被覆盖，永远无法找回。</translation>
    </message>
    <message>
        <source>Overwrite %1</source>
        <translation>覆盖 %1</translation>
    </message>
    <message>
        <source>Lose %1</source>
        <translation>丢弃 %1</translation>
    </message>
    <message>
        <source>No file on %1 is in the pool: %2 %3</source>
        <translation>存储池中没有 %1 上的文件：%2 %3</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolFileDialog</name>
    <message>
        <source>A file for the pool</source>
        <translation>存储池文件</translation>
    </message>
    <message>
        <source>A file for the reserve</source>
        <translation>备用区文件</translation>
    </message>
    <message>
        <source>On which &amp;file system is it to be made?</source>
        <translation>要在哪个文件系统上创建(&amp;F)？</translation>
    </message>
    <message>
        <source>File systems</source>
        <translation>文件系统</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>大小(&amp;S)：</translation>
    </message>
    <message>
        <source>Size of the file</source>
        <translation>文件大小</translation>
    </message>
    <message>
        <source>For example 512 MiB or 1.5 GiB; a number alone means GiB</source>
        <translation>例如 512 MiB 或 1.5 GiB；只写数字表示 GiB</translation>
    </message>
    <message>
        <source>Add file</source>
        <translation>添加文件</translation>
    </message>
    <message>
        <source>Select a file system.</source>
        <translation>请选择一个文件系统。</translation>
    </message>
    <message>
        <source>None of these file systems can hold one now.</source>
        <translation>这些文件系统目前都不能存放。</translation>
    </message>
    <message>
        <source>Change file</source>
        <translation>更改文件</translation>
    </message>
    <message>
        <source>A file of %1 is made on %2 when the snapshot is taken, and deleted when it is released. %3 stay free there.</source>
        <translation>创建快照时会在 %2 上创建 %1 的文件，释放快照时将其删除。那里还剩 %3 可用。</translation>
    </message>
    <message>
        <source>A file of %1 is made on %2 when it is added, and deleted when the snapshot is released. %3 stay free there.</source>
        <translation>添加时会在 %2 上创建 %1 的文件，释放快照时将其删除。那里还剩 %3 可用。</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolGauge</name>
    <message>
        <source>Fill of the pool</source>
        <translation>存储池的占用</translation>
    </message>
    <message>
        <source>%1 of %2 filled (%3)</source>
        <translation>%2 中已占用 %1（%3）</translation>
    </message>
    <message>
        <source>%1 – nearly full</source>
        <translation>%1 – 即将占满</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>The pool is empty</source>
        <translation>存储池为空</translation>
    </message>
    <message>
        <source>%1 of room</source>
        <translation>%1 的空间</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolModel</name>
    <message>
        <source>in use</source>
        <translation>使用中</translation>
    </message>
    <message>
        <source>stands by</source>
        <translation>待命</translation>
    </message>
    <message>
        <source>to be added; loses %1</source>
        <translation>将添加；丢弃 %1</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>它已消失。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: reason</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Its contents are not those any more that you agreed to lose.</source>
        <translation>其内容已不是您同意丢弃的内容。</translation>
    </message>
    <message>
        <source>The disk was swapped.</source>
        <translation>磁盘已被更换。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 filled</source>
        <translation>已占用 %1</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>It has room for a file of %1 at most.</source>
        <translation>它最多能容纳 %1 的文件。</translation>
    </message>
    <message>
        <source>File on %1</source>
        <translation>%1 上的文件</translation>
    </message>
    <message>
        <source>File on %1 (%2)</source>
        <comment>place (device)</comment>
        <translation>%1 上的文件 (%2)</translation>
    </message>
    <message>
        <source>%1, used as %2</source>
        <comment>file, device</comment>
        <translation>%1，用作 %2</translation>
    </message>
    <message>
        <source>to be made; deleted at the release</source>
        <translation>将创建；释放快照时删除</translation>
    </message>
    <message>
        <source>It has no room for a file: a twentieth of it stays free.</source>
        <translation>它没有放文件的空间：总有二十分之一要留空。</translation>
    </message>
    <message>
        <source>Another file system is there now.</source>
        <translation>那里现在是另一个文件系统。</translation>
    </message>
    <message>
        <source>%1 still stand by</source>
        <translation>仍有 %1 待命</translation>
    </message>
    <message>
        <source>to be added; empty</source>
        <translation>将添加；空</translation>
    </message>
    <message>
        <source>%1 carries %2.</source>
        <translation>%1 上有 %2。</translation>
    </message>
    <message>
        <source>You will be asked whether to lose it.</source>
        <translation>会询问您是否丢弃它。</translation>
    </message>
    <message>
        <source>Use</source>
        <comment>what a device of the pool is used for</comment>
        <translation>用途</translation>
    </message>
    <message>
        <source>%1 filled, joined %2</source>
        <comment>percent, moment</comment>
        <translation>已占用 %1，%2 加入</translation>
    </message>
    <message>
        <source>%1, %2 of it joined from the reserve</source>
        <translation>%1，其中 %2 从备用区加入</translation>
    </message>
</context>
<context>
    <name>Blksnap::PoolPanel</name>
    <message>
        <source>Na&amp;me:</source>
        <translation>名称(&amp;M)：</translation>
    </message>
    <message>
        <source>Name of the new snapshot</source>
        <translation>新快照的名称</translation>
    </message>
    <message>
        <source>optional, for example: before the upgrade</source>
        <translation>可选，例如：升级之前</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>存储池</translation>
    </message>
    <message>
        <source>Reserve</source>
        <translation>备用区</translation>
    </message>
    <message>
        <source>Add selected</source>
        <translation>添加选中项</translation>
    </message>
    <message>
        <source>Adds the devices that are selected in the tree on the left</source>
        <translation>添加左侧树中选中的设备</translation>
    </message>
    <message>
        <source>%1: add the selected devices</source>
        <comment>list</comment>
        <translation>%1：添加选中的设备</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>To be used earlier (Alt+Up)</source>
        <translation>更早使用 (Alt+↑)</translation>
    </message>
    <message>
        <source>%1: up</source>
        <comment>list</comment>
        <translation>%1：上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>To be used later (Alt+Down)</source>
        <translation>更晚使用 (Alt+↓)</translation>
    </message>
    <message>
        <source>%1: down</source>
        <comment>list</comment>
        <translation>%1：下移</translation>
    </message>
    <message>
        <source>%1: remove</source>
        <comment>list</comment>
        <translation>%1：移除</translation>
    </message>
    <message>
        <source>Going on at %1</source>
        <translation>按 %1 的速度继续</translation>
    </message>
    <message>
        <source>&amp;Take snapshot</source>
        <translation>创建快照(&amp;T)</translation>
    </message>
    <message>
        <source>Tick at least one device on the left.</source>
        <translation>请在左侧至少勾选一个设备。</translation>
    </message>
    <message>
        <source>Drag unused partitions here, or add a file. What is overwritten on the frozen devices is copied there first.</source>
        <translation>把未使用的分区拖到这里，或添加一个文件。冻结设备上被覆盖的内容会先复制到其中。</translation>
    </message>
    <message>
        <source>Drag spare partitions here, or add a file. They join the pool by themselves when it runs low, also with this window closed.</source>
        <translation>把空余的分区拖到这里，或添加一个文件。存储池空间不足时它们会自动加入，关闭本窗口时也一样。</translation>
    </message>
    <message>
        <source>Add file…</source>
        <translation>添加文件…</translation>
    </message>
    <message>
        <source>Plans a file on a mounted file system, where there is no spare partition</source>
        <translation>没有空余分区时，计划在已挂载的文件系统上使用一个文件</translation>
    </message>
    <message>
        <source>%1: add a file</source>
        <comment>list</comment>
        <translation>%1：添加文件</translation>
    </message>
    <message>
        <source>Takes what is selected out of the plan (Delete)</source>
        <translation>把选中的内容从计划中移除 (Delete)</translation>
    </message>
    <message>
        <source>Put at least one partition or file into the pool.</source>
        <translation>请至少在存储池中放入一个分区或文件。</translation>
    </message>
    <message>
        <source>Put a partition or a file into the pool or the reserve of this snapshot first.</source>
        <translation>请先把一个分区或文件放入此快照的存储池或备用区。</translation>
    </message>
    <message>
        <source>&amp;Add to the pool</source>
        <translation>添加到存储池(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Blksnap::PromptText</name>
    <message>
        <source>Authentication is required to take a snapshot and to overwrite these devices as storage for it, which erases what is on them for ever: %1</source>
        <translation>需要验证身份才能创建快照并覆盖以下设备作为其存储，这将永久清除其中的内容：%1</translation>
    </message>
    <message>
        <source>Authentication is required to overwrite as storage for a snapshot, which erases what is there for ever: %1</source>
        <translation>需要验证身份才能覆盖以下设备作为快照的存储，这将永久清除其中的内容：%1</translation>
    </message>
    <message>
        <source>a new file of %1 on %2</source>
        <translation>%2 上大小为 %1 的新文件</translation>
    </message>
    <message>
        <source>nothing known is on it</source>
        <translation>上面没有已知的内容</translation>
    </message>
    <message>
        <source>with %1</source>
        <translation>带有 %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SaveDialog</name>
    <message>
        <source>Replace a file</source>
        <translation>替换文件</translation>
    </message>
    <message>
        <source>In %1 there is a file of this name already. Tick what is lost:</source>
        <translation>%1 中已有同名文件。请勾选将会丢失的内容：</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>what is in %1 now</source>
        <comment>file</comment>
        <translation>%1 现有的内容</translation>
    </message>
</context>
<context>
    <name>Blksnap::SnapshotModel</name>
    <message>
        <source>New snapshot</source>
        <translation>新建快照</translation>
    </message>
    <message>
        <source>Choose devices and a pool, then take the snapshot</source>
        <translation>选择设备和存储池，然后创建快照</translation>
    </message>
    <message>
        <source>Taken %1; writes were held back for %2</source>
        <translation>创建于 %1；写入被暂停了 %2</translation>
    </message>
    <message>
        <source>%1 of %2 (%3)</source>
        <translation>%1 / %2（%3）</translation>
    </message>
    <message>
        <source>%1 as it was when the snapshot was taken; %2 of old contents were copied</source>
        <translation>%1 在创建快照时的状态；已复制 %2 的旧内容</translation>
    </message>
    <message>
        <source>%1 (no image yet)</source>
        <translation>%1（尚无映像）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>image of origin</comment>
        <translation>%1（来自 %2）</translation>
    </message>
    <message>
        <source>lost: %1</source>
        <translation>已丢失：%1</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>可读</translation>
    </message>
    <message>
        <source>Snapshot</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>Pool used</source>
        <translation>存储池占用</translation>
    </message>
    <message>
        <source>Mounted on</source>
        <translation>挂载于</translation>
    </message>
    <message>
        <source>not taken yet</source>
        <translation>尚未创建</translation>
    </message>
    <message>
        <source>held</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>lost: the pool was full</source>
        <translation>已丢失：存储池已满</translation>
    </message>
    <message>
        <source>lost: an error</source>
        <translation>已丢失：出错</translation>
    </message>
    <message>
        <source>The snapshot “%1” is lost: its pool of %2 was full, so what was overwritten could not be kept. The devices themselves are unharmed. Release it; give the next one more room, or a reserve.</source>
        <translation>快照“%1”已丢失：其 %2 的存储池已满，被覆盖的内容无法保存。设备本身没有受损。请释放它；下一次请给更多空间，或设置备用区。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: error</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The snapshot “%1” is lost because of an error (%2). The devices themselves are unharmed. Release it; the journal says more.</source>
        <translation>快照“%1”因错误（%2）而丢失。设备本身没有受损。请释放它；日志中有更多信息。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
    <message>
        <source>held, nearly full</source>
        <translation>已冻结，即将占满</translation>
    </message>
    <message>
        <source>The pool is nearly full. Add room to it, or the snapshot is lost when the pool is full.</source>
        <translation>存储池即将占满。请为其添加空间，否则存储池满时快照将丢失。</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted here: btrfs takes it for the origin itself, and the two must not be mixed up. Back it up, and mount the copy on another computer.</source>
        <translation>%1 的映像不能在此挂载：btrfs 会把它当成原设备，两者不可混淆。请备份它，并在另一台计算机上挂载副本。</translation>
    </message>
    <message>
        <source>It can be backed up as a whole.</source>
        <translation>可以备份整个映像。</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: it holds no file system of its own, but %2.</source>
        <comment>device, LVM2_member</comment>
        <translation>%1 的映像无法挂载：它本身没有文件系统，而是 %2。</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: it is a whole disk with partitions.</source>
        <translation>%1 的映像无法挂载：它是带有分区的整块磁盘。</translation>
    </message>
    <message>
        <source>The image of %1 cannot be mounted: no file system was found on it.</source>
        <translation>%1 的映像无法挂载：没有在其中找到文件系统。</translation>
    </message>
    <message>
        <source>Mounted on %1</source>
        <translation>挂载于 %1</translation>
    </message>
</context>
<context>
    <name>Blksnap::SnapshotPanel</name>
    <message>
        <source>&amp;Mount</source>
        <translation>挂载(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Browse</source>
        <translation>浏览(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Unmount</source>
        <translation>卸载(&amp;U)</translation>
    </message>
    <message>
        <source>B&amp;ack up…</source>
        <translation>备份(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Release…</source>
        <translation>释放(&amp;R)…</translation>
    </message>
    <message>
        <source>Snapshots</source>
        <translation>快照</translation>
    </message>
    <message>
        <source>The first row is the snapshot that you plan; below are those that are held, with their images. What is selected here is shown in the pool.</source>
        <translation>第一行是您正在计划的快照；下面是现有的快照及其映像。存储池显示在此选中的内容。</translation>
    </message>
    <message>
        <source>Mounts the image read-only, where you can read it</source>
        <translation>以只读方式把映像挂载到您可以读取的位置</translation>
    </message>
    <message>
        <source>Opens the files of the image in the file manager</source>
        <translation>在文件管理器中打开映像的文件</translation>
    </message>
    <message>
        <source>Unmounts the image</source>
        <translation>卸载映像</translation>
    </message>
    <message>
        <source>Copies the image as a whole into a file</source>
        <translation>把整个映像复制到一个文件</translation>
    </message>
    <message>
        <source>Gives the snapshot up: its images vanish, the devices stay as they are now</source>
        <translation>放弃快照：其映像会消失，设备保持现在的样子</translation>
    </message>
    <message>
        <source>S&amp;napshots</source>
        <translation>快照(&amp;N)</translation>
    </message>
    <message>
        <source>Select one of the images of the snapshot first.</source>
        <translation>请先选择该快照的一个映像。</translation>
    </message>
    <message>
        <source>Select a snapshot or an image first.</source>
        <translation>请先选择一个快照或映像。</translation>
    </message>
    <message>
        <source>The snapshot is lost, and so is the image.</source>
        <translation>快照已丢失，映像也随之丢失。</translation>
    </message>
    <message>
        <source>The snapshot is not taken yet.</source>
        <translation>快照尚未创建。</translation>
    </message>
    <message>
        <source>The image is not mounted.</source>
        <translation>映像没有挂载。</translation>
    </message>
    <message>
        <source>The image is mounted already.</source>
        <translation>映像已经挂载。</translation>
    </message>
    <message>
        <source>Select a snapshot first.</source>
        <translation>请先选择一个快照。</translation>
    </message>
</context>
<context>
    <name>Blksnap::Suitability</name>
    <message>
        <source>It is the image of a snapshot.</source>
        <translation>它是快照的映像。</translation>
    </message>
    <message>
        <source>Choose its origin instead.</source>
        <translation>请选择其原设备。</translation>
    </message>
    <message>
        <source>Nobody writes to an optical disc, so it is frozen already.</source>
        <translation>没有人写入光盘，因此它已经是冻结的。</translation>
    </message>
    <message>
        <source>It is held by the snapshot “%1”.</source>
        <translation>它已被快照“%1”冻结。</translation>
    </message>
    <message>
        <source>Release that snapshot first.</source>
        <translation>请先释放该快照。</translation>
    </message>
    <message>
        <source>It holds the differences of the snapshot “%1”.</source>
        <translation>它保存着快照“%1”的差异。</translation>
    </message>
    <message>
        <source>It is swap space; its contents mean nothing later.</source>
        <translation>它是交换空间；其内容以后没有意义。</translation>
    </message>
    <message>
        <source>A snapshot of the other devices is complete without it.</source>
        <translation>没有它，其他设备的快照也是完整的。</translation>
    </message>
    <message>
        <source>It is a member of something larger: freeze the volume above it to get a file system.</source>
        <translation>它是更大结构的成员：请冻结其上的卷以得到文件系统。</translation>
    </message>
    <message>
        <source>The image of a btrfs cannot be mounted on the computer that has its origin mounted.</source>
        <translation>btrfs 的映像不能在挂载了其原设备的计算机上挂载。</translation>
    </message>
    <message>
        <source>Back up the image as a whole, or mount it elsewhere.</source>
        <translation>请备份整个映像，或在别处挂载。</translation>
    </message>
    <message>
        <source>It cannot hold differences.</source>
        <translation>它不能保存差异。</translation>
    </message>
    <message>
        <source>Choose a partition or a disk that is not in use.</source>
        <translation>请选择未在使用的分区或磁盘。</translation>
    </message>
    <message>
        <source>It cannot be written to.</source>
        <translation>它不可写入。</translation>
    </message>
    <message>
        <source>Take its write protection away, or choose another one.</source>
        <translation>请取消其写保护，或选择另一个。</translation>
    </message>
    <message>
        <source>It is mounted on %1.</source>
        <translation>它挂载于 %1。</translation>
    </message>
    <message>
        <source>Unmount it first.</source>
        <translation>请先卸载它。</translation>
    </message>
    <message>
        <source>It is in use as swap space.</source>
        <translation>它正用作交换空间。</translation>
    </message>
    <message>
        <source>Turn it off with swapoff first.</source>
        <translation>请先用 swapoff 关闭它。</translation>
    </message>
    <message>
        <source>It is to be frozen itself.</source>
        <translation>它自己将被冻结。</translation>
    </message>
    <message>
        <source>Take its check mark away first.</source>
        <translation>请先取消其勾选。</translation>
    </message>
    <message>
        <source>It belongs to the pool of “%1”.</source>
        <translation>它属于“%1”的存储池。</translation>
    </message>
    <message>
        <source>Release that snapshot first, or choose another one.</source>
        <translation>请先释放该快照，或选择另一个。</translation>
    </message>
    <message>
        <source>Choose a partition on another disk.</source>
        <translation>请选择另一块磁盘上的分区。</translation>
    </message>
    <message>
        <source>The disk has partitions.</source>
        <translation>该磁盘有分区。</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>请选择其中之一。</translation>
    </message>
    <message>
        <source>%1 lies on it.</source>
        <translation>%1 位于其上。</translation>
    </message>
    <message>
        <source>Take that apart first.</source>
        <translation>请先拆开它。</translation>
    </message>
    <message>
        <source>It lies on a device that is to be frozen, so each copy would cause another.</source>
        <translation>它位于要冻结的设备上，因此每次复制都会引起另一次复制。</translation>
    </message>
    <message>
        <source>It is too small.</source>
        <translation>它太小。</translation>
    </message>
    <message>
        <source>Choose one of at least 4 MiB.</source>
        <translation>请选择至少 4 MiB 的设备。</translation>
    </message>
    <message>
        <source>It is on the same disk as %1.</source>
        <translation>它与 %1 在同一块磁盘上。</translation>
    </message>
    <message>
        <source>That works, but a pool on another disk makes writing faster while the snapshot is held.</source>
        <translation>这样可行，但存储池在另一块磁盘上时，保持快照期间的写入会更快。</translation>
    </message>
    <message>
        <source>A file with the differences of the snapshot “%1” lies on it.</source>
        <translation>快照“%1”的差异文件位于其上。</translation>
    </message>
    <message>
        <source>Choose another file system.</source>
        <translation>请选择其他文件系统。</translation>
    </message>
    <message>
        <source>It is not mounted.</source>
        <translation>它没有挂载。</translation>
    </message>
    <message>
        <source>Mount it first.</source>
        <translation>请先挂载它。</translation>
    </message>
    <message>
        <source>It shares its blocks with %1, which is to be frozen.</source>
        <translation>它与将被冻结的 %1 共用存储块。</translation>
    </message>
    <message>
        <source>It is mounted read-only.</source>
        <translation>它以只读方式挂载。</translation>
    </message>
    <message>
        <source>It is neither ext4 nor XFS.</source>
        <translation>它既不是 ext4 也不是 XFS。</translation>
    </message>
    <message>
        <source>Only these are known to keep the blocks of a file in place.</source>
        <translation>只有这两种能确保文件的块留在原位。</translation>
    </message>
    <message>
        <source>It is in the reserve of the snapshot “%1”.</source>
        <translation>它在快照“%1”的备用中。</translation>
    </message>
    <message>
        <source>Unmount it first, or put a file on it into the pool: “Add file…”.</source>
        <translation>请先卸载它，或将其上的文件放入存储池：“添加文件…”。</translation>
    </message>
    <message>
        <source>It is mounted as %1, not as %2 by the kernel.</source>
        <translation>它以 %1 方式挂载，而不是由内核以 %2 方式挂载。</translation>
    </message>
    <message>
        <source>It is read-only, so it is frozen already.</source>
        <translation>它是只读的，因此已经是冻结的。</translation>
    </message>
    <message>
        <source>It shares its blocks with %1, which is in pool or reserve of the snapshot “%2”.</source>
        <translation>它与快照“%2”的存储池或备用区中的 %1 共用存储块。</translation>
    </message>
</context>
<context>
    <name>Blksnap::TrayIcon</name>
    <message>
        <source>&amp;Show the window</source>
        <translation>显示窗口(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>%1: %2, pool %3 full</source>
        <comment>snapshot: state, fill</comment>
        <translation>%1：%2，存储池已占用 %3</translation>
    </message>
</context>
<context>
    <name>Blksnap::WaitingWork</name>
    <message>
        <source>Take back</source>
        <translation>撤回</translation>
    </message>
    <message>
        <source>Takes back what has not begun yet; what is running goes on</source>
        <translation>撤回尚未开始的操作；正在进行的操作会继续</translation>
    </message>
    <message numerus="yes">
        <source>%n more waiting</source>
        <comment>commands</comment>
        <translation>
            <numerusform>还有 %n 项操作在等待</numerusform>
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
        <translation>冻结已挂载的磁盘，并显示此后的变化。</translation>
    </message>
</context>
</TS>
