package dev.ferry.testkit.migration;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.ferry.domain.migration.Migration.Completed;
import dev.ferry.domain.migration.Migration.InProgress;
import dev.ferry.domain.migration.Migration.NotStarted;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.testkit.fault.Racers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** That a migration is completed once (R1). */
abstract class MigrationsCompletion extends MigrationsChapter {
    MigrationsCompletion(MigrationsContract contract) {
        super(contract);
    }

    @Test
    public final void aMigrationIsCompletedFromEitherStage() {
        migrations()
                .saveAll(List.of(
                        judged(new NotStarted(id("a"))), judged(new InProgress(id("b"), PROVED, Optional.empty()))));
        List<MigrationRecord> completed = List.of(completed("a"), completed("b"));
        migrations().saveAll(completed);

        assertThat(migrations().findAll(Set.of(id("a"), id("b"))).values())
                .containsExactlyInAnyOrderElementsOf(completed);
    }

    @Test
    public final void r1NothingIsEverSavedOverACompletedMigration() {
        migrations().saveAll(List.of(completed("contoso")));

        List.of(
                        judged(new NotStarted(id("contoso"))),
                        judged(new InProgress(id("contoso"), PROVED, JOINED)),
                        judged(new Completed(id("contoso"), tenantId("other"), mpnId("other"), NOON)),
                        completed("contoso"))
                .forEach(over -> assertThatException()
                        .isThrownBy(() -> migrations().saveAll(List.of(judged(new NotStarted(id("fabrikam"))), over))));
        assertThat(migrations().findAll(Set.of(id("contoso"), id("fabrikam"))))
                .isEqualTo(Map.of(id("contoso"), completed("contoso")));
    }

    @Test
    public final void r12AFailedTransactionSavesNothing() {
        migrations().saveAll(List.of(judged(new NotStarted(id("a")))));
        inATransactionThatFails(() -> migrations().saveAll(List.of(completed("a"), completed("b"))));

        assertThat(migrations().findAll(Set.of(id("a"), id("b"))))
                .isEqualTo(Map.of(id("a"), judged(new NotStarted(id("a")))));
    }

    /** Anyone who saves a verdict comes before or after the one who completes; who completes second fails. */
    @Test
    public final void r1OfManyRacersOneCompletesTheMigration() {
        migrations().saveAll(List.of(judged(new NotStarted(id("contoso")))));
        List<Racers.Finish<Boolean>> finishes = Racers.finishes(8, number -> {
            migrations()
                    .saveAll(List.of(
                            judged(new Completed(id("contoso"), tenantId("racer " + number), mpnId("a"), NOON))));
            return true;
        });

        assertThat(finishes)
                .filteredOn(finish -> finish instanceof Racers.Finish.CameThrough<Boolean>)
                .hasSize(1);
        int winner = finishes.indexOf(new Racers.Finish.CameThrough<>(true));
        assertThat(find("contoso"))
                .contains(judged(new Completed(id("contoso"), tenantId("racer " + winner), mpnId("a"), NOON)));
    }
}
