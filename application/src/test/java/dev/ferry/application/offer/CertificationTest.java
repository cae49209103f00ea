package dev.ferry.application.offer;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.offer.OfferAccount.CONTOSO;
import static dev.ferry.application.offer.OfferAccount.LATEST;
import static dev.ferry.application.offer.OfferAccount.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.application.act.TellActs;
import dev.ferry.application.messages.Language;
import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.ChangeRole;
import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.OfferState;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.testkit.certification.InMemoryCertificationSystem;
import dev.ferry.testkit.fault.FaultKind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What is handed in is certified by another system, whatever becomes of that meanwhile (R19). */
class CertificationTest {
    private static final List<Rejection.Reason> NO_LOGO =
            List.of(new Rejection.Reason(Optional.of(Page.LISTING), "no logo"));

    private final OfferAccount contoso = new OfferAccount();
    private final InMemoryCertificationSystem system = contoso.ferry.stores.certificationSystem();
    private final OfferKey crm = contoso.complete("crm");

    @Test
    void whatCannotBeHandedOverNowIsHandedOverWhenTheSystemIsBack() {
        system.failAfter(2, FaultKind.REFUSES); // it still names its latest version
        OfferView submitted = contoso.submit(crm);

        assertThat(submitted.offer().state()).isEqualTo(OfferState.SUBMITTED);
        assertThat(submitted.checklist().statusOf(Step.CERTIFICATION)).contains(new StepStatus.Pending());
        for (int minute = 0; minute < 60; minute++) {
            contoso.ferry.clock.forward(Duration.ofMinutes(1));
            tell();
        }
        system.comeBack();
        contoso.ferry.clock.forward(Duration.ofMinutes(15));
        tell();

        assertThat(contoso.ferry.stores.actQueue().pending(Optional.empty(), 10))
                .isEmpty();
        assertThat(value(certify(List.of())).offer().state()).isEqualTo(OfferState.CERTIFIED);
    }

    private int tell() {
        return contoso.ferry.get(TellActs.class).run();
    }

    @Test
    void nobodyHandsInWithoutKnowingTheLatestVersion() {
        system.fail(FaultKind.REFUSES);

        assertThat(refusal(contoso.ferry.get(SubmitOffer.class).run(OWNER, crm, LATEST)))
                .isEqualTo(Code.CERTIFICATION_UNAVAILABLE);
        assertThat(contoso.see(crm).latestPlatformVersion()).isEmpty();
        assertThat(contoso.see(crm).offer().state()).isEqualTo(OfferState.DRAFT);
    }

    @Test
    void whatTheSystemWillNeverTakeIsRejectedWithWhatItSaid() {
        system.turnDown(_ -> Optional.of("no such publisher"));
        OfferView answered = contoso.submit(crm);

        assertThat(answered.offer().certification())
                .isInstanceOfSatisfying(
                        Certification.Rejected.class,
                        rejected -> assertThat(rejected.why().reasons())
                                .containsExactly(new Rejection.Reason(Optional.empty(), "no such publisher")));
        assertThat(mails(MailKind.OFFER_REJECTED)).hasSize(1);
    }

    @Test
    void aVerdictThatIsGivenElsewhereIsAskedForAndNotedOnce() {
        system.decideElsewhere();
        contoso.submit(crm);
        assertThat(refusal(certify(List.of()))).isEqualTo(Code.CERTIFIED_ELSEWHERE);
        assertThat(contoso.ferry.get(Verdicts.class).ask()).isZero();
        system.decide("contoso/crm#1", new Verdict.Rejected(contoso.ferry.clock.instant(), NO_LOGO));

        contoso.ferry.get(Verdicts.class).ask();
        contoso.ferry.get(Verdicts.class).ask();

        assertThat(contoso.see(crm).offer().state()).isEqualTo(OfferState.REJECTED);
        assertThat(mails(MailKind.OFFER_REJECTED))
                .singleElement()
                .satisfies(mail -> assertThat(mail.body())
                        .contains("no logo", "https://ferry.example/accounts/contoso/offers/crm"));
        assertThat(history(Action.OFFER_REJECTED))
                .extracting(HistoryEntry::actor, HistoryEntry::facts)
                .containsExactly(
                        tuple("certification", Map.of("offerId", "crm", "submission", 1, "pages", List.of("listing"))));
    }

    @Test
    void aVerdictThatCameFirstStands() {
        contoso.submit(crm);
        system.decide("contoso/crm#1", new Verdict.Approved(contoso.ferry.clock.instant()));

        OfferView answered = value(contoso.ferry.get(WithdrawOffer.class).run(OWNER, crm));

        assertThat(answered.offer().state()).isEqualTo(OfferState.CERTIFIED);
        assertThat(history(Action.OFFER_WITHDRAWN)).isEmpty();
        assertThat(mails(MailKind.OFFER_CERTIFIED)).hasSize(1);
    }

    @Test
    void whatIsAskedBackIsAwaitedAsLongAsTheSystemIsSilent() {
        contoso.submit(crm);
        system.fail(FaultKind.REFUSES);

        OfferView asked = value(contoso.ferry.get(WithdrawOffer.class).run(OWNER, crm));
        assertThat(asked.offer().state()).isEqualTo(OfferState.SUBMITTED);
        value(contoso.ferry.get(WithdrawOffer.class).run(OWNER, crm));
        assertThat(contoso.ferry.stores.actQueue().pending(Optional.empty(), 10))
                .extracting(one -> one.queued().act())
                .containsExactly(new SystemAct.Withdraw(crm, 1));
        system.comeBack();
        contoso.ferry.clock.forward(Duration.ofMinutes(1));
        tell();

        assertThat(contoso.see(crm).offer().state()).isEqualTo(OfferState.DRAFT);
        assertThat(history(Action.OFFER_WITHDRAWN)).hasSize(1);
    }

