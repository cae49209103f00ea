package dev.ferry.application.invitation;

import dev.ferry.application.mail.Recipients;
import dev.ferry.application.messages.Language;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.mail.Mail;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * An account, and whether it waits for its owners.
 *
 * @param account with those among its owners whom an operator named
 */
record AccountNeed(LegacyAccount account, Need need) {

    /** Whom an account waits for. */
    enum Need {
        /** For nobody: it has moved. */
        MOVED,
        /** For no owner: it is ready, or somebody else has to do something. */
        NOBODY,
        /** That could not be found out just now. */
        UNKNOWN,
        /** For one of its owners. */
        OWNER
    }

    PublisherId id() {
        return account.id();
    }

    boolean isReachable() {
        return account.owners().stream().anyMatch(owner -> address(owner).isPresent());
    }

    long ownersWithoutAddress() {
        return account.owners().stream()
                .filter(owner -> address(owner).isEmpty())
                .count();
    }

    /** One for each owner with an address, in that owner's language. */
    List<Mail> letters(BiFunction<EmailAddress, Language, Mail> writing) {
        return account.owners().stream()
                .flatMap(owner -> address(owner).map(to -> writing.apply(to, Recipients.languageOf(owner))).stream())
                .toList();
    }

    private static Optional<EmailAddress> address(LegacyUser owner) {
        return owner.identity().email();
    }
}
