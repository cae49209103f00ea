package dev.ferry.cli.offer;

import dev.ferry.application.offer.CertifyOffer;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ferry offers certify}. */
@Command(name = "certify")
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class CertifyOfferCommand implements CliCommand {
    @Mixin
    OfferArgument offer;

    @ArgGroup(multiplicity = "1", headingKey = "verdict")
    VerdictChoice verdict;

    @Option(names = "--reason", paramLabel = "[PAGE:]TEXT")
    List<String> reasons = List.of();

    private Outcome<List<Rejection.Reason>> read() {
        return Outcome.all(reasons.stream().map(CertifyOfferCommand::read).toList());
    }

    /** What stands before a colon is a page only if there is one of that name. */
    private static Outcome<Rejection.Reason> read(String typed) {
        int colon = typed.indexOf(':');
        Optional<Page> page =
                colon > 0 && Slug.parse(Page.class, typed.substring(0, colon)) instanceof Done<Page>(var found)
                        ? Optional.of(found)
                        : Optional.empty();
        return Rejection.Reason.read(page, page.isPresent() ? typed.substring(colon + 1) : typed);
    }

    /** Approves what was handed in, or rejects it with reasons. */
    static final class Run implements CommandRun {
        private final CertifyOfferCommand command;
        private final CertifyOffer certifyOffer;
        private final Requester who;
        private final OfferReply offers;
        private final Reply reply;

        @Inject
        Run(CertifyOfferCommand command, CertifyOffer certifyOffer, Requester who, OfferReply offers, Reply reply) {
            this.command = command;
            this.certifyOffer = certifyOffer;
            this.who = who;
            this.offers = offers;
            this.reply = reply;
        }

        @Override
        public int run() {
            if (command.verdict.reject == command.reasons.isEmpty()) {
                reply.problem(reply.messages()
                        .text(command.verdict.reject ? "cli.offers.certify.reason" : "cli.offers.certify.no-reason"));
                return ExitCode.USAGE;
            }
            return offers.show(command.read().then(reasons -> certifyOffer.run(who, command.offer.key(), reasons)));
        }
    }
}
