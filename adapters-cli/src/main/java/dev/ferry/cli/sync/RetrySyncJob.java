package dev.ferry.cli.sync;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.application.sync.RetrySync;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.Map;

/** Has what was set aside delivered again. */
final class RetrySyncJob implements CommandRun {
    private final RetrySyncOptions options;
    private final RetrySync retrySync;
    private final SyncReply sync;
    private final OwedChanges pending;
    private final Requester who;
    private final Reply reply;

    @Inject
    RetrySyncJob(
            RetrySyncOptions options,
            RetrySync retrySync,
            SyncReply sync,
            OwedChanges pending,
            Requester who,
            Reply reply) {
        this.options = options;
        this.retrySync = retrySync;
        this.sync = sync;
        this.pending = pending;
        this.who = who;
        this.reply = reply;
    }

    /** An account that nobody knows is refused before anything is delivered. */
    @Override
    public int run() {
        return reply.to(
                AccountAccess.operatorOnly(who, () -> sync.view(options.publisher))
                        .then(_ -> retrySync.run(who, options.publisher)),
                retried -> {
                    reply.note("cli.sync.retried", retried);
                    return sync.show(options.publisher, pending.deliver(), Map.of("retried", retried));
                });
    }
}
