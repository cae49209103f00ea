package dev.ferry.application.mail;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.outcome.Answer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail system that takes as long as a test likes, and the renewals that go on meanwhile. */
final class SlowMailer implements Mailer {
    private static final long PATIENCE_SECONDS = 30;
    private static final Set<String> NOTES = Set.of("delivered", "putOff");

    private final Mailer mailer;
    private final Semaphore arrived = new Semaphore(0);
    private final AtomicInteger calls = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Semaphore renewals = new Semaphore(0);
    private final Semaphore notes = new Semaphore(0);

    SlowMailer(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public Answer deliver(UUID id, Mail mail) {
        calls.incrementAndGet();
        arrived.release();
        await("a test that lets the mail go", gate);
        return mailer.deliver(id, mail);
    }

    /** Until one more mail has come. */
    void awaitMail() {
        await("a mail", wait -> arrived.tryAcquire(wait, TimeUnit.SECONDS));
    }

    /** How often a mail came. */
    int calls() {
        return calls.get();
    }

    /** Takes what has come and what comes. */
    void open() {
        gate.countDown();
    }

    /** Until a lease was renewed that began to be after this was called: the first may have been under way. */
    void awaitRenewal() {
        renewals.drainPermits();
        await("a lease that is renewed", wait -> renewals.tryAcquire(2, wait, TimeUnit.SECONDS));
    }

    /** Until what became of a mail was noted. */
    void awaitNote() {
        await("a note", wait -> notes.tryAcquire(wait, TimeUnit.SECONDS));
    }

    /** The queue, whose renewals and notes are counted. */
    MailQueue watched(MailQueue queue) {
        return watched(queue, () -> {});
    }

    /** The same, where something comes before each renewal. */
    MailQueue watched(MailQueue queue, Runnable renewal) {
        return (MailQueue) Proxy.newProxyInstance(
                MailQueue.class.getClassLoader(), new Class<?>[] {MailQueue.class}, (_, method, arguments) -> {
                    try {
                        if (method.getName().equals("renew")) {
                            renewal.run();
                        }
                        return method.invoke(queue, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        if (method.getName().equals("renew")) {
                            renewals.release();
                        } else if (NOTES.contains(method.getName())) {
                            notes.release();
                        }
                    }
                });
    }

    private static void await(String what, CountDownLatch latch) {
        await(what, wait -> latch.await(wait, TimeUnit.SECONDS));
    }

    private static void await(String what, Wait wait) {
        try {
            if (!wait.forSeconds(PATIENCE_SECONDS)) {
                throw new AssertionError("there never was " + what);
            }
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    /** Answers whether it came. */
    private interface Wait {
        boolean forSeconds(long most) throws InterruptedException;
    }
}
