package dev.ferry.rest.pages.operator;

import dev.ferry.domain.job.Job;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.rest.pages.PageContext;
import jakarta.ws.rs.core.UriBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What came of a wave beyond its figures: where its accounts are listed, who got which role, and what its export is to
 * be told of.
 *
 * @param wave its name; absent where it leaves no trace, as a dry run
 */
record WaveOutcome(PageContext page, Job job, Optional<String> wave) {
    /** Of several findings any. */
    static final String ANY_FINDING =
            Arrays.stream(FindingCode.values()).map(FindingCode::slug).collect(Collectors.joining(","));

    /** So many notes are shown; the result over the API has all. */
    private static final int MOST_NOTES = 50;

    /** How many users of one role before the move got which role, in the order of {@link #after}. */
    record RoleRow(String before, List<Long> after) {}

    /** The accounts of the wave that are such; empty where there are none to list. */
    String accounts(String... filter) {
        return address("/operator/accounts", filter);
    }

    /** All of them as CSV. */
    String file() {
        return address("/operator/accounts.csv");
    }

    /** The users of its accounts who are still without a role. */
    String unmapped() {
        return address("/operator/unmapped");
    }

    private String address(String path, String... filter) {
        return wave.map(name -> {
                    UriBuilder uri = UriBuilder.fromPath(path);
                    for (int i = 0; i < filter.length; i += 2) {
                        uri.queryParam(filter[i], filter[i + 1]);
                    }
                    return uri.queryParam("wave", "{wave}").build(name).toString();
                })
                .orElse("");
    }

    /** What the columns of {@link #roles} are called: the roles in Partner Center, and none. */
    List<String> after() {
        return Stream.concat(Arrays.stream(Role.values()).map(Optional::of), Stream.of(Optional.<Role>empty()))
                .map(page::role)
                .toList();
    }

    /** A row for each role before the move that occurred. */
    List<RoleRow> roles() {
        return Arrays.stream(LegacyRole.values())
                .map(before -> new RoleRow(page.role(before), after(before)))
                .filter(row -> row.after().stream().anyMatch(users -> users > 0))
                .toList();
    }

    private List<Long> after(LegacyRole before) {
        List<Long> after = new ArrayList<>();
        for (Role role : Role.values()) {
            after.add(users(before, Optional.of(role.slug())));
        }
        after.add(users(before, Optional.empty()));
        return after;
    }

    /** @param after absent of those without a role, of whom the result names none */
    private long users(LegacyRole before, Optional<String> after) {
        return told("users") instanceof Map<?, ?> users && users.get("roles") instanceof List<?> changes
                ? changes.stream()
                        .filter(change -> change instanceof Map<?, ?> told
                                && before.slug().equals(told.get("legacyRole"))
                                && after.equals(Optional.ofNullable(told.get("role"))))
                        .mapToLong(change -> number((Map<?, ?>) change))
                        .sum()
                : 0;
    }

    private static long number(Map<?, ?> change) {
        return change.get("users") instanceof Number users ? users.longValue() : 0;
    }

    private Object told(String name) {
        return job.result().getOrDefault(name, "");
    }

    /** What is to be known of its export, in sentences. */
    List<String> notes() {
        return warnings().limit(MOST_NOTES).map(this::note).toList();
    }

    /** How many more there are. */
    long furtherNotes() {
        return Math.max(0, warnings().count() - MOST_NOTES);
    }

    private Stream<Map<?, ?>> warnings() {
        return told("warnings") instanceof List<?> all
                ? all.stream().flatMap(one -> one instanceof Map<?, ?> told ? Stream.of(told) : Stream.empty())
                : Stream.empty();
    }

    private String note(Map<?, ?> warning) {
        return switch (String.valueOf(warning.get("code"))) {
            case "unknown-column" -> note("unknown-column", warning, "file", "column");
            case "contested-domain" -> note("contested-domain", warning, "domain");
            case "personal-domain" -> note("personal-domain", warning, "domain");
            case "listed-draft" -> note("listed-draft", warning, "publisherId", "offerId");
            case "owner-right-lost" -> note("owner-right-lost", warning, "publisherId", "file", "line");
            case "file-passed-over" -> note("file-passed-over", warning, "file");
            default -> String.valueOf(warning.get("code"));
        };
    }

    private String note(String code, Map<?, ?> warning, String... facts) {
        return page.text(
                "common.warning." + code,
                Arrays.stream(facts)
                        .map(fact -> warning.get(fact) instanceof Number number
                                ? number
                                : (Object) String.valueOf(warning.get(fact)))
                        .toArray());
    }
}
