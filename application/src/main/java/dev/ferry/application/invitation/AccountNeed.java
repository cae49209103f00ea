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
import java.util.stream.Stream;

/**
 * An account, and whether it waits for its owners.
 *
 * @param account with those among its owners whom an operator named
 */
record AccountNeed(LegacyAccount account, Need need) {

    PublisherId id() {
        return account.id();
    }

    boolean canInvite() {
        return need.canInvite(account.owners().stream().map(LegacyUser::identity));
    }

    /** Of its owners. */
    Stream<EmailAddress> addresses() {
        return account.owners().stream().flatMap(owner -> address(owner).stream());
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
