package dev.ferry.persistence.account;

import com.google.inject.AbstractModule;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.offer.Offers;
import dev.ferry.domain.user.Users;

/** Accounts, users and offers, here and in the legacy portal. */
public final class AccountModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(LegacyAccounts.class).to(JooqLegacyAccounts.class);
        bind(Accounts.class).to(JooqAccounts.class);
        bind(Users.class).to(JooqUsers.class);
        bind(Offers.class).to(JooqOffers.class);
    }
}
