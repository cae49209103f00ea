package dev.ferry.testkit.deadline;

import static dev.ferry.testkit.sample.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.EnforcedConsequence;
import dev.ferry.domain.deadline.EnforcedConsequence.Lifted;
import dev.ferry.domain.deadline.EnforcedConsequence.Why;
import dev.ferry.domain.deadline.Waiver;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Samples;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link DeadlineLedger} must do. Used like any {@link StoreContract}. */
public abstract class DeadlineLedgerContract extends StoreContract {
    private static final PublisherId CONTOSO = Samples.id("contoso");
    private static final PublisherId FABRIKAM = Samples.id("fabrikam");
    private static final Instant LATER = NOON.plusSeconds(60);

    private DeadlineLedger ledger() {
        return stores().deadlineLedger();
    }

    private static OfferKey offer(PublisherId account, String id) {
        return new OfferKey(account, new OfferId(id));
    }

    private static EnforcedConsequence.Key key(String offer, String consequence) {
        return new EnforcedConsequence.Key(offer(CONTOSO, offer), "due", consequence);
    }

    private static EnforcedConsequence inForce(EnforcedConsequence.Key key, Instant since) {
        return new EnforcedConsequence(key, since, Optional.empty());
    }

    @Test
    public final void thereIsNothingAtFirst() {
        assertThat(ledger().consequences(Set.of(CONTOSO))).isEmpty();
        assertThat(ledger().consequences(Set.of())).isEmpty();
        assertThat(ledger().waivers(Set.of(CONTOSO))).isEmpty();
        assertThat(ledger().waivers(Set.of())).isEmpty();
    }

    @Test
    public final void aConsequenceIsPutInForceOnce() {
        assertThat(ledger().putInForce(key("crm", "told"), NOON)).isTrue();
        assertThat(ledger().putInForce(key("crm", "told"), LATER)).isFalse();
        assertThat(ledger().putInForce(key("crm", "removed"), LATER)).isTrue();
        assertThat(ledger().putInForce(key("abc", "told"), LATER)).isTrue();

        assertThat(ledger().consequences(Set.of(CONTOSO, FABRIKAM)))
                .isEqualTo(Map.of(
                        CONTOSO,
                        List.of(
                                inForce(key("abc", "told"), LATER),
                                inForce(key("crm", "removed"), LATER),
                                inForce(key("crm", "told"), NOON))));
    }

    @Test
    public final void whatHasEndedIsNeverPutInForceAgain() {
        EnforcedConsequence.Key key = key("crm", "told");
        assertThat(ledger().lift(key, new Lifted(LATER, Why.ENDED))).isFalse();
        ledger().putInForce(key, NOON);

        assertThat(ledger().lift(key, new Lifted(LATER, Why.ENDED))).isTrue();
        assertThat(ledger().lift(key, new Lifted(LATER, Why.WAIVED))).isFalse();
        assertThat(ledger().putInForce(key, LATER)).isFalse();
        assertThat(ledger().consequences(Set.of(CONTOSO)).get(CONTOSO))
                .containsExactly(new EnforcedConsequence(key, NOON, Optional.of(new Lifted(LATER, Why.ENDED))));
    }

    @Test
    public final void whatWasWaivedOrChangedMayBePutInForceAgain() {
        for (Why why : List.of(Why.WAIVED, Why.CHANGED)) {
            EnforcedConsequence.Key key = key(why.slug(), "told");
            ledger().putInForce(key, NOON);
            ledger().lift(key, new Lifted(NOON, why));

            assertThat(ledger().putInForce(key, LATER)).isTrue();
            assertThat(ledger().consequences(Set.of(CONTOSO)).get(CONTOSO)).contains(inForce(key, LATER));
        }
    }

    @Test
    public final void ofManyRacersOnePutsItInForce() {
        List<Boolean> done = Racers.race(8, racer -> ledger().putInForce(key("crm", "told"), NOON.plusSeconds(racer)));

        assertThat(done).containsOnlyOnce(true);
    }

    @Test
    public final void whatIsRolledBackWasNeverInForce() {
        try {
            stores().transactions().run(() -> {
                ledger().putInForce(key("crm", "told"), NOON);
                ledger().waive(new Waiver(offer(CONTOSO, "crm"), "due", NOON));
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException _) {
            // on purpose
        }

        assertThat(ledger().consequences(Set.of(CONTOSO))).isEmpty();
        assertThat(ledger().waivers(Set.of(CONTOSO))).isEmpty();
    }

    @Test
    public final void aDeadlineIsWaivedForAnOfferUntilThatIsTakenBack() {
        Waiver waiver = new Waiver(offer(CONTOSO, "crm"), "due", NOON);
        assertThat(ledger().waive(waiver)).isTrue();
        assertThat(ledger().waive(new Waiver(waiver.offer(), "due", LATER))).isFalse();
        assertThat(ledger().waive(new Waiver(waiver.offer(), "also", LATER))).isTrue();
        assertThat(ledger().waivers(Set.of(CONTOSO, FABRIKAM)))
                .isEqualTo(Map.of(CONTOSO, List.of(new Waiver(waiver.offer(), "also", LATER), waiver)));

        assertThat(ledger().takeBack(waiver.offer(), "due")).isTrue();
        assertThat(ledger().takeBack(waiver.offer(), "due")).isFalse();
        assertThat(ledger().waivers(Set.of(CONTOSO)).get(CONTOSO)).hasSize(1);
    }
}
