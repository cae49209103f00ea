package dev.ferry.cli.wave;

import dev.ferry.application.invitation.InvitationCounts;
import dev.ferry.application.invitation.InvitationResult;
import dev.ferry.application.messages.Messages;
import dev.ferry.cli.terminal.Page;
import picocli.CommandLine.Help.Ansi.Style;

/** Invitations in words and numbers. */
final class InvitationSummary {
    private final Messages messages;
    private final InvitationResult result;
    private final InvitationCounts counts;

    InvitationSummary(Messages messages, InvitationResult result) {
        this.messages = messages;
        this.result = result;
        this.counts = result.counts();
    }

    void write(Page page) {
        boolean dryRun = result.request().dryRun();
        page.title(dryRun ? "cli.invite.title.dry" : "common.invitations").gap();
        page.count(dryRun ? "cli.invite.invited.dry" : "cli.invite.invited", counts.invited());
        page.count("cli.invite.already", counts.alreadyInvited());
        page.count("cli.invite.moved", counts.alreadyMigrated());
        page.count("cli.invite.nobody", counts.noHelpNeeded());
        page.count("cli.invite.unreachable", counts.unreachable());
        page.count("cli.invite.accounts", counts.accounts());
        page.gap();
        notes(page);
        end(page, dryRun);
    }

    private void notes(Page page) {
        if (counts.notJudged() > 0) {
            page.sentence("cli.invite.unjudged", counts.notJudged());
        }
        if (counts.ownersWithoutAddress() > 0) {
            page.sentence("cli.invite.without-address", counts.ownersWithoutAddress());
        }
        if (counts.rescheduled() > 0) {
            page.sentence("cli.invite.rescheduled", counts.rescheduled());
        }
        result.request()
                .until()
                .filter(_ -> counts.invited() + counts.alreadyInvited() > 0)
                .ifPresent(last -> page.sentence("cli.invite.until", messages.date(last.date())));
    }

    private void end(Page page, boolean dryRun) {
        if (result.stopped()) {
            return;
        }
        if (dryRun) {
            page.styled(Style.fg_cyan, "cli.invite.dry", counts.mails());
        } else if (counts.invited() == 0) {
            page.styled(Style.fg_green, "cli.invite.none");
        } else {
            page.styled(Style.fg_green, "cli.invite.done", counts.mails());
        }
    }
}
