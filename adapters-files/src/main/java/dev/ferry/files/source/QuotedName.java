package dev.ferry.files.source;

import dev.ferry.domain.text.VisibleText;

/** A name that anybody may have made up, fit for a message. */
final class QuotedName {
    private static final int LONGEST = 100;

    private QuotedName() {}

    /** The name, cut where it is too long, each hidden character replaced. */
    static String of(String name) {
        return VisibleText.of(name.substring(0, Math.min(name.length(), LONGEST)), _ -> "\uFFFD");
    }
}
