package dev.ferry.application.document;

import dev.ferry.application.wave.WaveResult;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what came of a wave out of the result of its job, as {@link WaveFacts} has written it. */
public final class KeptWaveFacts {
    private static final double MILLIS = 1_000;

    private KeptWaveFacts() {}

    /** What came of it; absent where the wave ended without having counted anything, and where it was no wave. */
    public static Optional<WaveResult> result(Job job) {
        Map<String, ?> facts = job.result();
        return facts.get("accounts") instanceof Number
                        && facts.get("wave") instanceof String typed
                        && WaveName.parse(typed) instanceof Done<WaveName>(var wave)
                ? Optional.of(result(wave, facts, job.state() == JobState.INTERRUPTED))
                : Optional.empty();
    }

    private static WaveResult result(WaveName wave, Map<String, ?> facts, boolean stopped) {
        Map<?, ?> rejected = map(facts.get("rejected"));
        return new WaveResult(
                Boolean.TRUE.equals(facts.get("dryRun")),
                wave,
                counts(facts),
                Optional.empty(),
                number(rejected, "rows"),
                Optional.ofNullable(rejected.get("file")).map(String::valueOf),
                warnings(facts),
                stopped,
                elapsed(facts));
    }

    private static Duration elapsed(Map<String, ?> facts) {
        return facts.get("seconds") instanceof Number told
                ? Duration.ofMillis(Math.round(told.doubleValue() * MILLIS))
                : Duration.ZERO;
    }

    private static WaveCounts counts(Map<String, ?> facts) {
        Map<?, ?> users = map(facts.get("users"));
        Map<FindingCode, Long> findings = new EnumMap<>(FindingCode.class);
        Map<?, ?> told = map(facts.get("findings"));
        for (FindingCode code : FindingCode.values()) {
            if (told.containsKey(code.slug())) {
                findings.put(code, number(told, code.slug()));
            }
        }
        return new WaveCounts(
                number(facts, "migrated"),
                number(facts, "alreadyMigrated"),
                number(facts, "actionNeeded"),
                findings,
                number(users, "moved"),
                number(users, "unmapped"),
                number(users, "gone"),
                number(users, "ownersGone"));
    }

    /** What is to be known of its export; one that is not known by this version is passed over. */
    public static List<ExportWarning> warnings(Map<String, ?> facts) {
        return facts.get("warnings") instanceof List<?> all
                ? all.stream().flatMap(one -> warning(map(one)).stream()).toList()
                : List.of();
    }

    private static Optional<ExportWarning> warning(Map<?, ?> told) {
        return switch (text(told, "code")) {
            case "unknown-column" ->
                Optional.of(new ExportWarning.UnknownColumn(text(told, "file"), text(told, "column")));
            case "contested-domain" -> Optional.of(new ExportWarning.ContestedDomain(text(told, "domain")));
            case "personal-domain" -> Optional.of(new ExportWarning.PersonalDomain(text(told, "domain")));
            case "listed-draft" ->
                Optional.of(new ExportWarning.ListedDraft(text(told, "publisherId"), text(told, "offerId")));
            case "owner-right-lost" ->
                Optional.of(new ExportWarning.OwnerRightLost(
                        text(told, "publisherId"), text(told, "file"), number(told, "line")));
            case "file-passed-over" -> Optional.of(new ExportWarning.FilePassedOver(text(told, "file")));
            default -> Optional.empty();
        };
    }

    /** How many users came from one role to another, or to none. */
    public record RoleCount(LegacyRole before, Optional<Role> after, long users) {}

    /** By role before and after; nothing where the result does not say so. */
    public static List<RoleCount> roles(Map<String, ?> facts) {
        return map(facts.get("users")).get("roles") instanceof List<?> all
                ? all.stream().flatMap(one -> role(map(one)).stream()).toList()
                : List.of();
    }

    private static Optional<RoleCount> role(Map<?, ?> told) {
        Optional<Role> after = Slug.parse(Role.class, text(told, "role")) instanceof Done<Role>(var role)
                ? Optional.of(role)
                : Optional.empty();
        return Slug.parse(LegacyRole.class, text(told, "legacyRole")) instanceof Done<LegacyRole>(var before)
                ? Optional.of(new RoleCount(before, after, number(told, "users")))
                : Optional.empty();
    }

    private static Map<?, ?> map(@Nullable Object told) {
        return told instanceof Map<?, ?> map ? map : Map.of();
    }

    private static String text(Map<?, ?> told, String name) {
        return told.get(name) instanceof String text ? text : "";
    }

    private static long number(Map<?, ?> told, String name) {
        return told.get(name) instanceof Number number ? number.longValue() : 0;
    }
}
