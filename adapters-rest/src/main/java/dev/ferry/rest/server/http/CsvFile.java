package dev.ferry.rest.server.http;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.ferry.domain.text.SpreadsheetCell;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Rows as a file of CSV by RFC 4180, written as they come. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it.
 */
public final class CsvFile {
    private static final String TYPE = "text/csv;charset=utf-8";

    private CsvFile() {}

    /**
     * The answer that has them.
     *
     * @param name of the file
     * @param rows closed when all are written, or nobody reads on
     */
    public static Response of(String name, List<String> head, Stream<List<String>> rows) {
        StreamingOutput written = output -> {
            try (rows;
                    CsvWriter csv = CsvWriter.builder()
                            .lineDelimiter(LineDelimiter.CRLF)
                            .build(new OutputStreamWriter(output, StandardCharsets.UTF_8))) {
                csv.writeRecord(head);
                for (Iterator<List<String>> left = rows.iterator(); left.hasNext(); ) {
                    csv.writeRecord(
                            left.next().stream().map(SpreadsheetCell::of).toList());
                }
            }
        };
        return Response.ok(written, TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
                .build();
    }
}
