package dev.ferry.cli.sync;

import dev.ferry.application.sync.RepairLegacy;
import dev.ferry.application.sync.RepairLegacy.Plan;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Questions;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.CommandRun;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.OptionalLong;

/** Mends the legacy portal where it differs, after saying what will be done (R17). */
final class RepairLegacyJob implements CommandRun {
    private final RepairLegacyOptions options;
    private final RepairLegacy repairLegacy;
    private final RepairPlan repairPlan;
    private final OwedChanges pending;
    private final SyncReply sync;
    private final Questions questions;
    private final Requester who;
    private final Reply reply;

    @Inject
    RepairLegacyJob(
            RepairLegacyOptions options,
            RepairLegacy repairLegacy,
            RepairPlan repairPlan,
            OwedChanges pending,
            SyncReply sync,
            Questions questions,
            Requester who,
            Reply reply) {
        this.options = options;
        this.repairLegacy = repairLegacy;
        this.repairPlan = repairPlan;
        this.pending = pending;
        this.sync = sync;
        this.questions = questions;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(repairLegacy.plan(who, options.publisher, repairPlan::note), this::decide);
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
            reply.note("cli.sync.repaired", changes);
            return sync.show(options.publisher, pending.deliver(), Map.of("repaired", changes));
        });
    }
}
