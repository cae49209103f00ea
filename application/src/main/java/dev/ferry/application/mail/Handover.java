package dev.ferry.application.mail;

import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.outcome.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Mails on their way to the mail system, in one call of it. While somebody waits for its end their leases are renewed,
 * so that no other process sends them too. The call is never interrupted: a database may not take that well.
 */
final class Handover {
    private static final int RENEWALS = 4;

    /** After so long it is asked again whether it is worth waiting on. */
    private static final Duration LOOK = Duration.ofMillis(100);

    private final MailQueue queue;
    private final MailRules rules;
    private final Clock clock;
    private final SharedClock shared;
    private final FutureTask<Map<UUID, Answer>> call;
    private final Set<UUID> mails;
    private final Instant end;
    private List<ClaimedMail> held;

    /** The call begins at once. */
    Handover(
            MailQueue queue,
            MailRules rules,
            Clock clock,
            SharedClock shared,
            List<ClaimedMail> claimed,
            Callable<Map<UUID, Answer>> delivery) {
        this.queue = queue;
        this.rules = rules;
        this.clock = clock;
        this.shared = shared;
        this.held = claimed;
        mails = claimed.stream().map(ClaimedMail::id).collect(Collectors.toUnmodifiableSet());
        end = clock.instant().plus(rules.longestDelivery());
        call = new FutureTask<>(delivery);
        Thread.ofVirtual().name("mail-delivery").start(call);
    }

    /** Those that still are this process's. */
    synchronized List<ClaimedMail> held() {
        return held;
    }

    /** Answers whether the mail is on its way here; this lease of it, which is newer, then is the one to renew. */
    synchronized boolean takesBack(ClaimedMail claimed) {
        if (!mails.contains(claimed.id())) {
            return false;
        }
        Stream<ClaimedMail> others = held.stream().filter(one -> !one.id().equals(claimed.id()));
        held = Stream.concat(others, Stream.of(claimed)).toList();
        return true;
    }

    /** Whether it took longer than the rules say. */
    boolean isOverdue() {
        return clock.instant().isAfter(end);
    }

    /** Waits for the end of the call, for as long as the rules and the caller do; answers whether it came. */
    boolean endsWhile(BooleanSupplier wanted) {
        return awaitEnd(() -> !isOverdue() && wanted.getAsBoolean());
    }

    /** Waits for the end of the call, however late. */
    void awaitEnd() {
        awaitEnd(() -> true);
    }

    /**
     * What the mail system answered, once the call is at its end.
     *
     * @throws Exception whatever it threw
     */
    Map<UUID, Answer> answers() throws Exception {
        try {
            return call.get();
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof Exception fault ? fault : thrown;
        }
    }

    private boolean awaitEnd(BooleanSupplier wanted) {
        long renewal = rules.lease().toMillis() / RENEWALS;
        long look = Math.min(LOOK.toMillis(), renewal);
        long waited = 0;
        while (!endsWithin(look)) {
            if (!wanted.getAsBoolean() || Thread.currentThread().isInterrupted()) {
                return false;
            }
            waited += look;
            if (waited >= renewal) {
                renew();
                waited = 0;
            }
        }
        return true;
    }

    private boolean endsWithin(long millis) {
        try {
            call.get(millis, TimeUnit.MILLISECONDS);
        } catch (ExecutionException _) {
            // It is at its end; what it threw is asked for later.
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
        return true;
    }

    /** Whatever the database says, the call goes on, and the next renewal asks again. */
    private synchronized void renew() {
        try {
            held = queue.renew(held, shared.now(), rules.lease());
        } catch (RuntimeException _) {
            // What is lost meanwhile is found out then.
        }
    }
}
