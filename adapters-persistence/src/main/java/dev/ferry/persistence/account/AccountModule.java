package dev.ferry.persistence.account;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_MEMBER;

import com.google.inject.AbstractModule;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.account.Accounts;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.user.Users;
import dev.ferry.persistence.table.PersonalTable;

/** Accounts and users, here and in the legacy portal. */
public final class AccountModule extends AbstractModule {
    @Override
    protected void configure() {
        bind(LegacyAccounts.class).to(JooqLegacyAccounts.class);
        bind(Accounts.class).to(JooqAccounts.class);
        bind(Users.class).to(JooqUsers.class);
        Multibinder<PersonalTable> personal = Multibinder.newSetBinder(binder(), PersonalTable.class);
        personal.addBinding().toInstance(new PersonalUsers());
        personal.addBinding().toInstance(PersonalTable.leftToTheCaller(ACCOUNT_MEMBER.USER_KEY));
        personal.addBinding().toInstance(new PersonalLegacyUsers());
    }
}
