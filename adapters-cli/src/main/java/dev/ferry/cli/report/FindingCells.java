package dev.ferry.cli.report;

import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Findings in one cell of a table. */
public final class FindingCells {
    private FindingCells() {}

    /** Accounts per code. */
    public static String of(Map<FindingCode, Long> findings) {
        return findings.entrySet().stream()
                .map(entry -> entry.getKey().slug() + '=' + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The codes. */
    public static String of(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().slug()).collect(Collectors.joining(" "));
    }
}
