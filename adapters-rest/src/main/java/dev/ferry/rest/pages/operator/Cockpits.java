package dev.ferry.rest.pages.operator;

import dev.ferry.application.deadline.ListDeadlines;
import dev.ferry.application.figure.ShowProgress;
import dev.ferry.application.standing.CountAccounts;
import dev.ferry.application.sync.ShowSync;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.rest.pages.PageCall;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** Gathers what the dashboard shows, by what is kept of all accounts: none is read. Thread-safe. */
@Singleton
final class Cockpits {
    private final CountAccounts countAccounts;
    private final ShowProgress showProgress;
    private final ShowSync showSync;
    private final ListDeadlines listDeadlines;

    @Inject
    Cockpits(CountAccounts countAccounts, ShowProgress showProgress, ShowSync showSync, ListDeadlines listDeadlines) {
        this.countAccounts = countAccounts;
        this.showProgress = showProgress;
        this.showSync = showSync;
        this.listDeadlines = listDeadlines;
    }

    /** Refuses all but operators. */
    Outcome<Cockpit> of(PageCall call) {
        return countAccounts
                .run(call.who())
                .then(counted -> showProgress
                        .run(call.who())
                        .then(progress -> showSync.ofAll(call.who())
                                .then(sync -> listDeadlines
                                        .run(call.who())
                                        .map(deadlines ->
                                                new Cockpit(call.page(), counted, progress, sync, deadlines)))));
    }
}
