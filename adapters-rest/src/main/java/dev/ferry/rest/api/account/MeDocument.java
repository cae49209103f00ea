package dev.ferry.rest.api.account;

import dev.ferry.application.account.AccountAct;
import dev.ferry.application.account.ShowMe.Me;
import dev.ferry.application.account.ShowMe.MyAccount;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.user.Role;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who somebody is, and which accounts are theirs. */
record MeDocument(String email, boolean operator, List<MyAccountDocument> accounts) {

    /**
     * One of them.
     *
     * @param role how they stand to it: owner or contributor
     * @param managedIn where it is managed
     * @param pcRole what they are there, once it has moved, under this address
     * @param signInAs the address under which they are a user there, where that is another one
     * @param acts what they may do to it
     */
    record MyAccountDocument(
            String publisherId,
            String displayName,
            String role,
            String managedIn,
            @Nullable String pcRole,
            @Nullable String signInAs,
            List<String> acts) {
        static MyAccountDocument of(MyAccount account) {
            return new MyAccountDocument(
                    account.id().value(),
                    account.displayName(),
                    account.relation().name().toLowerCase(Locale.ROOT),
                    account.moved() ? "partner-center" : "cpp",
                    account.role().map(Role::slug).orElse(null),
                    account.signInAs().map(EmailAddress::written).orElse(null),
                    account.acts().stream().map(AccountAct::slug).toList());
        }
    }

    static MeDocument of(Me me) {
        return new MeDocument(
                me.name(),
                me.operator(),
                me.accounts().stream().map(MyAccountDocument::of).toList());
    }
}
