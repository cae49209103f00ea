package dev.ferry.testkit.legacy;

import static dev.ferry.testkit.sample.Samples.contributor;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.legacyAccount;
import static dev.ferry.testkit.sample.Samples.offer;
import static dev.ferry.testkit.sample.Samples.owner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Many;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How a later export takes the place of an earlier one. */
abstract class LegacyAccountsReplacing extends LegacyAccountsChapter {
    LegacyAccountsReplacing(LegacyAccountsContract contract) {
        super(contract);
    }

    @Test
    public final void whatIsStoredAgainIsReplacedWholly() {
        store(LegacyAccountSample.named("contoso")
                .withUsers(owner("anna@contoso.example"), contributor("bo@contoso.example"))
                .withOffers(offer("one"), offer("two"))
                .build());
        LegacyAccount later = LegacyAccountSample.named("contoso")
                .withoutMpnId()
                .withUsers(contributor("anna@contoso.example"))
                .withOffers(offer("two"), offer("three"))
                .withCompany(NO_COMPANY)
                .build();

        assertThat(stored(later)).isEqualTo(later);
        assertThat(accounts().count()).isEqualTo(1);
    }

    @Test
    public final void whatIsReplacedByNothingHasNothing() {
        store(legacyAccount("contoso"));
        LegacyAccount empty =
                LegacyAccountSample.named("contoso").withUsers().withOffers().build();

        assertThat(stored(empty)).isEqualTo(empty);
    }

    @Test
    public final void whatIsStoredAgainLeavesOthersAlone() {
        store(legacyAccount("contoso"), legacyAccount("fabrikam"));
        store(LegacyAccountSample.named("contoso").withUsers().build());

        assertThat(accounts().find(id("fabrikam"))).contains(legacyAccount("fabrikam"));
    }

    @Test
    public final void storingTheSameAgainChangesNothing() {
        store(legacyAccount("contoso"));
        store(legacyAccount("contoso"));

        assertThat(accounts().page(Optional.empty(), 10)).containsExactly(legacyAccount("contoso"));
    }

    @Test
    public final void thousandsAreStoredAndReplacedAtOnce() {
        List<LegacyAccount> many = IntStream.range(0, 2_000)
                .mapToObj(number -> legacyAccount("account-" + number))
                .toList();
        accounts().replaceAll(many);
        accounts().replaceAll(many);

        assertThat(accounts().count()).isEqualTo(2_000);
        assertThat(Set.copyOf(accounts().findAll(idsOf(many)).values())).isEqualTo(Set.copyOf(many));
    }

    @Test
    public final void r12AFailedTransactionStoresAndLocksNothing() {
        store(legacyAccount("contoso"));
        inATransactionThatFails(() -> {
            store(LegacyAccountSample.named("contoso").withUsers().build(), legacyAccount("fabrikam"));
            accounts().lockAll(Set.of(id("contoso")));
        });

        assertThat(accounts().page(Optional.empty(), 10)).containsExactly(legacyAccount("contoso"));
        assertThat(accounts().locked(Set.of(id("contoso")))).isEmpty();
    }

    @Test
    public final void nothingToReplaceIsNothing() {
        store(legacyAccount("contoso"));
        accounts().replaceAll(List.of());

        assertThat(accounts().page(Optional.empty(), 10)).containsExactly(legacyAccount("contoso"));
        assertThat(accounts().locked(Set.of())).isEmpty();
    }

    /** What stands in the end is what one of the racers stored, wholly: nothing of two is mixed. */
    @Test
    public final void ofManyRacersOneHasTheLastWord() {
        List<LegacyAccount> versions = Many.of(
                8,
                number -> LegacyAccountSample.named("contoso")
                        .withUsers(
                                Many.of(number + 1, user -> owner("user" + user + ".of" + number + "@contoso.example")))
                        .withOffers(Many.of(8 - number, offer -> offer("offer-" + offer + "-of-" + number)))
                        .build());
        for (int round = 0; round < ROUNDS; round++) {
            List<Racers.Finish<Boolean>> finishes = Racers.finishes(8, number -> {
                stores().transactions().run(() -> store(versions.get(number)));
                return true;
            });

            assertThat(finishes).allMatch(finish -> finish instanceof Racers.Finish.CameThrough<Boolean>);
            assertThat(versions).contains(accounts().find(id("contoso")).orElseThrow());
        }
    }

    @Test
    public final void r13RacersLockWhatAnyOfThemLocks() {
        store(legacyAccount("a0"), legacyAccount("a1"), legacyAccount("a2"), legacyAccount("a3"));
        Racers.race(8, number -> {
            accounts().lockAll(Set.of(id("a" + number % 3)));
            return number;
        });

        assertThat(accounts().locked(Set.of(id("a0"), id("a1"), id("a2"), id("a3"))))
                .containsExactlyInAnyOrder(id("a0"), id("a1"), id("a2"));
    }
}
