package dev.ferry.rest;

import dev.ferry.application.account.ShowMe.Me;
import dev.ferry.application.account.ShowMe.MyAccount;
import java.util.List;
import java.util.Locale;

/** Who somebody is, and which accounts are theirs. */
record MeDocument(String email, boolean operator, List<Mine> accounts) {

    /** One of them. */
    record Mine(String publisherId, String displayName, String role) {
        static Mine of(MyAccount account) {
            return new Mine(
                    account.id().value(),
                    account.displayName(),
                    account.tie().name().toLowerCase(Locale.ROOT));
        }
    }

    static MeDocument of(Me me) {
        return new MeDocument(
                me.name(), me.operator(), me.accounts().stream().map(Mine::of).toList());
    }
}
