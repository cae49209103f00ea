package dev.ferry.application.support;

import dev.ferry.application.mail.AccountOwners;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.application.mail.OutgoingMails;
import dev.ferry.application.mail.Recipients;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Writes to the account's owners, and to the manager who opened a case, that it was answered; each in their own
 * language. Who opened it and may not read it any more is not written to. Thread-safe.
 */
public final class CaseLetters {
    private final Accounts accounts;
    private final Users users;
    private final AccountOwners owners;
    private final OutgoingMails mails;
    private final MailTexts texts;

    @Inject
    public CaseLetters(Accounts accounts, Users users, AccountOwners owners, OutgoingMails mails, MailTexts texts) {
        this.accounts = accounts;
        this.users = users;
        this.owners = owners;
        this.mails = mails;
        this.texts = texts;
    }

    /** In the transaction in which the answer is saved. */
    void answered(SupportCase one, CaseAnswer answer) {
        PublisherId id = one.account();
        Optional<Account> moved =
                Optional.ofNullable(accounts.findAll(Set.of(id)).get(id));
        List<Mail> all = moved.map(account -> afterTheMove(account, one, answer))
                .orElseGet(() -> {
                    AccountOwners.Found found = owners.of(id, false);
                    return letters(found.displayName(), one, answer, found.languages());
                });
        mails.addAll(all);
    }

    private List<Mail> afterTheMove(Account account, SupportCase one, CaseAnswer answer) {
        Optional<EmailAddress> opener =
                EmailAddress.parse(one.request().opened().by()) instanceof Done<EmailAddress>(var address)
                        ? Optional.of(address)
                        : Optional.empty();
        Map<EmailAddress, Language> readers = new LinkedHashMap<>();
        for (User user : users.of(account.id())) {
            if (user.acts(Role.OWNER)
                    || (user.acts(Role.MANAGER)
                            && opener.filter(user::isKnownAs).isPresent())) {
                user.identity().email().ifPresent(to -> readers.putIfAbsent(to, Recipients.languageOf(user)));
            }
        }
        return letters(account.displayName(), one, answer, readers);
    }

    private List<Mail> letters(
            String displayName, SupportCase one, CaseAnswer answer, Map<EmailAddress, Language> readers) {
        return readers.entrySet().stream()
                .map(reader -> texts.caseAnswered(displayName, one, answer, reader.getKey(), reader.getValue()))
                .toList();
    }
}
