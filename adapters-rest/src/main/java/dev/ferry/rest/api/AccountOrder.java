package dev.ferry.rest.api;

import dev.ferry.domain.outcome.Slug;

/** In which orders accounts can be listed: those that an index carries beside every filter (ADR 32). */
public enum AccountOrder implements Slug {
    PUBLISHER_ID;

    /** As the member is called that they are sorted by. */
    @Override
    public String slug() {
        return "publisherId";
    }
}
