package dev.ferry.domain.migration;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.regex.Pattern;

/** The name of a wave: 1 to 80 letters, digits, dots, hyphens and underscores, the first a letter or digit. */
public record WaveName(String value) {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,79}");

    public WaveName {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a wave's name: " + value);
        }
    }

    /** Reads what was typed, trimmed; refuses {@link Code#MALFORMED_WAVE}. */
    public static Outcome<WaveName> parse(String typed) {
        String name = typed.strip();
        return SHAPE.matcher(name).matches()
                ? Outcome.done(new WaveName(name))
                : Outcome.refused(Code.MALFORMED_WAVE, "value", typed);
    }

    @Override
    public String toString() {
        return value;
    }
}
