package dev.ferry.rest.pages.operator;

import dev.ferry.application.sync.ShowSync.SyncView;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.rest.pages.FieldError;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How far the legacy portal is behind, over all accounts.
 *
 * @param done what the form that led here did, in words, if one did
 */
record SyncBackView(PageContext page, SyncView sync, Optional<String> done, FieldError error) implements View {

    /** Whether something waits for a person while the last day comes near. */
    boolean isUrgent() {
        return sync.nearsItsEnd() && sync.status().setAside() > 0;
    }

    String account(PendingChange pending) {
        return pending.numbered().change().account().value();
    }

    /** Told by nobody else's number of the same account. */
    String number(PendingChange pending) {
        return Long.toString(pending.numbered().number());
    }

    /** Whether what is wrong was said of this change, so that its form is open. */
    boolean isOpen(PendingChange pending) {
        return error.isAbout(number(pending));
    }

    String user(PendingChange pending) {
        return pending.numbered().change().what().userKey().orElse("–");
    }

    String change(PendingChange pending) {
        return page.text(
                switch (pending.numbered().change().what()) {
                    case LegacyChange.UserStands _ -> "page.sync.user-stands";
                    case LegacyChange.UserDeactivated _ -> "page.sync.user-deactivated";
                    case LegacyChange.UserDeleted _ -> "page.sync.user-deleted";
                    case LegacyChange.SettingsStand _ -> "page.sync.settings-stand";
                });
    }

    String day(LocalDate day) {
        return page.messages().date(day);
    }
}
