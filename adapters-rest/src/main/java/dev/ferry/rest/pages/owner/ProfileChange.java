package dev.ferry.rest.pages.owner;

import dev.ferry.application.user.ChangeSettings;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.rest.pages.Fields;
import java.util.List;
import java.util.Optional;

/**
 * What the form of the profile asks for: the fields that differ from what it showed, so that anyone who changes one of
 * them undoes nothing that somebody else changed of another meanwhile.
 */
record ProfileChange(Fields fields) {
    static final List<String> FIELDS = List.of("displayName", "companyName", "country", "mpnId");

    static Outcome<ProfileChange> read(Fields fields) {
        Outcome<String> all = Outcome.done("");
        for (String name : FIELDS) {
            all = all.then(_ -> fields.text(name));
        }
        return all.map(_ -> new ProfileChange(fields));
    }

    ChangeSettings.Wish wish() {
        return new ChangeSettings.Wish(
                changed("displayName"), changed("companyName"), changed("country"), changed("mpnId"));
    }

    /** Whether what is to be changed still is as the form showed it. */
    boolean isOf(Account now) {
        return isUntouched("displayName", now.displayName())
                && isUntouched("companyName", now.company().name().orElse(""))
                && isUntouched("country", now.company().country().orElse(""))
                && isUntouched("mpnId", now.mpnId().value());
    }

    private boolean isUntouched(String name, String now) {
        boolean shown = fields.isSent(was(name));
        return !shown || changed(name).isEmpty() || fields.shown(was(name)).equals(now);
    }

    private Optional<String> changed(String name) {
        return Optional.of(fields.shown(name)).filter(_ -> isChanged(fields, name));
    }

    /** Whether something else was typed into the field than what it showed. */
    static boolean isChanged(Fields fields, String name) {
        return !fields.shown(name).equals(fields.shown(was(name)));
    }

    private static String was(String name) {
        return "was-" + name;
    }
}
