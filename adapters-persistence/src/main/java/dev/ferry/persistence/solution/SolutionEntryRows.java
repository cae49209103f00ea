package dev.ferry.persistence.solution;

import static dev.ferry.persistence.schema.Tables.SOLUTION_ENTRY;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.persistence.table.Keys;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code solution_entry}. */
final class SolutionEntryRows {
    private SolutionEntryRows() {}

    /** The last URL of each solution of these accounts, by what it is about. */
    static Map<OfferKey, String> fetch(DSLContext sql, Set<PublisherId> accounts) {
        Map<OfferKey, String> urls = new HashMap<>();
        sql.selectFrom(SOLUTION_ENTRY)
                .where(Keys.among(SOLUTION_ENTRY.PUBLISHER_ID, accounts))
                .orderBy(SOLUTION_ENTRY.NUMBER)
                .forEach(row -> urls.put(key(row), row.get(SOLUTION_ENTRY.APPSOURCE_URL)));
        return urls;
    }

    private static OfferKey key(Record row) {
        return new OfferKey(
                new PublisherId(row.get(SOLUTION_ENTRY.PUBLISHER_ID)), new OfferId(row.get(SOLUTION_ENTRY.OFFER_ID)));
    }

    /** Two of one request at once collide, and the one who is late finds it there. */
    static void add(DSLContext sql, UUID request, OfferKey about, String url) {
        if (sql.fetchExists(SOLUTION_ENTRY, SOLUTION_ENTRY.REQUEST.eq(request))) {
            return;
        }
        sql.insertInto(SOLUTION_ENTRY)
                .set(SOLUTION_ENTRY.REQUEST, request)
                .set(SOLUTION_ENTRY.PUBLISHER_ID, about.account().value())
                .set(SOLUTION_ENTRY.OFFER_ID, about.id().value())
                .set(SOLUTION_ENTRY.APPSOURCE_URL, url)
                .execute();
    }
}
