package dev.ferry.cli.offer;

import dev.ferry.application.document.PageDocument;
import dev.ferry.application.offer.GiveOfferPage;
import dev.ferry.application.offer.ShowOfferPage;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageContent;
import dev.ferry.domain.offer.PageStatus;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ferry offers page}. */
@Command(name = "page")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class OfferPageCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    @Parameters(index = "2", paramLabel = "PAGE")
    Page page;

    @Option(names = "--file", paramLabel = "FILE")
    Optional<String> file = Optional.empty();

    /** Prints what an information page says, or writes what it is to say. */
    static final class Run implements CommandRun {
        private final OfferPageCommand command;
        private final ShowOfferPage showOfferPage;
        private final GiveOfferPage giveOfferPage;
        private final JsonInput input;
        private final Requester who;
        private final OfferReply offers;
        private final Reply reply;

        @Inject
        Run(
                OfferPageCommand command,
                ShowOfferPage showOfferPage,
                GiveOfferPage giveOfferPage,
                JsonInput input,
                Requester who,
                OfferReply offers,
                Reply reply) {
            this.command = command;
            this.showOfferPage = showOfferPage;
            this.giveOfferPage = giveOfferPage;
            this.input = input;
            this.who = who;
            this.offers = offers;
            this.reply = reply;
        }

        @Override
        public int run() {
            return command.file.map(this::write).orElseGet(this::print);
        }

        private int print() {
            return offers.to(showOfferPage.run(who, command.offer.key(), command.page), this::show);
        }

        private int write(String file) {
            return input.read(file).map(this::give).orElse(ExitCode.FAILED);
        }

        private int give(Map<String, Object> typed) {
            List<PageContent.Fault> faults = new ArrayList<>();
            PageContent content = PageContent.read(command.page, typed, faults);
            return faults.isEmpty()
                    ? offers.to(
                            giveOfferPage
                                    .run(who, command.offer.key(), content, Optional.empty())
                                    .map(view -> view.pages().of(command.page)),
                            this::told)
                    : tell(faults);
        }

        private int tell(List<PageContent.Fault> faults) {
            return faults.stream()
                    .mapToInt(fault -> reply.refused(fault.path(), fault.why()))
                    .max()
                    .orElse(ExitCode.REFUSED);
        }

        private int told(PageContent content) {
            int exitCode = show(content);
            if (content.status() == PageStatus.COMPLETE) {
                reply.note("cli.offer.page.complete");
            } else {
                reply.note("cli.offer.page.missing", String.join(", ", content.missing()));
            }
            return exitCode;
        }

        private int show(PageContent content) {
            return reply.object(PageDocument.of(content));
        }
    }
}
