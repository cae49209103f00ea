package dev.ferry.cli.person;

import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.JsonWriter;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.person.PersonalRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How what is kept of a person looks. */
final class PersonalShape {
    static final Shape<PersonalRecord> SHAPE = new Shape<>(
            PersonalShape::document,
            List.of(
                    Column.text("kind", record -> record.kind().slug()),
                    Column.text("publisherId", PersonalRecord::account),
                    Column.text("facts", record -> JsonWriter.compact(new TreeMap<>(record.facts())))));

    private PersonalShape() {}

    private static Map<String, Object> document(PersonalRecord record) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("kind", record.kind().slug());
        document.put("publisherId", record.account().map(Object::toString).orElse(null));
        document.put("facts", new TreeMap<>(record.facts()));
        return document;
    }
}
