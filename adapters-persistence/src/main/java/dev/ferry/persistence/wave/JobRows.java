package dev.ferry.persistence.wave;

import static dev.ferry.persistence.schema.Tables.JOB;

import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Json;
import dev.ferry.persistence.table.Slugs;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** Rows of {@code job}. */
final class JobRows {
    private static final Slugs<JobKind> KINDS = Slugs.of(JobKind.class);
    private static final Slugs<JobState> STATES = Slugs.of(JobState.class);
    private static final Columns<Job> COLUMNS = Columns.of(JOB, Job.class)
            .with(JOB.JOB_ID, job -> job.id().value())
            .with(JOB.KIND, job -> job.kind().slug())
            .with(JOB.ACTOR, Job::actor)
            .with(JOB.STATE, job -> job.state().slug())
            .with(JOB.DONE, Job::done)
            .with(JOB.TOTAL, Job::total)
            .with(JOB.RESULT, job -> Json.write(job.result()))
            .with(JOB.STARTED_AT, Job::startedAt)
            .with(JOB.HEARD_OF_AT, Job::at);

    private JobRows() {}

    static void insert(DSLContext sql, Job job) {
        COLUMNS.insert(sql, List.of(job));
    }

    static void update(DSLContext sql, Job job) {
        COLUMNS.update(sql, List.of(job), JOB.JOB_ID, one -> one.id().value());
    }

    /** Answers whether there is a row of one that runs. */
    static boolean updateRunning(DSLContext sql, Job job) {
        return sql.update(JOB).set(COLUMNS.of(job)).where(isRunning(job)).execute() == 1;
    }

    /** Writes over nothing that others tell of it; answers whether there is a row of one that runs. */
    static boolean progress(DSLContext sql, Job job) {
        return sql.update(JOB)
                        .set(JOB.DONE, job.done())
                        .set(JOB.TOTAL, job.total())
                        .set(JOB.HEARD_OF_AT, job.at())
                        .where(isRunning(job))
                        .execute()
                == 1;
    }

    private static Condition isRunning(Job job) {
        return JOB.JOB_ID.eq(job.id().value()).and(JOB.STATE.eq(JobState.RUNNING.slug()));
    }

    static Job read(Record row) {
        return new Job(
                new JobId(row.get(JOB.JOB_ID)),
                KINDS.read(row.get(JOB.KIND)),
                row.get(JOB.ACTOR),
                STATES.read(row.get(JOB.STATE)),
                row.get(JOB.DONE),
                row.get(JOB.TOTAL),
                Json.map(row.get(JOB.RESULT)),
                row.get(JOB.STARTED_AT),
                row.get(JOB.HEARD_OF_AT));
    }
}
