package dev.ferry.persistence.upgrade;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.Readiness;
import dev.ferry.domain.outcome.Unavailability;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads verdicts as they were kept up to the fourth schema, when they were made of the names of Java records, and says
 * them as {@link Readiness#verdict()} does now. Free text in them ends where a finding of a known name begins, or the
 * verdict ends.
 */
final class RenamedVerdicts {
    private static final String NAMES =
            "NoOwner|WorkEmailNeeded|UnknownTenant|TenantMismatch|MpnMissing|MpnInvalid|RegistryUnavailable";
    private static final String END = "\\](?=\\]$|, (?:" + NAMES + ")\\[)";
    private static final String TENANT_NAME = "tenantName=Optional(?:\\.empty|\\[(?<NAME>.*?)\\])";
    private static final Pattern FINDING = Pattern.compile(
            "(?:NoOwner\\[|WorkEmailNeeded\\[|MpnMissing\\["
                    + "|UnknownTenant\\[domain=(?<domain>[^,]*), " + TENANT_NAME.replace("NAME", "unknownIn")
                    + "|TenantMismatch\\[" + TENANT_NAME.replace("NAME", "wanted")
                    + "|MpnInvalid\\[mpnId=(?<mpnId>.*?), standing=(?<standing>[A-Z_]+)"
                    + "|RegistryUnavailable\\[system=(?<system>[^\\]]*))" + END,
            Pattern.DOTALL);
    private static final String SEPARATOR = ", ";

    private RenamedVerdicts() {}

    /** The verdict as it is said now; empty where it was none of those times, or nobody was unready. */
    static Optional<String> of(String kept) {
        try {
            return renamed(kept);
        } catch (IllegalArgumentException unknown) {
            // What this program never wrote is left as it is: an account makes news once, and the upgrade goes on.
            return Optional.empty();
        }
    }

    private static Optional<String> renamed(String kept) {
        List<Finding> findings = new ArrayList<>();
        Matcher finding = FINDING.matcher(kept);
        int at = 1;
        while (at < kept.length() && finding.find(at) && finding.start() == at) {
            findings.add(read(finding.group(), finding.toMatchResult()));
            at = finding.end() + SEPARATOR.length();
        }
        boolean whole = at - SEPARATOR.length() == kept.length() - 1;
        return whole && !findings.isEmpty()
                ? Optional.of(new Readiness.NotReady(findings).verdict())
                : Optional.empty();
    }

    private static Finding read(String text, MatchResult found) {
        return switch (text.substring(0, text.indexOf('['))) {
            case "NoOwner" -> new Finding.NoOwner();
            case "WorkEmailNeeded" -> new Finding.WorkEmailNeeded();
            case "MpnMissing" -> new Finding.MpnMissing();
            case "UnknownTenant" ->
                new Finding.UnknownTenant(
                        new Domain(found.group("domain")), Optional.ofNullable(found.group("unknownIn")));
            case "TenantMismatch" -> new Finding.TenantMismatch(Optional.ofNullable(found.group("wanted")));
            case "MpnInvalid" ->
                new Finding.MpnInvalid(found.group("mpnId"), Standing.valueOf(found.group("standing")));
            default -> new Finding.RegistryUnavailable(found.group("system"), new Unavailability.NoAnswer());
        };
    }
}
