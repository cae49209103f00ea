package dev.ferry.domain.undo;

import java.time.Instant;

/**
 * An act that was asked for just now.
 *
 * @param language of who asked, as BCP 47 names it
 * @param dueAt when it is done, unless it is undone before
 */
public record AskedAct(UndoableAct act, AskedBy askedBy, String language, Instant askedAt, Instant dueAt) {}
