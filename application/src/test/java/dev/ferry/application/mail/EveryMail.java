package dev.ferry.application.mail;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;

import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.support.Verdict;
import dev.ferry.domain.user.User;
import dev.ferry.testkit.sample.Samples;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One mail of each kind, with all that it may hold.
 *
 * @param name of the account and of offers, which others choose; it stands where others write, too
 */
record EveryMail(Language language, String name) {
    static final URI HERE = URI.create("https://ferry.example");
    static final EmailAddress ANNA = email("anna@contoso.example");
    static final PublisherId CONTOSO = id("contoso");

    static final MailTexts TEXTS = new MailTexts(
            new MailLinks(new Links(HERE, HERE, HERE, HERE, HERE, HERE, HERE, HERE)),
            Clock.fixed(NOON, ZoneOffset.UTC));
    private static final OfferKey OFFER = new OfferKey(CONTOSO, new OfferId("ledger"));
    private static final LocalDate DAY = LocalDate.of(2019, 8, 31);

    Stream<Mail> all() {
        return Stream.of(MailKind.values()).map(this::of);
    }

    Mail of(MailKind kind) {
        return switch (kind) {
            case SIGN_IN_CODE -> TEXTS.signInCode(ANNA, language, "042137");
            case WORK_EMAIL_CODE -> TEXTS.workEmailCode(CONTOSO, ANNA, language, "042137");
            case NEW_MPN_ID -> TEXTS.newMpnId(CONTOSO, ANNA, language, new MpnId("4711"));
            case ENROLMENT_TURNED_DOWN ->
                TEXTS.enrolmentTurnedDown(CONTOSO, ANNA, language, Optional.of(name + "\nand\n\n" + name));
            case ACCOUNT_MOVED -> TEXTS.accountMoved(CONTOSO, name, ANNA, language);
            case INVITATION -> TEXTS.invitation(legacyAccount(), ANNA, language);
            case REMINDER -> TEXTS.reminder(legacyAccount(), ANNA, language, new LastDay(DAY));
            case USER_ADDED -> TEXTS.userAdded(account(), user(), ANNA, language);
            case USER_INVITED -> TEXTS.userInvited(account(), user(), ANNA, language, "042137");
            case ROLE_CHANGED -> TEXTS.roleChanged(account(), user(), ANNA, language);
            case USER_REMOVED -> TEXTS.userRemoved(account(), ANNA, language);
            case OFFER_CERTIFIED -> TEXTS.offerCertified(OFFER, name, ANNA, language);
            case OFFER_REJECTED -> TEXTS.offerRejected(OFFER, name, reasons(), ANNA, language);
            case CASE_ANSWERED -> TEXTS.caseAnswered(name, supportCase(), answer(), ANNA, language);
            case DEADLINE_REMINDER, DEADLINE_WARNING, DEADLINE_MISSED, NOT_LIVE ->
                TEXTS.aboutDates(kind, CONTOSO, name, offers(kind), true, DAY, ANNA, language);
        };
    }

    private LegacyAccount legacyAccount() {
        LegacyAccount sample = Samples.legacyAccount("contoso");
        return new LegacyAccount(
                CONTOSO, name, sample.mpnId(), sample.company(), true, sample.users(), sample.offers());
    }

    private Account account() {
        Account sample = Samples.account("contoso");
        return new Account(CONTOSO, name, sample.company(), true, sample.mpnId(), sample.tenant());
    }

    private static User user() {
        return Samples.user(1, "anna@contoso.example");
    }

    private List<Rejection.Reason> reasons() {
        return List.of(
                new Rejection.Reason(Optional.of(Page.PROPERTIES), name),
                new Rejection.Reason(Optional.empty(), "The contact is missing: " + name));
    }

    private SupportCase supportCase() {
        return SupportCase.of(new CaseRequest(
                new CaseId(new UUID(0, 1)),
                CONTOSO,
                Optional.of(OFFER.id()),
                Topic.MIGRATED_IN_ERROR,
                name,
                new Stamp(NOON, "anna")));
    }

    private CaseAnswer answer() {
        return new CaseAnswer(
                new Stamp(NOON, "desk"), CaseState.ANSWERED, name + "\n\nthe desk", Optional.of(Verdict.CONFIRMED));
    }

    private List<MailItem> offers(MailKind kind) {
        Messages messages = Messages.in(language);
        if (kind == MailKind.NOT_LIVE) {
            return List.of(new MailItem(
                    messages.text("deadline.mail.certified", name, "ledger", messages.date(DAY)), Optional.of(HERE)));
        }
        boolean missed = kind == MailKind.DEADLINE_MISSED;
        String line = messages.text(
                missed ? "deadline.mail.was-due" : "deadline.mail.due",
                name,
                "ledger",
                messages.date(DAY),
                messages.text("deadline.met-by.certification-approved"));
        String follows = messages.text(
                missed ? "deadline.mail.follows" : "deadline.mail.otherwise",
                messages.text("deadline.consequence.co-sell-status-lost"));
        String pace = kind == MailKind.DEADLINE_WARNING
                ? "\n  " + messages.text("deadline.mail.pace", 7, messages.date(DAY.minusDays(7)))
                : "";
        return List.of(
                new MailItem(
                        line + "\n  " + follows + pace, Optional.of(HERE.resolve("/accounts/contoso/offers/ledger"))),
                new MailItem(line, Optional.empty()));
    }
}
