package dev.ferry.cli.offer;

import dev.ferry.application.messages.OfferWords;
import dev.ferry.application.offer.OfferView;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import jakarta.inject.Inject;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/** Replies to all commands on offers: each shows how the offer stands now. */
public final class OfferReply {
    private final Requester who;
    private final Reply reply;
    private final OfferWords words;

    @Inject
    OfferReply(Requester who, Reply reply) {
        this.who = who;
        this.reply = reply;
        this.words = new OfferWords(reply.messages());
    }

    /** Shows what came of it. Without {@code --as} the terminal acts as an operator, who acts for no account. */
    <T> int to(Outcome<T> outcome, ToIntFunction<T> done) {
        int exitCode = reply.to(outcome, done);
        if (who instanceof Requester.Operator
                && outcome instanceof Refused<T>(var reason)
                && reason.code() == Code.MANAGER_ONLY) {
            reply.note("cli.offers.as");
        }
        return exitCode;
    }

    int list(Outcome<Stream<OfferView>> outcome) {
        return to(outcome, offers -> reply.list(offers, reply.isForPeople() ? OfferShape.in(words) : OfferShape.SHAPE));
    }

    int show(Outcome<OfferView> outcome) {
        return to(
                outcome,
                view -> reply.one(
                        view, OfferShape.SHAPE, page -> new OfferSheet(page, words, reply.messages()).write(view)));
    }
}
