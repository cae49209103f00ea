package dev.ferry.persistence.standing;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_STANDING;
import static dev.ferry.persistence.schema.Tables.STANDING_GROUND;
import static dev.ferry.persistence.schema.Tables.STANDING_KEY;
import static dev.ferry.testkit.sample.Samples.domain;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.tenant;
import static dev.ferry.testkit.standing.StandingSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.standing.DueVerdicts;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.testkit.fault.Racers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A verdict and a change of what it rests on, in two transactions at once: however they come, either the verdict was
 * judged on the change, or its account is due.
 */
abstract class OvertakenVerdictsContract {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Tenant CHANGE = tenant("contoso");

    private InjectedStores stores;
    private ExecutorService another;

    protected abstract InjectedStores emptyStores();

    @BeforeEach
    void open() {
        stores = emptyStores();
        another = Executors.newSingleThreadExecutor();
    }

    @AfterEach
    void close() {
        another.close();
        stores.close();
    }

    private DueVerdicts due() {
        return stores.dueVerdicts();
    }

    private boolean isDue() {
        return !due().marks(Set.of(id("contoso"))).isEmpty();
    }

    private boolean takeIn(Tenant... some) {
        try (TenantIntake intake = stores.tenants().intake()) {
            intake.takeIn(List.of(some));
            return true;
        }
    }

    /** Saves how contoso stood so many changes ago. */
    private boolean save(long changes) {
        return stores.transactions().run(() -> {
            stores.accountStandings().saveAll(List.of(waiting("contoso")));
            due().markOvertaken(List.of(waiting("contoso")), changes);
            return true;
        });
    }

    @Test
    void aChangeThatEndsWhileAVerdictIsBeingWrittenMakesItDue() {
        long before = due().changes();
        stores.transactions().run(() -> {
            stores.accountStandings().saveAll(List.of(waiting("contoso")));
            assertThat(another.submit(() -> takeIn(CHANGE))).succeedsWithin(PATIENCE);
            due().markOvertaken(List.of(waiting("contoso")), before);
            return true;
        });

        assertThat(isDue()).isTrue();
    }

    @Test
    void aChangeThatEndsBehindAVerdictFindsIt() {
        long before = due().changes();
        List<Future<Boolean>> change = new ArrayList<>();
        stores.transactions().run(() -> {
            save(before);
            return change.add(another.submit(() -> takeIn(CHANGE)));
        });

        assertThat(change).allSatisfy(one -> assertThat(one).succeedsWithin(PATIENCE));
        assertThat(isDue()).isTrue();
    }

    @Test
    void aVerdictThatIsWrittenWhileAChangeIsUnderWayIsFoundByIt() {
        long before = due().changes();
        stores.transactions().run(() -> {
            takeIn(CHANGE);
            return assertThat(another.submit(() -> save(before))).succeedsWithin(PATIENCE);
        });

        assertThat(isDue()).isTrue();
    }

    @Test
    void ofTwoAtOnceNoneIsLost() {
        for (int round = 0; round < 20; round++) {
            Tenant change = tenant("contoso", domain("contoso"), "in-round-" + round + ".example");
            long before = due().changes();
            Racers.race(2, racer -> racer == 0 ? takeIn(change) : save(before));

            assertThat(isDue()).as("round %s", round).isTrue();
            due().done(due().newest(10));
            nothingIsKept();
        }
    }

    private void nothingIsKept() {
        for (Table<?> table : List.of(STANDING_GROUND, STANDING_KEY, ACCOUNT_STANDING)) {
            stores.database().with(sql -> sql.deleteFrom(table).execute());
        }
    }

    @Test
    void whereTooMuchChangedToTellItMayHaveBeenAnything() {
        long before = due().changes();
        takeIn(tenant(
                "other",
                IntStream.range(0, 300).mapToObj(one -> "d" + one + ".example").toArray(String[]::new)));
        save(before);
        assertThat(isDue()).isTrue();
    }

    @Test
    void whoJudgedVeryManyChangesAgoMayHaveMissedAnything() {
        takeIn(tenant("other", "first.example"));
        long before = due().changes();
        for (int change = 0; change < 1_001; change++) {
            takeIn(tenant("other", "d" + change + ".example"));
        }
        save(before);
        assertThat(isDue()).isTrue();
    }
}
