package dev.ferry.cli.migration;

import dev.ferry.application.guided.StartMigration;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** An owner sets out, or comes back. */
final class StartMigrationJob implements CommandRun {
    private final StartMigrationOptions options;
    private final StartMigration startMigration;
    private final Way way;
    private final Requester who;
    private final Reply reply;

    @Inject
    StartMigrationJob(
            StartMigrationOptions options, StartMigration startMigration, Way way, Requester who, Reply reply) {
        this.options = options;
        this.startMigration = startMigration;
        this.way = way;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return way.taken(startMigration.run(who, options.publisher), started -> {
            reply.note(started.fresh() ? "cli.way.started" : "cli.way.resumed");
            return way.show(started.view());
        });
    }
}
