package dev.ferry.application.job;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.export.Export;
import dev.ferry.domain.export.ExportReader;
import dev.ferry.domain.export.Uploads;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An operator hands in an export; a job looks through it as a wave would before it decides anything. */
public final class UploadExport {
    private final Uploads uploads;
    private final ExportReader reader;
    private final JobRunner runner;
    private final PassingUploads passing;

    @Inject
    public UploadExport(Uploads uploads, ExportReader reader, JobRunner runner) {
        this.uploads = uploads;
        this.reader = reader;
        this.runner = runner;
        this.passing = new PassingUploads(uploads);
    }

    /**
     * The job, whose result has the {@code export} to name in waves, and {@code onlyAdds} where it lacks a file that a
     * whole export has; refuses all but operators, before a byte is read.
     */
    public Outcome<Job> run(Requester who, InputStream archive) {
        return AccountAccess.operatorOnly(who, () -> {
            String id = passing.keep(archive);
            return Outcome.done(runner.begin(JobKind.EXPORT, who.actor(), progress -> lookThrough(id, progress)));
        });
    }

    private Outcome<JobRunner.Ended> lookThrough(String id, JobRunner.Progress progress) {
        boolean isExport = true; // as long as nothing else is known: a fault is no reason to remove it
        try {
            Outcome<JobRunner.Ended> ended = read(id, progress);
            isExport = !(ended instanceof Refused);
            return ended;
        } finally {
            passing.looked(id, isExport);
        }
    }

    private Outcome<JobRunner.Ended> read(String id, JobRunner.Progress progress) {
        Optional<String> location = uploads.location(id);
        Outcome<Export> whole = location.map(reader::open)
                .orElseGet(() -> Outcome.refused(Code.EXPORT_NOT_FOUND, "file", id)); // somebody removed it by hand
        boolean lacksFiles = whole instanceof Refused<Export>(var reason) && reason.code() == Code.EXPORT_FILE_MISSING;
        Outcome<Export> readable =
                lacksFiles ? reader.openAddition(location.orElseThrow(), _ -> Optional.empty()) : whole;
        return readable.map(opened -> {
            try (Export export = opened) {
                progress.tell(export.accountRows(), export.accountRows());
                return new JobRunner.Ended(JobState.DONE, facts(id, export.accountRows(), lacksFiles));
            }
        });
    }

    private static Map<String, Object> facts(String id, long accountRows, boolean lacksFiles) {
        Map<String, Object> facts = new TreeMap<>(Map.of("export", id, "accountRows", accountRows));
        if (lacksFiles) {
            facts.put("onlyAdds", true);
        }
        return facts;
    }
}
