package dev.ferry.cli.user;

import dev.ferry.application.user.AcceptUserInvitation;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** Somebody who was invited accepts. */
final class AcceptInvitationJob implements CommandRun {
    private final AcceptInvitationOptions options;
    private final AcceptUserInvitation acceptUserInvitation;
    private final Questions questions;
    private final Requester who;
    private final UserReply users;
    private final Reply reply;

    @Inject
    AcceptInvitationJob(
            AcceptInvitationOptions options,
            AcceptUserInvitation acceptUserInvitation,
            Questions questions,
            Requester who,
            UserReply users,
            Reply reply) {
        this.options = options;
        this.acceptUserInvitation = acceptUserInvitation;
        this.questions = questions;
        this.who = who;
        this.users = users;
        this.reply = reply;
    }

    @Override
    public int run() {
        return options.code
                .or(() -> questions.ask("cli.question.code"))
                .map(this::accept)
                .orElseGet(() -> reply.needed("CODE"));
    }

    /** Without {@code --as} the terminal acts as an operator, whom nobody invited. */
    private int accept(String code) {
        int exitCode = users.to(acceptUserInvitation.run(who, options.publisher, code), users::show);
        if (who instanceof Requester.Operator) {
            reply.note("cli.users.accept.as");
        }
        return exitCode;
    }
}
