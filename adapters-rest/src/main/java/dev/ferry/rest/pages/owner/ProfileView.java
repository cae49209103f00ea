package dev.ferry.rest.pages.owner;

import dev.ferry.application.account.AccountView;
import dev.ferry.application.account.ShowBanner.Banner;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;

/** The Publisher Profile, with its banner (R2, R3). */
record ProfileView(PageContext page, AccountView account, Banner banner) implements View {

    /** Which of its sentences the banner says. */
    String sentence() {
        if (banner.migrated()) {
            return banner.acts() || banner.signInAs().isPresent() ? migrated() : "banner.migrated.text.contributor";
        }
        if (!banner.acts()) {
            return "banner.action-needed.text.contributor";
        }
        return banner.started() ? "banner.action-needed.text.started" : "banner.action-needed.text.owner";
    }

    private String migrated() {
        return banner.signInAs().isPresent() ? "banner.migrated.text.sign-in-as" : "banner.migrated.text";
    }

    /** The address that the sentence names; empty where it names none. */
    String signInAs() {
        return banner.signInAs().map(EmailAddress::written).orElse("");
    }

    /** What its button says. */
    String action() {
        if (banner.migrated()) {
            return "banner.migrated.action";
        }
        return banner.started() ? "banner.action-needed.action.resume" : "banner.action-needed.action.start";
    }

    /** Where its button leads. */
    String target() {
        return "/accounts/" + account.id().value() + (banner.migrated() ? "/settings" : "/migration");
    }
}
