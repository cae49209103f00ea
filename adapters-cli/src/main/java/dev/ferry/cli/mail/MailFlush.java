package dev.ferry.cli.mail;

import dev.ferry.application.mail.PostMail;
import dev.ferry.application.mail.TellOwners;
import jakarta.inject.Inject;

/** Posts the mails that are due, as a server does: there may be none, and a code has to arrive. */
public final class MailFlush {
    private final TellOwners tellOwners;
    private final PostMail postMail;

    @Inject
    MailFlush(TellOwners tellOwners, PostMail postMail) {
        this.tellOwners = tellOwners;
        this.postMail = postMail;
    }

    public void flush() {
        int posted;
        do {
            posted = tellOwners.run() + postMail.run();
        } while (posted > 0);
    }
}
