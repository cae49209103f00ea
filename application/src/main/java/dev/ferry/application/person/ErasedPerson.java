package dev.ferry.application.person;

import dev.ferry.domain.account.PublisherId;
import java.util.Optional;
import java.util.Set;

/**
 * What became of an erasure.
 *
 * @param pseudonym what stands where the address stood; absent where there was nobody, or it was a dry run
 * @param accounts those that have moved of which they were a user until then, or were still to be deleted there
 * @param handedOver those of them in which the successor is owner now
 * @param withoutOwner accounts that have not moved and have no owner now: until the legacy portal names one, they wait
 *     for it ({@code no-owner})
 * @param things how many things of any kind were erased or changed beside that; 0, with no accounts, where there was
 *     nobody
 */
public record ErasedPerson(
        Optional<String> pseudonym,
        Set<PublisherId> accounts,
        Set<PublisherId> handedOver,
        Set<PublisherId> withoutOwner,
        int things) {

    public ErasedPerson {
        accounts = Set.copyOf(accounts);
        handedOver = Set.copyOf(handedOver);
        withoutOwner = Set.copyOf(withoutOwner);
    }

    /** Whether there was anybody to erase. */
    public boolean anybody() {
        return !accounts.isEmpty() || things > 0;
    }

    /** The same where nothing of it stands. */
    ErasedPerson withoutPseudonym() {
        return new ErasedPerson(Optional.empty(), accounts, handedOver, withoutOwner, things);
    }
}
