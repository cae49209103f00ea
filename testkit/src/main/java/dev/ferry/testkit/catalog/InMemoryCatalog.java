package dev.ferry.testkit.catalog;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.CatalogAnswer;
import dev.ferry.domain.catalog.CatalogPage;
import dev.ferry.domain.catalog.FoldedName;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.Offer;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferPages;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.text.WebAddress;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.fault.BreakableFake;
import dev.ferry.testkit.fault.Switch;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Both catalogs in memory, which can be made to refuse, hang, break off, answer nonsense and turn offers down. What
 * exports said of the public catalog is read where it is, as the embedded one does. Thread-safe.
 */
public final class InMemoryCatalog extends BreakableFake implements Catalog, PersonalStore {
    private static final int PAGE = 500;
    private static final int LETTERS = 4;

    private final Before before;
    private final TransactionalState<Map<Place, Told>> told;
    private final TransactionalState<Map<UUID, CatalogAnswer>> answered;
    private volatile BiFunction<CatalogSide, OfferKey, Optional<String>> refusal = (_, _) -> Optional.empty();

    /** Where something is listed. */
    private record Place(CatalogSide side, OfferKey offer) {}

    /** What the catalog was told last; nothing where it was told to list it no more. */
    private record Told(Optional<ListedContent> content, Optional<String> url) {
        PublicListing listing() {
            ListedContent shown = content.orElseThrow();
            return new PublicListing(shown.offer(), shown.name(), shown.legalEntity(), url);
        }
    }

    /** What is listed publicly without having been told of. */
    private interface Before {
        Stream<PublicListing> of(Set<PublisherId> accounts);

        Stream<PublicListing> all();

        static Before these(List<PublicListing> listings) {
            return new Before() {
                @Override
                public Stream<PublicListing> of(Set<PublisherId> accounts) {
                    return all().filter(one -> accounts.contains(one.offer().account()));
                }

                @Override
                public Stream<PublicListing> all() {
                    return listings.stream();
                }
            };
        }

        static Before in(LegacyAccounts accounts) {
            return new Before() {
                @Override
                public Stream<PublicListing> of(Set<PublisherId> asked) {
                    return accounts.findAll(asked).values().stream().flatMap(InMemoryCatalog::listings);
                }

                @Override
                public Stream<PublicListing> all() {
                    return accounts.pages(Optional.empty(), PAGE)
                            .flatMap(List::stream)
                            .flatMap(InMemoryCatalog::listings);
                }
            };
        }
    }

    /** Catalogs of their own, of which the public one lists these. */
    public InMemoryCatalog(List<PublicListing> listings) {
        this(new InMemoryDatabase(), Before.these(List.copyOf(listings)));
    }

    /** Catalogs kept in this database; the public one lists what these accounts say is in AppSource. */
    public InMemoryCatalog(InMemoryDatabase database, LegacyAccounts accounts) {
        this(database, Before.in(accounts));
    }

    private InMemoryCatalog(InMemoryDatabase database, Before before) {
        super(new Switch(SYSTEM));
        this.before = before;
        this.told = database.keep(Map.of(), LinkedHashMap::new);
        this.answered = database.keep(Map.of(), LinkedHashMap::new);
    }

    private static Stream<PublicListing> listings(LegacyAccount account) {
        return account.offers().stream()
                .filter(Offer::inAppSource)
                .map(offer -> new PublicListing(
                        new OfferKey(account.id(), offer.id()),
                        offer.name(),
                        offer.legalEntity(),
                        offer.appSourceUrl().filter(WebAddress::is)));
    }

    /** Turns down the offers for which there is a reason, from now on. */
    public void turnDown(BiFunction<CatalogSide, OfferKey, Optional<String>> reason) {
        refusal = reason;
    }

    /** What one side was told to list of an offer, and lists still. */
    public Optional<ListedContent> shown(CatalogSide side, OfferKey offer) {
        return told.read(
                all -> Optional.ofNullable(all.get(new Place(side, offer))).flatMap(Told::content));
    }

    @Override
    public Map<PublisherId, Lookup<List<PublicListing>>> listingsOf(Set<PublisherId> accounts) {
        return ask(() -> Lookup.all(
                accounts,
                overlaid(before.of(accounts))
                        .filter(one -> accounts.contains(one.offer().account()))
                        .collect(Collectors.groupingBy(one -> one.offer().account()))));
    }

