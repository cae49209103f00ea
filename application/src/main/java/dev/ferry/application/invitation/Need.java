package dev.ferry.application.invitation;

import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.user.Identity;
import java.util.List;
import java.util.stream.Stream;

/** Whom an account waits for (R14): by this it is decided, counted and shown who is invited. */
public enum Need {
    /** For nobody: it has moved. */
    MOVED,
    /** For no owner: it is ready, or somebody else has to do something. */
    NOBODY,
    /** That could not be found out just now. */
    UNKNOWN,
    /** For one of its owners. */
    OWNER;

    /**
     * Of an account that has not moved, by what stands in its way. Where a system has no word on it now, nobody is
     * asked to do what may turn out not to be needed.
     */
    public static Need of(List<Finding> findings) {
        if (findings.stream().anyMatch(Finding.RegistryUnavailable.class::isInstance)) {
            return UNKNOWN;
        }
        return findings.stream().anyMatch(Need::isForOwners) ? OWNER : NOBODY;
    }

    /**
     * Whether owners can be written to: one of them is waited for, and has an address.
     *
     * @param owners of the account
     */
    public boolean canInvite(Stream<Identity> owners) {
        return this == OWNER && owners.anyMatch(owner -> owner.email().isPresent());
    }

    /** Vetting takes its time, whatever an owner does (R9). */
    private static boolean isForOwners(Finding finding) {
        return switch (finding) {
            case Finding.NoOwner _,
                    Finding.WorkEmailNeeded _,
                    Finding.UnknownTenant _,
                    Finding.TenantMismatch _,
                    Finding.MpnMissing _ -> true;
            case Finding.MpnInvalid(var _, var standing) -> standing != Standing.NOT_VETTED;
            case Finding.RegistryUnavailable _ -> false;
        };
    }
}
