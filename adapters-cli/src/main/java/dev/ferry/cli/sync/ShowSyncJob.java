package dev.ferry.cli.sync;

import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Shows how far the legacy portal is behind. */
final class ShowSyncJob implements CommandRun {
    private final ShowSyncOptions options;
    private final SyncReply sync;

    @Inject
    ShowSyncJob(ShowSyncOptions options, SyncReply sync) {
        this.options = options;
        this.sync = sync;
    }

    @Override
    public int run() {
        return sync.show(options.publisher);
    }
}
