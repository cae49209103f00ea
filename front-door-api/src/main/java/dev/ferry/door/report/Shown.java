package dev.ferry.door.report;

import dev.ferry.domain.text.VisibleText;

/**
 * Text that others wrote, fit to stand in a report: what would steer, hide, or turn direction is seen as
 * {@code \\u{1b}}.
 */
final class Shown {
    private Shown() {}

    static String of(String text) {
        return VisibleText.of(text, character -> "\\u{" + Integer.toHexString(character) + '}');
    }
}
