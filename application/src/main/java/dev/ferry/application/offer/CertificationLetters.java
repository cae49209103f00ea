package dev.ferry.application.offer;

import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.application.mail.Recipients;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Submission;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.stream.Stream;

/**
 * Writes about verdicts to who handed the offer in and to the account's owners, each in their own language, in the
 * transaction in which the verdict is noted. Thread-safe.
 */
public final class CertificationLetters {
    private final Users users;
    private final OutgoingMails mails;
    private final MailTexts texts;

    @Inject
    public CertificationLetters(Users users, OutgoingMails mails, MailTexts texts) {
        this.users = users;
        this.mails = mails;
        this.texts = texts;
    }

    void about(ManagedOffer offer, Submission submission, Verdict verdict) {
        mails.addAll(users.of(offer.key().account()).stream()
                .filter(user -> user.acts(Role.OWNER)
                        || (mayOpen(user, offer)
                                && isBy(user, submission.stamp().by())))
                .flatMap(user -> letter(user, offer, verdict))
                .toList());
    }

    /** Who handed it in may have another role by now, or none. */
    private static boolean mayOpen(User user, ManagedOffer offer) {
        return user.acts(Role.MANAGER) || (user.acts(Role.DEVELOPER) && !offer.isDraft());
    }

    private static boolean isBy(User user, String actor) {
        return user.isTiedTo(actor)
                || user.identity()
                        .email()
                        .filter(address -> address.normal().equals(actor))
                        .isPresent();
    }

    private Stream<Mail> letter(User user, ManagedOffer offer, Verdict verdict) {
        return user.identity().email().stream().map(to -> letter(to, Recipients.languageOf(user), offer, verdict));
    }

    private Mail letter(EmailAddress to, Language language, ManagedOffer offer, Verdict verdict) {
        return switch (verdict) {
            case Verdict.Approved _ ->
                texts.offerCertified(offer.key(), offer.content().name(), to, language);
            case Verdict.Rejected rejected ->
                texts.offerRejected(offer.key(), offer.content().name(), rejected.reasons(), to, language);
        };
    }
}
