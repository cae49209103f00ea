package dev.ferry.cli.account;

import dev.ferry.application.history.ExportHistory;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import picocli.CommandLine.Command;

/** {@code ferry history export}. */
@Command(name = "export")
final class ExportHistoryCommand implements CliCommand {
    /** Writes every decision there is. */
    static final class Run implements CommandRun {
        private final ExportHistory exportHistory;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(ExportHistory exportHistory, Requester who, Reply reply) {
            this.exportHistory = exportHistory;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(exportHistory.run(who), entries -> reply.list(entries, HistoryShape.SHAPE));
        }
    }
}
