package dev.ferry.application.deadline;

/**
 * What an installation sets for deadlines.
 *
 * @param removalPercent of all drafts, so many may leave the seller catalog at once by themselves
 */
public record DeadlineRules(int removalPercent) {}
