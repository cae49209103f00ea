package dev.ferry.application.history;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes decisions down (R26) under the present time, in the transaction of the change that they tell of. Thread-safe.
 */
public final class Journal {
    /** Who does what nobody asked for. */
    public static final String FERRY = "ferry";

    private final History history;
    private final Clock clock;

    @Inject
    public Journal(History history, Clock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** About one account. */
    public void note(Requester who, Action action, PublisherId account, Map<String, Object> facts) {
        note(who.actor(), action, Optional.of(account), facts);
    }

    /** About no account, or about several. */
    public void note(Requester who, Action action, Map<String, Object> facts) {
        note(who.actor(), action, Optional.empty(), facts);
    }

    /** About one account or none, by somebody whose name is not a requester's. */
    public void note(String actor, Action action, Optional<PublisherId> account, Map<String, Object> facts) {
        history.appendAll(List.of(new HistoryEntry(clock.instant(), actor, action, account, facts)));
    }

    /** About no account; as much work where it is not to be kept, and nothing is left of that. */
    public void noteIf(boolean kept, String actor, Action action, Map<String, Object> facts) {
        history.append(new HistoryEntry(clock.instant(), actor, action, Optional.empty(), facts), kept);
    }

    /** About each of these accounts what is to be said of it, in their order and in one write. */
    public void noteEach(Requester who, Action action, Map<PublisherId, Map<String, Object>> facts) {
        Instant now = clock.instant();
        history.appendAll(facts.entrySet().stream()
                .map(one -> new HistoryEntry(now, who.actor(), action, Optional.of(one.getKey()), one.getValue()))
                .toList());
    }

    /** The same of each of these accounts, in this order and in one write. */
    public void noteEach(String actor, Action action, List<PublisherId> accounts, Map<String, Object> facts) {
        Instant now = clock.instant();
        history.appendAll(accounts.stream()
                .map(account -> new HistoryEntry(now, actor, action, Optional.of(account), facts))
                .toList());
    }
}
