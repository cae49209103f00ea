package dev.ferry.rest.pages.operator;

import dev.ferry.application.document.KeptWaveFacts;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.door.report.Warnings;
import dev.ferry.rest.pages.PageContext;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Arrays;
import java.util.List;
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

    /** What the columns of {@link #roles} are called: the roles in Partner Center that somebody got, and none. */
    List<String> after() {
        return columns().map(page::role).toList();
    }

    private Stream<Optional<Role>> columns() {
        List<KeptWaveFacts.RoleCount> counts = KeptWaveFacts.roles(job.result());
        return Stream.concat(Arrays.stream(Role.values()).map(Optional::of), Stream.of(Optional.<Role>empty()))
                .filter(after -> counts.stream().anyMatch(count -> count.after().equals(after)));
    }

    /** A row for each role before the move that occurred. */
    List<RoleRow> roles() {
        List<KeptWaveFacts.RoleCount> counts = KeptWaveFacts.roles(job.result());
        return Arrays.stream(LegacyRole.values())
                .filter(before -> counts.stream().anyMatch(count -> count.before() == before))
                .map(before -> new RoleRow(
                        page.role(before),
                        columns().map(after -> users(counts, before, after)).toList()))
                .toList();
    }

    private static long users(List<KeptWaveFacts.RoleCount> counts, LegacyRole before, Optional<Role> after) {
        return counts.stream()
                .filter(count -> count.before() == before && count.after().equals(after))
                .mapToLong(KeptWaveFacts.RoleCount::users)
                .sum();
    }

    /** What is to be known of its export, in sentences. */
    List<String> notes() {
        return KeptWaveFacts.warnings(job.result()).stream()
                .limit(MOST_NOTES)
                .map(warning -> Warnings.text(page.messages(), warning))
                .toList();
    }

    /** How many more there are. */
    int furtherNotes() {
        return Math.max(0, KeptWaveFacts.warnings(job.result()).size() - MOST_NOTES);
    }
}
