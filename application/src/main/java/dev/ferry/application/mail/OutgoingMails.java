package dev.ferry.application.mail;

import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.mail.MailQueue;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Where use cases put the mails that they write. A command has it remember which these are, because it posts its own
 * first; a server, which posts them all, does not. Thread-safe.
 */
@Singleton
public final class OutgoingMails {
    private final MailQueue queue;
    private final List<UUID> written = new ArrayList<>();
    private boolean remembering;

    @Inject
    public OutgoingMails(MailQueue queue) {
        this.queue = queue;
    }

    /** Adds these in this order, in the transaction of the change that they tell of; they are due at once. */
    public void addAll(List<Mail> mails) {
        List<UUID> ids = queue.addAll(mails);
        synchronized (written) {
            if (remembering) {
                written.addAll(ids);
            }
        }
    }

    /** What is written from now on is remembered. */
    void remember() {
        synchronized (written) {
            remembering = true;
        }
    }

    /** What was written since it was asked last, in this order; some of it may be of transactions that were undone. */
    List<UUID> take() {
        synchronized (written) {
            List<UUID> taken = List.copyOf(written);
            written.clear();
            return taken;
        }
    }
}
