package dev.ferry.application.mail;

import dev.ferry.domain.mail.MailKind;

/** Keeps in mind, for operators, what went wrong with mails. Thread-safe. */
public interface MailFaults {

    /** A try was in vain, because of this. */
    void failed(Throwable why);

    /** A mail will not be tried again before a person has looked at it. */
    void setAside(MailKind kind, String reason);

    /** How many tries of this process were in vain. */
    long failures();

    /** Keeps nothing in mind. */
    static MailFaults unheard() {
        return new MailFaults() {
            @Override
            public void failed(Throwable why) {
                // Nobody listens.
            }

            @Override
            public void setAside(MailKind kind, String reason) {
                // Nobody listens.
            }

            @Override
            public long failures() {
                return 0;
            }
        };
    }
}
