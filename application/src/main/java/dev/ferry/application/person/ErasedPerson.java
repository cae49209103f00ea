package dev.ferry.application.person;

import dev.ferry.domain.account.PublisherId;
import java.util.Set;

/**
 * What became of an erasure.
 *
 * @param pseudonym what stands where the address stood
 * @param accounts those that have moved of which they were a user until then, or were still to be deleted there
 * @param things how many things of any kind were erased or changed beside that; 0, with no accounts, where there was nobody
 */
public record ErasedPerson(String pseudonym, Set<PublisherId> accounts, int things) {

    public ErasedPerson {
        accounts = Set.copyOf(accounts);
    }

    /** Whether there was anybody to erase. */
    public boolean anybody() {
        return !accounts.isEmpty() || things > 0;
    }
}
