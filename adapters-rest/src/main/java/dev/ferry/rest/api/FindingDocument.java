package dev.ferry.rest.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A finding as contracts spell it: the code, then those facts that it carries.
 *
 * @param text what was found, and {@code todo} what to do, in the reader's language; in a banner alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"code", "domain", "mpnId", "standing", "system", "tenantName", "text", "todo"})
public record FindingDocument(
        String code,
        @Nullable String domain,
        @Nullable String mpnId,
        @Nullable String standing,
        @Nullable String system,
        @Nullable String tenantName,
        @Nullable String text,
        @Nullable String todo) {

    public static List<FindingDocument> of(List<Finding> findings) {
        return findings.stream().map(one -> of(one, null, null)).toList();
    }

    public static FindingDocument of(Finding finding, Messages messages) {
        return of(finding, messages.finding(finding), messages.wayOut(finding));
    }

    private static FindingDocument of(Finding finding, @Nullable String text, @Nullable String todo) {
        Map<String, Object> facts = finding.facts();
        return new FindingDocument(
                finding.code().slug(),
                fact("domain", facts),
                fact("mpnId", facts),
                fact("standing", facts),
                fact("system", facts),
                fact("tenantName", facts),
                text,
                todo);
    }

    private static @Nullable String fact(String name, Map<String, Object> facts) {
        Object fact = facts.get(name);
        return fact == null ? null : fact.toString();
    }

    /** Accounts per code, in the order of the codes. */
    public static Map<String, Long> counts(Map<FindingCode, Long> findings) {
        Map<String, Long> bySlug = new LinkedHashMap<>();
        findings.forEach((code, accounts) -> bySlug.put(code.slug(), accounts));
        return bySlug;
    }
}
