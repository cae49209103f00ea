package dev.ferry.cli.person;

import dev.ferry.application.person.ExportPerson;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Writes all that is kept of a person. */
final class ExportPersonJob implements CommandRun {
    private final ExportPersonOptions options;
    private final ExportPerson exportPerson;
    private final Requester who;
    private final Reply reply;

    @Inject
    ExportPersonJob(ExportPersonOptions options, ExportPerson exportPerson, Requester who, Reply reply) {
        this.options = options;
        this.exportPerson = exportPerson;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(exportPerson.run(who, options.address), records -> reply.list(records, PersonalShape.SHAPE));
    }
}
