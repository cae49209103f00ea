package dev.ferry.persistence.standing;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Slugs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings as JSON: an array of objects, each the facts of one and its {@code code}. */
final class FindingText {
    private static final String NONE = "[]";
    private static final Slugs<FindingCode> CODES = Slugs.of(FindingCode.class);
    private static final Slugs<Standing> STANDINGS = Slugs.of(Standing.class);

    private FindingText() {}

    static String write(List<Finding> findings) {
        return findings.isEmpty()
                ? NONE
                : Json.write(findings.stream().map(Finding::described).toList());
    }

    static List<Finding> read(String text) {
        if (text.equals(NONE)) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Map<String, Object> facts : Json.maps(text)) {
            findings.add(finding(facts));
        }
        return findings;
    }

    private static Finding finding(Map<String, Object> facts) {
        return switch (CODES.read(text(facts, "code"))) {
            case NO_OWNER -> new Finding.NoOwner();
            case WORK_EMAIL_NEEDED -> new Finding.WorkEmailNeeded();
            case MPN_MISSING -> new Finding.MpnMissing();
            case TENANT_MISMATCH -> new Finding.TenantMismatch(maybe(facts, "tenantName"));
            case UNKNOWN_TENANT ->
                new Finding.UnknownTenant(new Domain(text(facts, "domain")), maybe(facts, "tenantName"));
            case MPN_INVALID -> new Finding.MpnInvalid(text(facts, "mpnId"), STANDINGS.read(text(facts, "standing")));
            case REGISTRY_UNAVAILABLE -> new Finding.RegistryUnavailable(text(facts, "system"), why(facts));
        };
    }

    private static Unavailability why(Map<String, Object> facts) {
        return switch (text(facts, "why")) {
            case "no-answer" -> new Unavailability.NoAnswer();
            case "unconfirmed" -> new Unavailability.Unconfirmed();
            case "file-passed-over" -> new Unavailability.FilePassedOver(text(facts, "file"));
            case "row-rejected" ->
                new Unavailability.RowRejected(text(facts, "file"), Long.parseLong(text(facts, "line")));
            default -> throw new IllegalStateException("the database holds an unknown reason: " + facts);
        };
    }

    private static String text(Map<String, Object> facts, String name) {
        return maybe(facts, name)
                .orElseThrow(() -> new IllegalStateException("the database holds a finding without " + name));
    }

    private static Optional<String> maybe(Map<String, Object> facts, String name) {
        return Optional.ofNullable(facts.get(name)).map(Object::toString);
    }
}
