package dev.ferry.domain.offer;

import dev.ferry.domain.marketplace.Acceptance;
import dev.ferry.domain.marketplace.Billing;
import dev.ferry.domain.marketplace.MarketplaceAccount;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.outcome.Lookup;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an account did once for all its offers, as far as their steps ask for it (R19, R20).
 *
 * @param moved whether it is managed in Partner Center
 * @param addendum the current version of the ISV addendum
 * @param membership what Partner Membership Center says of its membership
 */
public record AccountFacts(
        boolean moved, MarketplaceAccount account, LocalDate addendum, Lookup<MembershipMove> membership) {

    Optional<Stamp> enrolled() {
        return account.enrolled();
    }

    Optional<Stamp> accepted() {
        return account.addendum().filter(one -> one.version().equals(addendum)).map(Acceptance::stamp);
    }

    Optional<Stamp> billed() {
        return account.billing().map(Billing::given);
    }

    /** That the profile was confirmed as it is now, after this time. */
    Optional<Stamp> confirmedAfter(Instant came) {
        return account.billing()
                .flatMap(Billing::confirmed)
                .filter(stamp -> stamp.at().isAfter(came));
    }
}
