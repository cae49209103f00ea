package dev.ferry.application.mail;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.Mailer;
import dev.ferry.domain.outcome.Answer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A mail system that takes as long as a test likes, and the renewals that go on meanwhile. */
final class SlowMailer implements Mailer {
    private static final long PATIENCE_SECONDS = 30;

    private final Mailer mailer;
    private final CountDownLatch arrived = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);
    private final Semaphore renewals = new Semaphore(0);

    SlowMailer(Mailer mailer) {
        this.mailer = mailer;
    }

    @Override
    public Answer deliver(UUID id, Mail mail) {
        arrived.countDown();
        await("a test that lets the mail go", gate);
        return mailer.deliver(id, mail);
    }

    /** Until a mail has come. */
    void awaitMail() {
        await("a mail", arrived);
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

    /** The queue, whose renewals are counted. */
    MailQueue watched(MailQueue queue) {
        return (MailQueue) Proxy.newProxyInstance(
                MailQueue.class.getClassLoader(), new Class<?>[] {MailQueue.class}, (_, method, arguments) -> {
                    try {
                        return method.invoke(queue, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    } finally {
                        if (method.getName().equals("renew")) {
                            renewals.release();
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
