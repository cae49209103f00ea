package dev.ferry.application.invitation;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.deadline.LastDay;
import dev.ferry.domain.migration.WaveName;
import java.util.Optional;
import java.util.Set;

/**
 * Whose owners an operator has invited.
 *
 * @param wave accounts that this wave judged last; of every wave, and of none, where absent
 * @param until the last day of reminders; nobody is reminded where it is absent
 * @param only these accounts; all where empty
 * @param dryRun count alone: nobody is mailed, and nothing is written
 */
public record InvitationRequest(
        Optional<WaveName> wave, Optional<LastDay> until, Set<PublisherId> only, boolean dryRun) {

    public InvitationRequest {
        only = Set.copyOf(only);
    }
}
