package dev.ferry.cli.sync;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.Map;

/** Delivers what is due. */
final class RunSyncJob implements CommandRun {
    private final RunSyncOptions options;
    private final SyncReply sync;
    private final OwedChanges pending;
    private final Requester who;
    private final Reply reply;

    @Inject
    RunSyncJob(RunSyncOptions options, SyncReply sync, OwedChanges pending, Requester who, Reply reply) {
        this.options = options;
        this.sync = sync;
        this.pending = pending;
        this.who = who;
        this.reply = reply;
    }

    /** An account that nobody knows is refused before anything is delivered. */
    @Override
    public int run() {
        return reply.to(
                AccountAccess.operatorOnly(who, () -> sync.view(options.publisher)),
                _ -> sync.show(options.publisher, pending.deliver(), Map.of()));
    }
}
