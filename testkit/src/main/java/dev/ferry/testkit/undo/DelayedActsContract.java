package dev.ferry.testkit.undo;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.undo.AskedAct;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.UserId;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every {@link DelayedActs} must do. Used like any {@link StoreContract}. */
public abstract class DelayedActsContract extends StoreContract {
    private static final int ALL = 1_000;
    private static final AskedBy ANNA = new AskedBy(email("Anna@contoso.example"), false);
    private static final AskedBy OPERATOR = new AskedBy(email("boss@ferry.example"), true);
    private static final Refusal LAST_OWNER = new Refusal(Code.LAST_OWNER, "publisherId", "contoso");

    private DelayedActs acts() {
        return stores().delayedActs();
    }

    private static UndoableAct removal(int user) {
        return new UndoableAct.RemoveUser(id("contoso"), new UserId(user), 3);
    }

    private static UndoableAct promotion(int user) {
        return new UndoableAct.ChangeRole(id("contoso"), new UserId(user), Role.MANAGER, 4);
    }

    private static UndoableAct turningDown(String account) {
        return new UndoableAct.TurnDownEnrolment(id(account), mpnId(account), "No such company.");
    }

    /** Asked for so many seconds after noon, and due ten seconds later. */
    private static AskedAct asked(int second, UndoableAct act, AskedBy who) {
        Instant at = NOON.plusSeconds(second);
        return new AskedAct(act, who, "sv", at, at.plusSeconds(10));
    }

    private DelayedAct added(int second, UndoableAct act, AskedBy who) {
        return acts().add(asked(second, act, who)).orElseThrow();
    }

    @Test
    public final void everyKindOfActIsGivenBackAsItWasAdded() {
        DelayedAct down = added(3, turningDown("fabrikam"), OPERATOR);
        DelayedAct promotion = added(2, promotion(2), ANNA);
        DelayedAct removal = added(1, removal(1), ANNA);

        assertThat(removal.asked()).isEqualTo(asked(1, removal(1), ANNA));
        assertThat(removal.waits()).isTrue();

        assertThat(acts().onUsers(id("contoso"))).containsExactly(removal, promotion);
        assertThat(acts().onUsers(id("fabrikam"))).isEmpty();
        assertThat(acts().onEnrolments()).containsExactly(down);
        assertThat(acts().take(removal.id(), removal.dueAt())).contains(removal);
        assertThat(acts().take(promotion.id(), promotion.dueAt())).contains(promotion);
        assertThat(acts().take(down.id(), down.dueAt())).contains(down);
    }

    @Test
    public final void ofTwoOnOneSubjectOneWaits() {
        assertThat(acts().add(asked(1, removal(1), ANNA))).isPresent();
        assertThat(acts().add(asked(2, promotion(1), OPERATOR))).isEmpty();
        assertThat(acts().add(asked(3, removal(2), ANNA))).isPresent();
        assertThat(acts().add(asked(4, new UndoableAct.RemoveUser(id("fabrikam"), new UserId(1), 3), ANNA)))
                .isPresent();

        assertThat(acts().onUsers(id("contoso"))).extracting(DelayedAct::act).containsExactly(removal(1), removal(2));
    }

    @Test
    public final void theNextOnItWaitsOnceTheFirstWasTakenOrRefused() {
        DelayedAct first = added(1, removal(1), ANNA);
        acts().refused(first.id(), LAST_OWNER, NOON);
        DelayedAct second = added(2, removal(1), ANNA);

        acts().take(second.id(), second.dueAt());
        assertThat(acts().add(asked(3, removal(1), ANNA))).isPresent();
    }

    @Test
    public final void ofRacersOnOneSubjectOneIsAdded() {
        List<Optional<DelayedAct>> added = Racers.race(
                8, number -> stores().transactions().run(() -> acts().add(asked(number, removal(1), ANNA))));

        assertThat(added).filteredOn(Optional::isPresent).hasSize(1);
        assertThat(acts().onUsers(id("contoso"))).hasSize(1);
    }

