package dev.ferry.application.mail;

import dev.ferry.application.mail.PostMail.Round;
import dev.ferry.domain.mail.MailBacklog;
import dev.ferry.domain.mail.MailQueue;
import dev.ferry.domain.mail.MailTally;
import dev.ferry.domain.operation.StopSignal;
import dev.ferry.domain.sync.Outbox;
import dev.ferry.domain.sync.Topic;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Posts the mails that one command wrote, because there may be no server that would, and a code has to arrive. It goes
 * on for as long as the rules give a command, while the mail system answers and nobody stops it, and then waits for no
 * answer either; the rest waits for a server.
 */
public final class PostOwnMail {
    /** So many rounds in a row in which the mail system could not be asked are enough for a command. */
    private static final int MOST_IN_VAIN = 3;

    /** A wave of thousands would take twice as long if it posted all that it wrote, and so many are out in seconds. */
    private static final int MOST_OWN = 200;

    private final OutgoingMails outgoing;
    private final TellOwners tellOwners;
    private final PostMail postMail;
    private final MailQueue queue;
    private final Outbox outbox;
    private final ShowMailBacklog showMailBacklog;
    private final MailRules rules;
    private final StopSignal stop;
    private final Clock clock;
    private final Instant since;

    /** What is written from now on is the command's own. */
    @Inject
    public PostOwnMail(
            OutgoingMails outgoing,
            TellOwners tellOwners,
            PostMail postMail,
            MailQueue queue,
            Outbox outbox,
            ShowMailBacklog showMailBacklog,
            MailRules rules,
            StopSignal stop,
            Clock clock) {
        this.outgoing = outgoing;
        this.tellOwners = tellOwners;
        this.postMail = postMail;
        this.queue = queue;
        this.outbox = outbox;
        this.showMailBacklog = showMailBacklog;
        this.rules = rules;
        this.stop = stop;
        this.clock = clock;
        this.since = clock.instant();
        outgoing.remember();
    }

    /**
     * Posts its own and no others, and answers what became of them. An account that moved, and whose owners were not
     * written to yet, counts as one mail that waits.
     */
    public MailTally own() {
        Patience patience = new Patience(MOST_OWN);
        List<UUID> all = new ArrayList<>();
        boolean told;
        do {
            told = patience.isLeft() && tellOwners.run(since) > 0;
            List<UUID> written = outgoing.take();
            all.addAll(written);
            postAll(written, patience);
        } while (told);
        MailTally tally = queue.tally(all);
        long untold = outbox.count(Topic.ACCOUNT_MOVED, since);
        return new MailTally(tally.sent(), tally.waiting() + untold, tally.setAside(), tally.lastFault());
    }

    private void postAll(List<UUID> written, Patience patience) {
        int from = 0;
        while (from < written.size() && patience.isLeft()) {
            int to = Math.min(written.size(), from + Math.min(postMail.atOnce(), patience.mails));
            patience.after(postMail.round(written.subList(from, to), patience::isLeft));
            patience.mails -= to - from;
            from = to;
        }
    }

    /** Posts whatever is due, whoever wrote it, and answers how many were sent, and what is left. */
    public MailTally any() {
        Patience patience = new Patience(Integer.MAX_VALUE);
        long sent = 0;
        boolean due = true;
        while (due && patience.isLeft()) {
            int told = tellOwners.run();
            Round round = postMail.round(patience::isLeft);
            patience.after(round);
            sent += round.sent();
            due = told + round.tried() > 0;
        }
        MailBacklog left = showMailBacklog.backlog();
        return new MailTally(sent, left.waiting(), left.setAside(), left.lastFault());
    }

    /** How long a command goes on. */
    private final class Patience {
        private final Instant end = clock.instant().plus(rules.commandTime());
        private int mails;
        private int inVain;

        /** @param mails how many it posts at most */
        Patience(int mails) {
            this.mails = mails;
        }

        boolean isLeft() {
            return mails > 0
                    && inVain < MOST_IN_VAIN
                    && !stop.raised()
                    && clock.instant().isBefore(end);
        }

        void after(Round round) {
            inVain = round.allInVain() ? inVain + 1 : 0;
        }
    }
}
