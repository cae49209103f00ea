package dev.ferry.application.invitation;

import dev.ferry.application.access.AccountAccess;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.invitation.MigrationInvitations;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** Whether the owners of an account were invited to help it along, and until when they are reminded (R14). */
public final class ShowInvitation {
    private final AccountAccess access;
    private final MigrationInvitations invitations;

    @Inject
    public ShowInvitation(AccountAccess access, MigrationInvitations invitations) {
        this.access = access;
        this.invitations = invitations;
    }

    /** Absent where nobody was invited. Refuses all but operators, and {@code account-not-found}. */
    public Outcome<Optional<MigrationInvitation>> run(Requester who, PublisherId account) {
        return AccountAccess.operatorOnly(
                who,
                () -> access.to(account, who)
                        .map(_ -> Optional.ofNullable(
                                invitations.findAll(Set.of(account)).get(account))));
    }
}
