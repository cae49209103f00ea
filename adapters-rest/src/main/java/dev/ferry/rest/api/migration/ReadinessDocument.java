package dev.ferry.rest.api.migration;

import dev.ferry.application.document.FindingDocument;
import dev.ferry.application.migration.ReadinessResult;
import java.util.Map;

/** How all accounts stand. */
record ReadinessDocument(long accounts, long ready, Map<String, Long> findings, long migrated, long actionNeeded) {

    static ReadinessDocument of(ReadinessResult result) {
        return new ReadinessDocument(
                result.accounts(),
                result.ready(),
                FindingDocument.counts(result.findings()),
                result.migrated(),
                result.actionNeeded());
    }
}
