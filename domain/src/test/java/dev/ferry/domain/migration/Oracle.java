package dev.ferry.domain.migration;

import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.migration.Case.Registry;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.UserKind;
import java.util.Set;
import java.util.TreeSet;

/**
 * The contract's table of findings, written a second time and another way: from the words of the table, on strings,
 * with nothing of the rule's code. Answers findings as {@code code key=value …}.
 */
final class Oracle {
    private Oracle() {}

    static Set<String> findings(Case account, boolean acceptsLocations) {
        Set<String> findings = new TreeSet<>();
        String standing = standing(account, acceptsLocations);
        switch (standing) {
            case "active" -> {}
            case "missing" -> findings.add("mpn-missing");
            case "unavailable" -> findings.add("registry-unavailable system=mpn-registry why=no-answer");
            case "malformed" -> findings.add("mpn-invalid mpnId=" + held(account) + " standing=malformed");
            default -> findings.add("mpn-invalid mpnId=" + held(account).strip() + " standing=" + standing);
        }
        String email = emailFinding(account, standing.equals("active"));
        if (!email.isEmpty()) {
            findings.add(email);
        }
        return findings;
    }

    private static String held(Case account) {
        return account.joined().isPresent()
                ? account.joined().get().value()
                : account.mpnId().orElse("");
    }

    private static String standing(Case account, boolean acceptsLocations) {
        if (account.mpnId().isEmpty() && account.joined().isEmpty()) {
            return "missing";
        }
        if (!held(account).strip().matches("\\d{1,10}")) {
            return "malformed";
        }
        if (account.registry() instanceof Registry.Knows(var membership)) {
            boolean asked = membership.isPresent() && held(account).strip().equals(Case.NUMBER);
            return asked ? standing(membership.get(), acceptsLocations) : "unknown";
        }
        return "unavailable";
    }

    private static String standing(Membership membership, boolean acceptsLocations) {
        return switch (membership.kind().slug()) {
            case "location" -> acceptsLocations ? membership.state().slug() : "location-not-global";
            default -> membership.state().slug();
        };
    }

    /** Walks the owners in the order of their addresses and keeps the best that it has seen. */
    private static String emailFinding(Case account, boolean active) {
        Set<String> addresses = new TreeSet<>();
        boolean anyOwner = false;
        for (LegacyUser user : account.users()) {
            if (user.role() == LegacyRole.OWNER && user.active()) {
                anyOwner = true;
                if (user.identity().kind() == UserKind.WORK) {
                    addresses.add(user.identity().key());
                }
            }
        }
        if (!anyOwner) {
            return "no-owner";
        }
        if (addresses.isEmpty()) {
            return "work-email-needed";
        }
        return account.directory().up()
                ? best(addresses, active, nameGiven(account, active))
                : "registry-unavailable system=tenant-directory why=no-answer";
    }

    private static String nameGiven(Case account, boolean active) {
        return active && account.joined().isEmpty() && account.directory().namesUp() ? " tenantName=Contoso AB" : "";
    }

    private static String best(Set<String> addresses, boolean active, String name) {
        String unknown = "";
        String mismatch = "";
        for (String address : addresses) {
            String domain = address.substring(address.indexOf('@') + 1);
            switch (domain) {
                case "contoso.example" -> {
                    return "";
                }
                case "fabrikam.example" -> mismatch = "tenant-mismatch" + name;
                default -> unknown = unknown.isEmpty() ? "unknown-tenant domain=" + domain + name : unknown;
            }
        }
        if (mismatch.isEmpty()) {
            return unknown;
        }
        return active ? mismatch : "";
    }

    /** A finding of the rule in the oracle's words. */
    static String words(Finding finding) {
        return finding.code().slug()
                + switch (finding) {
                    case Finding.NoOwner _, Finding.WorkEmailNeeded _, Finding.MpnMissing _ -> "";
                    case Finding.UnknownTenant(var domain, var name) ->
                        " domain=" + domain + name.map(" tenantName="::concat).orElse("");
                    case Finding.TenantMismatch(var name) ->
                        name.map(" tenantName="::concat).orElse("");
                    case Finding.MpnInvalid(var number, var standing) ->
                        " mpnId=" + number + " standing=" + standing.slug();
                    case Finding.RegistryUnavailable(var system, var why) -> " system=" + system + " why=" + why.slug();
                };
    }
}
