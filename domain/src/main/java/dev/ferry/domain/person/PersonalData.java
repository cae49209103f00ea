package dev.ferry.domain.person;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that the stores keep of a person, whom an address names. An adapter is right when it passes
 * {@code PersonalDataContract}. Thread-safe. Inside {@link dev.ferry.domain.operation.Transactions#run} every call is
 * part of that transaction; outside, it is one of its own.
 *
 * <p>Implementers: no table may be forgotten. What is kept as a digest alone, or for a day at most, need not be handed
 * out, but is erased.
 */
public interface PersonalData {

    /**
     * All that there is, in the order of its kinds, read as the stream goes; to be closed by the caller. What may be of
     * them and cannot be read is {@link PersonalRecord#unreadable among it by its name}, and keeps nothing else back.
     */
    Stream<PersonalRecord> about(EmailAddress address);

    /**
     * The same of these kinds alone. An adapter that keeps them apart looks through nothing else.
     *
     * @param kinds any number
     */
    default Stream<PersonalRecord> about(EmailAddress address, Set<PersonalKind> kinds) {
        return about(address).filter(one -> kinds.contains(one.kind()));
    }

    /**
     * The accounts of which they are a user, in Partner Center or in the legacy portal, or are still to be deleted from
     * the latter, or of whom it is owed anything; in the order of their ids.
     */
    Set<PublisherId> accountsOf(EmailAddress address);

    /**
     * Erases all of it for good, but not users of accounts that have moved, and what the legacy portal is owed, whose
     * delivery ends it: the caller removes them first, and owes their deletion. What tells of others too, such as
     * history, stays, with the pseudonym in the place of the address wherever it stood. Mails to them, codes, and
     * rights that the address gave are deleted. Safe to repeat.
     *
     * @param pseudonym an address of nobody, so that it can stand wherever an address stood
     * @return how many things were changed or deleted; 0 where there was nothing
     */
    int erase(EmailAddress address, EmailAddress pseudonym);
}
