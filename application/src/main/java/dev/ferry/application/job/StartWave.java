package dev.ferry.application.job;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.document.WaveFacts;
import dev.ferry.application.migration.WaveWatch;
import dev.ferry.application.wave.MigrateExport;
import dev.ferry.application.wave.WaveRequest;
import dev.ferry.application.wave.WaveResult;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.Uploads;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.User;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/** An operator has a wave run over an export that was handed in. */
public final class StartWave {
    /** Of so many jobs the latest that handed the export in tells what it is called. */
    private static final int RECENT = 500;

    private final Uploads uploads;
    private final Jobs jobs;
    private final MigrateExport migrate;
    private final JobRunner runner;

    @Inject
    public StartWave(Uploads uploads, Jobs jobs, MigrateExport migrate, JobRunner runner) {
        this.uploads = uploads;
        this.jobs = jobs;
        this.migrate = migrate;
        this.runner = runner;
    }

    /**
     * What is asked for.
     *
     * @param export the id that an upload answered
     * @param name the wave's name; that of the file that was handed in where absent, as the terminal has it
     * @param only the accounts to judge and move; all where empty
     * @param silent whether owners get no mail that their account has moved
     * @param add whether users, offers and accounts stay that are known and that the export does not have
     * @param removals up to how many users somebody agreed to lose (R14); absent where nobody was asked
     * @param dialect how the export's files are written
     */
    public record Order(
            String export,
            Optional<WaveName> name,
            Set<PublisherId> only,
            boolean dryRun,
            boolean silent,
            boolean add,
            OptionalLong removals,
            ExportDialect dialect) {

        Order called(Optional<WaveName> wave) {
            return new Order(export, wave, only, dryRun, silent, add, removals, dialect);
        }

        /** What is to be asked once more where somebody agrees, by the names of the API. */
        Map<String, Object> facts() {
            Map<String, Object> facts = new TreeMap<>();
            facts.put("export", export);
            name.ifPresent(wave -> facts.put("name", wave.value()));
            if (!only.isEmpty()) {
                facts.put("only", only.stream().map(PublisherId::value).sorted().toList());
            }
            facts.put("silent", silent);
            facts.put("add", add);
            if (!dialect.isStandard()) {
                facts.put("delimiter", ExportDialect.word(dialect.delimiter()));
                facts.put("encoding", dialect.encoding().name());
            }
            return facts;
        }
    }

    /**
     * The job; refuses all but operators, and {@code export-not-found}. Another wave under way is told in the result:
     * {@code busy}; and so is a load that would take too many users away: {@code too-many-removals}, with the
     * {@code order} that is to be given once more, with the number that somebody agrees to.
     */
    public Outcome<Job> run(Requester who, Order order) {
        return AccountAccess.operatorOnly(
                who,
                () -> uploads.location(order.export())
                        .map(location -> Outcome.done(begin(who, order.called(nameOf(order)), location)))
                        .orElseGet(() -> Outcome.refused(Code.EXPORT_NOT_FOUND, "file", order.export())));
    }

    /** By which people know it: the id of an export says nothing. */
    private Optional<WaveName> nameOf(Order order) {
        return order.name()
                .or(() -> jobs.recent(RECENT).stream()
                        .filter(job -> job.kind() == JobKind.EXPORT
                                && order.export().equals(job.result().get("export")))
                        .flatMap(job -> Optional.ofNullable(job.result().get("upload")).stream())
                        .findFirst()
                        .map(file -> WaveName.ofExport(file.toString())));
    }

    private Job begin(Requester who, Order order, String location) {
        WaveRequest request = new WaveRequest(
                        location,
                        order.dryRun(),
                        order.name(),
                        order.only(),
                        order.silent(),
                        order.add(),
                        order.removals())
                .written(order.dialect());
        Map<String, Object> about = Map.of(
                "wave",
                request.waveName().value(),
                "dryRun",
                request.dryRun(),
                "order",
                again(order, request.waveName()));
        return runner.begin(JobKind.WAVE, who.actor(), about, progress -> run(who, order, request, progress));
    }

    private Outcome<JobRunner.Ended> run(Requester who, Order order, WaveRequest request, JobRunner.Progress progress) {
        Watch watch = new Watch(progress);
        return switch (migrate.run(who, request, watch)) {
            case Done<WaveResult>(var result) -> Outcome.done(ended(result, order, watch));
            case Refused<WaveResult>(var reason)
            when reason.code() == Code.TOO_MANY_REMOVALS ->
                Outcome.done(new JobRunner.Ended(JobState.REFUSED, question(reason, order)));
            case Refused<WaveResult>(var reason) ->
                Outcome.refused(GivenName.instead(reason, request.export(), order.export()));
        };
    }

    private static Map<String, Object> question(Refusal reason, Order order) {
        Map<String, Object> facts = new TreeMap<>(JobRunner.facts(reason));
        facts.put("order", order.facts());
        return facts;
    }

    /** How it is asked for once more, under the same name: also where its server dies and tells nothing. */
    private static Map<String, Object> again(Order order, WaveName name) {
        Map<String, Object> again = new TreeMap<>(order.facts());
        again.put("name", name.value());
        return again;
    }

    /** A dry run, and one that was stopped, tell how they are asked for once more, under the same name. */
    private static JobRunner.Ended ended(WaveResult result, Order order, Watch watch) {
        Map<String, Object> facts = new TreeMap<>(WaveFacts.of(result));
        if (result.dryRun() || result.stopped()) {
            facts.put("order", again(order, result.wave()));
        }
        if (result.rejectedRows() > 0) {
            Map<String, Object> rejected = new TreeMap<>(watch.rejects.facts());
            rejected.put("rows", result.rejectedRows());
            result.rejectsFile().ifPresent(file -> rejected.put("file", file));
            facts.put("rejected", rejected);
        }
        if (result.counts().migrated() > 0 && facts.get("users") instanceof Map<?, ?> counted) {
            Map<String, Object> users = new TreeMap<>();
            counted.forEach((name, count) -> users.put(String.valueOf(name), count));
            users.put("roles", watch.roles.facts());
            facts.put("users", users);
        }
        return new JobRunner.Ended(result.stopped() ? JobState.INTERRUPTED : JobState.DONE, facts);
    }

    /** Tells the job how far the wave is, and gathers what its result tells beyond the wave's own counts. */
    private static final class Watch implements WaveWatch {
        private final JobRunner.Progress progress;
        private final RejectReasons rejects = new RejectReasons();
        private final RoleChanges roles = new RoleChanges();
        private long rows;

        Watch(JobRunner.Progress progress) {
            this.progress = progress;
        }

        @Override
        public void opened(long accountRows) {
            rows = accountRows;
            progress.tell(0, rows);
        }

        @Override
        public void progress(long accounts) {
            progress.tell(accounts, rows);
        }

        @Override
        public boolean wantsStop() {
            return progress.stopWanted();
        }

        @Override
        public void moved(LegacyAccount account, List<User> users) {
            roles.add(users);
        }

        @Override
        public void rejected(Reject reject) {
            rejects.add(reject);
        }
    }
}
