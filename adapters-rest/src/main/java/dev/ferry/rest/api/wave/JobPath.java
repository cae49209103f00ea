package dev.ferry.rest.api.wave;

import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.rest.api.Api;
import dev.ferry.rest.server.problem.LogSafe;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Where jobs are. */
public final class JobPath {
    private JobPath() {}

    /** What cannot be a job's id is answered as a job that does not exist. */
    static Outcome<JobId> id(String typed) {
        return JobId.parse(typed) instanceof Done<JobId> known
                ? known
                : Outcome.refused(Code.JOB_NOT_FOUND, "jobId", LogSafe.quoted(typed));
    }

    /** The answer that a job has begun, with where to follow it. */
    public static Response begun(Job job, Language language) {
        return Response.accepted(JobDocument.of(job, Messages.in(language)))
                .location(URI.create(Api.ROOT + "/jobs/" + job.id()))
                .build();
    }
}
