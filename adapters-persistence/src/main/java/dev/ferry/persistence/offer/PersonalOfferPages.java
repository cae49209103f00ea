package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.OFFER_COPY;
import static dev.ferry.persistence.schema.Tables.OFFER_PAGE;

import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * Information pages that name somebody, among their contacts for example, and what they said when they were handed in.
 */
record PersonalOfferPages(Table<?> table, Field<String> page, Field<String> content, Optional<PersonalKind> kind)
        implements PersonalTable {

    static PersonalTable now() {
        return new PersonalOfferPages(
                OFFER_PAGE, OFFER_PAGE.PAGE, OFFER_PAGE.CONTENT, Optional.of(PersonalKind.OFFER_PAGE));
    }

    /** Nothing is handed out of these: the pages that they are copies of are. */
    static PersonalTable copies() {
        return new PersonalOfferPages(OFFER_COPY, OFFER_COPY.PAGE, OFFER_COPY.CONTENT, Optional.empty());
    }

    @Override
    public List<Field<String>> columns() {
        return List.of(content);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return kind.isEmpty()
                ? Stream.empty()
                : mentioned()
                        .rows(database, who)
                        .flatMap(row -> told(
                                table,
                                row,
                                one -> Optional.of(
                                        PersonalRecord.of(OfferPageRows.key(one), OfferPageRows.read(one), who))));
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return mentioned().change(sql, who, row -> Map.of(content, without(row, who, pseudonym)));
    }

    private Mentioned mentioned() {
        return Mentioned.inJson(table, content);
    }

    /** Beside an address that stands in a list, there may be a name. */
    private String without(Record row, Mentions who, String pseudonym) {
        return OfferPageRows.json(OfferPageRows.content(row.get(page), row.get(content))
                .rewritten(entry -> who.replacedEntry(entry, pseudonym), text -> who.replaced(text, pseudonym)));
    }
}
