package dev.ferry.cli.wave;

import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.user.User;
import java.util.List;

/** Several who follow the same wave. */
record Watchers(List<WaveWatch> all) implements WaveWatch {
    Watchers(WaveWatch... all) {
        this(List.of(all));
    }

    @Override
    public void opening() {
        all.forEach(WaveWatch::opening);
    }

    @Override
    public void opened(long accountRows) {
        all.forEach(watch -> watch.opened(accountRows));
    }

    @Override
    public void progress(long accounts) {
        all.forEach(watch -> watch.progress(accounts));
    }

    @Override
    public void rejected(Reject reject) {
        all.forEach(watch -> watch.rejected(reject));
    }

    @Override
    public void moved(LegacyAccount account, List<User> users) {
        all.forEach(watch -> watch.moved(account, users));
    }

    @Override
    public void actionNeeded(LegacyAccount account, List<Finding> findings) {
        all.forEach(watch -> watch.actionNeeded(account, findings));
    }

    @Override
    public void alreadyMigrated(PublisherId account) {
        all.forEach(watch -> watch.alreadyMigrated(account));
    }
}
