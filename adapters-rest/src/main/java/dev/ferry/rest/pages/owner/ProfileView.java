package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.BannerSituation;
import dev.ferry.application.account.ShowBanner.Banner;
import dev.ferry.application.mail.Links;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.net.URI;
import java.util.Optional;

/**
 * The Publisher Profile, with its banner (R2, R3).
 *
 * @param welcome the role of somebody who has just accepted an invitation
 */
record ProfileView(PageContext page, AccountView account, Banner banner, Links links, Optional<String> welcome)
        implements View {

    /**
     * A place outside that helps on.
     *
     * @param key of what the link to it says
     */
    record Away(String key, URI address) {}

    /** What the banner says. */
    String sentence() {
        return page.text("banner.text." + banner.situation().slug(), signInAs());
    }

    /** The address that the sentence names; empty where it names none. */
    String signInAs() {
        return banner.signInAs().map(EmailAddress::written).orElse("");
    }

    /** Whether the reader has nothing to do. */
    boolean isWaiting() {
        return switch (banner.situation()) {
            case WAITING, NOT_CHECKED -> true;
            default -> false;
        };
    }

    /** Where the reader is helped who can go no further here. */
    Optional<Away> away() {
        return switch (banner.situation()) {
            case NO_OWNER -> Optional.of(new Away("page.link.support", links.support()));
            case MEMBERSHIP_CENTER -> Optional.of(new Away("page.link.membership-center", links.membershipCenter()));
            default -> Optional.empty();
        };
    }

    /** What its button says. */
    String action() {
        if (banner.migrated()) {
            return "banner.migrated.action";
        }
        if (banner.situation() == BannerSituation.READY) {
            return "banner.action-needed.action.ready";
        }
        return banner.started() ? "banner.action-needed.action.resume" : "banner.action-needed.action.see";
    }

    /** Where its button leads. */
    String target() {
        return "/accounts/" + account.id().value() + (banner.migrated() ? "/settings" : "/migration");
    }
}
