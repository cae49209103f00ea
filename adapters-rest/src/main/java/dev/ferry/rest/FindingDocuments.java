package dev.ferry.rest;

import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Findings as contracts spell them. */
final class FindingDocuments {
    private FindingDocuments() {}

    static List<Map<String, Object>> of(List<Finding> findings) {
        return findings.stream().map(FindingDocuments::of).toList();
    }

    /** The code, then the facts. */
    static Map<String, Object> of(Finding finding) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("code", finding.code().slug());
        document.putAll(new TreeMap<>(finding.facts()));
        return document;
    }

    /** Accounts per code, in the order of the codes. */
    static Map<String, Long> counts(Map<FindingCode, Long> findings) {
        Map<String, Long> bySlug = new LinkedHashMap<>();
        findings.forEach((code, accounts) -> bySlug.put(code.slug(), accounts));
        return bySlug;
    }
}
