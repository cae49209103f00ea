package dev.ferry.files.deadline;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.ferry.domain.deadline.DeadlineSheet;
import dev.ferry.domain.text.Trimmed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes a table apart. Used once. */
final class SheetParser {
    private final String name;
    private final List<String> columns = new ArrayList<>();
    private final List<DeadlineSheet.Row> rows = new ArrayList<>();
    private long line = 1;

    SheetParser(String name) {
        this.name = name;
    }

    DeadlineSheet parse(String text) {
        CsvReader.builder()
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .forEach(this::add);
        return new DeadlineSheet(name, columns, rows);
    }

    /** That which was being read when nothing could be read any more. */
    long line() {
        return line;
    }

    private void add(CsvRecord row) {
        if (columns.isEmpty()) {
            row.getFields().forEach(column -> columns.add(Trimmed.of(column)));
        } else {
            rows.add(new DeadlineSheet.Row(row.getStartingLineNumber(), cells(row)));
        }
        line = row.getStartingLineNumber() + 1;
    }

    private Map<String, String> cells(CsvRecord row) {
        Map<String, String> cells = new HashMap<>();
        for (int number = 0; number < row.getFieldCount(); number++) {
            String cell = Trimmed.of(row.getField(number));
            if (!cell.isEmpty()) {
                cells.put(columns.get(number), cell);
            }
        }
        return cells;
    }
}
