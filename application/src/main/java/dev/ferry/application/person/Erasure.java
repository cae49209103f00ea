package dev.ferry.application.person;

import dev.ferry.application.messages.Language;
import dev.ferry.domain.email.EmailAddress;
import java.util.Optional;

/**
 * Whom an operator wants erased.
 *
 * @param successor who becomes owner of each moved account that would be left without one
 * @param dryRun whether nothing is to stand of it: what would become of it is told, and no more
 * @param language of mails to a successor whose own is not known
 */
public record Erasure(EmailAddress address, Optional<EmailAddress> successor, boolean dryRun, Language language) {

    /** Of somebody whom nobody has to succeed. */
    public static Erasure of(EmailAddress address) {
        return new Erasure(address, Optional.empty(), false, Language.ENGLISH);
    }
}
