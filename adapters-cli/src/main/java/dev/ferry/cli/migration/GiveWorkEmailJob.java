package dev.ferry.cli.migration;

import dev.ferry.application.guided.GiveWorkEmail;
import dev.ferry.application.guided.GiveWorkEmail.Given;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.Optional;

/** An owner gives a work e-mail. */
final class GiveWorkEmailJob implements CommandRun {
    private final GiveWorkEmailOptions options;
    private final GiveWorkEmail giveWorkEmail;
    private final Way way;
    private final Questions questions;
    private final Requester who;
    private final Reply reply;

    @Inject
    GiveWorkEmailJob(
            GiveWorkEmailOptions options,
            GiveWorkEmail giveWorkEmail,
            Way way,
            Questions questions,
            Requester who,
            Reply reply) {
        this.options = options;
        this.giveWorkEmail = giveWorkEmail;
        this.way = way;
        this.questions = questions;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return options.address
                .map(EmailAddress::written)
                .or(this::asked)
                .map(this::give)
                .orElseGet(() -> reply.needed("ADDRESS"));
    }

    /** The address of the sign-in is offered first (R5); an operator is asked nothing, and refused whatever it is (R4). */
    private Optional<String> asked() {
        return switch (who) {
            case Requester.Person person ->
                questions.askOr(person.address().written(), "cli.question.work-email", person.address());
            case Requester.Operator operator -> Optional.of(operator.actor());
        };
    }

    private int give(String typed) {
        return way.taken(
                giveWorkEmail.run(
                        who, options.publisher, typed, reply.messages().language()),
                given -> switch (given) {
                    case Given.Proved(var view) -> {
                        reply.note("cli.way.proved", typed);
                        yield way.show(view);
                    }
                    case Given.CodeSent(var to) -> {
                        reply.note("cli.way.code-sent", to, options.publisher);
                        yield way.show(options.publisher);
                    }
                });
    }
}
