package dev.ferry.domain.standing;

import dev.ferry.domain.account.PublisherId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * How each account stands, with the sums of it. An adapter is right when it passes {@code AccountStandingsContract}.
 * Thread-safe; several nodes share one; no argument or answer is or holds null, and an empty set or list is asked, or
 * stored, as any other. Inside {@link dev.ferry.domain.operation.Transactions#run} every call is part of that
 * transaction; outside, it is one of its own.
 */
public interface AccountStandings {

    /** What is kept of these; an account that was never judged is absent. */
    Map<PublisherId, AccountStanding> findAll(Set<PublisherId> accounts);

    /**
     * Stores these, no two of one account, over what was kept, and what that changes into the sums, in one. One that
     * says what is kept gives it its time. One that was judged later than what is to be stored over it is left as it
     * is; the answer is the accounts of those, which the caller marks as due. Two who store others at once do not wait
     * for each other.
     */
    Set<PublisherId> saveAll(Collection<AccountStanding> standings);

    /**
     * The accounts that the filter covers and that follow {@code after}, in the order of their ids, from the first
     * where it is empty. Where few are covered they are not looked for among all.
     *
     * @param at when: an outcome is another once a date has passed
     * @param most at least 1; fewer come only at the end
     */
    List<AccountStanding> page(StandingFilter filter, Instant at, Optional<PublisherId> after, int most);

    /**
     * All of them behind this account, or from the first, as a lazy stream of pages as {@link #page} has them, none of
     * them empty.
     *
     * @param size of each but the last; at least 1
     */
    default Stream<List<AccountStanding>> pages(
            StandingFilter filter, Instant at, Optional<PublisherId> after, int size) {
        return Stream.iterate(
                page(filter, at, after, size),
                Predicate.not(List::isEmpty),
                page -> page.size() < size
                        ? List.of()
                        : page(filter, at, Optional.of(page.getLast().account()), size));
    }

    /**
     * What a filter covers.
     *
     * @param page as {@link #page} has them
     * @param count how many it covers, on all pages; where words alone are sought, those too that were loaded a moment
     *     ago and never judged yet, which are on no page
     * @param unread whether words were sought, and some accounts are still to be read for that
     */
    record Found(List<AccountStanding> page, long count, boolean unread) {
        public Found {
            page = List.copyOf(page);
        }
    }

    /**
     * A page, as {@link #page} has it, and how many there are in all, of one search.
     *
     * @param at as {@link #page} has it
     * @param most at least 1
     * @param counted at least 1; counted is no further than one more than this
     */
    Found find(StandingFilter filter, Instant at, Optional<PublisherId> after, int most, int counted);

    /**
     * Accounts that wait, on which every system had an answer, and that were judged before this time; where there are
     * more, those that were judged longest ago. Reads no others, however many there are.
     *
     * @param most at least 1; fewer come only where there are no more
     */
    Set<PublisherId> judgedBefore(Instant time, int most);

    /**
     * The same of those on which {@linkplain AccountStanding#lacksAnswer() some system had none}.
     *
     * @param most at least 1; fewer come only where there are no more
     */
    Set<PublisherId> unansweredBefore(Instant time, int most);

    /** The sums of all that is kept. Reads few rows, however many accounts there are. */
    StandingSums sums();
}
