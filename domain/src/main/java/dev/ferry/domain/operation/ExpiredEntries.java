package dev.ferry.domain.operation;

import java.time.Instant;

/**
 * What the stores keep for a time, and nobody asks for once that is over: codes, tries, answers to repeated requests,
 * ended sign-ins, notes of what was sent. An adapter is right when it passes {@code ExpiredEntriesContract}.
 * Thread-safe; several nodes may forget at once. Times go by the {@link SharedClock}: what a node is at is not over
 * because another's clock runs ahead.
 */
public interface ExpiredEntries {

    /**
     * Forgets entries that are over and no longer told of at {@code at}. It leaves alone what somebody is at just now.
     *
     * @param most entries of all kinds together; at least 1
     * @return how many were forgotten; fewer than {@code most} where no more are to be forgotten now
     */
    int forgetSome(Instant at, int most);
}
