package dev.ferry.domain.support;

import dev.ferry.domain.marketplace.Stamp;
import java.util.Optional;

/**
 * Something that was said to a case after it was opened.
 *
 * @param stamp when, and by whom
 * @param state how the case stands by it
 * @param text empty where no more was said than that
 * @param key by which the system that said it knows it; absent where it was said here
 */
public record CaseAnswer(Stamp stamp, CaseState state, String text, Optional<Verdict> verdict, Optional<String> key) {

    /** One that was given here. */
    public CaseAnswer(Stamp stamp, CaseState state, String text, Optional<Verdict> verdict) {
        this(stamp, state, text, verdict, Optional.empty());
    }
}
