package dev.ferry.cli.report;

import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Findings as contracts spell them. */
public final class FindingDocuments {
    private FindingDocuments() {}

    /** The code, then the facts. */
    public static Map<String, Object> of(Finding finding) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", finding.code().slug());
        document.putAll(new TreeMap<>(finding.facts()));
        return document;
    }

    /** Accounts per code, in the order of the codes. */
    public static Map<String, Long> counts(Map<FindingCode, Long> findings) {
        Map<String, Long> bySlug = new LinkedHashMap<>();
        findings.forEach((code, accounts) -> bySlug.put(code.slug(), accounts));
        return bySlug;
    }

    /** The counts in one cell. */
    public static String cell(Map<FindingCode, Long> findings) {
        return findings.entrySet().stream()
                .map(entry -> entry.getKey().slug() + '=' + entry.getValue())
                .collect(Collectors.joining(" "));
    }

    /** The codes in one cell. */
    public static String cell(List<Finding> findings) {
        return findings.stream().map(finding -> finding.code().slug()).collect(Collectors.joining(" "));
    }
}
