package dev.ferry.application.user;

import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.application.mail.Recipients;
import dev.ferry.application.messages.Language;
import dev.ferry.application.proof.Codes;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Unit;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.UserState;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Writes to users of moved accounts about themselves, in their own language, in the transaction of the change (R15).
 * Thread-safe.
 */
public final class UserLetters {
    /** So many mails in an hour by who manages an account's users: ten times as many as enter at once, and no flood. */
    public static final int MOST_MAILS = 100;

    private final OutgoingMails mails;
    private final MailTexts texts;
    private final Codes codes;

    @Inject
    public UserLetters(OutgoingMails mails, MailTexts texts, Codes codes) {
        this.mails = mails;
        this.texts = texts;
        this.codes = codes;
    }

    /**
     * Tells who was added, or invites them; refuses {@code too-many-tries} where an address got too many codes, or the
     * one who asks wrote too much.
     */
    Outcome<User> welcome(Requester who, Account account, User user, Language otherwise) {
        if (user.identity().email().isEmpty()) {
            return Outcome.done(user);
        }
        EmailAddress to = user.identity().email().get();
        return user.state() == UserState.INVITATION_PENDING
                ? counted(who, account).then(_ -> invite(account, user, to, otherwise))
                : post(who, account, user, texts.userAdded(account, user, to, Recipients.languageOf(user, otherwise)));
    }

    private Outcome<User> invite(Account account, User user, EmailAddress to, Language otherwise) {
        return codes.send(
                        account.id(),
                        ChallengeKey.ofInvitation(account.id(), to),
                        to,
                        code -> texts.userInvited(account, user, to, Recipients.languageOf(user, otherwise), code))
                .map(_ -> user);
    }

    /**
     * Tells who became owner because the last one is erased. Never refused: a person's right does not wait for mails of
     * others.
     */
    void succeeded(Account account, User user, boolean wasMember, Language otherwise) {
        user.identity().email().ifPresent(to -> {
            Language language = Recipients.languageOf(user, otherwise);
            mails.addAll(List.of(
                    wasMember
                            ? texts.roleChanged(account, user, to, language)
                            : texts.userAdded(account, user, to, language)));
        });
    }

    /**
     * Who is only invited has no role yet, and is told nothing. Refuses {@code too-many-tries}, but never where power
     * is taken away.
     */
    Outcome<User> roleChanged(Requester who, Account account, User before, User user, Language otherwise) {
        return user.identity()
                .email()
                .filter(_ -> user.isMember())
                .map(to -> texts.roleChanged(account, user, to, Recipients.languageOf(user, otherwise)))
                .map(mail -> losesPower(before, user) ? post(user, mail) : post(who, account, user, mail))
                .orElseGet(() -> Outcome.done(user));
    }

    private static boolean losesPower(User before, User after) {
        return after.role()
                .flatMap(now -> before.role().filter(now::managesLessThan))
                .isPresent();
    }

    /** Never refused: access ends whenever somebody says so, and nobody is removed oftener than they came. */
    void removed(Account account, User user, Language otherwise) {
        if (user.isMember()) {
            user.identity()
                    .email()
                    .ifPresent(to -> mails.addAll(
                            List.of(texts.userRemoved(account, to, Recipients.languageOf(user, otherwise)))));
        }
    }

    private Outcome<User> post(Requester who, Account account, User user, Mail mail) {
        return counted(who, account).then(_ -> post(user, mail));
    }

    private Outcome<User> post(User user, Mail mail) {
        mails.addAll(List.of(mail));
        return Outcome.done(user);
    }

    private Outcome<Unit> counted(Requester who, Account account) {
        return codes.allowed("user-mail", who, account.id(), MOST_MAILS);
    }
}