    /** These as far as nothing else was told, and all that was told besides. */
    private Stream<PublicListing> overlaid(Stream<PublicListing> others) {
        Map<Place, Told> known = told.read(Map::copyOf);
        return Stream.concat(
                others.filter(one -> !known.containsKey(new Place(CatalogSide.PUBLIC, one.offer()))),
                known.entrySet().stream()
                        .filter(entry -> entry.getKey().side() == CatalogSide.PUBLIC)
                        .filter(entry -> entry.getValue().content().isPresent())
                        .map(entry -> entry.getValue().listing()));
    }

    /** Those of which a word begins as one of the name does, most words first. */
    @Override
    public List<PublicListing> named(String name, int most) {
        FoldedName wanted = FoldedName.of(name);
        return ask(() -> overlaid(before.all())
                .filter(one -> shared(wanted, one) > 0)
                .sorted(Comparator.comparingInt((PublicListing one) -> shared(wanted, one))
                        .reversed())
                .limit(most)
                .toList());
    }

    private static int shared(FoldedName wanted, PublicListing listing) {
        FoldedName name = FoldedName.of(listing.name());
        if (name.equals(wanted)) {
            return Integer.MAX_VALUE;
        }
        Set<String> stems = stems(name);
        stems.retainAll(stems(wanted));
        return stems.size();
    }

    private static Set<String> stems(FoldedName name) {
        return name.words().stream()
                .map(word -> word.substring(
                        0, word.offsetByCodePoints(0, Math.min(LETTERS, word.codePointCount(0, word.length())))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public CatalogAnswer list(UUID key, CatalogSide side, ListedContent content) {
        return ask(() -> once(key, () -> listed(side, content)));
    }

    private CatalogAnswer listed(CatalogSide side, ListedContent content) {
        OfferKey offer = content.offer();
        Optional<String> why = refusal.apply(side, offer);
        if (why.isPresent()) {
            return new CatalogAnswer.TurnedDown(why.get());
        }
        Optional<String> url = side == CatalogSide.PUBLIC ? Optional.of(url(offer)) : Optional.empty();
        told.change(all -> all.put(new Place(side, offer), new Told(Optional.of(content), url)));
        return new CatalogAnswer.Taken(url);
    }

    /** A page stays where it was. */
    private String url(OfferKey offer) {
        return told.read(all -> Optional.ofNullable(all.get(new Place(CatalogSide.PUBLIC, offer)))
                        .flatMap(Told::url))
                .or(() -> before.of(Set.of(offer.account()))
                        .filter(one -> one.offer().equals(offer))
                        .findFirst()
                        .flatMap(PublicListing::appSourceUrl))
                .orElseGet(() -> CatalogPage.of(offer));
    }

    @Override
    public Answer delist(UUID key, CatalogSide side, OfferKey offer) {
        return ask(() -> {
            once(key, () -> {
                Optional<String> page = side == CatalogSide.PUBLIC ? Optional.of(url(offer)) : Optional.empty();
                told.change(all -> all.put(new Place(side, offer), new Told(Optional.empty(), page)));
                return new CatalogAnswer.Taken(Optional.empty());
            });
            return new Answer.Taken();
        });
    }

    /** What was turned down is tried afresh. */
    private CatalogAnswer once(UUID key, Supplier<CatalogAnswer> act) {
        return answered.changing(all -> {
            CatalogAnswer before = all.get(key);
            CatalogAnswer answer = before == null ? act.get() : before;
            if (answer instanceof CatalogAnswer.Taken) {
                all.put(key, answer);
            }
            return answer;
        });
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return told.read(Map::copyOf).entrySet().stream()
                .filter(entry -> entry.getValue().content().stream()
                        .flatMap(InMemoryCatalog::texts)
                        .anyMatch(who::in))
                .map(entry -> PersonalRecord.ofListing(
                        entry.getKey().offer(),
                        entry.getKey().side(),
                        entry.getValue().content().orElseThrow().pages().pages().values(),
                        who));
    }

    private static Stream<String> texts(ListedContent content) {
        return content.pages().pages().values().stream()
                .flatMap(page -> page.values().values().stream())
                .flatMap(List::stream);
    }

    @Override
    public int erase(Pseudonymised person) {
        return told.changing(all -> Pseudonymised.values(
                all, one -> Optional.of(new Told(one.content().map(content -> without(person, content)), one.url()))));
    }

    private static ListedContent without(Pseudonymised person, ListedContent content) {
        OfferPages pages = content.pages();
        for (Page page : Page.values()) {
            pages = pages.with(pages.of(page).rewritten(person::entry, person::text));
        }
        return new ListedContent(content.offer(), content.kind(), content.name(), pages);
    }
}
