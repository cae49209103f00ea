package dev.ferry.cli.migration;

import dev.ferry.application.guided.GiveMembership;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;

/** An owner gives the MPN ID of a company that is a member already. */
final class GiveMembershipJob implements CommandRun {
    private final GiveMembershipOptions options;
    private final GiveMembership giveMembership;
    private final Way way;
    private final Questions questions;
    private final Requester who;
    private final Reply reply;

    @Inject
    GiveMembershipJob(
            GiveMembershipOptions options,
            GiveMembership giveMembership,
            Way way,
            Questions questions,
            Requester who,
            Reply reply) {
        this.options = options;
        this.giveMembership = giveMembership;
        this.way = way;
        this.questions = questions;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return options.mpnId
                .or(() -> questions.ask("cli.question.mpn-id"))
                .map(this::give)
                .orElseGet(() -> reply.needed("MPNID"));
    }

    private int give(String mpnId) {
        return way.taken(giveMembership.run(who, options.publisher, mpnId), view -> {
            reply.note("cli.way.joined", mpnId.strip());
            return way.show(view);
        });
    }
}
