package dev.ferry.domain.support;

import dev.ferry.domain.marketplace.Stamp;
import java.util.Objects;
import java.util.Optional;

/**
 * What a support system says of a case.
 *
 * @param key tells it from the other answers to the case, and stays the same; 1 to 200 characters
 * @param stamp when, and by whom: an address, a name or the name of a desk, 1 to 300 characters
 * @param state how the case stands by it
 * @param text may be empty; more than {@link CaseText#LONGEST} characters of it are not kept
 * @param verdict where its topic has one
 */
public record DeskAnswer(String key, Stamp stamp, CaseState state, String text, Optional<Verdict> verdict) {
    private static final int LONGEST_KEY = 200;
    private static final int LONGEST_NAME = 300;

    public DeskAnswer {
        Objects.requireNonNull(state); // an adapter may be compiled without checks
        Objects.requireNonNull(text);
        Objects.requireNonNull(verdict);
        Objects.requireNonNull(stamp.at());
        requireShort(key, LONGEST_KEY);
        requireShort(stamp.by(), LONGEST_NAME);
    }

    private static void requireShort(String word, int most) {
        if (word.isBlank() || word.length() > most) {
            throw new IllegalArgumentException("not 1 to " + most + " characters: " + word.length());
        }
    }

    /** As it is kept of a case of this topic. */
    CaseAnswer of(Topic topic) {
        return new CaseAnswer(
                new Stamp(stamp.at(), CaseText.of(stamp.by())),
                state,
                CaseText.of(text),
                verdict.filter(_ -> topic.hasVerdict()),
                Optional.of(key));
    }
}
