package dev.ferry.rest;

import dev.ferry.application.account.ShowBanner.Banner;
import dev.ferry.application.account.ShowBanner.Owner;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.migration.Finding;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The yellow banner in the reader's language (R2, R3). */
record BannerDocument(
        String kind,
        String colour,
        String text,
        @Nullable Action action,
        List<Map<String, Object>> findings,
        List<Asked> owners) {

    /** The button. */
    record Action(String name, String text, String link) {}

    /** An owner to ask. */
    record Asked(@Nullable String displayName, String email) {
        static Asked of(Owner owner) {
            return new Asked(owner.displayName().orElse(null), owner.email().written());
        }
    }

    static BannerDocument of(Banner banner, Messages messages, URI site) {
        return new BannerDocument(
                banner.migrated() ? "migrated" : "action-needed",
                "yellow",
                text(banner, messages),
                action(banner, messages, site),
                banner.findings().stream()
                        .map(finding -> finding(finding, messages))
                        .toList(),
                banner.owners().stream().map(Asked::of).toList());
    }

    private static String text(Banner banner, Messages messages) {
        String key = banner.migrated() ? "banner.migrated" : "banner.action-needed";
        return messages.text(key + (banner.acts() ? ".owner" : ".other"));
    }

    private static @Nullable Action action(Banner banner, Messages messages, URI site) {
        if (!banner.acts()) {
            return null;
        }
        String name = banner.migrated() ? "open-settings" : banner.started() ? "resume" : "start";
        String page = banner.migrated() ? "settings" : "migration";
        return new Action(
                name,
                messages.text("banner.button." + name),
                site + "/accounts/" + banner.account().value() + "/" + page);
    }

    private static Map<String, Object> finding(Finding finding, Messages messages) {
        Map<String, Object> document = new LinkedHashMap<>(FindingDocuments.of(finding));
        document.put("text", messages.finding(finding));
        document.put("todo", messages.wayOut(finding.code()));
        return document;
    }
}
