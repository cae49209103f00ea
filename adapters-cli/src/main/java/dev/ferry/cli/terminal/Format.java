package dev.ferry.cli.terminal;

import java.util.Locale;

/** In which form data goes to standard output. */
public enum Format {
    /** For people: aligned, in their language. */
    TABLE,
    JSON,
    CSV;

    /** As it is typed. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
