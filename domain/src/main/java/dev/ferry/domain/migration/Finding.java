package dev.ferry.domain.migration;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.outcome.Unavailability;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A named reason why an account is not ready; what to do about it is looked up by its code. */
public sealed interface Finding {

    FindingCode code();

    /** What it carries, by the names of the contract; what is absent is left out. */
    default Map<String, Object> facts() {
        return switch (this) {
            case NoOwner _, WorkEmailNeeded _, MpnMissing _ -> Map.of();
            case UnknownTenant(var domain, var tenantName) -> named(Map.of("domain", domain.ascii()), tenantName);
            case TenantMismatch(var tenantName) -> named(Map.of(), tenantName);
            case MpnInvalid(var mpnId, var standing) -> Map.of("mpnId", mpnId, "standing", standing.slug());
            case RegistryUnavailable(var system, var why) -> {
                Map<String, Object> all = new TreeMap<>(why.facts());
                all.put("system", system);
                yield all;
            }
        };
    }

    /** The same with its {@code code}, as history and stores tell it. */
    default Map<String, Object> described() {
        Map<String, Object> all = new TreeMap<>(facts());
        all.put("code", code().slug());
        return all;
    }

    /** The same as contributors see it: no tenant is named to them (R6). */
    default Finding withoutTenantName() {
        return switch (this) {
            case UnknownTenant(var domain, var _) -> new UnknownTenant(domain, Optional.empty());
            case TenantMismatch _ -> new TenantMismatch(Optional.empty());
            case NoOwner _, WorkEmailNeeded _, MpnMissing _, MpnInvalid _, RegistryUnavailable _ -> this;
        };
    }

    /** The same as people of an account see it: nothing is said of rows and files of exports. */
    default Finding withoutPlace() {
        return this instanceof RegistryUnavailable(var system, var why)
                ? new RegistryUnavailable(system, why.withoutPlace())
                : this;
    }

    /**
     * Whether its company may still join the partner network on the way (R8): it has no number, or one that nobody
     * knows. A member in any other standing never may.
     */
    default boolean leavesEnrolmentOpen() {
        return switch (this) {
            case MpnMissing _ -> true;
            case MpnInvalid(var _, var standing) ->
                switch (standing) {
                    case MALFORMED, UNKNOWN -> true;
                    case LOCATION_NOT_GLOBAL, INACTIVE, ACTIVE, NOT_VETTED, AWAITING_MEMBERSHIP_CENTER -> false;
                };
            case NoOwner _, WorkEmailNeeded _, UnknownTenant _, TenantMismatch _, RegistryUnavailable _ -> false;
        };
    }

    private static Map<String, Object> named(Map<String, Object> facts, Optional<String> tenantName) {
        Map<String, Object> all = new TreeMap<>(facts);
        tenantName.ifPresent(name -> all.put("tenantName", name));
        return all;
    }

    /** No user has the legacy role owner (R10). */
    record NoOwner() implements Finding {
        @Override
        public FindingCode code() {
            return FindingCode.NO_OWNER;
        }
    }

    /** No owner has a work address (R5). */
    record WorkEmailNeeded() implements Finding {
        @Override
        public FindingCode code() {
            return FindingCode.WORK_EMAIL_NEEDED;
        }
    }

    /**
     * An owner's work address has a domain that no tenant has verified (R6).
     *
     * @param tenantName the MPN ID's tenant, where the membership is active; for owners and operators alone
     */
    record UnknownTenant(Domain domain, Optional<String> tenantName) implements Finding {
        @Override
        public FindingCode code() {
            return FindingCode.UNKNOWN_TENANT;
        }
    }

    /**
     * The address is of another tenant than the MPN ID's (R6).
     *
     * @param tenantName the MPN ID's tenant; absent where the directory has no name for it, or somebody typed the MPN
     *     ID in
     */
    record TenantMismatch(Optional<String> tenantName) implements Finding {
        @Override
        public FindingCode code() {
            return FindingCode.TENANT_MISMATCH;
        }
    }

    /** The account has no MPN ID (R8). */
    record MpnMissing() implements Finding {
        @Override
        public FindingCode code() {
            return FindingCode.MPN_MISSING;
        }
    }

    /**
     * The MPN ID does not stand as it must (R9).
     *
     * @param mpnId as the account holds it, whatever it is
     * @param standing any but active
     */
    record MpnInvalid(String mpnId, Standing standing) implements Finding {
        @Override
        public FindingCode code() {
            return FindingCode.MPN_INVALID;
        }
    }

    /**
     * A system has no word on this account's number or domain now; the next wave asks again (R9).
     *
     * @param system {@code mpn-registry} or {@code tenant-directory}
     */
    record RegistryUnavailable(String system, Unavailability why) implements Finding {
        @Override
        public FindingCode code() {
            return FindingCode.REGISTRY_UNAVAILABLE;
        }
    }
}
