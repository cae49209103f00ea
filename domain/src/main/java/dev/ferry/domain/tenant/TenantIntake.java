package dev.ferry.domain.tenant;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Unavailability;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tenants on their way from an export into the embedded directory. Not thread-safe. A dry run leaves nothing behind
 * when it is closed; what an intake that is no dry run took in stays.
 */
public interface TenantIntake extends AutoCloseable {

    /**
     * Takes these in; a tenant that is already there is replaced, its domains included. Neither a tenant that is taken
     * in nor a domain that it claims is lost any longer. Safe to repeat.
     */
    void takeIn(List<Tenant> tenants);

    /**
     * Takes down what was lost: the domains are unavailable, whoever claims them, until their tenant, or another that
     * claims them, is taken in. Safe to repeat.
     */
    void markLost(List<LostTenant> lost);

    /**
     * Says whether domains may be missing nobody knows which: then every domain that no tenant claims is unavailable.
     * Stands until it is said anew.
     *
     * @param why empty where none are
     */
    void markIncomplete(Optional<Unavailability> why);

    /**
     * Ends what {@link #markLost} said, of earlier exports too: for behind the last row of a whole export of which no
     * tenant was lost. Safe to repeat.
     */
    void forgetLost();

    /** Those of these tenants that are known by now, from before or from this intake. */
    Set<TenantId> known(Set<TenantId> tenants);

    /** The domains that more than one tenant claims by now, in order; to be closed by the caller. */
    Stream<Domain> contested();

    /** The embedded directory as it stands with what was taken in so far. Usable until this is closed. */
    TenantDirectory directory();

    @Override
    void close();
}
