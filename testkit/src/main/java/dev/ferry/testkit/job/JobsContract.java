package dev.ferry.testkit.job;

import static dev.ferry.testkit.sample.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobId;
import dev.ferry.domain.job.JobKind;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.job.Jobs;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link Jobs} must do. Used like any {@link StoreContract}. */
public abstract class JobsContract extends StoreContract {
    private static final JobId ID = new JobId(new UUID(1, 2));
    private static final Job STARTED = Job.started(ID, JobKind.WAVE, Scripts.LONG, NOON);

    @Test
    public final void aJobIsFoundAsItWasSaved() {
        Map<String, Object> result = Map.of(
                "wave",
                "v1",
                "accounts",
                5,
                "dryRun",
                false,
                "findings",
                Map.of("mpn-missing", 1),
                "warnings",
                List.of(Map.of("code", "unknown-column")));
        Job ended = STARTED.progressed(3, 5, NOON.plusSeconds(1)).ended(JobState.DONE, result, NOON.plusSeconds(2));
        jobs().save(ended);

        assertThat(jobs().find(ID)).contains(ended);
    }

    @Test
    public final void whatIsSavedLaterStands() {
        jobs().save(STARTED);
        Job further = STARTED.progressed(7, 9, NOON.plusSeconds(1));
        jobs().save(further);

        assertThat(jobs().find(ID)).contains(further);
    }

    @Test
    public final void whatRunsIsSavedOverAndWhatHasEndedIsNot() {
        jobs().save(STARTED);
        Job known = STARTED.about(Map.of("wave", "v1"));
        assertThat(jobs().saveIfRunning(known)).isTrue();
        assertThat(jobs().find(ID)).contains(known);

        Job ended = known.ended(JobState.DONE, Map.of("accounts", 5), NOON.plusSeconds(2));
        jobs().save(ended);
        assertThat(jobs().saveIfRunning(known)).isFalse();
        assertThat(jobs().find(ID)).contains(ended);
    }

    @Test
    public final void whatIsNotThereIsNotSavedAsWhatRuns() {
        assertThat(jobs().saveIfRunning(STARTED)).isFalse();
        assertThat(jobs().find(ID)).isEmpty();
    }

    @Test
    public final void howFarItIsIsKeptBesideWhatWasAskedOfIt() {
        Job known = STARTED.about(Map.of("stopAsked", true));
        jobs().save(known);
        jobs().progress(STARTED.progressed(3, 9, NOON.plusSeconds(1)));

        assertThat(jobs().find(ID)).contains(known.progressed(3, 9, NOON.plusSeconds(1)));
    }

    @Test
    public final void whatHasEndedOrIsNotThereGoesNoFurther() {
        jobs().progress(STARTED);
        assertThat(jobs().find(ID)).isEmpty();

        Job ended = STARTED.ended(JobState.INTERRUPTED, Map.of("accounts", 5), NOON.plusSeconds(2));
        jobs().save(ended);
        jobs().progress(STARTED.progressed(3, 9, NOON.plusSeconds(3)));
        assertThat(jobs().find(ID)).contains(ended);
    }

    @Test
    public final void aJobThatIsNotThereIsAbsent() {
        jobs().save(STARTED);

        assertThat(jobs().find(new JobId(new UUID(3, 4)))).isEmpty();
    }

    @Test
    public final void aFailedTransactionSavesNothing() {
        inATransactionThatFails(() -> jobs().save(STARTED));

        assertThat(jobs().find(ID)).isEmpty();
        assertThat(jobs().recent(1)).isEmpty();
    }

    @Test
    public final void theNewestComeFirstAndNoMoreThanWereAskedFor() {
        List<Job> all = Many.of(30, number -> job(number, NOON.plusSeconds(number)));
        List<Job> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(1));
        shuffled.forEach(jobs()::save);

        assertThat(jobs().recent(100)).isEqualTo(all.reversed());
        assertThat(jobs().recent(7)).isEqualTo(all.reversed().subList(0, 7));
        assertThat(jobs().recent(0)).isEmpty();
    }

    @Test
    public final void aJobThatGoesOnKeepsItsPlace() {
        Job old = job(1, NOON).progressed(5, 9, NOON.plusSeconds(60));
        Job young = job(2, NOON.plusSeconds(1));
        jobs().save(job(1, NOON));
        jobs().save(young);
        jobs().save(old);

        assertThat(jobs().recent(2)).containsExactly(young, old);
    }

    @Test
    public final void thoseOfTheSameMomentAreAllThereInOneOrder() {
        List<Job> all = Many.of(9, number -> job(number, NOON));
        all.forEach(jobs()::save);

        List<Job> listed = jobs().recent(9);
        assertThat(listed).containsExactlyInAnyOrderElementsOf(all);
        assertThat(jobs().recent(4)).isEqualTo(listed.subList(0, 4));
    }

    private static Job job(long number, Instant startedAt) {
        return Job.started(new JobId(new UUID(number * 7_919 % 31, number)), JobKind.WAVE, "operator", startedAt);
    }

    private Jobs jobs() {
        return stores().jobs();
    }
}
