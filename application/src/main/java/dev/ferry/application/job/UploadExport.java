package dev.ferry.application.job;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportDialect;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.Uploads;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An operator hands in an export; a job looks through it as a wave would before it decides anything. */
@Singleton
public final class UploadExport {
    private final Uploads uploads;
    private final ExportReader reader;
    private final JobRunner runner;
    private final LegacyAccounts known;
    private final StopSignal stop;
    private final PassingUploads passing;

    @Inject
    public UploadExport(Uploads uploads, ExportReader reader, JobRunner runner, LegacyAccounts known, StopSignal stop) {
        this.known = known;
        this.stop = stop;
        this.uploads = uploads;
        this.reader = reader;
        this.runner = runner;
        this.passing = new PassingUploads(uploads);
    }

    /**
     * The job, whose result has the {@code export} to name in waves, its name as {@code upload}, and {@code onlyAdds}
     * where it lacks a file that a whole export has, and otherwise {@code changes}: what it says otherwise than what is
     * known; refuses all but operators, before a byte is read.
     *
     * @param name of the file that was handed in, as its owner calls it
     */
    public Outcome<Job> run(Requester who, InputStream archive, Optional<String> name, ExportDialect dialect) {
        return AccountAccess.operatorOnly(who, () -> {
            String id = passing.keep(archive);
            String file = GivenName.of(name);
            return Outcome.done(begin(who, id, file, dialect));
        });
    }

    private Job begin(Requester who, String id, String file, ExportDialect dialect) {
        try {
            return runner.begin(
                    JobKind.EXPORT,
                    who.actor(),
                    Map.of("upload", file),
                    progress -> lookThrough(id, file, dialect, progress));
        } catch (RuntimeException fault) {
            passing.looked(id, true); // nobody has seen what it is
            throw fault;
        }
    }

    private Outcome<JobRunner.Ended> lookThrough(
            String id, String file, ExportDialect dialect, JobRunner.Progress progress) {
        boolean isExport = true; // as long as nothing else is known: a fault is no reason to remove it
        try {
            JobRunner.Ended ended = read(id, file, dialect, progress);
            isExport = ended.state() == JobState.DONE;
            return Outcome.done(ended);
        } finally {
            passing.looked(id, isExport);
        }
    }

    private JobRunner.Ended read(String id, String file, ExportDialect dialect, JobRunner.Progress progress) {
        Optional<String> kept = uploads.location(id);
        if (kept.isEmpty()) {
            // somebody removed it by hand
            return refused(new Refusal(Code.EXPORT_NOT_FOUND, Map.of("file", file)), file);
        }
        String location = kept.get();
        Outcome<Export> whole = reader.open(location, dialect);
        boolean lacksFiles = whole instanceof Refused<Export>(var reason) && reason.code() == Code.EXPORT_FILE_MISSING;
        Outcome<Export> readable = lacksFiles ? reader.openAddition(location, dialect, _ -> Optional.empty()) : whole;
        return switch (readable) {
            case Refused<Export>(var reason) -> refused(GivenName.instead(reason, location, file), file);
            case Done<Export>(var opened) -> {
                try (Export export = opened) {
                    Map<String, Object> facts = facts(id, file, export.accountRows(), lacksFiles);
                    if (!lacksFiles) {
                        changes(export, progress).ifPresent(changes -> facts.put("changes", changes));
                    }
                    progress.tell(export.accountRows(), export.accountRows());
                    yield new JobRunner.Ended(JobState.DONE, facts);
                }
            }
        };
    }

    /** The export is there whatever comes of it: who cannot wait, or a server that ends, goes without. */
    private Optional<Map<String, Object>> changes(Export export, JobRunner.Progress progress) {
        progress.tell(0, export.accountRows());
        return new ExportChanges(known)
                .of(
                        export,
                        () -> stop.raised() || progress.stopWanted(),
                        accounts -> progress.tell(accounts, export.accountRows()));
    }

    private static JobRunner.Ended refused(Refusal reason, String file) {
        Map<String, Object> facts = new TreeMap<>(JobRunner.facts(reason));
        facts.put("upload", file);
        return new JobRunner.Ended(JobState.REFUSED, facts);
    }

    private static Map<String, Object> facts(String id, String file, long accountRows, boolean lacksFiles) {
        Map<String, Object> facts = new TreeMap<>(Map.of("export", id, "upload", file, "accountRows", accountRows));
        if (lacksFiles) {
            facts.put("onlyAdds", true);
        }
        return facts;
    }
}
