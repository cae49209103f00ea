package dev.ferry.application.offer;

import dev.ferry.application.act.ActTeller;
import dev.ferry.application.act.GivenUp;
import dev.ferry.application.act.Telling;
import dev.ferry.application.system.CheckedCatalog;
import dev.ferry.domain.act.SystemAct;
import dev.ferry.domain.outcome.Answer;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Tells a catalog to list an offer no more. */
public final class DelistingTeller implements ActTeller<SystemAct.Delist> {
    private final CheckedCatalog catalog;

    @Inject
    public DelistingTeller(CheckedCatalog catalog) {
        this.catalog = catalog;
    }

    @Override
    public Class<SystemAct.Delist> kind() {
        return SystemAct.Delist.class;
    }

    @Override
    public Telling tell(UUID key, SystemAct.Delist act) {
        return switch (catalog.delist(key, act.side(), act.offer())) {
            case Answer.Taken() -> new Telling.Answered(() -> {});
            case Answer.TurnedDown(var reason) -> new Telling.TurnedDown(reason);
        };
    }

    /** It waits for a person: nobody wants the offer to stay there. */
    @Override
    public Optional<Runnable> givenUp(SystemAct.Delist act, GivenUp why) {
        return Optional.empty();
    }
}
