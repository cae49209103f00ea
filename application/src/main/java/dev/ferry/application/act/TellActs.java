package dev.ferry.application.act;

import dev.ferry.application.system.FaultWords;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.act.ActQueue;
import dev.ferry.domain.act.ClaimedAct;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.random.RandomGenerator;

/**
 * Tells other systems of the acts that are due; several nodes and processes may at once. An act is told at least once,
 * under one key, in the order of its lane; what its answer means is written once, when the act leaves the queue.
 * Whatever an adapter throws is a try in vain of that one act. Thread-safe.
 */
@Singleton
public final class TellActs {
    /** Told at once. */
    private static final int BUNDLE = 20;

    private final ActQueue queue;
    /** Some of them do more than tell, and have acts told themselves. */
    private final Provider<Set<ActTeller<?>>> tellers;

    private final Accounts accounts;
    private final Transactions transactions;
    private final ActRules rules;
    private final Clock clock;
    private final SharedClock shared;
    private final RandomGenerator random;

    @Inject
    public TellActs(
            ActQueue queue,
            Provider<Set<ActTeller<?>>> tellers,
            Accounts accounts,
            Transactions transactions,
            ActRules rules,
            Clock clock,
            SharedClock shared,
            RandomGenerator random) {
        this.queue = queue;
        this.tellers = tellers;
        this.accounts = accounts;
        this.transactions = transactions;
        this.rules = rules;
        this.clock = clock;
        this.shared = shared;
        this.random = random;
    }

    /** One round. Answers how many were told; nothing is due where it is none. */
    public int run() {
        Instant end = clock.instant().plus(rules.lease());
        List<FutureTask<Boolean>> calls = begin(queue.claim(BUNDLE, shared.now(), rules.lease()));
        calls.forEach(call -> await(call, Duration.between(clock.instant(), end)));
        return calls.size();
    }

    /**
     * Tells of these, which were just added, in their order as far as they are of one lane. Waits for the answers for
     * as long as the rules say; what takes longer goes on by itself.
     */
    public void tell(Collection<UUID> ids) {
        Instant end = clock.instant().plus(rules.patience());
        List<UUID> left = new ArrayList<>(ids);
        boolean all = true;
        while (all && !left.isEmpty()) {
            List<ClaimedAct> firsts = queue.claim(left, shared.now(), rules.lease());
            firsts.forEach(one -> left.remove(one.id()));
            all = !firsts.isEmpty();
            for (FutureTask<Boolean> call : begin(firsts)) {
                all &= await(call, Duration.between(clock.instant(), end));
            }
        }
    }

    private List<FutureTask<Boolean>> begin(List<ClaimedAct> claimed) {
        return claimed.stream()
                .map(one -> {
                    FutureTask<Boolean> call = new FutureTask<>(() -> tell(one));
                    Thread.ofVirtual().name("act-" + one.act().system()).start(call);
                    return call;
                })
                .toList();
    }

    /** Answers whether it came to its end in time, and well. */
    private static boolean await(FutureTask<Boolean> call, Duration most) {
        try {
            return call.get(Math.max(1, most.toMillis()), TimeUnit.MILLISECONDS);
        } catch (TimeoutException _) {
            return false;
        } catch (ExecutionException unnoted) {
            throw new IllegalStateException("what came of an act could not be written", unnoted.getCause());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Answers whether it is over. */
    private boolean tell(ClaimedAct claimed) {
        Optional<Teller<?>> known = tellers.get().stream()
                .filter(one -> one.kind().isInstance(claimed.act()))
                .<Teller<?>>map(one -> new Teller<>(one, claimed))
                .findFirst();
        return known.orElseThrow(() -> new IllegalStateException("nobody tells of " + claimed.act()))
                .tell();
    }

    /** One act, and who tells of it. */
    private final class Teller<A extends SystemAct> {
        private final ActTeller<A> teller;
        private final ClaimedAct claimed;
        private final A act;

        Teller(ActTeller<A> teller, ClaimedAct claimed) {
            this.teller = teller;
            this.claimed = claimed;
            this.act = teller.kind().cast(claimed.act());
        }

        boolean tell() {
            try {
                return switch (teller.tell(claimed.id(), act)) {
                    case Telling.Answered(var note) -> over(note);
                    case Telling.TurnedDown(var reason) -> givenUp(new GivenUp(true, reason));
                };
            } catch (PortUnavailable down) {
                return inVain(down);
            } catch (RuntimeException | LinkageError broken) {
                return inVain(new PortUnavailable(act.system(), Optional.empty(), broken));
            }
        }

        private boolean over(Runnable note) {
            return transactions.run(() -> {
                accounts.hold(act.account());
                if (queue.answered(claimed.id())) {
                    note.run();
                }
                return true;
            });
        }

        private boolean inVain(PortUnavailable down) {
            int tries = claimed.queued().tries() + 1;
            if (tries >= rules.mostTries()) {
                return givenUp(new GivenUp(false, FaultWords.of(down)));
            }
            queue.putOff(
                    claimed,
                    FaultWords.of(down),
                    clock.instant(),
                    shared.now().plus(rules.backoff().jitteredAfter(tries, down.retryAfter(), random)));
            return false;
        }

        private boolean givenUp(GivenUp why) {
            Optional<Runnable> end = teller.givenUp(act, why);
            if (end.isPresent()) {
                return over(end.get());
            }
            queue.setAside(claimed, why.reason(), clock.instant());
            return false;
        }
    }
}
