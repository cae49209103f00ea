package dev.ferry.cli;

import java.util.Locale;

/** In which form data goes to standard output. */
enum Format {
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
