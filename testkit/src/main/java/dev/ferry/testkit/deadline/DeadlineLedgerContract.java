package dev.ferry.testkit.deadline;

import static dev.ferry.testkit.sample.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.DeadlineLedger;
import dev.ferry.domain.deadline.EnforcedConsequence;
import dev.ferry.domain.deadline.EnforcedConsequence.Lifted;
import dev.ferry.domain.deadline.EnforcedConsequence.Why;
import dev.ferry.domain.deadline.Notice;
import dev.ferry.domain.deadline.Waiver;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Samples;
import java.time.Instant;
import java.time.LocalDate;
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
        EnforcedConsequence.Key told = key("crm", "told");
        EnforcedConsequence.Key removed = key("crm", "removed");
        EnforcedConsequence.Key other = key("abc", "told");
        assertThat(ledger().putInForce(Set.of(told), NOON)).containsExactly(told);
        assertThat(ledger().putInForce(Set.of(told, removed, other), LATER)).containsExactlyInAnyOrder(removed, other);
        assertThat(ledger().putInForce(Set.of(), LATER)).isEmpty();

        assertThat(ledger().consequences(Set.of(CONTOSO, FABRIKAM)))
                .isEqualTo(
                        Map.of(CONTOSO, List.of(inForce(other, LATER), inForce(removed, LATER), inForce(told, NOON))));
    }

    @Test
    public final void whatHasEndedIsNeverPutInForceAgain() {
        EnforcedConsequence.Key key = key("crm", "told");
        assertThat(ledger().lift(Map.of(key, Why.ENDED), LATER)).isEmpty();
        ledger().putInForce(Set.of(key), NOON);

        assertThat(ledger().lift(Map.of(key, Why.ENDED), LATER)).containsExactly(key);
        assertThat(ledger().lift(Map.of(key, Why.WAIVED), LATER)).isEmpty();
        assertThat(ledger().putInForce(Set.of(key), LATER)).isEmpty();
        assertThat(ledger().consequences(Set.of(CONTOSO)).get(CONTOSO))
                .containsExactly(new EnforcedConsequence(key, NOON, Optional.of(new Lifted(LATER, Why.ENDED))));
    }

    @Test
    public final void whatWasWaivedOrChangedMayBePutInForceAgain() {
        EnforcedConsequence.Key waived = key("waived", "told");
        EnforcedConsequence.Key changed = key("changed", "told");
        EnforcedConsequence.Key ended = key("ended", "told");
        ledger().putInForce(Set.of(waived, changed, ended), NOON);
        assertThat(ledger().lift(Map.of(waived, Why.WAIVED, changed, Why.CHANGED, ended, Why.ENDED), NOON))
                .containsExactlyInAnyOrder(waived, changed, ended);

        assertThat(ledger().putInForce(Set.of(waived, changed, ended), LATER))
                .containsExactlyInAnyOrder(waived, changed);
        assertThat(ledger().consequences(Set.of(CONTOSO)).get(CONTOSO))
                .contains(inForce(waived, LATER), inForce(changed, LATER));
    }

    @Test
    public final void ofManyRacersOnePutsItInForce() {
        EnforcedConsequence.Key key = key("crm", "told");
        List<Boolean> done = Racers.race(
                8,
                racer -> ledger().putInForce(Set.of(key), NOON.plusSeconds(racer))
                        .contains(key));

        assertThat(done).containsOnlyOnce(true);
    }

    @Test
    public final void whatIsRolledBackWasNeverInForce() {
        try {
            stores().transactions().run(() -> {
                ledger().putInForce(Set.of(key("crm", "told")), NOON);
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

    private static Notice notice(PublisherId account, Notice.Kind kind, int daysBefore) {
        return new Notice(account, kind, "due", LocalDate.of(2019, 8, 31), daysBefore);
    }

    @Test
    public final void ownersAreToldEachThingOnce() {
        Notice first = notice(CONTOSO, Notice.Kind.REMINDER, 30);
        Notice second = notice(CONTOSO, Notice.Kind.REMINDER, 7);
        Notice warning = notice(CONTOSO, Notice.Kind.WARNING, 0);
        Notice moved = new Notice(CONTOSO, Notice.Kind.REMINDER, "due", LocalDate.of(2019, 9, 30), 30);
        Notice other = notice(FABRIKAM, Notice.Kind.REMINDER, 30);
        assertThat(ledger().told(Set.of(CONTOSO))).isEmpty();
        assertThat(ledger().told(Set.of())).isEmpty();
        assertThat(ledger().tell(Set.of(), NOON)).isEmpty();

        assertThat(ledger().tell(Set.of(first, other), NOON)).containsExactlyInAnyOrder(first, other);
        assertThat(ledger().tell(Set.of(first, second, warning, moved), LATER))
                .containsExactlyInAnyOrder(second, warning, moved);
        assertThat(ledger().told(Set.of(CONTOSO, FABRIKAM)))
                .isEqualTo(Map.of(CONTOSO, Set.of(first, second, warning, moved), FABRIKAM, Set.of(other)));
    }

    @Test
    public final void ofManyRacersOneTells() {
        Notice first = notice(CONTOSO, Notice.Kind.REMINDER, 30);
        Notice second = notice(FABRIKAM, Notice.Kind.REMINDER, 30);
        List<Integer> told = Racers.race(
                8,
                racer -> ledger().tell(
                                racer % 2 == 0 ? Set.of(first, second) : Set.of(second, first), NOON.plusSeconds(racer))
                        .size());

        assertThat(told.stream().mapToInt(Integer::intValue).sum()).isEqualTo(2);
    }

    @Test
    public final void whatIsRolledBackWasNeverTold() {
        Notice notice = notice(CONTOSO, Notice.Kind.REMINDER, 30);
        try {
            stores().transactions().run(() -> {
                ledger().tell(Set.of(notice), NOON);
                throw new IllegalStateException("on purpose");
            });
        } catch (IllegalStateException _) {
            // on purpose
        }

        assertThat(ledger().told(Set.of(CONTOSO))).isEmpty();
        assertThat(ledger().tell(Set.of(notice), NOON)).containsExactly(notice);
    }
}
