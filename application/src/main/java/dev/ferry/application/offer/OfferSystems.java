package dev.ferry.application.offer;

import dev.ferry.application.system.CheckedCatalog;
import dev.ferry.application.system.CheckedCertificationSystem;
import dev.ferry.application.system.CheckedGoToMarketPortal;
import dev.ferry.application.system.CheckedMembershipCenter;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.offer.PublicListing;
import dev.ferry.domain.offer.Solution;
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
 * What other systems say of offers and their accounts: Partner Membership Center, the public catalog, the go-to-market
 * portal and certification. Thread-safe.
 */
public final class OfferSystems {
    private final CheckedMembershipCenter membershipCenter;
    private final CheckedCatalog catalog;
    private final CheckedGoToMarketPortal goToMarket;
    private final CheckedCertificationSystem certification;

    @Inject
    public OfferSystems(
            CheckedMembershipCenter membershipCenter,
            CheckedCatalog catalog,
            CheckedGoToMarketPortal goToMarket,
            CheckedCertificationSystem certification) {
        this.membershipCenter = membershipCenter;
        this.catalog = catalog;
        this.goToMarket = goToMarket;
        this.certification = certification;
    }

    /** Whether the memberships of these have left Partner Membership Center (R19), all asked at once. */
    Map<MpnId, Lookup<MembershipMove>> memberships(Collection<Account> accounts) {
        Set<MpnId> numbers = accounts.stream().map(Account::mpnId).collect(Collectors.toUnmodifiableSet());
        return Lookup.ask(numbers, membershipCenter::moves);
    }

    /** The solutions of these in the go-to-market portal (R18), all asked at once. */
    Map<PublisherId, Lookup<List<Solution>>> solutions(Set<PublisherId> accounts) {
        return Lookup.ask(accounts, asked -> Lookup.all(asked, goToMarket.ofAccounts(asked)));
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
}
