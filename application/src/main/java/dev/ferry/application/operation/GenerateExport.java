package dev.ferry.application.operation;

import dev.ferry.domain.export.SyntheticExports;
import dev.ferry.domain.outcome.Outcome;
import jakarta.inject.Inject;

/** Writes a synthetic export, the same for the same numbers; it holds nobody's data, so anybody may. */
public final class GenerateExport {
    private final SyntheticExports exports;

    @Inject
    public GenerateExport(SyntheticExports exports) {
        this.exports = exports;
    }

    /** Answers the number of rows written. */
    public Outcome<Long> run(String location, long accounts, long seed) {
        return exports.write(location, accounts, seed);
    }
}
