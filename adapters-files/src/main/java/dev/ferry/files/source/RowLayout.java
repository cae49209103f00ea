package dev.ferry.files.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.ferry.files.table.Row;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How a file writes the rows of its table, so that a row can be shown as it stood there.
 *
 * @param json whether a row is an object; else it is cells
 * @param delimiter what stands between cells
 * @param columns the table's column in each place of the file, less than 0 for one that is passed over
 */
public record RowLayout(boolean json, char delimiter, List<Integer> columns) {
    private static final JsonFactory JSON = new JsonFactory();

    /** Of a file that nothing was read of. */
    public static final RowLayout NONE = new RowLayout(false, ',', List.of());

    static RowLayout ofCsv(int[] columns, char delimiter) {
        return new RowLayout(false, delimiter, Arrays.stream(columns).boxed().toList());
    }

    static RowLayout ofJson() {
        return new RowLayout(true, ',', List.of());
    }

    /** The row as it stood: to the letter where its cells do not tell all of it, else made of them. */
    public String text(Row row) {
        if (row.hasWritten()) {
            return row.written();
        }
        return json ? object(row) : cells(row);
    }

    private String cells(Row row) {
        return columns.stream()
                .map(column -> column < 0 ? "" : CsvText.cell(row.text(column), delimiter))
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private static String object(Row row) {
        List<String> names = row.table().columns();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            for (int i = 0; i < names.size(); i++) {
                if (row.length(i) > 0) {
                    json.writeStringField(names.get(i), row.text(i));
                }
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
