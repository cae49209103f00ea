package dev.ferry.cli;

import dev.ferry.application.mail.Links;
import dev.ferry.application.messages.Messages;
import dev.ferry.application.way.ShowMigration;
import dev.ferry.application.way.WayView;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.function.ToIntFunction;

/** What all steps from the terminal share: the mails of a step are posted with it, and then everybody sees how far it is. */
final class Way {
    private final ShowMigration showMigration;
    private final DueMail dueMail;
    private final Requester who;
    private final Reply reply;

    @Inject
    Way(ShowMigration showMigration, DueMail dueMail, Requester who, Reply reply) {
        this.showMigration = showMigration;
        this.dueMail = dueMail;
        this.who = who;
        this.reply = reply;
    }

    /** Shows what came of a step. Its mails go out first: there may be no server that would post them. */
    <T> int taken(Outcome<T> outcome, ToIntFunction<T> done) {
        dueMail.post();
        return reply.to(outcome, done);
    }

    /** Shows how far it is now. */
    int show(PublisherId account) {
        return reply.to(showMigration.run(who, account), this::show);
    }

    int show(WayView view) {
        return reply.one(view, WayDocument.SHAPE, page -> write(view, page));
    }

    private void write(WayView view, Page page) {
        Messages messages = reply.messages();
        page.title("cli.way.title", view.account())
                .fact("cli.column.state", messages.text("cli.state." + view.state()))
                .fact("cli.column.workEmail", view.workEmail())
                .fact("cli.column.mpnId", view.mpnId());
        if (!view.findings().isEmpty()) {
            page.gap().title("cli.account.needs").findings(view.findings());
        }
        switch (view.state()) {
            case "not-started" -> {
                writeWhatToHaveAtHand(view.links(), page);
                page.gap().sentence("cli.way.next.start", view.account());
            }
            case "in-progress" -> {
                if (view.findings().isEmpty()) {
                    page.gap().sentence("cli.way.next.complete", view.account());
                }
            }
            default -> page.gap().sentence("cli.way.next.none");
        }
    }

    /** R8. */
    private static void writeWhatToHaveAtHand(Links links, Page page) {
        page.gap()
                .title("cli.way.at-hand")
                .sentence("cli.way.at-hand.email")
                .sentence("cli.way.at-hand.mpn")
                .fact("cli.way.at-hand.joining", links.joining())
                .fact("cli.way.at-hand.membership", links.membership())
                .fact("cli.way.at-hand.benefits", links.benefits());
    }
}
