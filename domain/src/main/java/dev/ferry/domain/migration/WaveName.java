package dev.ferry.domain.migration;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
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
        String name = Trimmed.of(typed);
        return SHAPE.matcher(name).matches()
                ? Outcome.done(new WaveName(name))
                : Outcome.refused(Code.MALFORMED_WAVE, "value", typed);
    }

    /**
     * The wave's name where the operator gives none: the export's own, so that the same command goes on with the same
     * wave.
     */
    public static WaveName ofExport(String location) {
        String path = location.replace('\\', '/').replaceAll("/+$", "");
        String last = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.zip$", "");
        String name = last.replaceAll("[^\\p{L}\\p{M}\\p{N}._-]", "-").replaceFirst("^[^\\p{L}\\p{N}]+", "");
        String bounded = name.substring(0, Math.min(name.length(), 80));
        return parse(bounded) instanceof Outcome.Done<WaveName>(var wave) ? wave : new WaveName("wave");
    }

    @Override
    public String toString() {
        return value;
    }
}
