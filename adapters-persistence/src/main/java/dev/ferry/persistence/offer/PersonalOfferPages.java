package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.OFFER_PAGE;

import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** Information pages that name somebody, among their contacts for example. */
final class PersonalOfferPages implements PersonalTable {
    private static final Mentioned CONTENT = Mentioned.inJson(OFFER_PAGE, OFFER_PAGE.CONTENT);

    @Override
    public List<Field<String>> columns() {
        return CONTENT.columns();
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.OFFER_PAGE);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return CONTENT.rows(database, who)
                .map(row -> PersonalRecord.of(OfferPageRows.key(row), OfferPageRows.read(row), who));
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return CONTENT.change(sql, who, row -> Map.of(OFFER_PAGE.CONTENT, without(row, who, pseudonym)));
    }

    /** Beside an address that stands in a list, there may be a name. */
    private static String without(Record row, Mentions who, String pseudonym) {
        PageContent content = OfferPageRows.read(row)
                .rewritten(entry -> who.replacedEntry(entry, pseudonym), text -> who.replaced(text, pseudonym));
        return Json.write(content.values());
    }
}
