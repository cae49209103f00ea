package dev.ferry.application.migration;

import dev.ferry.application.migration.PageVerdict.Moving;
import dev.ferry.application.migration.PageVerdict.Waiting;

/** Tells a watch of pages as they are done with. */
public final class Progress {
    private final WaveWatch watch;
    private long gone;

    public Progress(WaveWatch watch) {
        this.watch = watch;
    }

    public void add(PageVerdict page) {
        page.moved().forEach(watch::alreadyMigrated);
        page.moving().forEach(this::add);
        page.waiting().forEach(this::add);
        passOver(page.accounts());
    }

    /** Another node has done with so many. */
    public void passOver(int accounts) {
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
