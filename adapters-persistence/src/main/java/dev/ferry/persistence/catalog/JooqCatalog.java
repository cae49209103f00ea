package dev.ferry.persistence.catalog;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.CatalogAnswer;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.persistence.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The embedded catalogs. The public one lists what exports said is in AppSource, whether its account has moved or not,
 * and over it what it was told since. It turns nothing down. Thread-safe.
 */
final class JooqCatalog implements Catalog {
    private final Database database;

    @Inject
    JooqCatalog(Database database) {
        this.database = database;
    }

    @Override
    public Map<PublisherId, Lookup<List<PublicListing>>> listingsOf(Set<PublisherId> accounts) {
        return database.with(SYSTEM, sql -> Lookup.all(accounts, ListingRows.ofAccounts(sql, accounts)));
    }

    @Override
    public List<PublicListing> named(String name, int most) {
        boolean unread = true;
        while (unread) {
            unread = database.with(SYSTEM, UnreadRows::readSome);
        }
        return database.with(
                SYSTEM,
                sql -> ListingRows.of(sql, WordRows.candidates(sql, name, most)).stream()
                        .limit(most)
                        .toList());
    }

    @Override
    public CatalogAnswer list(UUID key, CatalogSide side, ListedContent content) {
        return database.with(
                SYSTEM,
                sql -> ActRows.find(sql, key).orElseGet(() -> {
                    OfferKey offer = content.offer();
                    Optional<String> url =
                            side == CatalogSide.PUBLIC ? Optional.of(ListingRows.url(sql, offer)) : Optional.empty();
                    CatalogAnswer.Taken answer = new CatalogAnswer.Taken(url);
                    ActRows.insert(sql, key, answer);
                    ListingRows.put(sql, side, content, url);
                    if (side == CatalogSide.PUBLIC) {
                        WordRows.add(sql, List.of(new WordRows.Named(offer, content.name())));
                    }
                    return answer;
                }));
    }

    @Override
    public Answer delist(UUID key, CatalogSide side, OfferKey offer) {
        return database.with(SYSTEM, sql -> {
            if (ActRows.find(sql, key).isEmpty()) {
                ActRows.insert(sql, key, new CatalogAnswer.Taken(Optional.empty()));
                ListingRows.takeOut(
                        sql,
                        side,
                        offer,
                        side == CatalogSide.PUBLIC ? Optional.of(ListingRows.url(sql, offer)) : Optional.empty());
            }
            return new Answer.Taken();
        });
    }
}
