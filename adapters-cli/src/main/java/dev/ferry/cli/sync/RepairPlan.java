package dev.ferry.cli.sync;

import dev.ferry.application.sync.CompareSides.ComparedAccount;
import dev.ferry.application.sync.RepairLegacy.Plan;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.domain.sync.ComparedUser;
import dev.ferry.domain.sync.Difference;
import dev.ferry.domain.user.Identity;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Says what a repair will do, before it is done. */
public final class RepairPlan {
    /** So many are named; a comparison lists all. */
    private static final int NAMED = 20;

    private final Reply reply;
    private final List<ComparedRow> rows = new ArrayList<>();

    @Inject
    RepairPlan(Reply reply) {
        this.reply = reply;
    }

    /** An account that is to be mended. */
    void note(ComparedAccount account) {
        ComparedRow.of(account, false).limit(NAMED - rows.size()).forEach(rows::add);
    }

    void say(Plan plan) {
        reply.note("cli.sync.repair.plan", plan.changes(), plan.removals(), plan.users());
        rows.forEach(this::say);
        if (plan.changes() > NAMED) {
            reply.note("cli.sync.repair.more", plan.changes() - NAMED);
        }
    }

    private void say(ComparedRow row) {
        ComparedUser user = row.seen().user();
        reply.note(
                sentence(user.difference().orElseThrow()),
                row.account(),
                name(row.identity()),
                user.expected().map(there -> there.role().slug()).orElse(""));
    }

    private static String sentence(Difference difference) {
        return switch (difference) {
            case MISSING_THERE -> "cli.sync.repair.missing-there";
            case MISSING_HERE -> "cli.sync.repair.missing-here";
            case OTHER_PERSON -> "cli.sync.repair.other-person";
            case OTHER_ROLE -> "cli.sync.repair.other-role";
            case INACTIVE_THERE -> "cli.sync.repair.inactive-there";
        };
    }

    private static String name(Identity identity) {
        return identity.email().map(Object::toString).orElseGet(identity::key);
    }
}
