package dev.ferry.application.mail;

import dev.ferry.application.system.AskingPolicy;
import dev.ferry.domain.mail.BatchMailer;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.domain.operation.SharedClock;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;

/**
 * Delivers the mails that are due; several nodes and processes may at once. No mail is claimed before it is handed
 * over, and while it is on its way its lease is renewed, so that however slow the mail system is nobody else sends it
 * too. A call that takes too long is given up, and goes on: as long as it does its mails are kept, by this process for
 * this process, and no other try of them starts. A mail is delivered at least once: a process that dies between
 * delivery and note leaves it to be delivered again, under the same id. Whatever an adapter throws is a failed try of
 * that one mail. Thread-safe.
 */
@Singleton
public final class PostMail {
    private static final int BUNDLE = 50;

    private final MailQueue queue;
    private final Mailer mailer;
    private final MailRules rules;
    private final MailFaults faults;
    private final AskingPolicy policy;
    private final Clock clock;
    private final SharedClock shared;
    private final RandomGenerator random;
    private final GivenUpCalls givenUp = new GivenUpCalls();

    @Inject
    public PostMail(
            MailQueue queue,
            Mailer mailer,
            MailRules rules,
            MailFaults faults,
            AskingPolicy policy,
            Clock clock,
            SharedClock shared,
            RandomGenerator random) {
        this.queue = queue;
        this.mailer = mailer;
        this.rules = rules;
        this.faults = faults;
        this.policy = policy;
        this.clock = clock;
        this.shared = shared;
        this.random = random;
    }

    /** What came of a round: how many were tried and sent, and for how many the mail system could not be asked. */
    record Round(int tried, int sent, int unavailable) {
        private static final Round NONE = new Round(0, 0, 0);

        private Round plus(Round other) {
            return new Round(tried + other.tried, sent + other.sent, unavailable + other.unavailable);
        }

        boolean allInVain() {
            return tried > 0 && unavailable == tried;
        }
    }

    /**
     * One round: as many as the mail system takes in one call. Answers how many were tried; nothing is due where it is
     * none.
     */
    public int run() {
        return round(() -> true).tried();
    }

    /** One round, whose answer is awaited for as long as it is wanted. */
    Round round(BooleanSupplier wanted) {
        return givenUp.areTooMany() ? Round.NONE : post(queue.claim(atOnce(), shared.now(), rules.lease()), wanted);
    }

    /** One round of these alone, which are to be no more than {@link #atOnce}. */
    Round round(List<UUID> ids, BooleanSupplier wanted) {
        return givenUp.areTooMany() ? Round.NONE : post(queue.claim(ids, shared.now(), rules.lease()), wanted);
    }

    /** How many the mail system takes in one call. */
    int atOnce() {
        return mailer.batchMailer().isPresent() ? BUNDLE : 1;
    }

    private Round post(List<ClaimedMail> claimed, BooleanSupplier wanted) {
        List<ClaimedMail> due = givenUp.others(claimed);
        Optional<BatchMailer> batchMailer = mailer.batchMailer();
        return due.size() > 1 && batchMailer.isPresent() ? post(batchMailer.get(), due, wanted) : oneByOne(due, wanted);
    }

    /** What was claimed some time ago may be another's by now. */
    private Round oneByOne(List<ClaimedMail> due, BooleanSupplier wanted) {
        Round round = Round.NONE;
        for (ClaimedMail claimed : due) {
            if (givenUp.areTooMany() || !wanted.getAsBoolean()) {
                return round;
            }
            List<ClaimedMail> held = due.size() == 1 ? due : queue.renew(List.of(claimed), shared.now(), rules.lease());
            for (ClaimedMail one : held) {
                round = round.plus(post(one, wanted));
            }
        }
        return round;
    }

    private Round post(ClaimedMail one, BooleanSupplier wanted) {
        return handOver(
                List.of(one),
                () -> Map.of(
                        one.id(),
                        policy.attempt(
                                Mailer.SYSTEM,
                                () -> Objects.requireNonNull(
                                        mailer.deliver(one.id(), one.mail()), "the mailer answered null"))),
                wanted);
    }

