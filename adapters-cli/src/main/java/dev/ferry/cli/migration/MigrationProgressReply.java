package dev.ferry.cli.migration;

import dev.ferry.application.guided.MigrationProgress;
import dev.ferry.application.guided.ShowMigration;
import dev.ferry.application.mail.Links;
import dev.ferry.application.messages.Messages;
import dev.ferry.cli.terminal.Page;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.ToIntFunction;

/** Shows people how far a guided migration is, and what to do next. */
public final class MigrationProgressReply {
    private final ShowMigration showMigration;
    private final Requester who;
    private final Reply reply;

    @Inject
    MigrationProgressReply(ShowMigration showMigration, Requester who, Reply reply) {
        this.showMigration = showMigration;
        this.who = who;
        this.reply = reply;
    }

    /** Without {@code --as} the terminal acts as an operator, who takes no owner's step (R4). */
    <T> int answered(Outcome<T> outcome, ToIntFunction<T> done) {
        int exitCode = reply.to(outcome, done);
        if (who instanceof Requester.Operator
                && outcome instanceof Refused<T>(var reason)
                && reason.code() == Code.OWNER_ONLY) {
            reply.note("cli.migration.as");
        }
        return exitCode;
    }

    /** Shows how far it is now. */
    int show(PublisherId account) {
        return answered(showMigration.run(who, account), this::show);
    }

    int show(MigrationProgress view) {
        return reply.one(view, MigrationProgressShape.SHAPE, page -> write(view, page));
    }

    private void write(MigrationProgress view, Page page) {
        Messages messages = reply.messages();
        page.title("cli.migration.title", view.account())
                .fact(
                        "common.column.state",
                        messages.text("common.state." + view.state().slug()))
                .fact("common.column.workEmail", view.workEmail())
                .fact("common.column.mpnId", view.mpnId());
        if (!view.findings().isEmpty()) {
            page.gap().title("common.needs").findings(view.findings(), true);
        }
        view.replaced().ifPresent(number -> page.gap().sentence("common.mpn-replaced", number));
        switch (view.state()) {
            case NOT_STARTED -> {
                writeWhatToHaveAtHand(view.links(), page);
                page.gap().sentence("cli.migration.next.start", view.account());
            }
            case IN_PROGRESS -> next(view).ifPresent(step -> page.gap().sentence(step, view.account()));
            case COMPLETED -> page.gap().sentence("cli.migration.next.none");
        }
    }

    /** The step to take now; none where only waiting helps. */
    private static Optional<String> next(MigrationProgress view) {
        if (view.workEmail().isEmpty()) {
            return Optional.of("cli.migration.next.work-email");
        }
        return view.findings().isEmpty()
                ? Optional.of("cli.migration.next.complete")
                : view.findings().stream()
                        .flatMap(finding -> next(finding).stream())
                        .findFirst();
    }

    private static Optional<String> next(Finding finding) {
        return switch (finding) {
            case Finding.TenantMismatch _, Finding.UnknownTenant _, Finding.WorkEmailNeeded _ ->
                Optional.of("cli.migration.next.work-email");
            case Finding.MpnMissing _ -> Optional.of("cli.migration.next.membership");
            case Finding.MpnInvalid(var _, var standing) ->
                switch (standing) {
                    case MALFORMED, UNKNOWN, LOCATION_NOT_GLOBAL, INACTIVE ->
                        Optional.of("cli.migration.next.membership");
                    case ACTIVE, NOT_VETTED, AWAITING_MEMBERSHIP_CENTER -> Optional.empty();
                };
            case Finding.NoOwner _, Finding.RegistryUnavailable _ -> Optional.empty();
        };
    }

    /** R8. */
    private static void writeWhatToHaveAtHand(Links links, Page page) {
        page.gap()
                .title("cli.migration.at-hand")
                .sentence("common.at-hand.email")
                .sentence("common.at-hand.mpn")
                .fact("cli.migration.at-hand.joining", links.joining())
                .fact("cli.migration.at-hand.membership", links.membership())
                .fact("cli.migration.at-hand.benefits", links.benefits());
    }
}
