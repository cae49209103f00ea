package dev.ferry.cli.migration;

import dev.ferry.application.guided.MigrationProgress;
import dev.ferry.cli.mail.MailFlush;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.function.ToIntFunction;

/** Replies to the steps of a guided migration: sends the mails of a step, then shows how far the migration is. */
public final class GuidedMigrationReply {
    private final MigrationProgressReply progress;
    private final MailFlush mails;

    @Inject
    GuidedMigrationReply(MigrationProgressReply progress, MailFlush mails) {
        this.progress = progress;
        this.mails = mails;
    }

    /** Shows what came of a step. Its mails go out first: there may be no server that would post them. */
    <T> int taken(Outcome<T> outcome, ToIntFunction<T> done) {
        mails.own();
        int exitCode = progress.answered(outcome, done);
        mails.tell();
        return exitCode;
    }

    int show(PublisherId account) {
        return progress.show(account);
    }

    int show(MigrationProgress view) {
        return progress.show(view);
    }
}
