package dev.ferry.domain.sync;

import dev.ferry.domain.account.PublisherId;

/**
 * Which change of each account was taken last, kept for a legacy portal that has no place for it (R16). An adapter is
 * right when it passes {@code TakenChangesContract}. Thread-safe; several nodes share one.
 */
public interface TakenChanges {

    /** The {@link NumberedChange#number()} of the last one that was taken; 0 where none was. */
    long last(PublisherId account);

    /** This one was taken. What is not newer than the last one changes nothing. */
    void take(PublisherId account, long number);
}
