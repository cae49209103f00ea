package dev.ferry.application.system;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.Catalog;
import dev.ferry.domain.catalog.CatalogAnswer;
import dev.ferry.domain.catalog.ListedContent;
import dev.ferry.domain.offer.CatalogSide;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.text.WebAddress;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A catalog whose answers are looked at before they are believed: what does not keep the contract is unavailable.
 * Questions are asked with patience; acts once, because anyone who tells of them tries again under the same key.
 */
public final class CheckedCatalog implements Catalog {
    private final Catalog catalog;
    private final AskingPolicy policy;
    private final ResponseValidator validator;

    @Inject
    public CheckedCatalog(Catalog catalog, AskingPolicy policy) {
        this.catalog = catalog;
        this.policy = policy;
        this.validator = new ResponseValidator(SYSTEM, policy);
    }

    @Override
    @SuppressWarnings("unchecked") // an adapter compiled without checks may answer any list: each listing is looked at
    public Map<PublisherId, Lookup<List<PublicListing>>> listingsOf(Set<PublisherId> accounts) {
        return validator.lookUp(
                accounts,
                (Class<List<PublicListing>>) (Class<?>) List.class,
                catalog::listingsOf,
                (account, listings) -> areListings(listings)
                        && listings.stream()
                                .allMatch(one -> one.offer().account().equals(account)));
    }

    @Override
    public List<PublicListing> named(String name, int most) {
        return policy.ask(
                SYSTEM,
                () -> validator.guarded(() -> {
                    List<PublicListing> found = catalog.named(name, most);
                    if (found.size() > most || !areListings(found)) {
                        throw new IllegalStateException("listings that cannot be");
                    }
                    return List.copyOf(found);
                }));
    }

    /** No offer twice. */
    private static boolean areListings(Collection<?> listings) {
        Set<OfferKey> offers = new HashSet<>();
        return listings.stream()
                .allMatch(one ->
                        one instanceof PublicListing listing && isListing(listing) && offers.add(listing.offer()));
    }

    /** People see the name, and follow the address. */
    private static boolean isListing(PublicListing listing) {
        Objects.requireNonNull(listing.offer());
        return !listing.name().isBlank()
                && listing.legalEntity().stream().noneMatch(String::isBlank)
                && listing.appSourceUrl().stream().allMatch(WebAddress::is);
    }

    @Override
    public CatalogAnswer list(UUID key, CatalogSide side, ListedContent content) {
        return validator.guarded(() -> {
            return switch (Objects.requireNonNull(catalog.list(key, side, content))) {
                case CatalogAnswer.Taken taken -> taken(side, taken);
                case CatalogAnswer.TurnedDown(var reason) -> new CatalogAnswer.TurnedDown(validator.reason(reason));
            };
        });
    }

    private static CatalogAnswer taken(CatalogSide side, CatalogAnswer.Taken answer) {
        Optional<String> url = answer.appSourceUrl();
        if (url.isPresent() != (side == CatalogSide.PUBLIC) || !url.stream().allMatch(WebAddress::is)) {
            throw new IllegalStateException("no address of a page in the public catalog, or one in another");
        }
        return answer;
    }

    @Override
    public Answer delist(UUID key, CatalogSide side, OfferKey offer) {
        return validator.act(() -> catalog.delist(key, side, offer));
    }
}
