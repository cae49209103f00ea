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
        return messages.text(banner.migrated() ? migrated(banner) : actionNeeded(banner));
    }

    private static String migrated(Banner banner) {
        return "banner.migrated.text" + (banner.acts() ? "" : ".contributor");
    }

    private static String actionNeeded(Banner banner) {
        String reader = banner.acts() ? banner.started() ? "started" : "owner" : "contributor";
        return "banner.action-needed.text." + reader;
    }

    private static @Nullable Action action(Banner banner, Messages messages, URI site) {
        if (!banner.acts()) {
            return null;
        }
        String account = site + "/accounts/" + banner.account().value();
        if (banner.migrated()) {
            return new Action("open-settings", messages.text("banner.migrated.action"), account + "/settings");
        }
        String name = banner.started() ? "resume" : "start";
        return new Action(name, messages.text("banner.action-needed.action." + name), account + "/migration");
    }

    private static Map<String, Object> finding(Finding finding, Messages messages) {
        Map<String, Object> document = new LinkedHashMap<>(FindingDocuments.of(finding));
        document.put("text", messages.finding(finding));
        document.put("todo", messages.wayOut(finding.code()));
        return document;
    }
}
