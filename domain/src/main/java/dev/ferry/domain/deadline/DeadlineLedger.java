package dev.ferry.domain.deadline;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.offer.OfferKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was done because of deadlines: consequences that were put in force, waivers, and what owners were told. An
 * adapter is right when it passes {@code DeadlineLedgerContract}. Thread-safe; several nodes share one. No argument or
 * answer is or holds null, and an empty set is asked as any other. Inside
 * {@link dev.ferry.domain.operation.Transactions#run} every call is part of that transaction; outside, it is one of its
 * own. Whoever writes of an offer holds its account ({@link dev.ferry.domain.migration.Migrations#hold}).
 */
public interface DeadlineLedger {

    /** The consequences of these accounts that were ever put in force; an account without any is absent. */
    Map<PublisherId, List<EnforcedConsequence>> consequences(Set<PublisherId> accounts);

    /**
     * Puts these in force, for the first time or, where they {@link EnforcedConsequence#isOpen() may be}, again.
     * Answers those of which it did: one that is in force, or has ended, is left as it is. Of those who do this at the
     * same time one does, whoever else is at work: an adapter has the store keep that.
     */
    Set<EnforcedConsequence.Key> putInForce(Set<EnforcedConsequence.Key> keys, Instant at);

    /** Lifts these, each for its reason. Answers those of which it did: one that is not in force is left as it is. */
    Set<EnforcedConsequence.Key> lift(Map<EnforcedConsequence.Key, EnforcedConsequence.Why> keys, Instant at);

    /** The waivers of these accounts; an account without any is absent. */
    Map<PublisherId, List<Waiver>> waivers(Set<PublisherId> accounts);

    /** Keeps a waiver; nothing, and false, if and only if the deadline is waived for the offer already. */
    boolean waive(Waiver waiver);

    /** Takes a waiver back; nothing, and false, if and only if there is none. */
    boolean takeBack(OfferKey offer, String deadline);

    /** What the owners of these accounts were told; an account that was told nothing is absent. */
    Map<PublisherId, Set<Notice>> told(Set<PublisherId> accounts);

    /**
     * Notes that these are told, in the transaction in which that is written to the owners. Answers those that nobody
     * told before: of those who do this at the same time one does, whoever else is at work; an adapter has the store
     * keep that.
     */
    Set<Notice> tell(Set<Notice> notices, Instant at);
}
