package dev.ferry.application.invitation;

import dev.ferry.application.Installation;

/** Invitations and reminders on an installation in memory. */
public record Inviting(Installation ferry) {

    public InviteOwners inviteOwners() {
        return ferry.get(InviteOwners.class);
    }

    RemindOwners remindOwners() {
        return ferry.get(RemindOwners.class);
    }
}
