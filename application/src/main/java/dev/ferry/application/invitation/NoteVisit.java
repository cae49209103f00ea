package dev.ferry.application.invitation;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.time.Clock;

/** An owner who was invited has signed in, and sees the page that the mail leads to (R14). */
public final class NoteVisit {
    private final AccountAccess access;
    private final MigrationInvitations invitations;
    private final Clock clock;

    @Inject
    public NoteVisit(AccountAccess access, MigrationInvitations invitations, Clock clock) {
        this.access = access;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** Whether it is the first time of any owner; refuses everybody but owners, of whom nothing is noted. */
    public Outcome<Boolean> run(Requester who, PublisherId id) {
        return access.ofOwner(id, who).map(_ -> invitations.seen(id, clock.instant()));
    }
}
