package dev.ferry.files.source;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.files.table.Table;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks at the beginnings of all files before the rows of any are read, so that all that is wrong with headers is told
 * at once. What is damaged further on is for the reading of rows to tell.
 */
public final class Beginnings {
    /** Characters of a file that are looked at; a header that is longer is told when its rows are read. */
    private static final int LENGTH = 1 << 16;

    private final Limits limits;
    private final ExportDialect dialect;

    public Beginnings(Limits limits, ExportDialect dialect) {
        this.limits = limits;
        this.dialect = dialect;
    }

    /**
     * Goes on where every header can be read.
     *
     * @throws ExportRefused with all that is wrong with any of them, in the order of the tables
     */
    public void require(ExportFiles files) {
        List<ExportRefused> faults = new ArrayList<>();
        for (Table table : Table.values()) {
            files.find(table).ifPresent(file -> faults.addAll(faults(file)));
        }
        if (faults.size() == 1) {
            throw faults.getFirst();
        }
        if (!faults.isEmpty()) {
            throw new ExportRefused(
                    Code.EXPORT_HEADERS_WRONG,
                    Map.of(
                            "faults",
                            faults.stream()
                                    .map(ExportRefused::reason)
                                    .map(Beginnings::facts)
                                    .toList()));
        }
    }

    /** In the same order each time, the code first. */
    private static Map<String, Object> facts(Refusal fault) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("code", fault.code().slug());
        fault.code().facts().stream()
                .filter(fault.facts()::containsKey)
                .forEach(name -> facts.put(name, fault.facts().get(name)));
        return facts;
    }

    private List<ExportRefused> faults(ExportFile file) {
        try (Reader text = TableText.openLeniently(file, new Budget(limits), dialect.encoding())) {
            String beginning = beginning(text);
            return file.format().json() ? faultsOfJson(file, beginning) : faultsOfCsv(file, beginning);
        } catch (ExportRefused refused) {
            return List.of(refused);
        } catch (IOException _) {
            return List.of();
        }
    }

    private static String beginning(Reader text) throws IOException {
        char[] characters = new char[LENGTH];
        int length = 0;
        for (int more = 0; more >= 0 && length < LENGTH; more = text.read(characters, length, LENGTH - length)) {
            length += more;
        }
        return new String(characters, 0, length);
    }

    private static List<ExportRefused> faultsOfJson(ExportFile file, String beginning) {
        long line = 1;
        for (String text : beginning.split("\n", -1)) {
            String trimmed = Trimmed.of(text);
            if (!trimmed.isEmpty()) {
                boolean spread = trimmed.startsWith("[") || trimmed.equals("{");
                return spread ? List.of(new ExportRefused(Code.EXPORT_NOT_JSON_LINES, file.name(), line)) : List.of();
            }
            line++;
        }
        return List.of();
    }

    private List<ExportRefused> faultsOfCsv(ExportFile file, String beginning) {
        List<String> names = header(beginning);
        if (names.stream().anyMatch(name -> name.indexOf(TableText.WRONG) >= 0)) {
            return List.of(new ExportRefused(Code.EXPORT_WRONG_ENCODING, file.name(), 1));
        }
        boolean isCut = beginning.length() == LENGTH && firstLine(beginning).length() == LENGTH;
        return isCut ? List.of() : Header.faults(file, names, dialect.delimiter());
    }

    /** The names, or the first line where they cannot be told apart, as with quotes and another delimiter. */
    private List<String> header(String beginning) {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(dialect.delimiter())
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(2 * LENGTH)
                .ofCsvRecord(beginning)) {
            return reader.stream()
                    .map(CsvRecord::getFields)
                    .filter(names -> !Header.isPassedOver(names, dialect.delimiter()))
                    .findFirst()
                    .orElseGet(List::of);
        } catch (CsvParseException _) {
            return List.of(firstLine(beginning));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
