package dev.ferry.application.support;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.ferry.application.Installation;
import dev.ferry.application.act.TellActs;
import dev.ferry.application.offer.CorrectKind;
import dev.ferry.application.offer.OfferView;
import dev.ferry.application.offer.ShowOffer;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.act.ActStatus;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.KindWord;
import dev.ferry.domain.offer.ListedOffer;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferState;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.Tier;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.CaseText;
import dev.ferry.domain.support.DeskAnswer;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.support.Verdict;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Cases at the desks, before the move of their account and after (R20). */
class CasesTest {
    private static final PublisherId CONTOSO = Samples.id("contoso");
    private static final Requester OWNER = person("owner@contoso.example");
    private static final Requester OTHER = person("contributor@contoso.example");
    private static final Requester STRANGER = person("owner@fabrikam.example");
    private static final OfferId DRAFT = new OfferId("draft");
    private static final OfferId OLD = new OfferId("old");
    private static final OfferKey KEY = new OfferKey(CONTOSO, DRAFT);
    private static final CaseId NONE = new CaseId(new UUID(1, 1));

    private final Installation ferry = new Installation();

    CasesTest() {
        ferry.with(Samples.tenant("contoso"))
                .with(Samples.membership("contoso"))
                .with(account());
        ferry.stores.legacyAccounts().replaceAll(List.of(account()));
    }

    private static LegacyAccount account() {
        return LegacyAccountSample.named("contoso")
                .withUsers(Samples.owner("owner@contoso.example"), Samples.contributor("contributor@contoso.example"))
                .withOffers(OfferStages.of("draft", Situation.DRAFT), OfferStages.of("old", Situation.PUBLISHED))
                .build();
    }

    private CasesTest moved() {
        ferry.migrate(Installation.wave());
        ferry.clock.forward(Duration.ofMinutes(1));
        return this;
    }

    private void becomes(Requester who, Role role) {
        String address = who.actor();
        User user = ferry.stores.users().of(CONTOSO).stream()
                .filter(one -> one.isKnownAs(Samples.email(address)))
                .findFirst()
                .orElseThrow();
        ferry.stores.users().save(CONTOSO, user.withRole(role, LegacyRole.CONTRIBUTOR));
    }

    private static CaseWish wish(Topic topic, Optional<OfferId> offer) {
        return new CaseWish(topic, offer, "  How is that?\nPlease say.  ");
    }

    private Outcome<SupportCase> opening(Requester who, Topic topic, Optional<OfferId> offer) {
        return ferry.get(OpenCase.class).run(who, CONTOSO, wish(topic, offer));
    }

    private SupportCase opened(Topic topic, Optional<OfferId> offer) {
        return value(opening(OWNER, topic, offer));
    }

    private Outcome<SupportCase> answering(CaseId id, CaseState state, Verdict... verdict) {
        return ferry.get(AnswerCase.class)
                .run(
                        OPERATOR,
                        CONTOSO,
                        id,
                        new AnswerCase.Wish(
                                state, " So it is. ", Stream.of(verdict).findFirst()));
    }

    private SupportCase answered(CaseId id, CaseState state, Verdict... verdict) {
        return value(answering(id, state, verdict));
    }

    private List<SupportCase> all() {
        return ferry.stores.cases().ofAccounts(Set.of(CONTOSO)).getOrDefault(CONTOSO, List.of());
    }

    private Outcome<OfferView> saying(boolean correct) {
        return ferry.get(SayKind.class).run(OWNER, KEY, correct);
    }

    private ManagedOffer draft() {
        return ferry.stores.offers().find(KEY).orElseThrow();
    }

    private List<Action> actions() {
        return ferry.history("contoso").stream().map(HistoryEntry::action).toList();
    }

    private List<Mail> mails() {
        return ferry.stores.mailQueue().claim(100, ferry.clock.instant(), Duration.ofMinutes(1)).stream()
                .map(claimed -> claimed.mail())
                .filter(mail -> mail.kind() == MailKind.CASE_ANSWERED)
                .toList();
    }

