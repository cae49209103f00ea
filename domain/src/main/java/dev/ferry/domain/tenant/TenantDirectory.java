package dev.ferry.domain.tenant;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import java.util.Map;
import java.util.Set;

/**
 * Knows whose a domain is, and what a tenant is called. An adapter is right when it passes
 * {@code TenantDirectoryContract}.
 *
 * <p>Implementers: called by several threads at once, and never inside a transaction. A wave asks once for each page,
 * so a set may be empty or hold tens of thousands; split it if the system takes fewer. A call blocks: bound it with a
 * time-out of seconds, the body of an answer included, and do not retry: the caller asks again after a while, logs the
 * cause of a fault, and a later wave asks once more. Sets and maps hold no nulls, and the order of an answer means
 * nothing. Do not answer for what was not asked. Do not change the set that was handed in.
 */
public interface TenantDirectory {

    /** The system's name in findings and errors. */
    String SYSTEM = "tenant-directory";

    /**
     * The tenant of each of these domains, all asked at once; the answer has exactly their keys. A domain is unknown if
     * and only if the directory was asked and no tenant has verified it, or more than one claims it: a contested domain
     * counts as unknown. Subdomains are domains of their own. What the directory cannot say of some of them now is
     * {@link Lookup.Unavailable}, of all of them a fault. {@link Lookup#all} makes the answer of the owners that were
     * found.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the directory cannot be asked: never taken for "unknown"
     */
    Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains);

    /**
     * The display names of these tenants, all asked at once, not blank and as the directory writes them. A tenant is
     * absent if and only if the directory does not know it, or knows no names at all; do not make one up. People see
     * it, so it is theirs alone who may (R6): it belongs into no log.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the directory cannot be asked: never taken for "unknown"
     */
    Map<TenantId, String> namesOf(Set<TenantId> tenants);

    /**
     * The directory to ask while an export is taken in. One that exports do not fill answers as ever, and need not
     * override this; the embedded one answers as the intake stands, a dry run's included.
     */
    default TenantDirectory during(TenantIntake intake) {
        return this;
    }
}
