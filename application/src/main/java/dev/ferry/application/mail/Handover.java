package dev.ferry.application.mail;

import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.outcome.PortUnavailable;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Mails on their way to the mail system, in one call of it. While it takes its time their leases are renewed, so that
 * no other process sends them too; and it has no longer than the rules say.
 */
final class Handover {
    private static final int RENEWALS = 4;

    private final MailQueue queue;
    private final MailRules rules;
    private final Clock clock;
    private List<ClaimedMail> held;

    Handover(MailQueue queue, MailRules rules, Clock clock, List<ClaimedMail> claimed) {
        this.queue = queue;
        this.rules = rules;
        this.clock = clock;
        this.held = claimed;
    }

    /** Those that still are this process's. */
    List<ClaimedMail> held() {
        return held;
    }

    /**
     * What the mail system answers.
     *
     * @param late is told what it answers after it was given up
     * @throws Exception whatever it throws; {@link PortUnavailable} when it takes too long
     */
    <T> T answer(Callable<T> call, Consumer<T> late) throws Exception {
        Call<T> asked = new Call<>(call, late);
        Thread.ofVirtual().name("mail-delivery").start(asked);
        Instant end = clock.instant().plus(rules.longestDelivery());
        Optional<T> answer = await(asked);
        while (answer.isEmpty()) {
            if (clock.instant().isAfter(end) && asked.giveUp()) {
                throw new PortUnavailable(
                        Mailer.SYSTEM,
                        Optional.empty(),
                        new TimeoutException("no answer within " + rules.longestDelivery()));
            }
            renew();
            answer = await(asked);
        }
        return answer.get();
    }

    private <T> Optional<T> await(Call<T> asked) throws Exception {
        try {
            return Optional.of(asked.get(rules.lease().toMillis() / RENEWALS, TimeUnit.MILLISECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (ExecutionException thrown) {
            throw thrown.getCause() instanceof Exception fault ? fault : thrown;
        } catch (InterruptedException | CancellationException ended) {
            Thread.currentThread().interrupt();
            throw ended;
        }
    }

    /** Where the database cannot be asked, the next renewal asks again. */
    private void renew() {
        try {
            held = queue.renew(held, clock.instant(), rules.lease());
        } catch (PortUnavailable _) {
            // What is lost meanwhile is found out then.
        }
    }

    /** One call, that may be given up; it is not interrupted, because a database may not take that well. */
    private static final class Call<T> extends FutureTask<T> {
        private final Consumer<T> late;
        private boolean over;
        private boolean givenUp;

        Call(Callable<T> call, Consumer<T> late) {
            super(call);
            this.late = late;
        }

        /** Answers false where it has just come to its end. */
        synchronized boolean giveUp() {
            givenUp = !over;
            return givenUp;
        }

        private synchronized boolean endsLate() {
            over = true;
            return givenUp;
        }

        @Override
        protected void done() {
            if (endsLate() && state() == State.SUCCESS) {
                late.accept(resultNow());
            }
        }
    }
}
