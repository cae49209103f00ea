package dev.ferry.application.offer;

import dev.ferry.application.system.CheckedCatalog;
import dev.ferry.application.system.CheckedCertificationSystem;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.MembershipMove;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.offer.SystemFacts;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What other systems say of offers and their accounts. Memberships are asked of the registry, listings of the public
 * catalog; the go-to-market portal is what exports said of it. Thread-safe.
 */
public final class OfferSystems {
    private final CheckedMpnRegistry registry;
    private final CheckedCatalog catalog;
    private final CheckedCertificationSystem certification;

    @Inject
    public OfferSystems(CheckedMpnRegistry registry, CheckedCatalog catalog, CheckedCertificationSystem certification) {
        this.registry = registry;
        this.catalog = catalog;
        this.certification = certification;
    }

    /** Whether the memberships of these have left Partner Membership Center (R19), all asked at once. */
    Map<MpnId, Lookup<MembershipMove>> memberships(Collection<Account> accounts) {
        Set<MpnId> numbers = accounts.stream().map(Account::mpnId).collect(Collectors.toUnmodifiableSet());
        return Lookup.ask(numbers, registry::findAll).entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> move(entry.getValue())));
    }

    private static Lookup<MembershipMove> move(Lookup<Membership> answer) {
        return switch (answer) {
            case Lookup.Known<Membership>(var membership) -> move(membership.state());
            case Lookup.Unknown<Membership> _ -> Lookup.unknown();
            case Lookup.Unavailable<Membership>(var why) -> Lookup.unavailable(why);
        };
    }

    /** One that has lapsed is shown by nobody's profile. */
    private static Lookup<MembershipMove> move(MembershipState state) {
        return switch (state) {
            case ACTIVE -> Lookup.known(MembershipMove.DONE);
            case AWAITING_MEMBERSHIP_CENTER -> Lookup.known(MembershipMove.WAITING);
            case INACTIVE, NOT_VETTED -> Lookup.unknown();
        };
    }

    /** What the public catalog lists of these accounts, all asked at once. */
    Map<PublisherId, Lookup<List<PublicListing>>> listings(Set<PublisherId> accounts) {
        return Lookup.ask(accounts, catalog::listingsOf);
    }

    /** The latest version of the platform; nothing where certification cannot be asked now. */
    Optional<String> latestPlatformVersion() {
        try {
            return Optional.of(certification.latestPlatformVersion());
        } catch (PortUnavailable _) {
            return Optional.empty();
        }
    }

    /** What is known of one offer, of which the public catalog says this. */
    SystemFacts about(ManagedOffer offer, Lookup<PublicListing> listed) {
        return new SystemFacts(listed, Lookup.of(solution(offer)));
    }

    /** Published offers are those that were created in the go-to-market portal too (R18). */
    private static Optional<Solution> solution(ManagedOffer offer) {
        return offer.content().situation() == Situation.PUBLISHED
                ? Optional.of(new Solution(
                        offer.key().toString(),
                        offer.key().account(),
                        offer.content().name(),
                        Optional.of(offer.key().id()),
                        Optional.empty()))
                : Optional.empty();
    }
}
