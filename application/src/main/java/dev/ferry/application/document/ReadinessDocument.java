package dev.ferry.application.document;

import dev.ferry.application.migration.ReadinessResult;
import java.util.Map;

/** How all accounts stand. */
public record ReadinessDocument(
        long accounts, long ready, Map<String, Long> findings, long migrated, long actionNeeded) {

    public static ReadinessDocument of(ReadinessResult result) {
        return new ReadinessDocument(
                result.accounts(),
                result.ready(),
                FindingDocument.counts(result.findings()),
                result.migrated(),
                result.actionNeeded());
    }
}
