package dev.ferry.persistence.offer;

import static dev.ferry.persistence.schema.Tables.OFFER;
import static java.util.Comparator.comparing;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.SubmissionPlace;
import dev.ferry.domain.search.SearchText;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.offer.ManagedOfferRows.CalledOffer;
import dev.ferry.persistence.search.WordMarks;
import dev.ferry.persistence.search.WordMatch;
import dev.ferry.persistence.search.WordReader;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** The offers of Partner Center's accounts in tables. Thread-safe. */
final class JooqOffers implements Offers {
    /** So many are looked through at once for a text. */
    private static final int MANY = 5_000;

    private final Database database;

    private final WordReader words;

    @Inject
    JooqOffers(Database database, WordReader words) {
        this.database = database;
        this.words = words;
    }

    @Override
    public Map<PublisherId, List<ManagedOffer>> ofAccounts(Set<PublisherId> accounts) {
        return database.with(sql -> ManagedOfferRows.fetch(sql, Keys.among(OFFER.PUBLISHER_ID, accounts))).stream()
                .map(ListedOffer::offer)
                .sorted(comparing(ManagedOffer::key))
                .collect(Collectors.groupingBy(offer -> offer.key().account()));
    }

    @Override
    public Optional<ManagedOffer> find(OfferKey key) {
        return database.with(sql -> ManagedOfferRows.fetch(sql, ManagedOfferRows.isOffer(key))).stream()
                .map(ListedOffer::offer)
                .findFirst();
    }

    @Override
    public List<ListedOffer> page(OfferFilter filter, Optional<OfferKey> after, int limit) {
        return filter.text()
                .filter(text -> !text.isBlank())
                .map(text -> these(mentioned(filter, text, after, limit)))
                .orElseGet(() -> database.with(sql -> ManagedOfferRows.page(sql, filter, after, limit)));
    }

    /** Those offers that have all of the words; of each as little as can be is read. */
    private Set<OfferKey> mentioned(OfferFilter filter, SearchText text, Optional<OfferKey> after, int limit) {
        Condition where = perhaps(text);
        Set<OfferKey> found = new HashSet<>();
        Optional<OfferKey> last = after;
        List<CalledOffer> rows;
        do {
            rows = called(filter, where, last);
            rows.stream()
                    .filter(row -> filter.mentions(row.key(), row.name()))
                    .limit(limit - found.size())
                    .forEach(row -> found.add(row.key()));
            last = rows.isEmpty() ? last : Optional.of(rows.getLast().key());
        } while (rows.size() == MANY && found.size() < limit);
        return found;
    }

    /** Only once all that accounts are called is read do their words tell which have no such offer. */
    private Condition perhaps(SearchText text) {
        return words.catchUp()
                ? database.with(sql -> WordMatch.mayFit(sql, text, OFFER.PUBLISHER_ID))
                : DSL.noCondition();
    }

    private List<CalledOffer> called(OfferFilter filter, Condition where, Optional<OfferKey> after) {
        return database.with(sql -> ManagedOfferRows.called(sql, filter, where, after, MANY));
    }

    private List<ListedOffer> these(Set<OfferKey> keys) {
        return keys.isEmpty()
                ? List.of()
                : database
                        .with(sql -> ManagedOfferRows.fetch(
                                sql,
                                DSL.or(keys.stream()
                                        .map(ManagedOfferRows::isOffer)
                                        .toList())))
                        .stream()
                        .sorted(comparing(ListedOffer::key))
                        .toList();
    }

    @Override
    public void addAll(Collection<ListedOffer> offers) {
        database.within(transaction -> {
            ManagedOfferRows.insert(transaction.sql(), offers);
            WordMarks.note(
                    transaction,
                    offers.stream()
                            .map(offer -> offer.key().account())
                            .distinct()
                            .toList());
            return offers.size();
        });
    }

    @Override
    public void save(ListedOffer offer) {
        database.within(transaction -> {
            ManagedOfferRows.save(transaction.sql(), offer);
            WordMarks.note(transaction, List.of(offer.key().account()));
            return offer;
        });
    }

    @Override
    public void noteSteps(Collection<ListedOffer> offers) {
        database.with(sql -> {
            ManagedOfferRows.noteSteps(sql, offers);
            return offers.size();
        });
    }

    @Override
    public Map<OfferKey, List<PageContent>> pages(Set<OfferKey> keys) {
        return database.with(sql -> OfferPageRows.fetch(sql, keys));
    }

    @Override
    public void savePage(OfferKey key, PageContent content) {
        database.with(sql -> {
            OfferPageRows.save(sql, key, content);
            return content;
        });
    }

    @Override
    public void saveCopy(OfferKey key, int submission, OfferPages pages, Set<Integer> others) {
        database.with(sql -> {
            OfferCopyRows.save(sql, key, submission, pages, others);
            return pages;
        });
    }

    @Override
    public Optional<OfferPages> copy(OfferKey key, int submission) {
        return database.with(sql -> OfferCopyRows.find(sql, key, submission));
    }

    @Override
    public List<ListedOffer> submissions(Certification.State state, Optional<SubmissionPlace> after, int limit) {
        return database.with(sql -> ManagedOfferRows.submissions(sql, state, after, limit));
    }
}