    @Test
    void noAccountOpensCasesWithoutEnd() {
        Stamp stamp = new Stamp(ferry.clock.instant(), OWNER.actor());
        for (int number = 0; number < CaseBook.MOST - 1; number++) {
            ferry.stores
                    .cases()
                    .add(SupportCase.of(new CaseRequest(
                            new CaseId(new UUID(2, number)),
                            CONTOSO,
                            Optional.of(new OfferId("o" + number)),
                            Topic.MANAGING,
                            "",
                            stamp)));
        }

        opened(Topic.MANAGING, Optional.empty());

        assertThat(refusal(opening(OWNER, Topic.PUBLISHING, Optional.empty()))).isEqualTo(Code.TOO_MANY);
        ferry.clock.forward(Duration.ofDays(1).plusSeconds(1));
        opened(Topic.PUBLISHING, Optional.empty());
    }

    @Test
    void aCaseIsOpenedByOwnersAndManagersAndHandedToItsDesk() {
        moved();
        becomes(OTHER, Role.MANAGER);

        SupportCase own = opened(Topic.PUBLISHING, Optional.of(OLD));
        SupportCase managers = value(opening(OTHER, Topic.MANAGING, Optional.empty()));

        assertThat(own.request().text()).isEqualTo("How is that?\nPlease say.");
        assertThat(own.state()).isEqualTo(CaseState.OPEN);
        assertThat(ferry.stores.supportSystem().taken()).containsExactly(own.request(), managers.request());
        assertThat(ferry.stores.actQueue().pending(Optional.empty(), 9)).isEmpty();
        assertThat(all()).containsExactly(own, managers);
        assertThat(ferry.history("contoso"))
                .filteredOn(entry -> entry.action() == Action.CASE_OPENED)
                .extracting(HistoryEntry::facts)
                .contains(Map.of("caseId", own.id().toString(), "topic", "publishing", "offerId", "old"));
    }

    @Test
    void othersNeitherOpenNorReadCases() {
        SupportCase before = opened(Topic.MANAGING, Optional.empty());
        for (Requester who : List.of(OTHER, STRANGER)) {
            Code why = who.equals(STRANGER) ? Code.ACCOUNT_NOT_FOUND : Code.OWNER_ONLY;
            refused(who, why, before.id());
        }
        moved();
        refused(OTHER, Code.MANAGER_ONLY, before.id());
        refused(STRANGER, Code.ACCOUNT_NOT_FOUND, before.id());
        assertThat(refusal(opening(OPERATOR, Topic.MANAGING, Optional.empty()))).isEqualTo(Code.MANAGER_ONLY);
        assertThat(all()).containsExactly(before);
    }

