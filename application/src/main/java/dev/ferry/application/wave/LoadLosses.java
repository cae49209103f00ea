package dev.ferry.application.wave;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.user.LegacyRole;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;

/** What a load takes away from accounts that wait (R14). Memory does not grow with the accounts. Not thread-safe. */
final class LoadLosses {
    /** Of an account with fewer users, one user is a large share. */
    private static final int FEWEST_USERS = 5;

    /** So many accounts are named. */
    private static final int NAMED = 10;

    private static final long HUNDRED = 100;

    private static final Comparator<Loss> LEAST_FIRST =
            Comparator.comparingLong(Loss::removals).thenComparing(Loss::account, Comparator.reverseOrder());

    private final int percent;
    private final PriorityQueue<Loss> most = new PriorityQueue<>(LEAST_FIRST);
    private Loss all = new Loss(0, 0, 0, 0);
    private boolean drastic;

    /** @param owners,ownersGone of the users, and of them who are gone or owners no more */
    private record Loss(Optional<PublisherId> of, long users, long owners, long usersGone, long ownersGone) {
        Loss(long users, long owners, long usersGone, long ownersGone) {
            this(Optional.empty(), users, owners, usersGone, ownersGone);
        }

        PublisherId account() {
            return of.orElseThrow();
        }

        /** How many users somebody is to agree to lose. */
        long removals() {
            return Math.max(usersGone, ownersGone);
        }

        boolean isMoreThan(int percent) {
            return usersGone * HUNDRED > percent * users || ownersGone * HUNDRED > percent * owners;
        }

        Loss plus(Loss other) {
            return new Loss(
                    users + other.users,
                    owners + other.owners,
                    usersGone + other.usersGone,
                    ownersGone + other.ownersGone);
        }
    }

    /** @param percent of the users that may go without asking */
    LoadLosses(int percent) {
        this.percent = percent;
    }

    /** Adds an account that waits, with the roles of its users by their keys, as they are and as they will be. */
    void add(PublisherId account, Map<String, LegacyRole> before, Map<String, LegacyRole> after) {
        long owners = 0;
        long gone = 0;
        long ownersGone = 0;
        for (Map.Entry<String, LegacyRole> user : before.entrySet()) {
            boolean owner = user.getValue() == LegacyRole.OWNER;
            owners += owner ? 1 : 0;
            gone += after.containsKey(user.getKey()) ? 0 : 1;
            ownersGone += owner && after.get(user.getKey()) != LegacyRole.OWNER ? 1 : 0;
        }
        add(new Loss(Optional.of(account), before.size(), owners, gone, ownersGone));
    }

    private void add(Loss one) {
        all = all.plus(one);
        drastic |= one.users() >= FEWEST_USERS && one.isMoreThan(percent);
        if (one.removals() > 0) {
            most.add(one);
            if (most.size() > NAMED) {
                most.remove();
            }
        }
    }

    WaveCounts counts() {
        return WaveCounts.gone(all.usersGone(), all.ownersGone());
    }

    /**
     * Why this load is not to be taken in: more would go than the share, of all users or owners or of those of one
     * account, and nobody has agreed to it.
     *
     * @param confirmed up to how many somebody agreed to lose; absent where nobody was asked
     */
    Optional<Refusal> objection(OptionalLong confirmed) {
        boolean tooMany =
                confirmed.isPresent() ? all.removals() > confirmed.getAsLong() : drastic || all.isMoreThan(percent);
        return tooMany ? Optional.of(refusal()) : Optional.empty();
    }

    private Refusal refusal() {
        return new Refusal(
                Code.TOO_MANY_REMOVALS,
                Map.of(
                        "removals",
                        all.removals(),
                        "users",
                        all.users(),
                        "share",
                        percent,
                        "owners",
                        all.ownersGone(),
                        "publisherIds",
                        named()));
    }

    /** Those that lose most, in front. */
    private List<String> named() {
        return most.stream()
                .sorted(LEAST_FIRST.reversed())
                .map(loss -> loss.account().value())
                .toList();
    }
}
