package dev.ferry.rest.pages;

import java.util.Map;
import java.util.Optional;

/** The keys of the sentences that fields of forms are called by, where a page lists what is wrong with them. */
final class FieldLabels {
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("email", "page.email"),
            Map.entry("code", "page.code"),
            Map.entry("mpnId", "page.mpn-id"),
            Map.entry("companyName", "page.facts.company"),
            Map.entry("country", "common.column.country"),
            Map.entry("address", "page.migration.enrol.address"),
            Map.entry("displayName", "page.settings.display-name"),
            Map.entry("emails", "page.settings.add.emails"),
            Map.entry("program-application", "page.settings.program.application"),
            Map.entry("program-tenant", "page.settings.program.tenant"),
            Map.entry("program-object", "page.settings.program.object"),
            Map.entry("program-name", "page.settings.program.name"));

    private FieldLabels() {}

    static Optional<String> of(String field) {
        return field.endsWith("-email") ? Optional.of("page.work-email") : Optional.ofNullable(BY_NAME.get(field));
    }
}
