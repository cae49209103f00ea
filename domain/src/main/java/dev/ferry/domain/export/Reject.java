package dev.ferry.domain.export;

import dev.ferry.domain.outcome.Refusal;

/**
 * A row that was not taken; the rest of the export goes on.
 *
 * @param column the column that the row fails by, empty where it is the row as a whole
 * @param reason a code with facts, as for any refusal
 * @param row the row as it stood in its file, to be mended; empty where the reader does not keep it
 */
public record Reject(Source source, String column, Refusal reason, String row) {

    /** One whose row is not kept. */
    public Reject(Source source, String column, Refusal reason) {
        this(source, column, reason, "");
    }
}
