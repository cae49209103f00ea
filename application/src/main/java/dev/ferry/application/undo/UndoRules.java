package dev.ferry.application.undo;

import java.time.Duration;

/**
 * How pages undo.
 *
 * @param period for how long an act waits; where it is zero, acts are done at once
 */
public record UndoRules(Duration period) {
    public static final UndoRules DEFAULT = new UndoRules(Duration.ofSeconds(10));
}
