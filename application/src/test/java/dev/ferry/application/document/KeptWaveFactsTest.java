package dev.ferry.application.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.wave.WaveResult;
import dev.ferry.domain.export.ExportWarning;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is kept of a wave says what the wave said. */
class KeptWaveFactsTest {
    private static final Instant AT = Instant.parse("2019-07-01T12:00:00Z");

    private static Job job(JobState state, Map<String, Object> result) {
        return new Job(new JobId(new UUID(0, 1)), JobKind.WAVE, "op", state, 0, 0, result, AT, AT);
    }

    @Test
    void allOfAResultIsReadBack() {
        WaveResult result = new WaveResult(
                false,
                new WaveName("spring"),
                new WaveCounts(3, 2, 4, Map.of(FindingCode.NO_OWNER, 1L, FindingCode.MPN_MISSING, 3L), 9, 5, 2, 1),
                Optional.empty(),
                7,
                Optional.of("spring.csv"),
                List.of(
                        new ExportWarning.UnknownColumn("users.csv", "colour"),
                        new ExportWarning.ContestedDomain("shared.example"),
                        new ExportWarning.PersonalDomain("mail.example"),
                        new ExportWarning.ListedDraft("contoso", "crm"),
                        new ExportWarning.OwnerRightLost("contoso", "users.csv", 12),
                        new ExportWarning.FilePassedOver("contacts.csv")),
                true,
                Duration.ofMillis(1500));

        assertThat(KeptWaveFacts.result(job(JobState.INTERRUPTED, WaveFacts.of(result))))
                .contains(result);
    }

    @Test
    void whatEndedWithoutCountingHasNoResult() {
        assertThat(KeptWaveFacts.result(job(JobState.INTERRUPTED, Map.of("wave", "spring", "dryRun", false))))
                .isEmpty();
    }

    @Test
    void rolesAreReadAndWhatIsNoRoleIsPassedOver() {
        Map<String, Object> facts = Map.of(
                "users",
                Map.of(
                        "roles",
                        List.of(
                                Map.of("legacyRole", "owner", "role", "owner", "users", 45),
                                Map.of("legacyRole", "contributor", "users", 4L),
                                Map.of("legacyRole", "king", "users", 1))));

        assertThat(KeptWaveFacts.roles(facts))
                .containsExactly(
                        new KeptWaveFacts.RoleCount(LegacyRole.OWNER, Optional.of(Role.OWNER), 45),
                        new KeptWaveFacts.RoleCount(LegacyRole.CONTRIBUTOR, Optional.empty(), 4));
    }

    @Test
    void aWarningOfALaterVersionIsPassedOver() {
        assertThat(KeptWaveFacts.warnings(Map.of("warnings", List.of(Map.of("code", "new-one"), "odd"))))
                .isEmpty();
    }
}
