package dev.ferry.application.job;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.testkit.export.InMemoryUploads;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Exports and waves that run behind the requests that asked for them; here each runs before its request is answered.
 */
class JobsTest {
    private final Installation ferry = new Installation().withReady("contoso", "fabrikam");
    private final InMemoryUploads uploads = new InMemoryUploads();
    private final AtomicLong number = new AtomicLong();
    private final JobIds ids = () -> new JobId(new UUID(0, number.incrementAndGet()));
    private final JobRunner runner = new JobRunner(ferry.stores.jobs(), ids, Runnable::run, _ -> "ref-1", ferry.clock);
    private final ShowJob showJob = new ShowJob(ferry.stores.jobs(), ferry.rejects(), ferry.clock);
    private final ListJobs listJobs = new ListJobs(ferry.stores.jobs(), ferry.clock);

    @Test
    void anExportThatWasHandedInIsMovedByAWave() {
        Job upload = ended(
                value(new UploadExport(uploads, ferry.export(), runner, ferry.stores.legacyAccounts(), () -> false)
                        .run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD)));
        assertThat(upload.state()).isEqualTo(JobState.DONE);
        assertThat(upload.total()).isEqualTo(2);

        Job wave = ended(value(startWave(order(String.valueOf(upload.result().get("export"))))));
        assertThat(wave.state()).isEqualTo(JobState.DONE);
        assertThat(wave.done()).isEqualTo(2);
        assertThat(wave.result())
                .containsEntry("migrated", 2L)
                .containsEntry("dryRun", false)
                .containsEntry(
                        "users",
                        Map.of(
                                "moved",
                                2L,
                                "unmapped",
                                0L,
                                "gone",
                                0L,
                                "ownersGone",
                                0L,
                                "roles",
                                List.of(Map.of("legacyRole", "owner", "role", "owner", "users", 2L))));
        assertThat(value(showJob.rejects(OPERATOR, wave.id()))).isEmpty();
    }

    /** So that it becomes the wave by one button: the same export under the same name. */
    @Test
    void aDryRunSaysHowTheSameIsAskedForInEarnest() {
        String export = uploads.keep(bytes());
        StartWave.Order order = new StartWave.Order(
                export,
                Optional.empty(),
                Set.of(Samples.id("contoso")),
                true,
                true,
                false,
                OptionalLong.empty(),
                ExportDialect.STANDARD);

        Job dry = ended(value(startWave(order)));

        assertThat(dry.result())
                .containsEntry("migrated", 1L)
                .containsEntry(
                        "order",
                        Map.of(
                                "export",
                                export,
                                "name",
                                String.valueOf(dry.result().get("wave")),
                                "only",
                                List.of("contoso"),
                                "silent",
                                true,
                                "add",
                                false));
    }

    @Test
    void aJobSaysWhatItIsAboutWhileItRunsAndHearsThatItIsToStop() {
        StopJob stopJob = new StopJob(ferry.stores.jobs(), ferry.clock);
        List<Boolean> wanted = new ArrayList<>();
        JobId id = runner.begin(JobKind.WAVE, "operator", Map.of("wave", "v1"), progress -> {
                    JobId running = ferry.stores.jobs().recent(1).getFirst().id();
                    assertThat(value(showJob.run(OPERATOR, running)).result()).containsEntry("wave", "v1");
                    assertThat(StopJob.isOpenTo(value(showJob.run(OPERATOR, running))))
                            .isTrue();
                    progress.tell(1, 3);
                    wanted.add(progress.stopWanted());
                    Job asked = value(stopJob.run(OPERATOR, running));
                    assertThat(StopJob.isAsked(asked)).isTrue();
                    assertThat(StopJob.isOpenTo(asked)).isFalse();
                    ferry.clock.forward(Duration.ofSeconds(2));
                    progress.tell(2, 3);
                    wanted.add(progress.stopWanted());
                    return Outcome.done(new JobRunner.Ended(JobState.INTERRUPTED, Map.of("wave", "v1")));
                })
                .id();

        assertThat(wanted).containsExactly(false, true);
        Job stopped = value(showJob.run(OPERATOR, id));
        assertThat(stopped.result()).containsEntry("wave", "v1").containsOnlyKeys("wave", "interruption");
        assertThat(Interruption.of(stopped)).hasValueSatisfying(why -> {
            assertThat(why.why()).isEqualTo(Interruption.Why.STOPPED);
            assertThat(why.by()).contains(OPERATOR.actor());
            assertThat(why.at()).isEqualTo(stopped.at().minus(Duration.ofSeconds(2)));
        });
        assertThat(value(stopJob.run(OPERATOR, id))).as("what has ended").isEqualTo(stopped);
        assertThat(refusal(stopJob.run(person("owner@contoso.example"), id))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(stopJob.run(OPERATOR, new JobId(new UUID(9, 9))))).isEqualTo(Code.JOB_NOT_FOUND);
    }

    /** The first pages of a large wave take a while, in which nobody is to think that its export is still read. */
    @Test
    void howMuchThereIsToDoIsToldAtOnce() {
        List<Long> kept = new ArrayList<>();
        runner.begin(JobKind.WAVE, "operator", progress -> {
            progress.tell(0, 3);
            kept.add(ferry.stores.jobs().recent(1).getFirst().total());
            progress.tell(1, 3);
            kept.add(ferry.stores.jobs().recent(1).getFirst().done());
            return Outcome.done(new JobRunner.Ended(JobState.DONE, Map.of()));
        });

        assertThat(kept).as("once a second from then on").containsExactly(3L, 0L);
    }

    @Test
    void whatARuleTurnsDownSaysByWhich() {
        ExportReader turningDown = _ -> Outcome.refused(Code.EXPORT_NOT_AN_ARCHIVE, "file", "x");

        assertThat(ended(
                        value(new UploadExport(uploads, turningDown, runner, ferry.stores.legacyAccounts(), () -> false)
                                .run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD))))
                .returns(JobState.REFUSED, Job::state)
                .returns(Map.of("code", "export-not-an-archive", "file", "x", "upload", "export.zip"), Job::result);
        assertThat(uploads.location(new InMemoryUploads().keep(bytes())))
                .as("what nobody can use is not kept")
                .isEmpty();
    }

    @Test
    void aWaveWithoutANameIsCalledAsTheFileThatWasHandedIn() {
        Job upload = ended(
                value(new UploadExport(uploads, ferry.export(), runner, ferry.stores.legacyAccounts(), () -> false)
                        .run(OPERATOR, bytes(), Optional.of("June 2019.zip"), ExportDialect.STANDARD)));

        Job wave = ended(value(startWave(new StartWave.Order(
                String.valueOf(upload.result().get("export")),
                Optional.empty(),
                Set.of(),
                false,
                false,
                false,
                OptionalLong.empty(),
                ExportDialect.STANDARD))));

        assertThat(wave.result()).containsEntry("wave", "June-2019");
    }

    @Test
    void anArchiveIsCalledByTheNameThatItWasHandedInUnder() {
        UploadExport upload = new UploadExport(
                uploads,
                location -> Outcome.refused(Code.EXPORT_NOT_AN_ARCHIVE, "file", location),
                runner,
                ferry.stores.legacyAccounts(),
                () -> false);

        for (String name :
                List.of("C:\\fakepath\\Contoso expört.zip", "/tmp/Contoso expört.zip", "Contoso expört.zip\u200b")) {
            Job refused = ended(value(upload.run(OPERATOR, bytes(), Optional.of(name), ExportDialect.STANDARD)));
            assertThat(refused.result())
                    .containsEntry("file", "Contoso expört.zip")
                    .containsEntry("upload", "Contoso expört.zip");
        }
        assertThat(ended(value(upload.run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD)))
                        .result())
                .containsEntry("file", "export.zip");
    }

    @Test
    void whatChangedSinceTheLastExportIsToldBeforeAWaveIsBegun() {
        UploadExport first =
                new UploadExport(uploads, ferry.export(), runner, ferry.stores.legacyAccounts(), () -> false);
        assertThat(ended(value(first.run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD)))
                        .result())
                .as("nothing is known yet")
                .doesNotContainKey("changes");
        LegacyAccount waits = LegacyAccountSample.named("waits")
                .withoutMpnId()
                .withUsers(Samples.owner("owner@waits.example"), Samples.contributor("bo@waits.example"))
                .build();
        ferry.stores
                .legacyAccounts()
                .replaceAll(List.of(
                        Samples.legacyAccount("contoso"),
                        waits,
                        LegacyAccountSample.named("gone").build()));
        ferry.stores.legacyAccounts().lockAll(Set.of(Samples.id("contoso")));
        ferry.with(LegacyAccountSample.named("waits")
                .withUsers(Samples.owner("bo@waits.example"), Samples.contributor("cy@waits.example"))
                .build());

        Job upload = ended(
                value(new UploadExport(uploads, ferry.export(), runner, ferry.stores.legacyAccounts(), () -> false)
                        .run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD)));

        assertThat(upload.result().get("changes"))
                .isEqualTo(Map.of(
                        "accounts", Map.of("added", 1L, "changed", 1L, "gone", 1L, "same", 0L),
                        "users", Map.of("added", 2L, "changed", 1L, "gone", 1L, "same", 0L),
                        "offers", Map.of("added", 1L, "changed", 0L, "gone", 0L, "same", 1L),
                        "moved", 1L));
    }

    /** A server that ends does not wait until a large export is compared. */
    @Test
    void anUploadIsTakenWithoutBeingComparedWhereEverythingIsToStop() {
        ferry.stores.legacyAccounts().replaceAll(List.of(Samples.legacyAccount("contoso")));
        ferry.with(LegacyAccountSample.named("waits").build());

        Job upload =
                ended(value(new UploadExport(uploads, ferry.export(), runner, ferry.stores.legacyAccounts(), () -> true)
                        .run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD)));

        assertThat(upload.state()).isEqualTo(JobState.DONE);
        assertThat(upload.result()).containsKey("export").doesNotContainKey("changes");
    }

    /** Mended rejects may be of one file alone: a wave that only adds takes them. */
    @Test
    void anExportThatLacksFilesIsTakenAsOneThatOnlyAdds() {
        ExportReader lacking = new ExportReader() {
            @Override
            public Outcome<Export> open(String location) {
                return Outcome.refused(Code.EXPORT_FILE_MISSING, "file", "accounts.csv");
            }

            @Override
            public Outcome<Export> openAddition(String location, Function<PublisherId, Optional<LegacyAccount>> known) {
                return Outcome.done(ferry.export());
            }
        };

        assertThat(ended(value(new UploadExport(uploads, lacking, runner, ferry.stores.legacyAccounts(), () -> false)
                        .run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD))))
                .returns(JobState.DONE, Job::state)
                .satisfies(job -> assertThat(job.result()).containsEntry("onlyAdds", true));
    }

    /** R14: the order that was turned down is told, to be given once more with a number. */
    @Test
    void aLoadThatTakesUsersAwayIsRefusedWithItsOrder() {
        ferry.stores
                .legacyAccounts()
                .replaceAll(List.of(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.contributor("bo@contoso.example"), Samples.contributor("cy@contoso.example"))
                        .build()));
        String export = uploads.keep(bytes());

        Job refused = ended(value(startWave(order(export))));

        assertThat(refused.state()).isEqualTo(JobState.REFUSED);
        assertThat(refused.result())
                .containsEntry("code", "too-many-removals")
                .containsEntry("removals", 2L)
                .containsEntry("order", Map.of("export", export, "name", "first", "silent", false, "add", false));
        assertThat(ended(value(startWave(order(export, OptionalLong.of(2))))).state())
                .isEqualTo(JobState.DONE);
    }

    @Test
    void whatIsHandedInTwiceAtOnceIsTurnedDownAlikeAndThenDropped() {
        ExportReader turningDown = _ -> Outcome.refused(Code.EXPORT_NOT_AN_ARCHIVE, "file", "x");
        List<Runnable> later = new ArrayList<>();
        JobRunner waiting = new JobRunner(ferry.stores.jobs(), ids, later::add, _ -> "ref-1", ferry.clock);
        UploadExport upload =
                new UploadExport(uploads, turningDown, waiting, ferry.stores.legacyAccounts(), () -> false);
        Job first = value(upload.run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD));
        Job second = value(upload.run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD));
        String export = uploads.keep(bytes());
        later.getFirst().run();
        assertThat(uploads.location(export)).isPresent();
        later.getLast().run();

        assertThat(Stream.of(first, second).map(this::ended))
                .allSatisfy(job -> assertThat(job)
                        .returns(JobState.REFUSED, Job::state)
                        .extracting(one -> one.result().get("code"))
                        .isEqualTo("export-not-an-archive"));
        assertThat(uploads.location(export)).isEmpty();
    }

    /** Nobody knows what arrives before its last byte: it may be what another is about to remove. */
    @Test
    void whatIsTurnedDownWhileItArrivesOnceMoreIsThereToBeTurnedDownAgain() {
        ExportReader turningDown = _ -> Outcome.refused(Code.EXPORT_NOT_AN_ARCHIVE, "file", "x");
        List<Runnable> later = new ArrayList<>();
        JobRunner waiting = new JobRunner(ferry.stores.jobs(), ids, later::add, _ -> "ref-1", ferry.clock);
        UploadExport upload =
                new UploadExport(uploads, turningDown, waiting, ferry.stores.legacyAccounts(), () -> false);
        Job first = value(upload.run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD));
        InputStream slow = new SequenceInputStream(bytes(), new InputStream() {
            @Override
            public int read() {
                later.removeFirst().run(); // the first is looked through before the last byte has come
                return -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                return read();
            }
        });
        Job second = value(upload.run(OPERATOR, slow, Optional.empty(), ExportDialect.STANDARD));
        later.removeFirst().run();

        assertThat(Stream.of(first, second).map(this::ended))
                .extracting(job -> job.result().get("code"))
                .containsExactly("export-not-an-archive", "export-not-an-archive");
        assertThat(uploads.location(uploads.keep(bytes()))).isPresent();
    }

    @Test
    void aFaultIsToldByItsReference() {
        ExportReader broken = _ -> {
            throw new IllegalStateException("secret");
        };

        assertThat(ended(value(new UploadExport(uploads, broken, runner, ferry.stores.legacyAccounts(), () -> false)
                        .run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD))))
                .returns(JobState.FAILED, Job::state)
                .returns(Map.of("reference", "ref-1"), Job::result);
    }

    @Test
    void aWaveThatWasToldToStopIsInterrupted() {
        ferry.withReady("northwind");
        String export = uploads.keep(bytes());
        ferry.stop.set(true);

        Job job = ended(value(startWave(order(export))));
        assertThat(job.state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(Interruption.of(job))
                .as("nobody asked for it")
                .contains(new Interruption(Interruption.Why.SERVER_ENDED, Optional.empty(), job.at()));
    }

    @Test
    void aJobThatNobodyHasHeardOfForLongIsInterrupted() {
        Job job = Job.started(new JobId(new UUID(7, 7)), JobKind.WAVE, "operator", ferry.clock.instant());
        ferry.stores.jobs().save(job);
        assertThat(ended(job).state()).isEqualTo(JobState.RUNNING);

        ferry.clock.forward(Duration.ofMinutes(6));
        assertThat(ended(job).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(Interruption.of(ended(job)))
                .contains(new Interruption(Interruption.Why.NOT_HEARD_OF, Optional.empty(), job.at()));
        assertThat(Interruption.of(job)).as("as it was kept").isEmpty();
    }

    @Test
    void theNewestJobsAreListedAsTheyStand() {
        Job killed = Job.started(new JobId(new UUID(7, 7)), JobKind.WAVE, "operator", ferry.clock.instant());
        ferry.stores.jobs().save(killed);
        ferry.clock.forward(Duration.ofMinutes(6));
        Job upload = value(new UploadExport(uploads, ferry.export(), runner, ferry.stores.legacyAccounts(), () -> false)
                .run(OPERATOR, bytes(), Optional.empty(), ExportDialect.STANDARD));

        assertThat(value(listJobs.run(OPERATOR, 20)))
                .containsExactly(ended(upload), ended(killed))
                .extracting(Job::state)
                .containsExactly(JobState.DONE, JobState.INTERRUPTED);
        assertThat(value(listJobs.run(OPERATOR, 1))).containsExactly(ended(upload));
    }

    @Test
    void onlyOperatorsHandInStartAndFollow() {
        assertThat(refusal(new UploadExport(uploads, ferry.export(), runner, ferry.stores.legacyAccounts(), () -> false)
                        .run(person("anna@contoso.example"), bytes(), Optional.empty(), ExportDialect.STANDARD)))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(new StartWave(uploads, ferry.stores.jobs(), ferry.migrateExport(), runner)
                        .run(person("anna@contoso.example"), order("any"))))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(showJob.run(person("anna@contoso.example"), new JobId(new UUID(0, 0)))))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(listJobs.run(person("anna@contoso.example"), 20))).isEqualTo(Code.OPERATOR_ONLY);
    }

    @Test
    void whatNobodyMayHandInIsNotKept() {
        assertThat(refusal(new UploadExport(uploads, ferry.export(), runner, ferry.stores.legacyAccounts(), () -> false)
                        .run(person("anna@contoso.example"), bytes(), Optional.empty(), ExportDialect.STANDARD)))
                .isEqualTo(Code.OPERATOR_ONLY);

        assertThat(uploads.location(new InMemoryUploads().keep(bytes()))).isEmpty();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(refusal(startWave(order("export-7")))).isEqualTo(Code.EXPORT_NOT_FOUND);
        assertThat(refusal(showJob.run(OPERATOR, new JobId(new UUID(0, 0))))).isEqualTo(Code.JOB_NOT_FOUND);
        assertThat(refusal(JobId.parse("../x"))).isEqualTo(Code.JOB_NOT_FOUND);
    }

    private Outcome<Job> startWave(StartWave.Order order) {
        return new StartWave(uploads, ferry.stores.jobs(), ferry.migrateExport(), runner).run(OPERATOR, order);
    }

    private static StartWave.Order order(String export) {
        return order(export, OptionalLong.empty());
    }

    private static StartWave.Order order(String export, OptionalLong removals) {
        return new StartWave.Order(
                export,
                Optional.of(new WaveName("first")),
                Set.of(),
                false,
                false,
                false,
                removals,
                ExportDialect.STANDARD);
    }

    private Job ended(Job begun) {
        return value(showJob.run(OPERATOR, begun.id()));
    }

    private static InputStream bytes() {
        return new ByteArrayInputStream(new byte[] {1, 2, 3});
    }
}
