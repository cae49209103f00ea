package dev.ferry.cli.sync;

import dev.ferry.application.sync.RepairLegacy;
import dev.ferry.application.sync.RepairLegacy.Plan;
import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.OptionalPublisherArgument;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.door.CommandRun;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ferry sync repair}. */
@Command(name = "repair")
final class RepairLegacyCommand implements CliCommand {
    @Mixin
    OptionalPublisherArgument publisher = new OptionalPublisherArgument();

    /** Mends the legacy portal where it differs, after saying what will be done (R17). */
    static final class Run implements CommandRun {
        private final RepairLegacyCommand command;
        private final RepairLegacy repairLegacy;
        private final RepairPlan repairPlan;
        private final SyncRunner runner;
        private final SyncReply sync;
        private final Questions questions;
        private final Requester who;
        private final Reply reply;

        @Inject
        Run(
                RepairLegacyCommand command,
                RepairLegacy repairLegacy,
                RepairPlan repairPlan,
                SyncRunner runner,
                SyncReply sync,
                Questions questions,
                Requester who,
                Reply reply) {
            this.command = command;
            this.repairLegacy = repairLegacy;
            this.repairPlan = repairPlan;
            this.runner = runner;
            this.sync = sync;
            this.questions = questions;
            this.who = who;
            this.reply = reply;
        }

        @Override
        public int run() {
            return reply.to(repairLegacy.plan(who, command.publisher.id, repairPlan::note), this::decide);
        }

        private int decide(Plan plan) {
            if (plan.silent() > 0) {
                reply.note("cli.sync.repair.silent", plan.silent());
            }
            if (plan.changes() == 0) {
                reply.note("cli.sync.repair.none");
                return mend(plan, OptionalLong.empty());
            }
            repairPlan.say(plan);
            return switch (questions.confirm("cli.question.repair")) {
                case YES -> mend(plan, OptionalLong.of(plan.removals()));
                case NOBODY_ASKED -> mend(plan, OptionalLong.empty());
                case NO -> {
                    reply.note("cli.sync.repair.declined");
                    yield ExitCode.REFUSED;
                }
            };
        }

        private int mend(Plan plan, OptionalLong confirmed) {
            return reply.to(repairLegacy.run(who, plan, confirmed), changes -> {
                if (plan.changes() > 0) { // else it was said already
                    reply.note("cli.sync.repaired", changes);
                }
                return sync.show(command.publisher.id, runner.deliver(), Map.of("repaired", changes));
            });
        }
    }
}
