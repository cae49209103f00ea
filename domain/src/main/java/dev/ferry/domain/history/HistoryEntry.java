package dev.ferry.domain.history;

import dev.ferry.domain.account.PublisherId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One decision: who, when, what was asked, what was found, what was decided (R26).
 *
 * @param actor the requester's name, see {@link dev.ferry.domain.identity.Requester#actor()}
 * @param account absent for what concerns no single account, such as a wave
 * @param facts names to strings, numbers, booleans, and lists and maps of them; never a secret
 */
public record HistoryEntry(
        Instant at, String actor, Action action, Optional<PublisherId> account, Map<String, Object> facts) {

    public HistoryEntry {
        facts = Map.copyOf(facts);
    }
}
