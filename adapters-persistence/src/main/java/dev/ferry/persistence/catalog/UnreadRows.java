package dev.ferry.persistence.catalog;

import static dev.ferry.persistence.schema.Tables.CATALOG_UNREAD;
import static dev.ferry.persistence.schema.Tables.LEGACY_OFFER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Rows of {@code catalog_unread}. Who loads accounts notes in one row for a page which they are, and no more; their
 * names are read behind that, by {@link NameReader} while a server runs, and what is left by the first who searches.
 */
public final class UnreadRows {
    private static final int SOME = 2_000;

    private UnreadRows() {}

    /** The names that these have in the public catalog are to be read, in the transaction that stores the accounts. */
    public static void note(DSLContext sql, Collection<LegacyAccount> accounts) {
        List<PublisherId> listed = accounts.stream()
                .filter(account -> account.offers().stream().anyMatch(Offer::inAppSource))
                .map(LegacyAccount::id)
                .sorted()
                .toList();
        if (!listed.isEmpty()) {
            sql.insertInto(CATALOG_UNREAD)
                    .set(CATALOG_UNREAD.FIRST_ID, listed.getFirst().value())
                    .set(CATALOG_UNREAD.FIRST_OFFER, "")
                    .set(CATALOG_UNREAD.LAST_ID, listed.getLast().value())
                    .execute();
        }
    }

    /**
     * Reads some of what is noted; answers whether there may be more. Those who do so at once wait for each other: who
     * comes last finds all read.
     */
    static boolean readSome(DSLContext sql) {
        Optional<? extends Record> first = sql.selectFrom(CATALOG_UNREAD)
                .orderBy(CATALOG_UNREAD.NUMBER)
                .limit(1)
                .forUpdate()
                .fetchOptional();
        first.ifPresent(range -> read(sql, range));
        return first.isPresent();
    }

    private static void read(DSLContext sql, Record range) {
        List<WordRows.Named> names = names(sql, range);
        WordRows.add(sql, names);
        long number = range.get(CATALOG_UNREAD.NUMBER);
        if (names.size() < SOME) {
            sql.deleteFrom(CATALOG_UNREAD)
                    .where(CATALOG_UNREAD.NUMBER.eq(number))
                    .execute();
            return;
        }
        OfferKey last = names.getLast().offer();
        sql.update(CATALOG_UNREAD)
                .set(CATALOG_UNREAD.FIRST_ID, last.account().value())
                .set(CATALOG_UNREAD.FIRST_OFFER, last.id().value())
                .where(CATALOG_UNREAD.NUMBER.eq(number))
                .execute();
    }

    /** The first condition says nothing new beside the second, but an index is entered by it on either database. */
    private static List<WordRows.Named> names(DSLContext sql, Record range) {
        String first = range.get(CATALOG_UNREAD.FIRST_ID);
        return sql.select(LEGACY_OFFER.PUBLISHER_ID, LEGACY_OFFER.OFFER_ID, LEGACY_OFFER.NAME)
                .from(LEGACY_OFFER)
                .where(LEGACY_OFFER.PUBLISHER_ID.between(first, range.get(CATALOG_UNREAD.LAST_ID)))
                .and(LEGACY_OFFER
                        .PUBLISHER_ID
                        .gt(first)
                        .or(LEGACY_OFFER.OFFER_ID.gt(range.get(CATALOG_UNREAD.FIRST_OFFER))))
                .and(LEGACY_OFFER.IN_APPSOURCE.eq(true))
                .orderBy(LEGACY_OFFER.PUBLISHER_ID, LEGACY_OFFER.OFFER_ID)
                .limit(SOME)
                .fetch(row -> new WordRows.Named(
                        new OfferKey(
                                new PublisherId(row.get(LEGACY_OFFER.PUBLISHER_ID)),
                                new OfferId(row.get(LEGACY_OFFER.OFFER_ID))),
                        row.get(LEGACY_OFFER.NAME)));
    }
}
