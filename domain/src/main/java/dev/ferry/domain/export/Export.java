package dev.ferry.domain.export;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An export that was opened. Its streams are lazy, come in the order of their keys whatever the order of the rows, and
 * can be taken any number of times, one after the other; each is to be closed. Rows that cannot be taken are told to
 * the log as the stream meets them, and of rows with one key the first good one stands. Not thread-safe.
 */
public interface Export extends AutoCloseable {

    /** How many rows the accounts file has, good or not: enough for a progress bar. */
    long accountRows();

    /**
     * What tells this export from any other: the same for the same bytes of its files, whatever archive or folder they
     * came in and however they were packed; another if a single byte differs. Two nodes compare it to know that they
     * run the same export. It is no secret, and tells nothing of what the files hold.
     *
     * @return up to 64 hexadecimal digits, in lower case
     */
    String fingerprint();

    /** What a reader should know; at most a few hundred. Some of it shows only once the accounts were read. */
    List<ExportWarning> warnings();

    Stream<Tenant> tenants(RejectLog log);

    /**
     * The memberships. Whether their tenants are known is for the caller to say, and so a number may come more than
     * once, in the order of the rows: the first whose tenant is known stands.
     */
    Stream<Sourced<Membership>> memberships(RejectLog log);

    /** Whether there is a file of this table. */
    boolean holds(CompanyTable table);

    /** A file, by its name, that was passed over and may hold rows of this table; empty where there is none. */
    Optional<String> passedOver(CompanyTable table);

    /**
     * What was lost by rows that {@link #tenants} rejects, in no order; of a tenant that has a good row, the domains
     * that this one does not claim.
     */
    Stream<LostTenant> lostTenants();

    /**
     * What was lost by rows that {@link #memberships} rejects, in no order; a number that has a good row is not lost.
     */
    Stream<LostMembership> lostMemberships();

    /** The accounts with their users and offers. */
    Stream<LegacyAccount> accounts(RejectLog log);

    /** Those of these that the export has no good account row for. */
    Set<PublisherId> lacking(Set<PublisherId> ids);

    @Override
    void close();
}
