package dev.ferry.persistence.account;

import static dev.ferry.persistence.account.OfferRows.OFFERS;
import static java.util.Comparator.comparing;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.Offers;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The offers of Partner Center's accounts in a table. Thread-safe. */
public final class JooqOffers implements Offers {
    private final Database database;

    @Inject
    JooqOffers(Database database) {
        this.database = database;
    }

    @Override
    public Map<PublisherId, List<Offer>> ofAccounts(Set<PublisherId> accounts) {
        return database.with(sql -> OFFERS.fetch(sql, Keys.among(OFFERS.account(), accounts))).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        entry -> new PublisherId(entry.getKey()), entry -> inOrder(entry.getValue())));
    }

    /** Sorted here, because databases do not agree with Java on the order of all characters. */
    private static List<Offer> inOrder(List<Offer> offers) {
        return offers.stream().sorted(comparing(Offer::id)).toList();
    }

    @Override
    public void addAll(Map<PublisherId, List<Offer>> offers) {
        List<OfferRows.Row> rows = offers.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(offer -> new OfferRows.Row(entry.getKey(), offer)))
                .toList();
        database.with(sql -> {
            OFFERS.insert(sql, rows);
            return rows.size();
        });
    }
}