    @Test
    public final void thoseThatAreDueAreToldLongestFirst() {
        DelayedAct second = added(2, removal(2), ANNA);
        DelayedAct first = added(1, removal(1), ANNA);
        DelayedAct third = added(3, turningDown("fabrikam"), OPERATOR);

        assertThat(acts().due(ALL, second.dueAt())).containsExactly(first.id(), second.id());
        assertThat(acts().due(1, third.dueAt())).containsExactly(first.id());
        assertThat(acts().due(ALL, first.dueAt().minusMillis(1))).isEmpty();
    }

    @Test
    public final void whatIsNotDueIsNotTaken() {
        DelayedAct early = added(1, removal(1), ANNA);

        assertThat(acts().take(early.id(), early.dueAt().minusMillis(1))).isEmpty();
        assertThat(acts().take(new UUID(9, 9), early.dueAt())).isEmpty();
    }

    @Test
    public final void whatWasTakenIsGone() {
        DelayedAct act = added(1, removal(1), ANNA);
        acts().take(act.id(), act.dueAt());

        assertThat(acts().take(act.id(), act.dueAt())).isEmpty();
        assertThat(acts().due(ALL, act.dueAt())).isEmpty();
        assertThat(acts().withdraw(act.id(), id("contoso"), ANNA)).isEmpty();
    }

    @Test
    public final void whatWasDoneIsToldOnceToWhoAskedForIt() {
        DelayedAct act = added(1, removal(1), ANNA);
        DelayedAct next = added(2, promotion(2), ANNA);
        DelayedAct waiting = added(3, removal(3), ANNA);
        DelayedAct refused = added(4, removal(4), ANNA);
        acts().refused(refused.id(), LAST_OWNER, NOON);
        Set<UUID> ids = Set.of(act.id(), next.id(), waiting.id(), refused.id(), new UUID(9, 9));
        assertThat(acts().tellDone(ids, ANNA)).isEmpty();
        acts().take(next.id(), next.dueAt());
        acts().take(act.id(), act.dueAt());

        assertThat(acts().onUsers(id("contoso"))).containsExactly(waiting, refused.refused(LAST_OWNER));
        assertThat(acts().tellDone(ids, OPERATOR)).isEmpty();
        assertThat(acts().tellDone(Set.of(waiting.id()), ANNA)).isEmpty();
        assertThat(acts().tellDone(ids, new AskedBy(email("ANNA@contoso.example"), true)))
                .containsExactly(act, next);
        assertThat(acts().tellDone(ids, ANNA)).isEmpty();
        assertThat(acts().add(asked(5, removal(1), ANNA))).isPresent();
    }

    @Test
    public final void ofRacersOneIsTold() {
        DelayedAct act = added(1, removal(1), ANNA);
        acts().take(act.id(), act.dueAt());
        List<List<DelayedAct>> told = Racers.race(8, _ -> acts().tellDone(Set.of(act.id()), ANNA));

        assertThat(told).containsOnlyOnce(List.of(act));
    }

    @Test
    public final void whatWasDoneInATransactionThatFailedIsNotTold() {
        DelayedAct act = added(1, removal(1), ANNA);
        inATransactionThatFails(() -> acts().take(act.id(), act.dueAt()));

        assertThat(acts().tellDone(Set.of(act.id()), ANNA)).isEmpty();
    }

    @Test
    public final void whereTheTransactionFailsItWaitsAsBefore() {
        DelayedAct act = added(1, removal(1), ANNA);
        inATransactionThatFails(() -> acts().take(act.id(), act.dueAt()));

        assertThat(acts().take(act.id(), act.dueAt())).contains(act);
    }

    @Test
    public final void ofRacersOneTakesIt() {
        DelayedAct act = added(1, removal(1), ANNA);
        List<Optional<DelayedAct>> taken =
                Racers.race(8, _ -> stores().transactions().run(() -> acts().take(act.id(), act.dueAt())));

        assertThat(taken).containsOnlyOnce(Optional.of(act));
    }

