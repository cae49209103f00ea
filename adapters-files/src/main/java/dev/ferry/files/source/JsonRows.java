package dev.ferry.files.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.ferry.domain.outcome.Code;
import dev.ferry.files.table.RowBuilder;
import dev.ferry.files.table.RowSink;
import dev.ferry.files.table.Table;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.util.HashSet;
import java.util.Set;

/** Reads a file of JSON Lines: one object a line, its fields named as the columns. */
final class JsonRows implements RowReader {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private static final int MOST_UNKNOWN = 1_000;

    private final ExportFile file;
    private final Limits limits;
    private final RowSink rows;
    private final Warnings warnings;
    private final RowBuilder builder;
    /** Names that are no column's, and look like none. */
    private final Set<String> unknown = new HashSet<>();

    private long line = 1;
    /** Whether the cells tell all that the row at hand has. */
    private boolean told = true;
    /** A column whose text has half of a surrogate pair, which is no text in UTF-8; else nothing. */
    private String halved = "";
    /** Whether the row at hand is a tenant's that says nothing of its domains, not even that it has none. */
    private boolean lacksDomains;

    JsonRows(ExportFile file, Limits limits, RowSink rows, Warnings warnings) {
        this.file = file;
        this.limits = limits;
        this.rows = rows;
        this.warnings = warnings;
        this.builder = new RowBuilder(file.table());
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public RowLayout layout() {
        return RowLayout.ofJson();
    }

    @Override
    public long read(Reader text) throws IOException {
        Lines lines = new Lines(text, file, limits);
        long count = 0;
        while (lines.next()) {
            line = lines.number();
            if (!lines.isBlank()) {
                count++;
                take(lines);
            }
        }
        return count;
    }

    private void take(Lines lines) throws IOException {
        builder.begin();
        told = true;
        halved = "";
        lacksDomains = file.table() == Table.TENANTS;
        try (JsonParser json = JSON.createParser(lines.text(), 0, lines.length())) {
            String nested = fields(json);
            if (!nested.isEmpty()) {
                builder.fail(lines.number(), rows, written(lines), Code.VALUE_NESTED, nested);
            } else if (!halved.isEmpty()) {
                builder.fail(lines.number(), rows, written(lines), Code.CONTROL_CHARACTERS, halved);
            } else if (lacksDomains) {
                builder.fail(lines.number(), rows, written(lines), Code.VALUE_MISSING, Table.TENANT_DOMAINS);
            } else if (told) {
                builder.end(lines.number(), rows);
            } else {
                builder.end(lines.number(), rows, written(lines));
            }
        } catch (JsonProcessingException _) {
            builder.fail(lines.number(), rows, written(lines), Code.ROW_UNREADABLE, "");
        }
    }

    private static String written(Lines lines) {
        return new String(lines.text(), 0, lines.length());
    }

    /** Takes the fields of the line's object; answers the name of one that holds an object, or nothing. */
    private String fields(JsonParser json) throws IOException {
        require(json, json.nextToken() == JsonToken.START_OBJECT);
        String nested = "";
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            int column = file.table().columns().indexOf(name);
            JsonToken value = json.nextToken();
            if (column < 0) {
                requireNotMeant(name);
                warnings.unknownColumn(file.name(), name);
                told = false;
                json.skipChildren();
            } else if (!take(json, value, column)) {
                nested = name;
                json.skipChildren();
            }
            lacksDomains &= !name.equals(Table.TENANT_DOMAINS);
        }
        require(json, json.nextToken() == null);
        return nested;
    }

    private void requireNotMeant(String name) {
        if (!unknown.contains(name)) {
            Header.meant(file.table(), name).ifPresent(column -> {
                throw Header.misspelt(file, name, column);
            });
            if (unknown.size() < MOST_UNKNOWN) {
                unknown.add(name);
            }
        }
    }

    private static void require(JsonParser json, boolean wellFormed) throws JsonProcessingException {
        if (!wellFormed) {
            throw new com.fasterxml.jackson.core.JsonParseException(json, "not one object");
        }
    }

    private boolean take(JsonParser json, JsonToken value, int column) throws IOException {
        if (value == JsonToken.START_ARRAY) {
            return takeList(json, column);
        }
        if (value == JsonToken.START_OBJECT
                && file.table().columns().get(column).equals(Table.OFFER_PAGES)) {
            cell(column, copied(json));
            return true;
        }
        if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
            cell(column, json.getText());
        }
        return value.isScalarValue();
    }

    private void cell(int column, String text) {
        if (text.codePoints().anyMatch(one -> Character.getType(one) == Character.SURROGATE)) {
            halved = file.table().columns().get(column);
        }
        builder.cell(column, text);
    }

    private static String copied(JsonParser json) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator copy = JSON.createGenerator(text)) {
            copy.copyCurrentStructure(json);
        }
        return text.toString();
    }

    private boolean takeList(JsonParser json, int column) throws IOException {
        StringBuilder joined = new StringBuilder();
        boolean flat = true;
        for (JsonToken entry = json.nextToken(); entry != JsonToken.END_ARRAY; entry = json.nextToken()) {
            flat &= entry.isScalarValue();
            if (entry.isScalarValue() && entry != JsonToken.VALUE_NULL) {
                joined.append(joined.isEmpty() ? "" : ";").append(json.getText());
            } else {
                json.skipChildren();
            }
        }
        cell(column, joined.toString());
        return flat;
    }
}