    private Round post(BatchMailer batchMailer, List<ClaimedMail> due, BooleanSupplier wanted) {
        List<QueuedMail> mails = due.stream().map(ClaimedMail::queued).toList();
        return handOver(
                due, () -> policy.attempt(Mailer.SYSTEM, () -> Map.copyOf(batchMailer.deliverAll(mails))), wanted);
    }

    private Round handOver(List<ClaimedMail> due, Callable<Map<UUID, Answer>> delivery, BooleanSupplier wanted) {
        Handover handover = new Handover(queue, rules, clock, shared, due, delivery);
        if (handover.endsWhile(wanted)) {
            return settle(handover, due.size(), wanted);
        }
        giveUp(handover, due.size());
        return new Round(due.size(), 0, due.size());
    }

    /** The others need not wait for it; what becomes of these its answer says, when it comes. */
    private void giveUp(Handover handover, int tried) {
        givenUp.add(handover);
        if (handover.isOverdue()) {
            faults.failed(new PortUnavailable(Mailer.SYSTEM, Optional.empty(), new TimeoutException(silence())));
        }
        Thread.ofVirtual().name("mail-given-up").start(() -> {
            try {
                handover.awaitEnd();
                settle(handover, tried, () -> true);
            } catch (RuntimeException unnoted) {
                faults.failed(unnoted);
            } finally {
                givenUp.remove(handover);
            }
        });
    }

    private String silence() {
        String silence = "no answer within " + rules.longestDelivery();
        return givenUp.areTooMany()
                ? silence + "; " + GivenUpCalls.MOST + " calls are open, and no more mails are sent before one ends"
                : silence;
    }

    /** Where the adapter breaks over a bundle, each is tried by itself: one that is bad holds up no other. */
    private Round settle(Handover handover, int tried, BooleanSupplier wanted) {
        Map<UUID, Answer> answers;
        try {
            answers = handover.answers();
        } catch (Exception broken) {
            faults.failed(broken);
            boolean down = broken instanceof PortUnavailable;
            if (tried > 1 && !down) {
                return oneByOne(handover.held(), wanted);
            }
            handover.held().forEach(mail -> inVain(mail, broken));
            return new Round(tried, 0, down ? tried : 0);
        }
        return note(handover.held(), answers, tried);
    }

    /** What was taken is noted whoever has the mail now; a mail without an answer was tried in vain. */
    private Round note(List<ClaimedMail> held, Map<UUID, Answer> answers, int tried) {
        int sent = noteTaken(answers);
        for (ClaimedMail one : held) {
            switch (answers.get(one.id())) {
                case Answer.Taken() -> {}
                case Answer.TurnedDown(var reason) ->
                    setAside(one, FaultReason.of(one.mail().kind(), policy.told(reason)));
                case null -> inVain(one, new IllegalStateException("no answer about this mail"));
            }
        }
        return new Round(tried, sent, 0);
    }

    private int noteTaken(Map<UUID, Answer> answers) {
        List<UUID> taken = answers.entrySet().stream()
                .filter(answer -> answer.getValue() instanceof Answer.Taken)
                .map(Map.Entry::getKey)
                .toList();
        queue.delivered(taken, now());
        return taken.size();
    }

    private void inVain(ClaimedMail one, Exception why) {
        int tries = one.tries() + 1;
        String reason = FaultReason.of(one.mail().kind(), why);
        if (tries >= rules.mostTries()) {
            setAside(one, reason);
        } else {
            Optional<Duration> wish = why instanceof PortUnavailable down ? down.retryAfter() : Optional.empty();
            queue.putOff(
                    one,
                    new MailFault(now(), reason),
                    shared.now().plus(rules.backoff().jitteredAfter(tries, wish, random)));
        }
    }

    private void setAside(ClaimedMail one, String reason) {
        queue.setAside(one, new MailFault(now(), reason));
        faults.setAside(one.mail().kind(), reason);
    }

    private Instant now() {
        return clock.instant();
    }
}
