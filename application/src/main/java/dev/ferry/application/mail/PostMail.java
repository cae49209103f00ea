package dev.ferry.application.mail;

import dev.ferry.domain.mail.BatchMailer;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.mail.QueuedMail;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Delivers the mails that are due; several nodes and processes may at once. A mail is delivered at least once: a
 * process that dies between delivery and note leaves it to be delivered again, under the same id. Thread-safe.
 */
public final class PostMail {
    private static final int AT_ONCE = 50;

    private final MailQueue queue;
    private final Mailer mailer;
    private final MailRules rules;
    private final Clock clock;
    private final RandomGenerator random;

    @Inject
    public PostMail(MailQueue queue, Mailer mailer, MailRules rules, Clock clock, RandomGenerator random) {
        this.queue = queue;
        this.mailer = mailer;
        this.rules = rules;
        this.clock = clock;
        this.random = random;
    }

    /**
     * One round: as many as are taken at once. Answers how many were delivered or tried; nothing is due where it is
     * none.
     */
    public int run() {
        List<QueuedMail> due = queue.claim(AT_ONCE, now(), rules.lease());
        mailer.batchMailer().ifPresentOrElse(batchMailer -> post(batchMailer, due), () -> due.forEach(this::post));
        return due.size();
    }

    private void post(QueuedMail one) {
        try {
            note(one, mailer.deliver(one.id(), one.mail()));
        } catch (PortUnavailable down) {
            postpone(one, down);
        }
    }

    private void post(BatchMailer batchMailer, List<QueuedMail> due) {
        try {
            note(due, batchMailer.deliverAll(due));
        } catch (PortUnavailable down) {
            due.forEach(one -> postpone(one, down));
        }
    }

    private void note(List<QueuedMail> due, Map<UUID, Answer> answers) {
        queue.delivered(
                due.stream()
                        .map(QueuedMail::id)
                        .filter(id -> answers.get(id) instanceof Answer.Taken)
                        .toList(),
                now());
        due.stream()
                .filter(one -> answers.get(one.id()) instanceof Answer.TurnedDown)
                .forEach(one -> note(one, Objects.requireNonNull(answers.get(one.id()))));
    }

    private void note(QueuedMail one, Answer answer) {
        switch (answer) {
            case Answer.Taken() -> queue.delivered(List.of(one.id()), now());
            case Answer.TurnedDown(var reason) -> queue.setAside(one.id(), reason);
        }
    }

    private void postpone(QueuedMail one, PortUnavailable down) {
        int tries = one.tries() + 1;
        String reason = String.valueOf(down.getMessage());
        if (tries >= rules.mostTries()) {
            queue.setAside(one.id(), reason);
        } else {
            queue.putOff(one.id(), now().plus(pause(tries, down)), reason);
        }
    }

    /** Jittered, so that those which failed together are not tried together; never shorter than the system asks for. */
    private Duration pause(int tries, PortUnavailable down) {
        Duration jittered = rules.backoff().jitteredAfter(tries, random);
        return down.retryAfter().filter(asked -> asked.compareTo(jittered) > 0).orElse(jittered);
    }

    private Instant now() {
        return clock.instant();
    }
}
