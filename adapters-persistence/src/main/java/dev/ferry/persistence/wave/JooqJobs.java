package dev.ferry.persistence.wave;

import static dev.ferry.persistence.schema.Tables.JOB;

import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.Jobs;
import dev.ferry.persistence.database.Database;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Jobs in a table. Thread-safe. */
final class JooqJobs implements Jobs {
    private final Database database;

    @Inject
    JooqJobs(Database database) {
        this.database = database;
    }

    /** Two that save the first at once collide, and one of them is run again. */
    @Override
    public void save(Job job) {
        database.with(sql -> {
            if (sql.fetchExists(JOB, JOB.JOB_ID.eq(job.id().value()))) {
                JobRows.update(sql, job);
            } else {
                JobRows.insert(sql, job);
            }
            return true;
        });
    }

    @Override
    public boolean saveIfRunning(Job job) {
        return database.with(sql -> JobRows.updateRunning(sql, job));
    }

    @Override
    public void progress(Job job) {
        database.with(sql -> JobRows.progress(sql, job));
    }

    @Override
    public Optional<Job> find(JobId id) {
        return database.with(
                sql -> sql.selectFrom(JOB).where(JOB.JOB_ID.eq(id.value())).fetchOptional(JobRows::read));
    }

    @Override
    public List<Job> recent(int most) {
        return database.with(sql -> sql.selectFrom(JOB)
                .orderBy(JOB.STARTED_AT.desc(), JOB.JOB_ID)
                .limit(most)
                .fetch(JobRows::read));
    }
}
