package dev.ferry.cli;

import dev.ferry.application.sync.RepairLegacy;
import dev.ferry.application.sync.RepairLegacy.Plan;
import dev.ferry.domain.identity.Requester;
import dev.ferry.plugin.Job;
import jakarta.inject.Inject;
import java.util.Map;

/** Mends the legacy portal where it differs, after saying what will be done (R17). */
final class RepairLegacyJob implements Job {
    private final RepairLegacyOptions options;
    private final RepairLegacy repairLegacy;
    private final RepairPlan repairPlan;
    private final OwedChanges owed;
    private final SyncReply sync;
    private final Questions questions;
    private final Requester who;
    private final Reply reply;

    @Inject
    RepairLegacyJob(
            RepairLegacyOptions options,
            RepairLegacy repairLegacy,
            RepairPlan repairPlan,
            OwedChanges owed,
            SyncReply sync,
            Questions questions,
            Requester who,
            Reply reply) {
        this.options = options;
        this.repairLegacy = repairLegacy;
        this.repairPlan = repairPlan;
        this.owed = owed;
        this.sync = sync;
        this.questions = questions;
        this.who = who;
        this.reply = reply;
    }

    @Override
    public int run() {
        return reply.to(repairLegacy.plan(who, options.publisher), this::decide);
    }

    private int decide(Plan plan) {
        if (plan.changes() == 0) {
            reply.note("cli.sync.repair.none");
            return mend(plan, false);
        }
        repairPlan.say(plan);
        return switch (questions.confirm("cli.question.repair")) {
            case YES -> mend(plan, true);
            case NOBODY_ASKED -> mend(plan, false);
            case NO -> {
                reply.note("cli.sync.repair.declined");
                yield ExitCode.REFUSED;
            }
        };
    }

    private int mend(Plan plan, boolean confirmed) {
        return reply.to(repairLegacy.run(who, plan, confirmed), changes -> {
            reply.note("cli.sync.repaired", changes);
            return sync.show(options.publisher, owed.deliver(), Map.of("repaired", changes));
        });
    }
}
