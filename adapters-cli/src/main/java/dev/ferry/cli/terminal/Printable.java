package dev.ferry.cli.terminal;

import dev.ferry.domain.text.VisibleText;

/**
 * Makes text that others wrote fit to stand on a terminal: characters that would steer it, hide, or turn the direction
 * of what follows are shown as {@code \\u{1b}}. Joiners stay, because scripts need them.
 */
public final class Printable {
    private Printable() {}

    public static String of(String text) {
        return VisibleText.of(text, character -> "\\u{" + Integer.toHexString(character) + '}');
    }

    /** The same for text of ours that holds line breaks, such as the wording of a usage error. */
    static String ofLines(String text) {
        return String.join("\n", text.lines().map(Printable::of).toList());
    }
}
