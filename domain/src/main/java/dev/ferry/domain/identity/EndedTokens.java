package dev.ferry.domain.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is good for nothing before its time, and what may be used but once: tokens that somebody signed out of, answers
 * that were taken. An adapter is right when it passes {@code EndedTokensContract}. Thread-safe; several nodes share
 * one.
 *
 * <p>Ids are of 1 to 64 characters in ASCII; make a digest of what may be longer, or tells of a person.
 */
public interface EndedTokens {

    /** Until when this is kept, which may be past; empty where it is not. */
    Optional<Instant> until(String id);

    /**
     * The same of several, of which each that is kept is in the answer. They are asked for one by one here: an adapter
     * that asks elsewhere does better to ask once, as this runs for each request.
     */
    default Map<String, Instant> until(Collection<String> ids) {
        Map<String, Instant> kept = new HashMap<>();
        ids.forEach(id -> until(id).ifPresent(until -> kept.put(id, until)));
        return kept;
    }

    /** Keeps it until then; said again, the last time counts. */
    void add(String id, Instant until, Instant now);

    /** The same, if and only if it is not kept already; of many who ask at once, one is told that it was. */
    boolean addOnce(String id, Instant until, Instant now);
}
