package dev.ferry.domain.standing;

import dev.ferry.domain.account.PublisherId;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/**
 * Accounts whose standing may not be what is kept any more, because something that they were judged on has changed:
 * marks that are made in the transaction of the change. Tenants, memberships, the embedded registry and a load of
 * deadlines make such marks as well, by the {@link Grounds} of what is kept in {@link AccountStandings}. An adapter is
 * right when it passes {@code DueVerdictsContract}. Thread-safe; several nodes share one; no argument or answer is or
 * holds null. Inside {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction;
 * outside, it is one of its own.
 */
public interface DueVerdicts {

    /** Marks these, each once more where it is marked. Nobody waits for another who marks. */
    void markAll(Set<PublisherId> accounts);

    /** The marks of each of these that has any, as who judges them now hands them to {@link #done}. */
    Map<PublisherId, Set<Long>> marks(Set<PublisherId> accounts);

    /** The accounts that were marked last, with all their marks, whoever is at them. */
    Map<PublisherId, Set<Long>> newest(int most);

    /**
     * The accounts that have been marked longest, with all their marks, but for those that somebody claimed within the
     * lease. Several who claim at once are given different ones.
     */
    Map<PublisherId, Set<Long>> claim(int most, Duration lease);

    /**
     * Takes these marks away; what was marked since stays. Answers the accounts of which any was still there: of those
     * alone the caller saves what it judged, in the same transaction, because others were judged on what is newer.
     */
    Set<PublisherId> done(Map<PublisherId, Set<Long>> marks);

    /**
     * How often grounds of verdicts have changed so far, as {@link #markOvertaken} is told it: read before anything
     * that verdicts are judged on.
     */
    long changes();

    /**
     * Marks those of these that rest on grounds that have changed since. Called behind all else in the transaction that
     * saves them. A change of grounds that ends before this is known here; any other finds the account by what was
     * saved, because it waits until this transaction ends: so none is lost between the two.
     *
     * @param saved as they were saved in this transaction
     * @param changes as {@link #changes} answered before these were judged
     */
    void markOvertaken(Collection<AccountStanding> saved, long changes);

    /** How many marks there are, counted no further than one more than {@code most}. */
    long count(int most);

    /**
     * Says by which rules accounts are judged from now on. Where it was by others, every account that waits and of
     * which anything is kept is marked, and counts as changed in its grounds.
     *
     * @param rules all that verdicts depend on beside what is kept here and what other systems say, by names, each at
     *     most 40 characters long
     */
    void judgedBy(Map<String, String> rules);
}
