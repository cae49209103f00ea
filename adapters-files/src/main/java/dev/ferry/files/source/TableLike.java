package dev.ferry.files.source;

import dev.ferry.files.table.Table;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells by its name whether a file that is not read looks like one with rows: by the name of a table in any case and
 * with anything about it ({@code Memberships.csv}, {@code memberships (1).csv}, {@code memberships.csv.bak}), or by an
 * ending of tables.
 */
final class TableLike {
    private static final Pattern PACKED = Pattern.compile("\\.(gz|zip|bz2|xz|zst|7z)$");
    private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");
    private static final List<String> ENDINGS = List.of(
            ".csv",
            ".tsv",
            ".psv",
            ".jsonl",
            ".ndjson",
            ".json",
            ".xlsx",
            ".xlsm",
            ".xls",
            ".ods",
            ".parquet",
            ".avro",
            ".zip",
            ".7z",
            ".tar",
            ".tgz",
            ".rar");

    private TableLike() {}

    /** Whether it may be a table's file, by the table's name in it. */
    static boolean isOf(Table table, String name) {
        String plain = plain(name);
        String base = plain.substring(0, plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.'));
        return plain.contains(table.stem())
                || NO_LETTERS.matcher(base).replaceAll("").equals(singular(table));
    }

    /** Whether it is a folder's name under which parts of a table lie. */
    static boolean isFolderOf(Table table, String folder) {
        String plain = plain(folder);
        return plain.equals(table.stem()) || plain.startsWith(table.stem() + '.') || plain.equals(singular(table));
    }

    /** Whether it may have rows of any table, by its ending; archives may hold anything. */
    static boolean hasRows(String name) {
        String plain = plain(name);
        String unpacked = PACKED.matcher(plain).replaceFirst("");
        return ENDINGS.stream().anyMatch(ending -> plain.endsWith(ending) || unpacked.endsWith(ending));
    }

    private static String singular(Table table) {
        return table.stem().substring(0, table.stem().length() - 1);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
    }
}
