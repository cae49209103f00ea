package dev.ferry.domain.export;

import dev.ferry.domain.outcome.Refusal;

/**
 * A row that was not taken; the rest of the export goes on.
 *
 * @param column the column that the row fails by, empty where it is the row as a whole
 * @param reason a code with facts, as for any refusal
 */
public record Reject(Source source, String column, Refusal reason) {}
