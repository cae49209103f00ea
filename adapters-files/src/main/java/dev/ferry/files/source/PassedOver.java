package dev.ferry.files.source;

import dev.ferry.domain.export.ExportWarning;
import dev.ferry.files.table.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of an export that look like ones with rows, and were not read. */
public final class PassedOver {
    /** How many are told of one export; of more there is nothing new to say. */
    private static final int MOST = 100;

    private final List<String> shown = new ArrayList<>();
    private final SortedSet<String> names = new TreeSet<>();
    private final Map<Table, String> likeTable = new EnumMap<>(Table.class);
    private Optional<String> likeAny = Optional.empty();

    /**
     * Takes a file down that is not read, if it looks like one with rows.
     *
     * @param folder the name of the folder that it lies in, empty where that is the export's own
     * @param path within the export
     */
    void add(String folder, String name, String path) {
        if (isHidden(name)) {
            return;
        }
        String quoted = QuotedName.of(path);
        List<Table> like = Stream.of(Table.values())
                .filter(table -> TableLike.isOf(table, name) || TableLike.isFolderOf(table, folder))
                .toList();
        like.forEach(table -> likeTable.putIfAbsent(table, quoted));
        if (like.isEmpty() && TableLike.hasRows(name)) {
            likeAny = likeAny.or(() -> Optional.of(quoted));
        }
        if ((!like.isEmpty() || TableLike.hasRows(name)) && shown.size() < MOST) {
            shown.add(quoted);
            names.add(name);
        }
    }

    /** What programs leave beside the files that they have open. */
    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }

    /**
     * The first of them that may have rows of this table.
     *
     * @param wasRead whether the table has a file that was read: then nothing is looked for under another name
     */
    public Optional<String> of(Table table, boolean wasRead) {
        return Optional.ofNullable(likeTable.get(table)).or(() -> wasRead ? Optional.empty() : likeAny);
    }

    /** By their names alone, in order. */
    public SortedSet<String> names() {
        return names;
    }

    public Stream<ExportWarning> warnings() {
        return shown.stream().map(ExportWarning.FilePassedOver::new);
    }
}
