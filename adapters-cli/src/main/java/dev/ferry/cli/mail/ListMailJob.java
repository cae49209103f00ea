package dev.ferry.cli.mail;

import dev.ferry.application.mail.ListMail;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Lists what the embedded mailbox holds. */
final class ListMailJob implements CommandRun {
    private final ListMailOptions options;
    private final DueMail dueMail;
    private final ListMail listMail;
    private final Requester who;
    private final Reply reply;

    @Inject
    ListMailJob(ListMailOptions options, DueMail dueMail, ListMail listMail, Requester who, Reply reply) {
        this.options = options;
        this.dueMail = dueMail;
        this.listMail = listMail;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        if (who instanceof Requester.Operator) {
            dueMail.post();
        }
        return reply.to(listMail.run(who, options.to), mails -> reply.list(NumberedMail.of(mails), NumberedMail.SHAPE));
    }
}
