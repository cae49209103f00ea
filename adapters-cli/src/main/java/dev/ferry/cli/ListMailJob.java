package dev.ferry.cli;

import dev.ferry.application.mail.ListMail;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.Job;
import jakarta.inject.Inject;

/** Lists what the embedded mailbox holds. */
final class ListMailJob implements Job {
    private final ListMailOptions options;
    private final ListMail listMail;
    private final Requester who;
    private final Reply reply;

    @Inject
    ListMailJob(ListMailOptions options, ListMail listMail, Requester who, Reply reply) {
        this.options = options;
        this.listMail = listMail;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(listMail.run(who, options.to), mails -> reply.list(NumberedMail.of(mails), NumberedMail.SHAPE));
    }
}
