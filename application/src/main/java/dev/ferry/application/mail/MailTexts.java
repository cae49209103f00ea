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
                new Quoted.Code(code),
                Purpose.SIGN_IN.life().toMinutes());
    }

    /** The code is the only run of six digits in it: the account is not named, because its name might hold another. */
    public Mail workEmailCode(PublisherId account, EmailAddress to, Language language, String code) {
        return write(
                MailKind.WORK_EMAIL_CODE,
                to,
                language,
                Optional.of(account),
                new Quoted.Code(code),
                Purpose.WORK_EMAIL.life().toMinutes());
    }

    public Mail newMpnId(PublisherId account, EmailAddress to, Language language, MpnId mpnId) {
        return write(
                MailKind.NEW_MPN_ID,
                to,
                language,
                Optional.of(account),
                account.value(),
                new Quoted.Code(mpnId.value()),
                migration(account, language));
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
                migration(account, language),
                reason.<Object>map(why -> new Quoted.Words(
                                "\n" + Messages.in(language).text("enrolment.mail.reason", why) + "\n"))
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
                link("mail-link.settings", links.settingsOf(account), language),
                to.shown());
    }

    public Mail invitation(LegacyAccount account, EmailAddress to, Language language) {
        return write(
                MailKind.INVITATION,
                to,
                language,
                Optional.of(account.id()),
                printable(account.displayName()),
                account.id().value(),
                migration(account.id(), language));
    }

    public Mail reminder(LegacyAccount account, EmailAddress to, Language language, LastDay until) {
        return write(
                MailKind.REMINDER,
                to,
                language,
                Optional.of(account.id()),
                printable(account.displayName()),
                account.id().value(),
                migration(account.id(), language),
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
                link("mail-link.account", links.settingsOf(account.id()), language),
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
                link("mail-link.invitation", links.invitationTo(account.id()), language),
                role(user, language),
                new Quoted.Code(code),
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
                link("mail-link.offer", links.offer(offer), language));
    }

    /** What was handed in was not certified: each reason on a line of its own, with the page that it is about. */
    public Mail offerRejected(
            OfferKey offer, String name, List<Rejection.Reason> reasons, EmailAddress to, Language language) {
        OfferWords words = new OfferWords(Messages.in(language));
        List<MailItem> listed = reasons.stream()
                .map(reason -> new MailItem("- " + printable(words.of(reason)), Optional.empty()))
                .toList();
        return write(
                MailKind.OFFER_REJECTED,
                to,
                language,
                Optional.of(offer.account()),
                printable(name),
                offer.id().value(),
                offer.account().value(),
                link("mail-link.offer", links.offer(offer), language),
                new Quoted.Listing(listed));
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
                new Quoted.Words(answer.text()),
                one.request()
                        .offer()
                        .map(offer ->
                                link("mail-link.offer", links.offer(new OfferKey(one.account(), offer)), language))
                        .orElseGet(() -> link("mail-link.account", links.accountOf(one.account()), language)));
    }

    /**
     * Something is due of offers, or left to do (R23).
     *
     * @param offers one for each
     * @param first the first of their dates
     */
    public Mail aboutDates(
            MailKind kind,
            PublisherId account,
            String displayName,
            List<MailItem> offers,
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
                new Quoted.Listing(offers),
                Messages.in(language).date(first),
                moved ? link("mail-link.account", links.accountOf(account), language) : migration(account, language),
                new Quoted.Link(links.communityCall(), Optional.empty()));
    }

    /** Where an offer of a moved account is seen. */
    public URI placeOf(OfferKey offer) {
        return links.offer(offer);
    }

    private Quoted.Link migration(PublisherId account, Language language) {
        return link("mail-link.migration", links.migrationOf(account), language);
    }

    /** @param act the sentence of what is done there */
    private static Quoted.Link link(String act, URI to, Language language) {
        return new Quoted.Link(to, Optional.of(Messages.in(language).text(act)));
    }

    private static String role(User user, Language language) {
        return user.role().map(role -> Messages.in(language).role(role)).orElse("");
    }

    private Mail write(
            MailKind kind, EmailAddress to, Language language, Optional<PublisherId> about, Object... arguments) {
        Messages messages = Messages.in(language);
        String key = "mail." + kind.slug();
        String subject = MailBody.of(messages, key + ".subject", arguments).text();
        MailBody body = MailBody.of(messages, key + ".body", arguments);
        return new Mail(
                kind,
                to,
                subject,
                body.text(),
                Optional.of(MailPage.of(language, subject, body)),
                about,
                clock.instant());
    }

    /** A name that others chose forges no lines. */
    public static String printable(String text) {
        return VisibleText.of(text, _ -> " ").strip();
    }
}
