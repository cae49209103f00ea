package dev.ferry.domain.sync;

import dev.ferry.domain.account.PublisherId;
import java.util.List;
import java.util.UUID;

/**
 * What one account is owed, for the node that claimed it.
 *
 * @param claim tells this claim from every other of the account
 * @param tries how often the first change was tried in vain
 * @param changes in order, at least one; there may be more behind them
 */
public record ClaimedRun(PublisherId account, UUID claim, int tries, List<NumberedChange> changes) {

    public ClaimedRun {
        changes = List.copyOf(changes);
        if (changes.isEmpty()) {
            throw new IllegalArgumentException("nobody claims an account that is owed nothing");
        }
    }
}
