package dev.ferry.cli;

import dev.ferry.application.sync.CompareSides;
import dev.ferry.application.sync.CompareSides.ComparedAccount;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.plugin.Job;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Lists the users that differ between the two portals. */
final class CompareSidesJob implements Job {
    private final CompareSidesOptions options;
    private final CompareSides compareSides;
    private final Requester who;
    private final Reply reply;
    private final Clock clock;

    @Inject
    CompareSidesJob(CompareSidesOptions options, CompareSides compareSides, Requester who, Reply reply, Clock clock) {
        this.options = options;
        this.compareSides = compareSides;
        this.who = who;
        this.reply = reply;
        this.clock = clock;
    }

    /** What is kept of all that was compared. */
    private static final class Found {
        private final List<ComparedRow> rows = new ArrayList<>();
        private final List<PublisherId> silent = new ArrayList<>();
        private long answered;
        private boolean same = true;

        void add(ComparedAccount compared, boolean all) {
            if (compared.answered()) {
                answered++;
                same &= compared.differing().isEmpty();
                ComparedRow.of(compared, all).forEach(rows::add);
            } else {
                silent.add(compared.account());
            }
        }
    }

    @Override
    public int run() {
        Found found = new Found();
        return reply.to(compare(found), _ -> show(found));
    }

    private Outcome<?> compare(Found found) {
        if (options.publisher.isEmpty()) {
            return compareSides.ofAll(who, compared -> found.add(compared, options.all));
        }
        return compareSides.of(who, options.publisher.get()).map(compared -> {
            found.add(compared, options.all);
            return compared;
        });
    }

    private int show(Found found) {
        int exitCode = reply.rows(found.rows, ComparedRow.shape(clock.instant()));
        if (found.same && (found.answered > 0 || found.silent.isEmpty())) {
            reply.note("cli.sync.compare.same", found.answered);
        }
        found.silent.forEach(account -> reply.note("cli.sync.compare.silent", account));
        return exitCode;
    }
}
