package dev.ferry.application.job;

import dev.ferry.domain.job.Job;
import dev.ferry.domain.job.JobState;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Why a job came to no end of its own, as its result tells it: {@code interruption} with {@code why}, {@code at} and
 * {@code by}.
 *
 * @param by who asked for it, as history names them; absent where nobody did
 * @param at when that was asked for, when the server ended, or when the job was last heard of
 */
public record Interruption(Why why, Optional<String> by, Instant at) {
    private static final String MEMBER = "interruption";
    private static final String ASKED_BY = "stopAskedBy";
    private static final String ASKED_AT = "stopAskedAt";

    /** Who or what is behind it. Slugs are public contract: add, never rename. */
    public enum Why implements Slug {
        /** Somebody asked it to stop, and it did. */
        STOPPED,
        /** Its server was shut down in order. */
        SERVER_ENDED,
        /** Nobody has heard of it any more: its server was killed, or cannot reach the database. */
        NOT_HEARD_OF
    }

    /** What is kept of a job that somebody asks to stop. */
    static Map<String, Object> asked(String by, Instant at) {
        return Map.of(ASKED_BY, by, ASKED_AT, at.toString());
    }

    /**
     * Of a job that stopped: because somebody asked for it, if the job has heard of that, or because its server ends.
     */
    static Interruption ofStopped(Job heard, Instant now) {
        Optional<Instant> at = moment(heard.result().get(ASKED_AT));
        return heard.result().get(ASKED_BY) instanceof String by && at.isPresent()
                ? new Interruption(Why.STOPPED, Optional.of(by), at.get())
                : new Interruption(Why.SERVER_ENDED, Optional.empty(), now);
    }

    /** Of a job that was last heard of when it says. */
    static Interruption ofSilent(Job job) {
        return new Interruption(Why.NOT_HEARD_OF, Optional.empty(), job.at());
    }

    /** This result, and why it ends there. */
    Map<String, Object> in(Map<String, Object> result) {
        Map<String, Object> facts = new TreeMap<>(Map.of("why", why.slug(), "at", at.toString()));
        by.ifPresent(name -> facts.put("by", name));
        Map<String, Object> all = new TreeMap<>(result);
        all.put(MEMBER, facts);
        return all;
    }

    /** Why this job was interrupted; absent where it was not, or was by a version that did not say. */
    public static Optional<Interruption> of(Job job) {
        if (job.state() != JobState.INTERRUPTED || !(job.result().get(MEMBER) instanceof Map<?, ?> facts)) {
            return Optional.empty();
        }
        Optional<String> by = Optional.ofNullable(facts.get("by")).map(Object::toString);
        return Slug.parse(Why.class, String.valueOf(facts.get("why"))) instanceof Done<Why>(var why)
                ? moment(facts.get("at")).map(at -> new Interruption(why, by, at))
                : Optional.empty();
    }

    private static Optional<Instant> moment(@Nullable Object told) {
        try {
            return told instanceof String text ? Optional.of(Instant.parse(text)) : Optional.empty();
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
