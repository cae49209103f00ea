package dev.ferry.domain.standing;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.tenant.TenantId;
import java.util.Optional;
import java.util.Set;

/**
 * What a verdict was judged on: where any of it changes, the account is to be judged again.
 *
 * @param domains of the owners' work addresses
 * @param mpnId that was asked about
 * @param tenant whose name the verdict quotes, or would if the directory knew it
 * @param deadlines whether it has offers that deadlines may be about
 */
public record Grounds(Set<Domain> domains, Optional<MpnId> mpnId, Optional<TenantId> tenant, boolean deadlines) {
    /** Of what rests on nothing that may change: an account that has moved, without offers. */
    public static final Grounds NONE = new Grounds(Set.of(), Optional.empty(), Optional.empty());

    /** Of an account whose offers were not looked at. */
    public Grounds(Set<Domain> domains, Optional<MpnId> mpnId, Optional<TenantId> tenant) {
        this(domains, mpnId, tenant, false);
    }

    public Grounds {
        domains = Set.copyOf(domains);
    }

    /** The same, with the deadlines or without them. */
    public Grounds withDeadlines(boolean some) {
        return new Grounds(domains, mpnId, tenant, some);
    }
}
