package dev.ferry.cli.account;

import dev.ferry.application.account.LegacyView;
import dev.ferry.application.account.ShowLegacyAccount;
import dev.ferry.application.document.LegacyDocument;
import dev.ferry.application.messages.Messages;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Page;
import dev.ferry.cli.terminal.PublisherArgument;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.offer.Offer;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry legacy show}. */
@Command(name = "show")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class LegacyShowCommand implements CliCommand {
    @Mixin
    PublisherArgument publisher;

    /** Shows an account as the legacy portal shows it, with users and offers. */
    static final class Run implements CommandRun {
        private static final Shape<LegacyView> SHAPE = new Shape<>(
                LegacyDocument::of,
                List.of(
                        Column.csvOnly("publisherId", view -> view.account().id()),
                        Column.csvOnly("displayName", view -> view.account().displayName()),
                        Column.csvOnly("mpnId", view -> view.account().mpnId()),
                        Column.csvOnly(
                                "company", view -> view.account().company().name()),
                        Column.csvOnly(
                                "country", view -> view.account().company().country()),
                        Column.csvOnly("payoutProfile", view -> view.account().payoutProfile()),
                        Column.csvOnly("readOnly", LegacyView::readOnly),
                        Column.csvOnly("users", view -> view.account().users().size()),
                        Column.csvOnly("offers", view -> view.account().offers().size())));
        private static final List<Column<Offer>> OFFERS = List.of(
                Column.text("offerId", Offer::id),
                Column.text("name", Offer::name),
                Column.text("kind", offer -> offer.kind().slug()),
                Column.text("situation", offer -> offer.situation().slug()));

        private final LegacyShowCommand command;
        private final ShowLegacyAccount showLegacyAccount;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(LegacyShowCommand command, ShowLegacyAccount showLegacyAccount, Requester who, Reply reply) {
            this.command = command;
            this.showLegacyAccount = showLegacyAccount;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(
                    showLegacyAccount.run(who, command.publisher.id),
                    view -> reply.one(view, SHAPE, page -> write(view, page, reply.messages())));
        }

        private static void write(LegacyView view, Page page, Messages messages) {
            LegacyAccount account = view.account();
            page.title("cli.account.title", account.displayName(), account.id().value())
                    .fact("common.column.mpnId", account.mpnId())
                    .fact("common.column.company", account.company().name())
                    .fact("common.column.country", account.company().country().map(messages::country))
                    .fact("common.column.payoutProfile", account.payoutProfile())
                    .fact("common.column.readOnly", view.readOnly());
            if (!account.users().isEmpty()) {
                page.gap().title("common.column.users").table(account.users(), LegacyUserShape.SHAPE.columns());
            }
            if (!account.offers().isEmpty()) {
                page.gap().title("common.column.offers").table(account.offers(), OFFERS);
            }
        }
    }
}
