package dev.ferry.cli.account;

import dev.ferry.application.history.ExportHistory;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Writes every decision there is. */
final class ExportHistoryJob implements CommandRun {
    private final ExportHistory exportHistory;
    private final Requester who;
    private final Reply reply;

    @Inject
    ExportHistoryJob(ExportHistory exportHistory, Requester who, Reply reply) {
        this.exportHistory = exportHistory;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(exportHistory.run(who), entries -> reply.list(entries, HistoryShape.SHAPE));
    }
}
