package dev.ferry.application.mail;

/** Rung when a mail was written that somebody waits for, so that it does not lie until mails are posted anyway. Thread-safe. */
public interface MailTrigger {

    /** After the transaction in which it was written: before it, nobody else sees the mail. Does not wait, and does not fail. */
    void wakeUp();
}
