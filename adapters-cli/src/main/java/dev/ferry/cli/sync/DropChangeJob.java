package dev.ferry.cli.sync;

import dev.ferry.application.sync.DropChange;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/** Gives up a change that the legacy portal will never take. */
final class DropChangeJob implements CommandRun {
    private final DropChangeOptions options;
    private final DropChange dropChange;
    private final SyncReply sync;
    private final OwedChanges pending;
    private final Requester who;
    private final Reply reply;

    @Inject
    DropChangeJob(
            DropChangeOptions options,
            DropChange dropChange,
            SyncReply sync,
            OwedChanges pending,
            Requester who,
            Reply reply) {
        this.options = options;
        this.dropChange = dropChange;
        this.sync = sync;
        this.pending = pending;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(dropChange.run(who, options.publisher, options.number), dropped -> {
            int exitCode = sync.show(Optional.of(options.publisher), pending.deliver(), Map.of("dropped", 1));
            reply.note("cli.sync.dropped", Long.toString(options.number), dropped.slug(), options.publisher);
            return exitCode;
        });
    }
}
