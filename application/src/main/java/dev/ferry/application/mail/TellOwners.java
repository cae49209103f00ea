package dev.ferry.application.mail;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.OutboxEntry;
import dev.ferry.domain.sync.Topic;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.User;
import dev.ferry.domain.user.Users;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes the mails that owners are owed after a move (R13), each once. Thread-safe. */
public final class TellOwners {
    private static final int AT_ONCE = 100;

    private final Transactions transactions;
    private final Outbox outbox;
    private final Accounts accounts;
    private final Users users;
    private final OutgoingMails mails;
    private final MailTexts texts;

    @Inject
    public TellOwners(
            Transactions transactions,
            Outbox outbox,
            Accounts accounts,
            Users users,
            OutgoingMails mails,
            MailTexts texts) {
        this.transactions = transactions;
        this.outbox = outbox;
        this.accounts = accounts;
        this.users = users;
        this.mails = mails;
        this.texts = texts;
    }

    /** One round. Answers for how many accounts; nothing is owed where it is none. */
    public int run() {
        return run(Instant.EPOCH);
    }

    /** One round over the accounts that moved since then. */
    int run(Instant since) {
        return transactions.run(() -> {
            Set<PublisherId> moved = outbox.take(Topic.ACCOUNT_MOVED, since, AT_ONCE).stream()
                    .map(OutboxEntry::account)
                    .collect(Collectors.toSet());
            mails.addAll(letters(moved));
            return moved.size();
        });
    }

    private List<Mail> letters(Set<PublisherId> moved) {
        if (moved.isEmpty()) {
            return List.of();
        }
        Map<PublisherId, List<User>> members = users.ofAccounts(moved);
        return accounts.findAll(moved).values().stream()
                .flatMap(account -> letters(account, members.getOrDefault(account.id(), List.of())))
                .toList();
    }

    private Stream<Mail> letters(Account account, List<User> members) {
        return members.stream()
                .filter(user -> user.legacyRole() == LegacyRole.OWNER)
                .flatMap(user -> user.identity().email().stream().map(email -> letter(account, user, email)));
    }

    private Mail letter(Account account, User owner, EmailAddress to) {
        Language language = owner.language().flatMap(Language::lookUp).orElse(Language.ENGLISH);
        return texts.accountMoved(account.id(), account.displayName(), to, language);
    }
}
