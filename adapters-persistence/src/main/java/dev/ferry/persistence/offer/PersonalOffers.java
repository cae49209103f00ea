package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;
import static dev.ferry.persistence.schema.Tables.OFFER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Offers that name somebody among their contacts, in their collateral, or on pages that came with them. */
record PersonalOffers(
        OfferRows rows, Table<?> table, Field<String> contacts, Field<String> collateral, Field<String> pages)
        implements PersonalTable {

    static PersonalTable here() {
        return new PersonalOffers(OfferRows.OFFERS, OFFER, OFFER.CONTACTS, OFFER.COLLATERAL, OFFER.PAGES);
    }

    static PersonalTable inTheLegacyPortal() {
        return new PersonalOffers(
                OfferRows.LEGACY_OFFERS,
                LEGACY_OFFER,
                LEGACY_OFFER.CONTACTS,
                LEGACY_OFFER.COLLATERAL,
                LEGACY_OFFER.PAGES);
    }

    @Override
    public List<Field<String>> columns() {
        return List.of(contacts, collateral, pages);
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.OFFER);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return database
                .with(sql -> List.<Record>copyOf(
                        sql.selectFrom(table).where(perhaps(who)).fetch()))
                .stream()
                .sorted(Comparator.comparing(row -> row.get(rows.account())))
                .flatMap(row -> told(
                        table,
                        row,
                        one -> Optional.of(rows.read(one))
                                .filter(offer -> isNamedBy(offer, who))
                                .map(offer ->
                                        PersonalRecord.of(new PublisherId(one.get(rows.account())), offer, who))));
    }

    private Condition perhaps(Mentions who) {
        return Mentioned.perhapsInJson(contacts, who).or(Mentioned.perhapsInJson(pages, who));
    }

    private static boolean isNamedBy(Offer offer, Mentions who) {
        return Stream.concat(offer.contacts().stream(), offer.pages().texts()).anyMatch(who::in);
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return withoutContact(who, pseudonym, sql)
                + Mentioned.inJson(table, collateral).rewrite(sql, who, pseudonym)
                + Mentioned.inJson(table, pages).change(sql, who, row -> withoutOnPages(row, who, pseudonym));
    }

    /** Beside an address that stands in a list, there may be a name. */
    private Map<Field<?>, @Nullable Object> withoutOnPages(Record row, Mentions who, String pseudonym) {
        OfferPages left = OfferRows.pages(row.get(pages))
                .rewritten(entry -> who.replacedEntry(entry, pseudonym), text -> who.replaced(text, pseudonym));
        return Collections.singletonMap(pages, OfferRows.json(left));
    }

    /** Beside the address stands a name. */
    private int withoutContact(Mentions who, String pseudonym, DSLContext sql) {
        return Mentioned.inJson(table, contacts).change(sql, who, row -> {
            List<String> left = Json.list(row.get(contacts)).stream()
                    .map(contact -> who.replacedEntry(contact, pseudonym))
                    .toList();
            return Map.of(contacts, Json.write(left));
        });
    }
}
