package dev.ferry.cli.offer;

import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.outcome.Outcome;

/** The id of an offer that is to be created, which has to be simpler than those that were carried over. */
public record NewOfferId(OfferId id) {

    /** Reads what was typed; refuses {@code malformed-id}. */
    public static Outcome<NewOfferId> parse(String typed) {
        return OfferId.parseNew(typed).map(NewOfferId::new);
    }
}
