package dev.ferry.cli.mail;

import dev.ferry.application.mail.PostOwnMail;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.mail.MailFault;
import dev.ferry.domain.mail.MailTally;
import dev.ferry.domain.outcome.PortUnavailable;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Posts the mails that a command wrote, before it replies: there may be no server that would, and a code has to arrive.
 * What became of them is a member of its JSON, and is said on standard error behind its reply.
 */
public final class MailFlush {
    private final PostOwnMail postOwnMail;
    private final Reply reply;
    private MailTally tally = MailTally.NONE;
    private Optional<RuntimeException> fault = Optional.empty();

    /** What became of a command's mails, as contracts spell it. */
    private record Document(long sent, long waiting, long setAside) {}

    @Inject
    MailFlush(PostOwnMail postOwnMail, Reply reply) {
        this.postOwnMail = postOwnMail;
        this.reply = reply;
    }

    /** Posts the command's own; whatever goes wrong hides nothing of its reply. */
    public void own() {
        try {
            posted(postOwnMail.own());
        } catch (RuntimeException thrown) {
            fault = Optional.of(thrown);
        }
    }

    /** Says of a command that writes no mails what it says of one whose mails are all sent. */
    public static void none(Reply reply) {
        reply.beside("mail", new Document(0, 0, 0));
    }

    /** Posts all that is due, whoever wrote it. */
    void any() {
        posted(postOwnMail.any());
    }

    /** The same, for a command that has nothing to say about it. */
    void anyUntold() {
        postOwnMail.any();
    }

    private void posted(MailTally now) {
        tally = now;
        reply.beside("mail", new Document(tally.sent(), tally.waiting(), tally.setAside()));
    }

    /**
     * Says what left, what waits and why; nothing where no mail was written, or a program reads that all have left.
     * What went wrong is thrown here, behind the reply, unless it is told by a sentence.
     */
    public void tell() {
        fault.ifPresent(this::tell);
        if (tally.sent() > 0 && (reply.isForPeople() || tally.waiting() + tally.setAside() > 0)) {
            reply.note("cli.mail.sent", tally.sent());
        }
        String why = tally.lastFault().map(MailFault::why).orElse("");
        if (tally.waiting() > 0) {
            reply.note(why.isEmpty() ? "cli.mail.waiting" : "cli.mail.waiting.why", tally.waiting(), why);
        }
        if (tally.setAside() > 0) {
            reply.note("cli.mail.set-aside", tally.setAside(), why);
        }
    }

    private void tell(RuntimeException thrown) {
        if (thrown instanceof PortUnavailable down) {
            reply.problem(reply.messages().text("cli.unavailable", down.system()));
        } else {
            throw thrown;
        }
    }
}
