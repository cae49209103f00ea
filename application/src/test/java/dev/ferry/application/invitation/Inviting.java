package dev.ferry.application.invitation;

import dev.ferry.application.Installation;
import dev.ferry.application.mail.Links;
import dev.ferry.application.mail.MailTexts;
import dev.ferry.domain.invitation.ReminderLadder;
import java.net.URI;

/** MigrationInvitations and reminders on an installation in memory. */
public record Inviting(Installation ferry) {
    private static final URI HERE = URI.create("https://ferry.example");

    public InviteOwners inviteOwners() {
        InvitationWriter writer = new InvitationWriter(
                ferry.stores.transactions(),
                ferry.stores.invitations(),
                needs(),
                ferry.stores.mailQueue(),
                texts(),
                ferry.stores.history(),
                ReminderLadder.DEFAULT,
                ferry.clock);
        return new InviteOwners(
                ferry.stores.legacyAccounts(), needs(), writer, ferry.rules, ferry.stop::get, ferry.clock);
    }

    RemindOwners remindOwners() {
        return new RemindOwners(
                ferry.stores.transactions(),
                ferry.stores.invitations(),
                ferry.stores.legacyAccounts(),
                needs(),
                ferry.stores.mailQueue(),
                texts(),
                ferry.stores.history(),
                ReminderLadder.DEFAULT,
                ferry.clock);
    }

    private AccountNeeds needs() {
        return new AccountNeeds(ferry.stores.migrations(), ferry.directory(), ferry.registry(), ferry.rules);
    }

    private MailTexts texts() {
        return new MailTexts(new Links(HERE, HERE, HERE, HERE), ferry.clock);
    }
}
