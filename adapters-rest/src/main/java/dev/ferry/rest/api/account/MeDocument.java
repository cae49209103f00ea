package dev.ferry.rest.api.account;

import dev.ferry.application.account.ShowMe.Me;
import dev.ferry.application.account.ShowMe.MyAccount;
import java.util.List;
import java.util.Locale;

/** Who somebody is, and which accounts are theirs. */
record MeDocument(String email, boolean operator, List<MyAccountDocument> accounts) {

    /** One of them. */
    record MyAccountDocument(String publisherId, String displayName, String role) {
        static MyAccountDocument of(MyAccount account) {
            return new MyAccountDocument(
                    account.id().value(),
                    account.displayName(),
                    account.relation().name().toLowerCase(Locale.ROOT));
        }
    }

    static MeDocument of(Me me) {
        return new MeDocument(
                me.name(),
                me.operator(),
                me.accounts().stream().map(MyAccountDocument::of).toList());
    }
}
