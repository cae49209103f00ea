package dev.ferry.files.source;

import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.files.table.Table;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which column of a CSV file holds which cell of its table. */
final class Header {
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** What spreadsheets write above the header, for each other. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("sep=(.)", Pattern.CASE_INSENSITIVE);

    /** Names that are told of one header. */
    private static final int MOST_FOUND = 40;

    private final int[] columns;
    private final char delimiter;

    private Header(int[] columns, char delimiter) {
        this.columns = columns;
        this.delimiter = delimiter;
    }

    /** Reads the names; those that no contract knows are told to {@code warnings}. */
    static Header of(ExportFile file, List<String> names, char delimiter, Warnings warnings) {
        List<ExportRefused> faults = faults(file, names, delimiter);
        if (!faults.isEmpty()) {
            throw faults.getFirst();
        }
        int[] columns = new int[names.size()];
        for (int i = 0; i < columns.length; i++) {
            String name = Trimmed.of(names.get(i));
            columns[i] = file.table().columns().indexOf(name);
            if (columns[i] < 0) {
                warnings.unknownColumn(file.name(), name);
            }
        }
        return new Header(columns, delimiter);
    }

    /** All that is wrong with a header, in the order in which it is to be told. */
    static List<ExportRefused> faults(ExportFile file, List<String> names, char delimiter) {
        Optional<Character> separator = separatorLine(names, delimiter);
        if (separator.isPresent()) {
            boolean canBeNamed = ExportDialect.DELIMITERS.contains(separator.get());
            return List.of(
                    separatedBy(file, separator.get(), Map.of("why", canBeNamed ? "sep-line" : "sep-line-unknown")));
        }
        List<String> trimmed = names.stream().map(Trimmed::of).toList();
        if (trimmed.stream().anyMatch(name -> name.indexOf('\0') >= 0)) {
            return List.of(new ExportRefused(
                    Code.EXPORT_WRONG_ENCODING, Map.of("file", file.name(), "line", 1L, "why", "nul")));
        }
        return otherDelimiter(file.table(), trimmed, delimiter)
                .map(other -> List.of(separatedBy(file, other, Map.of())))
                .orElseGet(() -> faultsOfNames(file, trimmed, delimiter));
    }

    private static List<ExportRefused> faultsOfNames(ExportFile file, List<String> names, char delimiter) {
        List<ExportRefused> faults = new ArrayList<>();
        Set<String> meant = new LinkedHashSet<>();
        Set<String> seen = new LinkedHashSet<>();
        for (int place = 0; place < names.size(); place++) {
            String name = names.get(place);
            if (!name.isEmpty() && !seen.add(name)) {
                faults.add(twice(file, name, names.indexOf(name) + 1, place + 1));
            }
            meant(file.table(), name).ifPresent(column -> {
                meant.add(column);
                faults.add(misspelt(file, name, column));
            });
        }
        List<String> missing = file.table().columns().stream()
                .filter(file.table().required()::contains)
                .filter(column -> !seen.contains(column) && !meant.contains(column))
                .toList();
        if (!missing.isEmpty()) {
            faults.add(missing(file, missing, names, delimiter));
        }
        return faults;
    }

    /** @param first where it stands, from 1, and {@code second} where it stands again */
    private static ExportRefused twice(ExportFile file, String name, int first, int second) {
        return new ExportRefused(
                Code.EXPORT_COLUMN_TWICE,
                Map.of("file", file.name(), "column", QuotedName.of(name), "first", first, "second", second));
    }

    private static ExportRefused missing(ExportFile file, List<String> missing, List<String> names, char delimiter) {
        Map<String, Object> facts = new HashMap<>(Map.of(
                "file",
                file.name(),
                "column",
                missing.getFirst(),
                "columns",
                missing,
                "found",
                names.stream().limit(MOST_FOUND).map(QuotedName::of).toList()));
        NoHeader.of(file.table(), names, delimiter).ifPresent(why -> facts.put("why", why.slug()));
        return new ExportRefused(Code.EXPORT_COLUMN_MISSING, facts);
    }

    static ExportRefused misspelt(ExportFile file, String name, String meant) {
        return new ExportRefused(
                Code.EXPORT_COLUMN_MISSPELT,
                Map.of("file", file.name(), "column", QuotedName.of(name), "meant", meant));
    }

    /** The column of the table that somebody meant by a name which is none, but for its case and signs. */
    static Optional<String> meant(Table table, String name) {
        if (name.isEmpty() || table.columns().contains(name)) {
            return Optional.empty();
        }
        String bare = bare(name);
        return table.columns().stream()
                .filter(column -> bare(column).equals(bare))
                .findFirst();
    }

    private static String bare(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return NO_LETTER_OR_DIGIT.matcher(plain).replaceAll("");
    }

    /** Whether a line above the header has nothing, or tells the delimiter that is known. */
    static boolean isPassedOver(List<String> names, char delimiter) {
        return names.stream().map(Trimmed::of).allMatch(String::isEmpty)
                || separatorLine(names, delimiter).equals(Optional.of(delimiter));
    }

    private static Optional<Character> separatorLine(List<String> names, char delimiter) {
        Matcher line = SEPARATOR_LINE.matcher(joined(names, delimiter));
        return line.matches() ? Optional.of(line.group(1).charAt(0)) : Optional.empty();
    }

    private static String joined(List<String> names, char delimiter) {
        return String.join(String.valueOf(delimiter), names);
    }

    private static ExportRefused separatedBy(ExportFile file, char delimiter, Map<String, Object> why) {
        Map<String, Object> facts = new HashMap<>(why);
        facts.put("file", file.name());
        facts.put("delimiter", ExportDialect.word(delimiter));
        return new ExportRefused(Code.EXPORT_WRONG_DELIMITER, facts);
    }

    /** What stands between the columns of a header that has too few of them, and is another sign than it should be. */
    private static Optional<Character> otherDelimiter(Table table, List<String> names, char delimiter) {
        if (names.containsAll(table.required())) {
            return Optional.empty();
        }
        String line = joined(names, delimiter);
        long known = known(table, names.stream());
        return ExportDialect.DELIMITERS.stream()
                .filter(other -> other != delimiter)
                .filter(other -> known(table, Stream.of(line.split(Pattern.quote(String.valueOf(other)), -1)))
                        > Math.max(1, known))
                .findFirst();
    }

    private static long known(Table table, Stream<String> names) {
        return names.map(Header::bare)
                .filter(bare ->
                        table.columns().stream().anyMatch(column -> bare(column).equals(bare)))
                .count();
    }

    RowLayout layout() {
        return RowLayout.ofCsv(columns, delimiter);
    }

    int size() {
        return columns.length;
    }

    /** The table's column in this place, or less than 0 for one that is passed over. */
    int column(int place) {
        return place < columns.length ? columns[place] : -1;
    }
}
