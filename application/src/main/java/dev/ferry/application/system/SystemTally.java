package dev.ferry.application.system;

import java.time.Duration;

/**
 * How often something of a kind came of asking a system since the process began, and how long all of it took.
 *
 * @param outcome a slug out of a few: {@code answered}, {@code unavailable}
 */
public record SystemTally(String system, String outcome, long times, Duration took) {}
