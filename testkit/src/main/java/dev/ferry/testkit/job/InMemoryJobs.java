package dev.ferry.testkit.job;

import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.job.Jobs;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Jobs in memory. Thread-safe. */
public final class InMemoryJobs implements Jobs, PersonalStore {
    private static final Comparator<Job> NEWEST_FIRST = Comparator.comparing(Job::startedAt)
            .reversed()
            .thenComparing(job -> job.id().value());

    private final TransactionalState<Map<JobId, Job>> jobs;

    /** No jobs yet, sharing its transactions with the stores of this database. */
    public InMemoryJobs(InMemoryDatabase database) {
        jobs = database.keep(Map.of(), HashMap::new);
    }

    @Override
    public void save(Job job) {
        jobs.change(all -> all.put(job.id(), job));
    }

    @Override
    public boolean saveIfRunning(Job job) {
        return jobs.changing(all -> {
            Job known = all.get(job.id());
            boolean running = known != null && known.state() == JobState.RUNNING;
            if (running) {
                all.put(job.id(), job);
            }
            return running;
        });
    }

    @Override
    public void progress(Job job) {
        jobs.change(all -> all.computeIfPresent(
                job.id(),
                (_, known) -> known.state() == JobState.RUNNING
                        ? known.progressed(job.done(), job.total(), job.at())
                        : known));
    }

    @Override
    public Optional<Job> find(JobId id) {
        return jobs.read(all -> Optional.ofNullable(all.get(id)));
    }

    @Override
    public List<Job> recent(int most) {
        return jobs.read(
                all -> all.values().stream().sorted(NEWEST_FIRST).limit(most).toList());
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who) {
        return jobs.read(all -> List.copyOf(all.values())).stream()
                .filter(job -> who.is(job.actor()) || who.inFacts(job.result()))
                .map(PersonalRecord::of);
    }

    @Override
    public int erase(Pseudonymised person) {
        return jobs.changing(all -> Pseudonymised.values(all, job -> Optional.of(person.without(job))));
    }
}