    @Test
    void ofTwoOperatorsTheFirstDecides() {
        contoso.submit(crm);
        value(certify(NO_LOGO));

        assertThat(refusal(certify(List.of()))).isEqualTo(Code.NOT_SUBMITTED);
        assertThat(contoso.see(crm).offer().state()).isEqualTo(OfferState.REJECTED);
    }

    @Test
    void aVerdictOfWhichNobodyHeardIsNotedByWhoDecidesNext() {
        contoso.submit(crm);
        system.decide("contoso/crm#1", new Verdict.Rejected(contoso.ferry.clock.instant(), NO_LOGO));

        assertThat(refusal(certify(List.of()))).isEqualTo(Code.NOT_SUBMITTED);
        assertThat(contoso.see(crm).offer().state()).isEqualTo(OfferState.REJECTED);
    }

    @Test
    void whatIsHandedInIsACopy() {
        contoso.submit(crm);
        value(certify(List.of()));
        value(contoso.ferry
                .get(GiveOfferPage.class)
                .run(OWNER, crm, new PageContent(Page.LEADS, Map.of()), Optional.empty()));

        assertThat(contoso.see(crm).offer().certification()).isInstanceOf(Certification.Dropped.class);
        assertThat(contoso.ferry.stores.offers().copy(crm, 1).orElseThrow().of(Page.LEADS))
                .isEqualTo(OfferAccount.complete(Page.LEADS));
    }

    @Test
    void aProcessThatDiedBeforeItToldLeavesThatToAnother() {
        system.failAfter(2, FaultKind.REFUSES);
        contoso.submit(crm);
        system.comeBack();

        // Nobody has told the system yet: whoever decides tells it first.
        contoso.ferry.clock.forward(Duration.ofHours(1));
        assertThat(value(certify(List.of())).offer().state()).isEqualTo(OfferState.CERTIFIED);
    }

    @Test
    void whoDecidesTellsTheSystemOfThatOfferAlone() {
        OfferKey erp = contoso.complete("erp");
        for (OfferKey offer : List.of(crm, erp)) {
            system.failAfter(2, FaultKind.REFUSES);
            contoso.submit(offer);
            system.comeBack();
        }
        contoso.ferry.clock.forward(Duration.ofHours(1));

        value(certify(List.of()));

        assertThat(contoso.ferry.stores.actQueue().pending(Optional.empty(), 10))
                .extracting(one -> one.queued().act())
                .containsExactly(new SystemAct.Submit(erp, 1));
    }

    @Test
    void noMoreReasonsAreGivenThanAPersonReads() {
        List<Rejection.Reason> all = Collections.nCopies(Rejection.MOST + 1, NO_LOGO.getFirst());
        contoso.submit(crm);

        assertThat(refusal(certify(all))).isEqualTo(Code.TOO_MANY);
        assertThat(contoso.see(crm).offer().state()).isEqualTo(OfferState.SUBMITTED);
    }

    @Test
    void whoIsNoOwnerAnyMoreIsNotWrittenTo() {
        Requester second = person("second@contoso.example");
        value(contoso.ferry
                .get(AddUsers.class)
                .run(
                        OWNER,
                        CONTOSO,
                        List.of(new UserRequest.Person(
                                "second@contoso.example", Optional.empty(), Optional.of(Role.OWNER), Optional.empty())),
                        Language.ENGLISH));
        value(contoso.ferry.get(SubmitOffer.class).run(second, crm, LATEST));
        User first = contoso.ferry.stores.users().of(CONTOSO).stream()
                .filter(user -> user.isTiedTo("owner@contoso.example"))
                .findFirst()
                .orElseThrow();
        value(contoso.ferry
                .get(ChangeRole.class)
                .run(second, CONTOSO, first.id(), Role.DEVELOPER, OptionalLong.empty(), Language.ENGLISH));
        value(certify(NO_LOGO));

        assertThat(mails(MailKind.OFFER_REJECTED))
                .extracting(mail -> mail.to().normal())
                .containsExactly("second@contoso.example");
    }

    @Test
    void whatAnotherSystemGivesAsItsReasonsIsCutToWhatPeopleRead() {
        contoso.submit(crm);
        system.decide(
                "contoso/crm#1",
                new Verdict.Rejected(
                        contoso.ferry.clock.instant(),
                        List.of(
                                new Rejection.Reason(Optional.empty(), "\u001b\u202e  "),
                                new Rejection.Reason(
                                        Optional.of(Page.LISTING), "no\u0007logo\n" + "x".repeat(5_000)))));
        contoso.ferry.get(Verdicts.class).ask();

        assertThat(contoso.see(crm).offer().certification())
                .isInstanceOfSatisfying(
                        Certification.Rejected.class,
                        rejected -> assertThat(rejected.why().reasons())
                                .singleElement()
                                .satisfies(reason -> assertThat(reason.text())
                                        .startsWith("no logo\nxxx")
                                        .endsWith("x…")
                                        .hasSize(Rejection.Reason.LONGEST)));
    }

    private Outcome<OfferView> certify(List<Rejection.Reason> reasons) {
        return contoso.ferry.get(CertifyOffer.class).run(OPERATOR, crm, reasons);
    }

    private List<HistoryEntry> history(Action action) {
        return contoso.ferry.history("contoso").stream()
                .filter(entry -> entry.action() == action)
                .toList();
    }

    private List<Mail> mails(MailKind kind) {
        return contoso.ferry.stores.mailQueue().claim(100, contoso.ferry.clock.instant(), Duration.ZERO).stream()
                .map(claimed -> claimed.mail())
                .filter(mail -> mail.kind() == kind && mail.account().equals(Optional.of(CONTOSO)))
                .toList();
    }
}
