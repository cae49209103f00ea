package dev.ferry.application.account;

import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.outcome.Slug;
import java.util.List;

/** What the banner says, and to whom: each has a sentence of its own, {@code banner.text.} and its slug (R2, R3). */
public enum BannerSituation implements Slug {
    /** To an owner or manager who may go to Account Settings. */
    MIGRATED,
    /** To an owner who goes on under another address than they signed in with (R11). */
    MIGRATED_SIGN_IN_AS,
    MIGRATED_CONTRIBUTOR,
    /** To an owner who has something to do. */
    OWNER,
    /** To an owner; somebody is on the way already. */
    STARTED,
    CONTRIBUTOR,
    /** Nobody can be asked but support (R10). */
    NO_OWNER,
    /** The membership is being vetted: there is nothing to do (R9). */
    WAITING,
    /** It could not be found out how the account stands: there is nothing to do (R9). */
    NOT_CHECKED,
    /** The membership is moved from Partner Membership Center first (R9). */
    MEMBERSHIP_CENTER,
    /** To an owner: nothing is in the way. */
    READY,
    READY_CONTRIBUTOR,
    /** To an owner: an operator did not let the company into the partner network. */
    TURNED_DOWN;

    /**
     * Of an account that has not moved.
     *
     * @param acts whether the reader is an owner of it
     * @param anyOwner whether it has one at all
     * @param findings what stands in the way
     */
    static BannerSituation before(boolean acts, boolean started, boolean anyOwner, List<Finding> findings) {
        if (!acts && !anyOwner) {
            return NO_OWNER;
        }
        if (findings.isEmpty()) {
            return acts ? READY : READY_CONTRIBUTOR;
        }
        if (waits(findings)) {
            return waiting(findings);
        }
        if (!acts) {
            return CONTRIBUTOR;
        }
        return started ? STARTED : OWNER;
    }

    /** Whether something is in the way, and nobody of the account can do anything about it here. */
    static boolean waits(List<Finding> findings) {
        return !findings.isEmpty() && findings.stream().allMatch(BannerSituation::waits);
    }

    /** Whether nobody of the account can do anything here. */
    private static boolean waits(Finding finding) {
        return switch (finding) {
            case Finding.RegistryUnavailable _ -> true;
            case Finding.MpnInvalid _ ->
                stands(finding, Standing.NOT_VETTED) || stands(finding, Standing.AWAITING_MEMBERSHIP_CENTER);
            case Finding.NoOwner _,
                    Finding.TenantMismatch _,
                    Finding.UnknownTenant _,
                    Finding.WorkEmailNeeded _,
                    Finding.MpnMissing _ -> false;
        };
    }

    private static BannerSituation waiting(List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> stands(finding, Standing.AWAITING_MEMBERSHIP_CENTER))) {
            return MEMBERSHIP_CENTER;
        }
        return findings.stream().anyMatch(finding -> stands(finding, Standing.NOT_VETTED)) ? WAITING : NOT_CHECKED;
    }

    private static boolean stands(Finding finding, Standing as) {
        return finding instanceof Finding.MpnInvalid(var _, var standing) && standing == as;
    }
}
