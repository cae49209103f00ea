package dev.ferry.application.document;

import dev.ferry.application.messages.FindingWords;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A finding: its code, then all facts that it carries. */
public record FindingDocument(String code, Map<String, Object> facts) implements WithFacts {

    public static FindingDocument of(Finding finding) {
        return new FindingDocument(finding.code().slug(), new TreeMap<>(finding.facts()));
    }

    public static List<FindingDocument> of(List<Finding> findings) {
        return findings.stream().map(FindingDocument::of).toList();
    }

    /** The same with what was found, {@code text}, and what to do, {@code todo}, in the reader's language. */
    public static FindingDocument of(Finding finding, FindingWords words) {
        FindingDocument document = of(finding);
        document.facts.put("text", words.found(finding));
        document.facts.put("todo", words.wayOut(finding));
        return document;
    }

    /** Accounts per code, in the order of the codes. */
    public static Map<String, Long> counts(Map<FindingCode, Long> findings) {
        Map<String, Long> bySlug = new LinkedHashMap<>();
        findings.forEach((code, accounts) -> bySlug.put(code.slug(), accounts));
        return bySlug;
    }
}
