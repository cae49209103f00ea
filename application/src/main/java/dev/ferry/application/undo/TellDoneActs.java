package dev.ferry.application.undo;

import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.DelayedActs;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** What a person asked for, once it was done: told once. */
public final class TellDoneActs {
    private final DelayedActs delayed;

    @Inject
    public TellDoneActs(DelayedActs delayed) {
        this.delayed = delayed;
    }

    /** Those of these acts that were done since, as they were asked for; nothing of what others asked for. */
    public List<DelayedAct> run(Requester who, Set<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : AskedBy.of(who).map(askedBy -> delayed.tellDone(ids, askedBy)).orElse(List.of());
    }
}
