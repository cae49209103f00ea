package dev.ferry.cli.person;

import dev.ferry.application.document.PersonalDocument;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.JsonWriter;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.person.PersonalRecord;
import java.util.List;
import java.util.TreeMap;

/** How what is kept of a person looks. */
final class PersonalShape {
    static final Shape<PersonalRecord> SHAPE = new Shape<>(
            PersonalDocument::of,
            List.of(
                    Column.text("kind", record -> record.kind().slug()),
                    Column.text("publisherId", PersonalRecord::account),
                    Column.text("facts", record -> JsonWriter.compact(new TreeMap<>(record.facts())))));

    private PersonalShape() {}
}
