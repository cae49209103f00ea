package dev.ferry.testkit.offer;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferFilter;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.SubmissionPlace;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The offers of Partner Center's accounts in memory. Thread-safe. */
public final class InMemoryOffers implements Offers, PersonalStore {
    private final TransactionalState<TreeMap<OfferKey, ListedOffer>> offers;
    private final TransactionalState<Map<OfferKey, Map<Page, PageContent>>> pages;
    private final TransactionalState<Map<Copy, OfferPages>> copies;

    /** Which copy of what an offer's pages said. */
    private record Copy(OfferKey offer, int submission) {}

    /** An empty store of its own. */
    public InMemoryOffers() {
        this(new InMemoryDatabase());
    }

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryOffers(InMemoryDatabase database) {
        offers = database.keep(new TreeMap<>(), TreeMap::new);
        pages = database.keep(Map.of(), HashMap::new);
        copies = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public Map<PublisherId, List<ManagedOffer>> ofAccounts(Set<PublisherId> accounts) {
        return offers.read(all -> all.values().stream()
                .map(ListedOffer::offer)
                .filter(offer -> accounts.contains(offer.key().account()))
                .collect(Collectors.groupingBy(offer -> offer.key().account())));
    }

    @Override
    public Optional<ManagedOffer> find(OfferKey key) {
        return offers.read(all -> Optional.ofNullable(all.get(key)).map(ListedOffer::offer));
    }

    @Override
    public List<ListedOffer> page(OfferFilter filter, Optional<OfferKey> after, int limit) {
        return offers.read(all ->
                after.<Map<OfferKey, ListedOffer>>map(key -> all.tailMap(key, false)).orElse(all).values().stream()
                        .filter(filter::covers)
                        .limit(limit)
                        .toList());
    }

    @Override
    public void addAll(Collection<ListedOffer> added) {
        offers.change(all -> added.forEach(one -> {
            if (all.putIfAbsent(one.key(), one) != null) {
                throw new IllegalStateException("there is an offer " + one.key() + " already");
            }
        }));
    }

    @Override
    public void save(ListedOffer offer) {
        offers.change(all -> {
            if (all.replace(offer.key(), offer) == null) {
                throw new IllegalStateException("there is no offer " + offer.key());
            }
        });
    }

    @Override
    public void noteSteps(Collection<ListedOffer> noted) {
        offers.change(all -> noted.forEach(one ->
                all.computeIfPresent(one.key(), (_, there) -> new ListedOffer(there.offer(), one.last(), one.next()))));
    }

    @Override
    public Map<OfferKey, List<PageContent>> pages(Set<OfferKey> keys) {
        return pages.read(all -> all.entrySet().stream()
                .filter(entry -> keys.contains(entry.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> List.copyOf(entry.getValue().values()))));
    }

    @Override
    public void savePage(OfferKey key, PageContent content) {
        pages.change(all -> {
            Map<Page, PageContent> given = new EnumMap<>(Page.class);
            given.putAll(all.getOrDefault(key, Map.of()));
            given.put(content.page(), content);
            all.put(key, given);
        });
    }

    @Override
    public void saveCopy(OfferKey key, int submission, OfferPages said, Set<Integer> others) {
        copies.change(all -> {
            all.keySet().removeIf(copy -> copy.offer().equals(key) && !others.contains(copy.submission()));
            all.put(new Copy(key, submission), said);
        });
    }

    @Override
    public Optional<OfferPages> copy(OfferKey key, int submission) {
        return copies.read(all -> Optional.ofNullable(all.get(new Copy(key, submission))));
    }

    @Override
    public List<ListedOffer> submissions(Certification.State state, Optional<SubmissionPlace> after, int limit) {
        return offers.read(all -> all.values().stream()
                .filter(one -> one.offer().certification().state().equals(Optional.of(state)))
                .filter(one -> after.filter(
                                place -> SubmissionPlace.of(one.offer()).compareTo(place) <= 0)
                        .isEmpty())
                .sorted(Comparator.comparing(one -> SubmissionPlace.of(one.offer())))
                .limit(limit)
                .toList());
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        List<ManagedOffer> all = offers.read(
                byKey -> byKey.values().stream().map(ListedOffer::offer).toList());
        return Stream.of(
                        all.stream()
                                .filter(offer -> named(offer.content()).anyMatch(who::in))
                                .map(offer -> PersonalRecord.of(offer.key().account(), offer.content(), who)),
                        all.stream()
                                .filter(offer -> ActorsOfOffer.all(offer).anyMatch(who::in))
                                .map(offer -> PersonalRecord.ofOfferAct(offer.key())),
                        pages.read(Map::copyOf).entrySet().stream()
                                .flatMap(entry -> entry.getValue().values().stream()
                                        .filter(page -> page.values().values().stream()
                                                .flatMap(List::stream)
                                                .anyMatch(who::in))
                                        .map(page -> PersonalRecord.of(entry.getKey(), page, who))))
                .flatMap(Function.identity());
    }

    private static Stream<String> named(Offer offer) {
        return Stream.concat(offer.contacts().stream(), offer.pages().texts());
    }

    @Override
    public int erase(Pseudonymised person) {
        return offers.changing(all -> Pseudonymised.values(
                        all,
                        listed -> Optional.of(new ListedOffer(
                                ActorsOfOffer.without(person, listed.offer()), listed.last(), listed.next()))))
                + pages.changing(all -> Pseudonymised.values(all, given -> Optional.of(without(person, given))))
                + copies.changing(all ->
                        Pseudonymised.values(all, copy -> Optional.of(new OfferPages(without(person, copy.pages())))));
    }

    private static Map<Page, PageContent> without(Pseudonymised person, Map<Page, PageContent> given) {
        return given.values().stream()
                .map(page -> page.rewritten(person::entry, person::text))
                .collect(Collectors.toMap(PageContent::page, Function.identity()));
    }
}
