package dev.ferry.application.undo;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.guided.EnrolCompany;
import dev.ferry.application.guided.EnrolCompany.Company;
import dev.ferry.application.guided.Enrolments;
import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.StartMigration;
import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.application.messages.Language;
import dev.ferry.application.sync.Moved;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.person.Pseudonym;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What takes something away from somebody waits for a moment, and is done or undone (R15). */
class UndoTest {
    private static final Requester OWNER = person("owner@contoso.example");
    private static final Requester OTHER_OWNER = person("second@contoso.example");
    private static final Requester DEVELOPER = person("dev@contoso.example");
    private static final Requester STAFF = new Requester.Operator(
            "boss@ferry.example", Optional.of(new Requester.Person(Samples.operatorSignIn("boss@ferry.example"))));
    private static final Duration PERIOD = UndoRules.DEFAULT.period();

    private final Moved moved = new Moved();

    UndoTest() {
        moved.ferry
                .withReady("contoso")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(
                                Samples.owner("owner@contoso.example"),
                                Samples.owner("second@contoso.example"),
                                Samples.contributor("dev@contoso.example"))
                        .build());
        moved.move();
    }

    private Outcome<Optional<DelayedAct>> ask(Requester who, UndoableAct act) {
        return moved.get(DelayAct.class).run(who, act, Language.SWEDISH);
    }

    private DelayedAct asked(Requester who, UndoableAct act) {
        return value(ask(who, act)).orElseThrow();
    }

    private UndoableAct removal(String address) {
        User user = moved.user("contoso", address);
        return new UndoableAct.RemoveUser(id("contoso"), user.id(), version(user));
    }

    private UndoableAct change(String address, Role role) {
        User user = moved.user("contoso", address);
        return new UndoableAct.ChangeRole(id("contoso"), user.id(), role, version(user));
    }

    private long version(User user) {
        return moved.stores.users().find(id("contoso"), user.id()).orElseThrow().version();
    }

    private int afterThePeriod() {
        moved.ferry.clock.forward(PERIOD);
        return carryOut();
    }

    private int carryOut() {
        return moved.get(CarryOutActs.class).run();
    }

    private List<DelayedAct> seen(Requester who) {
        return value(moved.get(ShowDelayedActs.class).run(who, id("contoso"))).stream()
                .map(DelayedActView::delayed)
                .toList();
    }

    private Optional<Code> refusedTo(Requester who) {
        return seen(who).stream()
                .flatMap(one -> one.refused().stream())
                .map(Refusal::code)
                .findFirst();
    }

    private List<Action> history() {
        return moved.ferry.history("contoso").stream().map(HistoryEntry::action).toList();
    }

    private boolean isThere(String address) {
        return moved.users("contoso").stream().anyMatch(user -> user.isKnownAs(email(address)));
    }

    private boolean waits(DelayedAct act) {
        return seen(OWNER).contains(act);
    }

    @Test
    void r15WhatWaitsIsDoneWhenItsTimeIsOverAndNothingFollowsBefore() {
        List<Mail> mails = moved.mails();
        List<Action> before = history();
        DelayedAct act = asked(OWNER, removal("dev@contoso.example"));
        moved.ferry.clock.forward(PERIOD.minusMillis(1));

        assertThat(carryOut()).isZero();
        assertThat(isThere("dev@contoso.example")).isTrue();
        assertThat(moved.mails()).isEqualTo(mails);
        assertThat(history()).isEqualTo(before);
        assertThat(moved.deliver()).isZero();
        assertThat(act.dueAt()).isEqualTo(act.asked().askedAt().plus(PERIOD));

        moved.ferry.clock.forward(Duration.ofMillis(1));
        assertThat(carryOut()).isOne();
        assertThat(isThere("dev@contoso.example")).isFalse();
        assertThat(moved.mails().getLast().kind()).isEqualTo(MailKind.USER_REMOVED);
        assertThat(moved.ferry.history("contoso"))
                .filteredOn(entry -> entry.action() == Action.USER_REMOVED)
                .extracting(HistoryEntry::actor)
                .containsExactly("owner@contoso.example");
        assertThat(moved.deliver()).isOne();
        assertThat(carryOut()).isZero();
        assertThat(seen(OWNER)).isEmpty();
    }

    @Test
    void whatIsUndoneNeverHappens() {
        DelayedAct act = asked(OWNER, change("dev@contoso.example", Role.MARKETER));

        assertThat(value(moved.get(WithdrawAct.class).run(OWNER, id("contoso"), act.id())))
                .isEqualTo(act);
        assertThat(afterThePeriod()).isZero();
        assertThat(moved.user("contoso", "dev@contoso.example").role()).contains(Role.DEVELOPER);
        assertThat(history()).doesNotContain(Action.ROLE_CHANGED);
        assertThat(refusal(moved.get(WithdrawAct.class).run(OWNER, id("contoso"), act.id())))
                .isEqualTo(Code.TOO_LATE_TO_UNDO);
    }

    @Test
    void whoAskedAloneUndoesItAndManagersSeeThatItWaits() {
        DelayedAct act = asked(OWNER, change("dev@contoso.example", Role.MARKETER));

        assertThat(seen(OTHER_OWNER)).containsExactly(act);
        assertThat(seen(DEVELOPER)).isEmpty();
        assertThat(refusal(moved.get(WithdrawAct.class).run(OTHER_OWNER, id("contoso"), act.id())))
                .isEqualTo(Code.TOO_LATE_TO_UNDO);
        assertThat(refusal(moved.get(WithdrawAct.class).run(person("eve@fabrikam.example"), id("contoso"), act.id())))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        assertThat(waits(act)).isTrue();
    }

    @Test
    void whatMayNotBeDoneDoesNotEvenWait() {
        assertThat(refusal(ask(DEVELOPER, removal("owner@contoso.example")))).isEqualTo(Code.OWNER_ONLY);
        assertThat(refusal(ask(person("eve@fabrikam.example"), removal("dev@contoso.example"))))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
        value(moved.remove(OWNER, "contoso", moved.user("contoso", "second@contoso.example")));
        assertThat(refusal(ask(OWNER, removal("owner@contoso.example")))).isEqualTo(Code.LAST_OWNER);
        assertThat(seen(OWNER)).isEmpty();
    }

    @Test
    void ofTwoActsOnOneUserOneWaits() {
        DelayedAct act = asked(OWNER, change("dev@contoso.example", Role.MARKETER));

        assertThat(refusal(ask(OTHER_OWNER, removal("dev@contoso.example")))).isEqualTo(Code.ACT_WAITS);
        assertThat(seen(OTHER_OWNER)).containsExactly(act);
    }

    @Test
    void whoAsksForTheSameTwiceIsAnsweredAsTheFirstTimeAndNobodyElseIs() {
        DelayedAct act = asked(OWNER, change("dev@contoso.example", Role.MARKETER));
        moved.ferry.clock.forward(Duration.ofSeconds(1));

        assertThat(asked(OWNER, change("dev@contoso.example", Role.MARKETER))).isEqualTo(act);
        assertThat(refusal(ask(OWNER, change("dev@contoso.example", Role.MANAGER))))
                .isEqualTo(Code.ACT_WAITS);
        assertThat(refusal(ask(OTHER_OWNER, change("dev@contoso.example", Role.MARKETER))))
                .as("who asked first may undo it")
                .isEqualTo(Code.ACT_WAITS);
        assertThat(seen(OWNER)).containsExactly(act);
        assertThat(afterThePeriod()).isOne();
    }

    @Test
    void aRefusalThatWasNotReadYetIsNoAnswerToWhoAsksAgain() {
        UndoableAct change = change("dev@contoso.example", Role.MARKETER);
        DelayedAct before = asked(OWNER, change);
        moved.stores.delayedActs().refused(before.id(), new Refusal(Code.OWNER_ONLY), before.dueAt());

        assertThat(asked(OWNER, change).id()).isNotEqualTo(before.id());
    }

    @Test
    void whatChangesNothingIsDoneAtOnce() {
        assertThat(value(ask(OWNER, change("dev@contoso.example", Role.DEVELOPER))))
                .isEmpty();
        assertThat(seen(OWNER)).isEmpty();
    }

    @Test
    void whoChangedTheUserMeanwhileWins() {
        asked(OWNER, removal("dev@contoso.example"));
        value(moved.give(OTHER_OWNER, "contoso", moved.user("contoso", "dev@contoso.example"), Role.MANAGER));

        assertThat(afterThePeriod()).isOne();
        assertThat(moved.user("contoso", "dev@contoso.example").role()).contains(Role.MANAGER);
        assertThat(refusedTo(OWNER)).contains(Code.CHANGED_MEANWHILE);
        assertThat(refusedTo(OTHER_OWNER)).isEmpty();
    }

    @Test
    void whoLostTheRoleMeanwhileIsRefusedAndReadsIt() {
        asked(OTHER_OWNER, removal("dev@contoso.example"));
        value(moved.give(OWNER, "contoso", moved.user("contoso", "second@contoso.example"), Role.DEVELOPER));

        afterThePeriod();
        assertThat(isThere("dev@contoso.example")).isTrue();
        assertThat(refusedTo(OTHER_OWNER)).contains(Code.OWNER_ONLY);
    }

    @Test
    void r15TwoOwnersWhoRemoveEachOtherLeaveOne() {
        asked(OWNER, removal("second@contoso.example"));
        asked(OTHER_OWNER, removal("owner@contoso.example"));

        assertThat(afterThePeriod()).isEqualTo(2);
        assertThat(moved.users("contoso"))
                .filteredOn(user -> user.role().equals(Optional.of(Role.OWNER)))
                .hasSize(1);
    }

    @Test
    void aRefusalIsTakenNoteOfOnceAndStopsNoOther() {
        DelayedAct act = asked(OWNER, removal("dev@contoso.example"));
        value(moved.give(OTHER_OWNER, "contoso", moved.user("contoso", "dev@contoso.example"), Role.MANAGER));
        afterThePeriod();
        asked(OWNER, removal("dev@contoso.example"));

        value(moved.get(WithdrawAct.class).run(OWNER, id("contoso"), act.id()));
        assertThat(seen(OWNER)).allMatch(DelayedAct::waits).hasSize(1);
        assertThat(afterThePeriod()).isOne();
        assertThat(isThere("dev@contoso.example")).isFalse();
    }

    @Test
    void whoIsErasedHasNothingDoneAnyMore() {
        asked(OWNER, removal("dev@contoso.example"));
        moved.stores.personalData().erase(email("owner@contoso.example"), Pseudonym.of(new UUID(1, 1)));

        assertThat(afterThePeriod()).isZero();
        assertThat(isThere("dev@contoso.example")).isTrue();
    }

    @Test
    void whereTheRulesGiveNoTimeItIsDoneAtOnce() {
        DelayAct atOnce = moved.ferry
                .with(binder -> binder.bind(UndoRules.class).toInstance(new UndoRules(Duration.ZERO)))
                .getInstance(DelayAct.class);

        assertThat(value(atOnce.run(OWNER, removal("dev@contoso.example"), Language.ENGLISH)))
                .isEmpty();
        assertThat(isThere("dev@contoso.example")).isFalse();
    }

    @Test
    void whatFailsIsTriedAgainLaterAndIsDoneOnce() {
        asked(OWNER, removal("dev@contoso.example"));
        CarryOutActs carryOut = moved.get(CarryOutActs.class);
        moved.ferry.clock.forward(PERIOD);
        for (int calls = 1; isThere("dev@contoso.example"); calls++) {
            moved.stores.goDownAfter(calls);
            try {
                carryOut.run();
            } catch (RuntimeException _) {
                // at one call after the other
            }
            moved.stores.comeBack();
            moved.ferry.clock.forward(Duration.ofMinutes(1));
        }

        assertThat(history()).containsOnlyOnce(Action.USER_REMOVED);
        assertThat(moved.mails())
                .filteredOn(mail -> mail.kind() == MailKind.USER_REMOVED)
                .hasSize(1);
        assertThat(seen(OWNER)).isEmpty();
    }

    @Test
    void r8AnEnrolmentIsTurnedDownOnceItCanNoLongerBeUndone() {
        WaitingEnrolment waiting = enrolment();
        UndoableAct down = new UndoableAct.TurnDownEnrolment(waiting.account(), waiting.mpnId(), "No such company.");
        DelayedAct act = asked(STAFF, down);

        assertThat(asked(STAFF, down)).as("by a second click").isEqualTo(act);
        assertThat(refusal(ask(
                        STAFF,
                        new UndoableAct.TurnDownEnrolment(waiting.account(), waiting.mpnId(), "Another reason."))))
                .isEqualTo(Code.ACT_WAITS);
        assertThat(refusal(ask(OWNER, down))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(value(moved.get(ShowDelayedActs.class).onEnrolments(OPERATOR)))
                .containsExactly(new DelayedActView(act, false, PERIOD));
        assertThat(value(moved.get(ShowDelayedActs.class).onEnrolments(STAFF)))
                .containsExactly(new DelayedActView(act, true, PERIOD));
        assertThat(waitingEnrolments()).hasSize(1);
        afterThePeriod();
        assertThat(waitingEnrolments()).isEmpty();
        assertThat(moved.mails().getLast().body()).contains("No such company.");
    }

    @Test
    void r8WhatWasAcceptedMeanwhileIsNotTurnedDown() {
        WaitingEnrolment waiting = enrolment();
        asked(STAFF, new UndoableAct.TurnDownEnrolment(waiting.account(), waiting.mpnId(), "No such company."));
        value(moved.get(Enrolments.class).decide(OPERATOR, waiting.mpnId(), true, Optional.empty()));
        afterThePeriod();

        assertThat(value(moved.get(ShowDelayedActs.class).onEnrolments(STAFF)))
                .extracting(one -> one.delayed().refused().map(Refusal::code))
                .containsExactly(Optional.of(Code.ENROLMENT_NOT_FOUND));
        assertThat(value(moved.get(ShowDelayedActs.class).onEnrolments(OPERATOR)))
                .isEmpty();
    }

    @Test
    void whoIsAnOperatorNoMoreWhenItIsDoneIsRefused() {
        Requester named = new Requester.Operator(
                "boss@ferry.example", Optional.of(new Requester.Person(Samples.signIn("boss@ferry.example"))));
        WaitingEnrolment waiting = enrolment();
        asked(named, new UndoableAct.TurnDownEnrolment(waiting.account(), waiting.mpnId(), "No such company."));
        afterThePeriod();

        assertThat(waitingEnrolments()).hasSize(1);
        assertThat(value(moved.get(ShowDelayedActs.class).onEnrolments(named)))
                .extracting(one -> one.delayed().refused().map(Refusal::code))
                .containsExactly(Optional.of(Code.OPERATOR_ONLY));
    }

    private WaitingEnrolment enrolment() {
        moved.stores.mpnRegistry().vetByHand();
        moved.ferry
                .with(Samples.tenant("newco"))
                .with(LegacyAccountSample.named("newco")
                        .withoutMpnId()
                        .withUsers(Samples.owner("bo@newco.example"))
                        .build());
        moved.move();
        Requester bo = person("bo@newco.example");
        value(moved.get(StartMigration.class).run(bo, id("newco")));
        value(moved.get(GiveWorkEmail.class).run(bo, id("newco"), "bo@newco.example", Language.ENGLISH));
        value(moved.get(EnrolCompany.class)
                .run(bo, id("newco"), new Company("Newco AB", "SE", Optional.empty()), Language.ENGLISH));
        return waitingEnrolments().getFirst();
    }

    private List<WaitingEnrolment> waitingEnrolments() {
        return value(moved.get(Enrolments.class).page(OPERATOR, Optional.empty(), 9))
                .some();
    }
}
