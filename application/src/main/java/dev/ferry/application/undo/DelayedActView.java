package dev.ferry.application.undo;

import dev.ferry.domain.undo.DelayedAct;
import java.time.Duration;

/**
 * An act that waits or was refused, as somebody sees it.
 *
 * @param theirs whether they asked for it, and so may take it back
 * @param left for how long it still waits; zero where it is being done, or was refused
 */
public record DelayedActView(DelayedAct delayed, boolean theirs, Duration left) {}
