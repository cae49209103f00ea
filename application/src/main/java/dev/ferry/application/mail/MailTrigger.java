package dev.ferry.application.mail;

/**
 * Wakes the worker that posts mails, so that one that somebody waits for does not wait for the next round. Thread-safe.
 */
public interface MailTrigger {

    /**
     * After the transaction in which it was written: before it, nobody else sees the mail. Does not wait, and does not
     * fail.
     */
    void wakeUp();
}
