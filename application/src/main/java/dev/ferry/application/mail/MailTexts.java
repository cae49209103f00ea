package dev.ferry.application.mail;

import dev.ferry.application.messages.CaseWords;
import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.application.messages.OfferWords;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailKind;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.proof.Purpose;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.text.VisibleText;
import dev.ferry.domain.user.User;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes mails in the recipient's language. Thread-safe. */
public final class MailTexts {
    private final Links links;
    private final Clock clock;

    @Inject
    public MailTexts(MailLinks links, Clock clock) {
        this.links = links.links();
        this.clock = clock;
    }

    /** The code is the only run of six digits in it. */
    public Mail signInCode(EmailAddress to, Language language, String code) {
        return write(
                MailKind.SIGN_IN_CODE,
                to,
                language,
                Optional.empty(),
                code,
                Purpose.SIGN_IN.life().toMinutes());
    }

    /** The code is the only run of six digits in it: the account is not named, because its name might hold another. */
    public Mail workEmailCode(PublisherId account, EmailAddress to, Language language, String code) {
        return write(
                MailKind.WORK_EMAIL_CODE,
                to,
                language,
                Optional.of(account),
                code,
                Purpose.WORK_EMAIL.life().toMinutes());
    }

    public Mail newMpnId(PublisherId account, EmailAddress to, Language language, MpnId mpnId) {
        return write(
                MailKind.NEW_MPN_ID,
                to,
                language,
                Optional.of(account),
                account.value(),
                mpnId.value(),
                links.migrationOf(account).toString());
    }

    /**
     * That a company was not taken into the partner network.
     *
     * @param reason as an operator gave it, if one did
     */
    public Mail enrolmentTurnedDown(PublisherId account, EmailAddress to, Language language, Optional<String> reason) {
        return write(
                MailKind.ENROLMENT_TURNED_DOWN,
                to,
                language,
                Optional.of(account),
                account.value(),
                links.migrationOf(account).toString(),
                reason.map(why -> "\n" + Messages.in(language).text("enrolment.mail.reason", why) + "\n")
                        .orElse(""));
    }

    public Mail accountMoved(PublisherId account, String displayName, EmailAddress to, Language language) {
        return write(
                MailKind.ACCOUNT_MOVED,
                to,
                language,
                Optional.of(account),
                printable(displayName),
                account.value(),
                links.settingsOf(account).toString(),
                to.written());
    }

    public Mail invitation(LegacyAccount account, EmailAddress to, Language language) {
        return write(
                MailKind.INVITATION,
                to,
                language,
                Optional.of(account.id()),
                printable(account.displayName()),
                account.id().value(),
                links.migrationOf(account.id()).toString());
    }

    public Mail reminder(LegacyAccount account, EmailAddress to, Language language, LastDay until) {
        return write(
                MailKind.REMINDER,
                to,
                language,
                Optional.of(account.id()),
                printable(account.displayName()),
                account.id().value(),
                links.migrationOf(account.id()).toString(),
                Messages.in(language).date(until.date()));
    }

    /** Somebody was added to an account (R15). */
    public Mail userAdded(Account account, User user, EmailAddress to, Language language) {
        return aboutUser(MailKind.USER_ADDED, account, user, to, language);
    }

    /** Somebody's role was changed. */
    public Mail roleChanged(Account account, User user, EmailAddress to, Language language) {
        return aboutUser(MailKind.ROLE_CHANGED, account, user, to, language);
    }

    private Mail aboutUser(MailKind kind, Account account, User user, EmailAddress to, Language language) {
        return write(
                kind,
                to,
                language,
                Optional.of(account.id()),
                printable(account.displayName()),
                account.id().value(),
                links.settingsOf(account.id()).toString(),
                role(user, language));
    }

    /** Anyone who follows the link still signs in first; the code stands on a line of its own (R15). */
    public Mail userInvited(Account account, User user, EmailAddress to, Language language, String code) {
        return write(
                MailKind.USER_INVITED,
                to,
                language,
                Optional.of(account.id()),
                printable(account.displayName()),
                account.id().value(),
                links.invitationTo(account.id()).toString(),
                role(user, language),
                code,
                Purpose.INVITATION.life().toDays());
    }

    public Mail userRemoved(Account account, EmailAddress to, Language language) {
        return write(
                MailKind.USER_REMOVED,
                to,
                language,
                Optional.of(account.id()),
                printable(account.displayName()),
                account.id().value());
    }

    /** What was handed in may go live. */
    public Mail offerCertified(OfferKey offer, String name, EmailAddress to, Language language) {
        return write(
                MailKind.OFFER_CERTIFIED,
                to,
                language,
                Optional.of(offer.account()),
                printable(name),
                offer.id().value(),
                offer.account().value(),
                links.offer(offer).toString());
    }

    /** What was handed in was not certified: each reason on a line of its own, with the page that it is about. */
    public Mail offerRejected(
            OfferKey offer, String name, List<Rejection.Reason> reasons, EmailAddress to, Language language) {
        OfferWords words = new OfferWords(Messages.in(language));
        String listed = reasons.stream()
                .map(reason ->
                        "- " + reason.page().map(page -> words.of(page) + ": ").orElse("") + printable(reason.text()))
                .collect(Collectors.joining("\n"));
        return write(
                MailKind.OFFER_REJECTED,
                to,
                language,
                Optional.of(offer.account()),
                printable(name),
                offer.id().value(),
                offer.account().value(),
                links.offer(offer).toString(),
                listed);
    }

    /** A case was answered (R20). */
    public Mail caseAnswered(
            String displayName, SupportCase one, CaseAnswer answer, EmailAddress to, Language language) {
        CaseWords words = new CaseWords(Messages.in(language));
        return write(
                MailKind.CASE_ANSWERED,
                to,
                language,
                Optional.of(one.account()),
                printable(displayName),
                one.account().value(),
                words.about(one.request()),
                words.of(answer),
                answer.text(),
                one.request()
                        .offer()
                        .map(offer -> links.offer(new OfferKey(one.account(), offer)))
                        .orElseGet(() -> links.accountOf(one.account()))
                        .toString());
    }

    /**
     * Something is due of offers, or left to do (R23).
     *
     * @param lines one for each offer
     * @param first the first of their dates
     */
    public Mail aboutDates(
            MailKind kind,
            PublisherId account,
            String displayName,
            List<String> lines,
            boolean moved,
            LocalDate first,
            EmailAddress to,
            Language language) {
        return write(
                kind,
                to,
                language,
                Optional.of(account),
                printable(displayName),
                account.value(),
                String.join("\n", lines),
                Messages.in(language).date(first),
                (moved ? links.accountOf(account) : links.migrationOf(account)).toString(),
                links.communityCall().toString());
    }

    /** Where an offer of a moved account is seen. */
    public URI placeOf(OfferKey offer) {
        return links.offer(offer);
    }

    private static String role(User user, Language language) {
        return user.role().map(role -> Messages.in(language).role(role)).orElse("");
    }

    private Mail write(
            MailKind kind, EmailAddress to, Language language, Optional<PublisherId> about, Object... arguments) {
        Messages messages = Messages.in(language);
        String key = "mail." + kind.slug();
        return new Mail(
                kind,
                to,
                messages.text(key + ".subject", arguments),
                messages.text(key + ".body", arguments),
                about,
                clock.instant());
    }

    /** A name that others chose forges no lines. */
    public static String printable(String text) {
        return VisibleText.of(text, _ -> " ").strip();
    }
}