    private void refused(Requester who, Code why, CaseId id) {
        assertThat(refusal(opening(who, Topic.PUBLISHING, Optional.empty()))).isEqualTo(why);
        assertThat(refusal(ferry.get(ListCases.class).run(who, CONTOSO))).isEqualTo(why);
        assertThat(refusal(ferry.get(ShowCase.class).run(who, CONTOSO, id))).isEqualTo(why);
        assertThat(refusal(ferry.get(ListAllCases.class).run(who, CaseFilter.ALL, Optional.empty())))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(ferry.get(AnswerCase.class)
                        .run(who, CONTOSO, id, new AnswerCase.Wish(CaseState.CLOSED, "So.", Optional.empty()))))
                .isEqualTo(Code.OPERATOR_ONLY);
    }

    @Test
    void ownersAndOperatorsReadCasesBeforeTheMoveAndAfter() {
        SupportCase one = opened(Topic.MANAGING, Optional.empty());
        read(one);
        moved();
        read(one);
        assertThat(refusal(ferry.get(ShowCase.class).run(OWNER, CONTOSO, NONE))).isEqualTo(Code.CASE_NOT_FOUND);
        assertThat(refusal(answering(NONE, CaseState.OPEN))).isEqualTo(Code.CASE_NOT_FOUND);
    }

    private void read(SupportCase one) {
        for (Requester who : List.of(OWNER, OPERATOR)) {
            assertThat(value(ferry.get(ListCases.class).run(who, CONTOSO))).containsExactly(one);
            assertThat(value(ferry.get(ShowCase.class).run(who, CONTOSO, one.id())))
                    .isEqualTo(one);
        }
        assertThat(value(ferry.get(ListAllCases.class).run(OPERATOR, CaseFilter.ALL, Optional.empty())))
                .containsExactly(one);
    }

    @Test
    void aCaseOfAnotherAccountIsNotFound() {
        SupportCase others = SupportCase.of(new CaseRequest(
                NONE,
                Samples.id("fabrikam"),
                Optional.empty(),
                Topic.MANAGING,
                "",
                new Stamp(Samples.NOON, STRANGER.actor())));
        ferry.stores.cases().add(others);
        moved();

        assertThat(refusal(ferry.get(ShowCase.class).run(OWNER, CONTOSO, NONE))).isEqualTo(Code.CASE_NOT_FOUND);
        assertThat(refusal(answering(NONE, CaseState.CLOSED))).isEqualTo(Code.CASE_NOT_FOUND);
        assertThat(ferry.stores.cases().find(NONE)).contains(others);
    }

    @Test
    void whatCannotBeACaseIsRefusedAndNothingIsWritten() {
        moved();
        assertThat(refusal(opening(OWNER, Topic.MANAGING, Optional.of(new OfferId("nothing")))))
                .isEqualTo(Code.OFFER_NOT_FOUND);
        assertThat(text(" \n ")).isEqualTo(Code.VALUE_MISSING);
        assertThat(text("x".repeat(CaseText.LONGEST + 1))).isEqualTo(Code.VALUE_TOO_LONG);
        assertThat(text("\u001b[1m")).isEqualTo(Code.CONTROL_CHARACTERS);
        assertThat(all()).isEmpty();
        assertThat(actions()).doesNotContain(Action.CASE_OPENED);
    }

    private Code text(String text) {
        return refusal(
                ferry.get(OpenCase.class).run(OWNER, CONTOSO, new CaseWish(Topic.MANAGING, Optional.empty(), text)));
    }

    @Test
    void aSecondCaseOfItsTopicForTheOfferIsRefusedUntilTheFirstIsClosed() {
        moved();
        SupportCase first = opened(Topic.MANAGING, Optional.of(OLD));
        Outcome<SupportCase> second = opening(OWNER, Topic.MANAGING, Optional.of(OLD));
        assertThat(refusal(second)).isEqualTo(Code.CASE_OPEN);
        assertThat(((Outcome.Refused<SupportCase>) second).reason().facts())
                .isEqualTo(Map.of("caseId", first.id().toString()));
        opened(Topic.MANAGING, Optional.of(DRAFT));
        opened(Topic.MANAGING, Optional.empty());

        answered(first.id(), CaseState.ANSWERED);
        assertThat(refusal(opening(OWNER, Topic.MANAGING, Optional.of(OLD)))).isEqualTo(Code.CASE_OPEN);
        answered(first.id(), CaseState.CLOSED);
        opened(Topic.MANAGING, Optional.of(OLD));
    }

    @Test
    void ofManyWhoPressAtOnceOneOpensIt() {
        for (boolean after : List.of(false, true)) {
            Topic topic = after ? Topic.PUBLISHING : Topic.MANAGING;
            List<Outcome<SupportCase>> outcomes = Racers.race(8, _ -> opening(OWNER, topic, Optional.of(OLD)));
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            moved();
        }
        assertThat(all()).hasSize(2);
        assertThat(ferry.stores.supportSystem().taken()).hasSize(2);
    }

    @Test
    void anAnswerIsNotedAndTellsWhoOpenedItAndTheOwnersEachInTheirLanguage() {
        moved();
        becomes(OTHER, Role.MANAGER);
        SupportCase own = opened(Topic.MANAGING, Optional.of(OLD));
        SupportCase managers = value(opening(OTHER, Topic.PUBLISHING, Optional.empty()));

        SupportCase answered = answered(own.id(), CaseState.ANSWERED);
        assertThat(answered.state()).isEqualTo(CaseState.ANSWERED);
        assertThat(answered.answers())
                .containsExactly(new CaseAnswer(
                        new Stamp(ferry.clock.instant(), OPERATOR.actor()),
                        CaseState.ANSWERED,
                        "So it is.",
                        Optional.empty()));
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(Samples.email("owner@contoso.example"));
            assertThat(mail.body()).contains("So it is.", "/accounts/contoso/offers/old");
        });
        answered(managers.id(), CaseState.CLOSED);
        assertThat(mails())
                .extracting(mail -> mail.to().normal())
                .containsExactlyInAnyOrder("owner@contoso.example", "contributor@contoso.example");
        assertThat(ferry.history("contoso"))
                .filteredOn(entry -> entry.action() == Action.CASE_ANSWERED)
                .extracting(HistoryEntry::facts)
                .doesNotHaveDuplicates()
                .hasSize(2)
                .noneMatch(facts -> facts.toString().contains("So it is"));
    }

    @Test
    void whoOpenedItAndMayNotReadItAnyMoreIsNotToldWhatWasAnswered() {
        moved();
        becomes(OTHER, Role.MANAGER);
        SupportCase one = value(opening(OTHER, Topic.PUBLISHING, Optional.empty()));
        becomes(OTHER, Role.DEVELOPER);
        answered(one.id(), CaseState.CLOSED);

        assertThat(mails()).extracting(mail -> mail.to().normal()).containsExactly("owner@contoso.example");
    }

    @Test
    void beforeTheMoveTheOwnersAreTold() {
        SupportCase one = opened(Topic.MANAGING, Optional.empty());
        answered(one.id(), CaseState.ANSWERED);

        assertThat(mails()).extracting(mail -> mail.to().normal()).containsExactly("owner@contoso.example");
    }

    @Test
    void whatIsClosedIsNotAnsweredAndOnlyTheMigrationDeskGivesVerdicts() {
        moved();
        SupportCase one = opened(Topic.MANAGING, Optional.empty());
        assertThat(refusal(answering(one.id(), CaseState.CLOSED, Verdict.CONFIRMED)))
                .isEqualTo(Code.NO_VERDICT);
        assertThat(refusal(ferry.get(AnswerCase.class)
                        .run(OPERATOR, CONTOSO, one.id(), new AnswerCase.Wish(CaseState.OPEN, " ", Optional.empty()))))
                .isEqualTo(Code.VALUE_MISSING);
        SupportCase closed = answered(one.id(), CaseState.CLOSED);
        assertThat(refusal(answering(one.id(), CaseState.OPEN))).isEqualTo(Code.CASE_CLOSED);
        assertThat(all()).containsExactly(closed);
    }

    @Test
    void thatTheKindIsWrongOpensACaseOnceAndIsKept() {
        moved();
        value(saying(false));
        value(saying(false));

        assertThat(all())
                .singleElement()
                .satisfies(one -> assertThat(one.keeps(DRAFT)).isTrue());
        assertThat(draft().kindWord()).map(KindWord::correct).contains(false);
        assertThat(actions()).containsOnlyOnce(Action.CASE_OPENED, Action.OFFER_KIND_SAID);
        assertThat(refusal(opening(OWNER, Topic.WRONG_OFFER_TYPE, Optional.of(DRAFT))))
                .isEqualTo(Code.CASE_OPEN);
    }

    @Test
    void aCaseOnTheKindOfADraftIsTheSameWord() {
        moved();
        opened(Topic.WRONG_OFFER_TYPE, Optional.of(DRAFT));
        value(saying(false));

        assertThat(all()).hasSize(1);
        assertThat(draft().kindWord()).map(KindWord::correct).contains(false);
        assertThat(actions()).containsOnlyOnce(Action.CASE_OPENED, Action.OFFER_KIND_SAID);
    }

    @Test
    void ofOtherOffersItIsACaseAlone() {
        moved();
        opened(Topic.WRONG_OFFER_TYPE, Optional.of(OLD));
        opened(Topic.WRONG_OFFER_TYPE, Optional.empty());

        assertThat(ferry.stores
                        .offers()
                        .find(new OfferKey(CONTOSO, OLD))
                        .orElseThrow()
                        .kindWord())
                .isEmpty();
        assertThat(actions()).doesNotContain(Action.OFFER_KIND_SAID);
    }

    @Test
    void thatTheKindIsRightTakesTheCaseBack() {
        moved();
        value(saying(false));
        SupportCase before = all().getFirst();
        value(saying(true));
        value(saying(true));

        SupportCase after = all().getFirst();
        assertThat(after.state()).isEqualTo(CaseState.CLOSED);
        assertThat(after.keeps(DRAFT)).isFalse();
        assertThat(after.since(before))
                .extracting(answer -> answer.stamp().by(), CaseAnswer::text)
                .containsExactly(tuple(OWNER.actor(), ""));
        assertThat(draft().kindWord()).map(KindWord::correct).contains(true);
        assertThat(actions()).containsOnlyOnce(Action.CASE_TAKEN_BACK);
        assertThat(mails()).isEmpty();

        value(saying(false));
        assertThat(all()).hasSize(2);
    }

    @Test
    void anOperatorsCorrectionLeavesTheCaseToItsAnswer() {
        moved();
        value(saying(false));
        value(ferry.get(CorrectKind.class).run(OPERATOR, KEY, OfferKind.DYNAMICS_365_OPERATIONS));
        SupportCase one = all().getFirst();
        assertThat(one.state()).isEqualTo(CaseState.OPEN);

        answered(one.id(), CaseState.CLOSED, Verdict.CONFIRMED);
        assertThat(draft().kindWord()).isEmpty();
    }

    @Test
    void whatWasFoundUnfoundedKeepsNoDraft() {
        moved();
        value(saying(false));
        assertThat(answered(all().getFirst().id(), CaseState.ANSWERED, Verdict.UNFOUNDED)
                        .keeps(DRAFT))
                .isFalse();
    }

    @Test
    void beforeTheMoveAnOwnerSaysThatTheKindIsWrongAndTheMoveCarriesTheWordOver() {
        OfferView view = value(saying(false));
        value(saying(false));
        assertThat(view.checklist().next()).contains(Step.MOVE);
        assertThat(all()).hasSize(1);
        assertThat(refusal(saying(true))).isEqualTo(Code.MANAGED_IN_CPP);
        assertThat(refusal(ferry.get(SayKind.class).run(OTHER, KEY, false))).isEqualTo(Code.OWNER_ONLY);
        assertThat(refusal(ferry.get(SayKind.class).run(OWNER, new OfferKey(CONTOSO, OLD), false)))
                .isEqualTo(Code.NOT_A_DRAFT);
        assertThat(refusal(ferry.get(SayKind.class).run(OWNER, new OfferKey(CONTOSO, new OfferId("no")), false)))
                .isEqualTo(Code.OFFER_NOT_FOUND);
        moved();

        assertThat(draft().kindWord()).map(KindWord::correct).contains(false);
        assertThat(draft().kindWord().orElseThrow().stamp())
                .isEqualTo(all().getFirst().request().opened());
        value(saying(true));
        assertThat(all().getFirst().isClosed()).isTrue();
    }

    @Test
    void whatWasAnsweredBeforeTheMoveIsNotCarriedOver() {
        value(saying(false));
        answered(all().getFirst().id(), CaseState.CLOSED, Verdict.UNFOUNDED);
        moved();

        assertThat(draft().kindWord()).isEmpty();
    }

    @Test
    void aConfirmedErrorTakesTheDraftOut() {
        moved();
        SupportCase one = opened(Topic.MIGRATED_IN_ERROR, Optional.of(DRAFT));
        answered(one.id(), CaseState.CLOSED, Verdict.CONFIRMED);

        assertThat(draft().state()).isEqualTo(OfferState.DELETED);
        assertThat(draft().deleted()).map(Stamp::by).contains(OPERATOR.actor());
        assertThat(value(ferry.get(ShowOffer.class).run(OWNER, KEY)).offer().state())
                .isEqualTo(OfferState.DELETED);
        assertThat(ferry.history("contoso"))
                .filteredOn(entry -> entry.action() == Action.OFFER_TAKEN_OUT)
                .extracting(HistoryEntry::facts)
                .containsExactly(Map.of("offerId", "draft", "caseId", one.id().toString()));
        assertThat(refusal(saying(false))).isEqualTo(Code.OFFER_DELETED);
        opened(Topic.MANAGING, Optional.of(DRAFT));
    }

    @Test
    void nothingButADraftIsTakenOutAndAnUnfoundedErrorTakesNothingOut() {
        moved();
        SupportCase draft = opened(Topic.MIGRATED_IN_ERROR, Optional.of(DRAFT));
        SupportCase old = opened(Topic.MIGRATED_IN_ERROR, Optional.of(OLD));
        SupportCase none = opened(Topic.MIGRATED_IN_ERROR, Optional.empty());
        answered(draft.id(), CaseState.CLOSED, Verdict.UNFOUNDED);
        answered(old.id(), CaseState.CLOSED, Verdict.CONFIRMED);
        answered(none.id(), CaseState.CLOSED, Verdict.CONFIRMED);

        assertThat(ferry.stores.offers().ofAccounts(Set.of(CONTOSO)).get(CONTOSO))
                .allMatch(offer -> offer.deleted().isEmpty());
        assertThat(actions()).doesNotContain(Action.OFFER_TAKEN_OUT);
    }

    @Test
    void anErrorConfirmedBeforeTheMoveTakesTheDraftOutWhenItArrives() {
        SupportCase one = opened(Topic.MIGRATED_IN_ERROR, Optional.of(DRAFT));
        answered(one.id(), CaseState.CLOSED, Verdict.CONFIRMED);
        moved();

        assertThat(draft().state()).isEqualTo(OfferState.DELETED);
    }

    @Test
    void aDraftThatIsWithCertificationIsNotTakenOutAndTheAnswerIsRefused() {
        moved();
        SupportCase one = opened(Topic.MIGRATED_IN_ERROR, Optional.of(DRAFT));
        submitted();

        assertThat(refusal(answering(one.id(), CaseState.CLOSED, Verdict.CONFIRMED)))
                .isEqualTo(Code.ALREADY_SUBMITTED);
        assertThat(all()).containsExactly(one);
        assertThat(mails()).isEmpty();
        assertThat(refusal(opening(OWNER, Topic.WRONG_OFFER_TYPE, Optional.of(DRAFT))))
                .isEqualTo(Code.ALREADY_SUBMITTED);
    }

    private void submitted() {
        ManagedOffer handedIn = value(draft().submitted("10.0", Tier.STANDARD, new Stamp(Samples.NOON, "owner")));
        ferry.stores.offers().save(new ListedOffer(handedIn, Optional.empty(), Optional.empty()));
    }

    @Test
    void aSystemThatCannotBeAskedGetsTheCaseLaterAndOnce() {
        moved();
        ferry.stores.supportSystem().fail(FaultKind.REFUSES);
        SupportCase one = opened(Topic.MANAGING, Optional.empty());
        assertThat(ferry.stores.supportSystem().taken()).isEmpty();

        ferry.stores.supportSystem().comeBack();
        ferry.clock.forward(Duration.ofHours(1));
        ferry.get(TellActs.class).run();
        ferry.get(TellActs.class).run();
        assertThat(ferry.stores.supportSystem().taken()).containsExactly(one.request());
    }

    @Test
    void aCaseThatIsTurnedDownWaitsForAPersonAndStandsHere() {
        moved();
        ferry.stores.supportSystem().turnDown(_ -> Optional.of("no such desk"));
        SupportCase one = opened(Topic.MANAGING, Optional.empty());

        assertThat(ferry.stores.actQueue().pending(Optional.of(CONTOSO), 9))
                .extracting(ActStatus::setAside)
                .containsExactly(true);
        assertThat(all()).containsExactly(one);
    }

    @Test
    void whereTheDesksWorkElsewhereOperatorsDoNotAnswer() {
        ferry.stores.supportSystem().answersElsewhere();
        moved();
        SupportCase one = opened(Topic.MANAGING, Optional.empty());

        assertThat(refusal(answering(one.id(), CaseState.CLOSED))).isEqualTo(Code.ANSWERED_ELSEWHERE);
        assertThat(all()).containsExactly(one);
    }

    private static DeskAnswer said(String key, CaseState state, Verdict... verdict) {
        return new DeskAnswer(
                key,
                new Stamp(Samples.NOON, "Desk <desk@support.example>"),
                state,
                "So\tit \u001bis.",
                Stream.of(verdict).findFirst());
    }

    @Test
    void whatDesksAnswerElsewhereIsNotedOnceHoweverManyAsk() {
        ferry.stores.supportSystem().answersElsewhere();
        moved();
        SupportCase one = opened(Topic.MANAGING, Optional.empty());
        SupportCase quiet = opened(Topic.PUBLISHING, Optional.empty());
        assertThat(ferry.get(HearDesks.class).run()).isZero();
        ferry.stores.supportSystem().answer(one.id(), said("1", CaseState.ANSWERED));
        ferry.stores.supportSystem().answer(one.id(), said("2", CaseState.OPEN, Verdict.CONFIRMED));

        Racers.race(8, _ -> ferry.get(HearDesks.class).run());
        assertThat(ferry.get(HearDesks.class).run()).isZero();
        SupportCase heard = ferry.stores.cases().find(one.id()).orElseThrow();
        assertThat(heard.state()).isEqualTo(CaseState.OPEN);
        assertThat(heard.answers())
                .extracting(CaseAnswer::text, CaseAnswer::verdict)
                .containsExactly(tuple("So it  is.", Optional.empty()), tuple("So it  is.", Optional.empty()));
        assertThat(ferry.stores.cases().find(quiet.id())).contains(quiet);
        assertThat(mails()).hasSize(2);
        assertThat(actions())
                .filteredOn(action -> action == Action.CASE_ANSWERED)
                .hasSize(2);

        ferry.stores.supportSystem().answer(one.id(), said("3", CaseState.CLOSED));
        assertThat(ferry.get(HearDesks.class).run()).isOne();
        ferry.stores.supportSystem().answer(one.id(), said("4", CaseState.OPEN));
        assertThat(ferry.get(HearDesks.class).run()).isZero();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void anErrorConfirmedElsewhereTakesTheDraftOutWhereItStillMay() {
        ferry.stores.supportSystem().answersElsewhere();
        moved();
        SupportCase one = opened(Topic.MIGRATED_IN_ERROR, Optional.of(DRAFT));
        ferry.stores.supportSystem().answer(one.id(), said("1", CaseState.CLOSED, Verdict.CONFIRMED));
        ferry.get(HearDesks.class).run();

        assertThat(draft().state()).isEqualTo(OfferState.DELETED);
    }

    @Test
    void anErrorConfirmedElsewhereOfADraftThatIsWithCertificationIsNotedAlone() {
        ferry.stores.supportSystem().answersElsewhere();
        moved();
        SupportCase one = opened(Topic.MIGRATED_IN_ERROR, Optional.of(DRAFT));
        submitted();
        ferry.stores.supportSystem().answer(one.id(), said("1", CaseState.CLOSED, Verdict.CONFIRMED));
        ferry.get(HearDesks.class).run();

        assertThat(draft().deleted()).isEmpty();
        assertThat(all().getFirst().isClosed()).isTrue();
    }

    @Test
    void aSystemThatCannotBeAskedIsAskedAgain() {
        ferry.stores.supportSystem().answersElsewhere();
        moved();
        SupportCase one = opened(Topic.MANAGING, Optional.empty());
        ferry.stores.supportSystem().answer(one.id(), said("1", CaseState.ANSWERED));
        ferry.stores.supportSystem().fail(FaultKind.REFUSES);
        assertThat(ferry.get(HearDesks.class).run()).isZero();

        ferry.stores.supportSystem().comeBack();
        assertThat(ferry.get(HearDesks.class).run()).isOne();
    }

    @Test
    void whatIsTakenBackBeforeItWasHandedOverIsNot() {
        moved();
        ferry.stores.supportSystem().fail(FaultKind.REFUSES);
        value(saying(false));
        value(saying(true));
        ferry.stores.supportSystem().comeBack();
        ferry.clock.forward(Duration.ofHours(1));
        ferry.get(TellActs.class).run();

        assertThat(ferry.stores.supportSystem().taken()).isEmpty();
        assertThat(ferry.stores.actQueue().pending(Optional.empty(), 9)).isEmpty();
    }

    @Test
    void aFailureInTheMidstOfItLeavesNothing() {
        moved();
        ferry.stores.goDownAfter(14);
        assertThatExceptionOfType(RuntimeException.class)
                .isThrownBy(() -> opening(OWNER, Topic.WRONG_OFFER_TYPE, Optional.of(DRAFT)));
        ferry.stores.comeBack();

        assertThat(all().isEmpty()).isEqualTo(draft().kindWord().isEmpty());
        assertThat(ferry.stores.actQueue().pending(Optional.empty(), 9)).hasSameSizeAs(all());
    }
}
