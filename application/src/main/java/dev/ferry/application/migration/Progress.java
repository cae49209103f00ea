package dev.ferry.application.migration;

import dev.ferry.application.migration.PageVerdict.Moving;
import dev.ferry.application.migration.PageVerdict.Waiting;

/** Tells whoever watches of pages as they are done with. */
final class Progress {
    private final WaveWatch watch;
    private long gone;

    Progress(WaveWatch watch) {
        this.watch = watch;
    }

    void add(PageVerdict page) {
        page.moved().forEach(watch::alreadyMigrated);
        page.moving().forEach(this::add);
        page.waiting().forEach(this::add);
        passOver(page.accounts());
    }

    /** Another node has done with so many. */
    void passOver(int accounts) {
        gone += accounts;
        watch.progress(gone);
    }

    private void add(Moving one) {
        watch.moved(one.account(), one.move().users());
    }

    private void add(Waiting one) {
        watch.actionNeeded(one.account(), one.findings());
    }
}