    @Test
    public final void whoUndoesAndWhoDoesItAreNeverBothRight() {
        DelayedAct act = added(1, removal(1), ANNA);
        List<Optional<DelayedAct>> had = Racers.race(
                8,
                number -> number % 2 == 0
                        ? acts().take(act.id(), act.dueAt())
                        : acts().withdraw(act.id(), id("contoso"), ANNA));

        assertThat(had).containsOnlyOnce(Optional.of(act));
    }

    @Test
    public final void whatIsPutOffIsDueAgainThen() {
        DelayedAct act = added(1, removal(1), ANNA);
        Instant later = act.dueAt().plusSeconds(60);
        acts().putOff(act.id(), later);

        assertThat(acts().due(ALL, later.minusMillis(1))).isEmpty();
        assertThat(acts().take(act.id(), later).map(DelayedAct::dueAt)).contains(later);
        acts().putOff(act.id(), later);
        assertThat(acts().due(ALL, later)).isEmpty();
    }

    @Test
    public final void whatWasRefusedSaysWhyAndIsNotDone() {
        DelayedAct act = added(1, removal(1), ANNA);
        DelayedAct down = added(2, turningDown("fabrikam"), OPERATOR);
        Refusal gone = new Refusal(Code.ENROLMENT_NOT_FOUND, Map.of("mpnId", "1"));
        acts().refused(act.id(), LAST_OWNER, act.dueAt());
        acts().refused(down.id(), gone, act.dueAt());

        assertThat(acts().onUsers(id("contoso"))).containsExactly(act.refused(LAST_OWNER));
        assertThat(acts().onEnrolments()).containsExactly(down.refused(gone));
        assertThat(acts().due(ALL, down.dueAt())).isEmpty();
        assertThat(acts().take(act.id(), act.dueAt())).isEmpty();
        acts().putOff(act.id(), NOON);
        acts().refused(act.id(), gone, act.dueAt());
        assertThat(acts().onUsers(id("contoso"))).containsExactly(act.refused(LAST_OWNER));
    }

    @Test
    public final void whoAskedTakesItOutOfTheirAccountAlone() {
        DelayedAct act = added(1, removal(1), ANNA);
        DelayedAct refused = added(2, removal(2), ANNA);
        acts().refused(refused.id(), LAST_OWNER, NOON);
        AskedBy otherwise = new AskedBy(email("ANNA@CONTOSO.example"), true);

        assertThat(acts().withdraw(act.id(), id("contoso"), OPERATOR)).isEmpty();
        assertThat(acts().withdraw(act.id(), id("fabrikam"), ANNA)).isEmpty();
        assertThat(acts().withdraw(act.id(), id("contoso"), otherwise)).contains(act);
        assertThat(acts().withdraw(refused.id(), id("contoso"), ANNA)).contains(refused.refused(LAST_OWNER));
        assertThat(acts().onUsers(id("contoso"))).isEmpty();
    }

    @Test
    public final void whatIsOverIsForgottenAfterAWhileAndWhatWaitsNever() {
        DelayedAct waiting = added(1, removal(1), ANNA);
        DelayedAct refused = added(2, removal(2), ANNA);
        acts().refused(refused.id(), LAST_OWNER, NOON);
        DelayedAct done = added(-60, removal(3), ANNA);
        acts().take(done.id(), NOON);

        forget(NOON.plus(DelayedActs.KEPT));
        assertThat(acts().onUsers(id("contoso"))).hasSize(2);
        forget(NOON.plus(DelayedActs.KEPT).plus(Duration.ofSeconds(1)));
        assertThat(acts().onUsers(id("contoso"))).containsExactly(waiting);
        assertThat(acts().tellDone(Set.of(done.id()), ANNA)).isEmpty();
    }

    private void forget(Instant at) {
        stores().expiredEntries().forgetSome(at, ALL);
    }
}
