package dev.ferry.rest.api.account;

import dev.ferry.application.account.ShowBanner.Banner;
import dev.ferry.application.account.ShowBanner.Owner;
import dev.ferry.application.document.FindingDocument;
import dev.ferry.application.messages.FindingWords;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.email.EmailAddress;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The yellow banner in the reader's language (R2, R3). */
record BannerDocument(
        String kind,
        String colour,
        String text,
        @Nullable BannerAction action,
        @Nullable String signInAs,
        List<FindingDocument> findings,
        List<BannerOwner> owners) {

    /** The button. */
    record BannerAction(String name, String text, String link) {}

    /** An owner to ask. */
    record BannerOwner(@Nullable String displayName, String email) {
        static BannerOwner of(Owner owner) {
            return new BannerOwner(
                    owner.displayName().orElse(null), owner.email().written());
        }
    }

    static BannerDocument of(Banner banner, Messages messages, URI site) {
        return new BannerDocument(
                banner.migrated() ? "migrated" : "action-needed",
                "yellow",
                text(banner, messages),
                action(banner, messages, site),
                banner.signInAs().map(EmailAddress::written).orElse(null),
                banner.findings().stream()
                        .map(finding -> FindingDocument.of(finding, new FindingWords(messages, banner.acts())))
                        .toList(),
                banner.owners().stream().map(BannerOwner::of).toList());
    }

    private static String text(Banner banner, Messages messages) {
        return messages.text(
                "banner.text." + banner.situation().slug(),
                banner.signInAs().map(EmailAddress::written).orElse(""));
    }

    private static @Nullable BannerAction action(Banner banner, Messages messages, URI site) {
        if (!banner.acts()) {
            return null;
        }
        String account = site + "/accounts/" + banner.account().value();
        if (banner.migrated()) {
            return new BannerAction("open-settings", messages.text("banner.migrated.action"), account + "/settings");
        }
        String name = banner.started() ? "resume" : "start";
        return new BannerAction(name, messages.text("banner.action-needed.action." + name), account + "/migration");
    }
}
