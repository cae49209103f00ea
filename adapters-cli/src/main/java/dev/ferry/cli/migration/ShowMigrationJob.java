package dev.ferry.cli.migration;

import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Shows an owner how far the move is. */
final class ShowMigrationJob implements CommandRun {
    private final ShowMigrationOptions options;
    private final Way way;

    @Inject
    ShowMigrationJob(ShowMigrationOptions options, Way way) {
        this.options = options;
        this.way = way;
    }

    @Override
    public int run() {
        return way.show(options.publisher);
    }
}
