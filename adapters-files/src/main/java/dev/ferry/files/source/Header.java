package dev.ferry.files.source;

import dev.ferry.domain.outcome.Code;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which column of a CSV file holds which cell of its table. */
final class Header {
    private final int[] columns;

    private Header(int[] columns) {
        this.columns = columns;
    }

    /** Reads the names; those that no contract knows are told to {@code warnings}. */
    static Header of(ExportFile file, List<String> names, Warnings warnings) {
        int[] columns = new int[names.size()];
        Set<String> before = new HashSet<>();
        for (int i = 0; i < columns.length; i++) {
            String name = names.get(i).strip();
            requirePlain(file, name);
            columns[i] = file.table().columns().indexOf(name);
            requireOnce(file, before, name);
            if (columns[i] < 0) {
                warnings.unknownColumn(file.name(), name);
            }
        }
        requireAll(file, columns);
        return new Header(columns);
    }

    private static void requirePlain(ExportFile file, String name) {
        if (name.indexOf('\0') >= 0) {
            throw new ExportRefused(Code.EXPORT_WRONG_ENCODING, file.name(), 1);
        }
    }

    private static void requireOnce(ExportFile file, Set<String> before, String name) {
        if (!name.isEmpty() && !before.add(name)) {
            throw new ExportRefused(
                    Code.EXPORT_COLUMN_TWICE, Map.of("file", file.name(), "column", QuotedName.of(name)));
        }
    }

    private static void requireAll(ExportFile file, int[] columns) {
        for (String required : file.table().required()) {
            int wanted = file.table().columns().indexOf(required);
            if (Arrays.stream(columns).noneMatch(column -> column == wanted)) {
                throw new ExportRefused(Code.EXPORT_COLUMN_MISSING, Map.of("file", file.name(), "column", required));
            }
        }
    }

    RowLayout layout() {
        return RowLayout.ofCsv(columns);
    }

    int size() {
        return columns.length;
    }

    /** The table's column in this place, or less than 0 for one that is passed over. */
    int column(int place) {
        return place < columns.length ? columns[place] : -1;
    }
}
