package dev.ferry.application.document;

import dev.ferry.application.standing.ReadinessResult;
import java.util.Map;

/**
 * How all accounts stand.
 *
 * @param due how many accounts are still to be judged again
 */
public record ReadinessDocument(
        long accounts, long ready, Map<String, Long> findings, long migrated, long actionNeeded, long due) {

    public static ReadinessDocument of(ReadinessResult result) {
        return new ReadinessDocument(
                result.accounts(),
                result.ready(),
                FindingDocument.counts(result.findings()),
                result.migrated(),
                result.actionNeeded(),
                result.due());
    }
}
