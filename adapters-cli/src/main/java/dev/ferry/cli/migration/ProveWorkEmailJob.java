package dev.ferry.cli.migration;

import dev.ferry.application.guided.ProveWorkEmail;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** An owner proves the work e-mail that they gave. */
final class ProveWorkEmailJob implements CommandRun {
    private final ProveWorkEmailOptions options;
    private final ProveWorkEmail proveWorkEmail;
    private final Way way;
    private final Questions questions;
    private final Requester who;
    private final Reply reply;

    @Inject
    ProveWorkEmailJob(
            ProveWorkEmailOptions options,
            ProveWorkEmail proveWorkEmail,
            Way way,
            Questions questions,
            Requester who,
            Reply reply) {
        this.options = options;
        this.proveWorkEmail = proveWorkEmail;
        this.way = way;
        this.questions = questions;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return options.code
                .or(() -> questions.ask("cli.question.code"))
                .map(this::prove)
                .orElseGet(() -> reply.needed("CODE"));
    }

    private int prove(String code) {
        return way.taken(proveWorkEmail.run(who, options.publisher, code), view -> {
            view.workEmail().ifPresent(address -> reply.note("cli.way.proved", address));
            return way.show(view);
        });
    }
}
