package dev.ferry.persistence.catalog;

import static dev.ferry.persistence.schema.Tables.CATALOG_LISTING;

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

/** Offers that the embedded catalogs list with somebody among their contacts, for example. */
final class PersonalListings implements PersonalTable {
    private static final Mentioned CONTENT = Mentioned.inJson(CATALOG_LISTING, CATALOG_LISTING.CONTENT);

    @Override
    public List<Field<String>> columns() {
        return CONTENT.columns();
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.CATALOG_LISTING);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return CONTENT.rows(database, who)
                .flatMap(row -> told(
                        CATALOG_LISTING,
                        row,
                        one -> Optional.of(PersonalRecord.ofListing(
                                ListingRows.key(one),
                                ListingRows.side(one),
                                ListingRows.pages(one.get(CATALOG_LISTING.CONTENT)),
                                who))));
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return CONTENT.change(sql, who, row -> Map.of(CATALOG_LISTING.CONTENT, without(row, who, pseudonym)));
    }

    /** Beside an address that stands in a list, there may be a name. */
    private static String without(Record row, Mentions who, String pseudonym) {
        return ListingRows.written(ListingRows.pages(row.get(CATALOG_LISTING.CONTENT)).stream()
                .map(page -> page.rewritten(
                        entry -> who.replacedEntry(entry, pseudonym), text -> who.replaced(text, pseudonym)))
                .toList());
    }
}
