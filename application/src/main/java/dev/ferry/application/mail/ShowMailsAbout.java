package dev.ferry.application.mail;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.MailStatus;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.List;

/** Which mails there are about an account, and how each stands, for operators; nothing of what they say. */
public final class ShowMailsAbout {
    private final AccountAccess access;
    private final MailQueue mails;

    @Inject
    public ShowMailsAbout(AccountAccess access, MailQueue mails) {
        this.access = access;
        this.mails = mails;
    }

    /**
     * Up to {@code most}, at least 0, the last first; those that were sent more than 30 days ago may be missing.
     * Refuses all but operators, and {@code account-not-found}.
     */
    public Outcome<List<MailStatus>> run(Requester who, PublisherId account, int most) {
        return AccountAccess.operatorOnly(who, () -> access.to(account, who).map(_ -> mails.about(account, most)));
    }
}
