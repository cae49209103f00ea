package dev.ferry.testkit.migration;

import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.Migration.NotStarted;
import dev.ferry.testkit.fault.Racers;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Migrations that are held until the end of a transaction. */
abstract class MigrationsHolding extends MigrationsChapter {
    MigrationsHolding(MigrationsContract contract) {
        super(contract);
    }

    @Test
    public final void whatIsHeldIsWhatIsThere() {
        migrations().saveAll(List.of(judged(new NotStarted(id("contoso"))), completed("tailspin")));
        Set<PublisherId> asked = Set.of(id("contoso"), id("fabrikam"), id("tailspin"));

        assertThat(stores().transactions().run(() -> migrations().hold(asked)))
                .isEqualTo(migrations().findAll(asked));
        assertThat(stores().transactions().run(() -> migrations().hold(Set.of())))
                .isEmpty();
    }

    @Test
    public final void whatIsHeldCanBeSavedMoreThanOnce() {
        migrations().saveAll(List.of(judged(new NotStarted(id("contoso")))));
        stores().transactions().run(() -> {
            migrations().hold(Set.of(id("contoso"), id("fabrikam")));
            migrations().saveAll(List.of(started("contoso"), started("fabrikam")));
            migrations().hold(Set.of(id("contoso"), id("fabrikam")));
            migrations().saveAll(List.of(completed("contoso"), completed("fabrikam")));
        });

        assertThat(find("contoso")).contains(completed("contoso"));
        assertThat(find("fabrikam")).contains(completed("fabrikam"));
    }

    @Test
    public final void r1NothingIsSavedOverWhatWasCompletedInTheSameTransaction() {
        assertThatException()
                .isThrownBy(() -> stores().transactions().run(() -> {
                    migrations().hold(Set.of(id("contoso")));
                    migrations().saveAll(List.of(completed("contoso")));
                    migrations().saveAll(List.of(started("contoso")));
                }));
        assertThat(find("contoso")).isEmpty();
    }

    @Test
    public final void ofManyWhoHoldLookAndSaveNoneLosesWhatAnotherSaved() {
        migrations().saveAll(List.of(judged(new NotStarted(id("contoso")))));

        assertThat(namedByRacers("contoso")).hasSize(RACERS);
    }

    @Test
    public final void ofManyWhoHoldWhatIsNotThereNoneLosesWhatAnotherSaved() {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(namedByRacers("account-" + round)).hasSize(RACERS);
        }
    }

    /** Anyone who saves without having held comes before or after, and never in between. */
    @Test
    public final void r1OfManyWhoHoldAndCompleteOneDoes() {
        for (int round = 0; round < ROUNDS; round++) {
            String account = "account-" + round;
            List<Boolean> completed = Racers.race(
                    RACERS,
                    _ -> stores().transactions().run(() -> {
                        boolean open = !migrations().hold(Set.of(id(account))).containsKey(id(account));
                        if (open) {
                            migrations().saveAll(List.of(completed(account)));
                        }
                        return open;
                    }));

            assertThat(completed).containsOnlyOnce(true);
        }
    }
}
