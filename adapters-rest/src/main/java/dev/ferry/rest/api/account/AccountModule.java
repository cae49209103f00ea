package dev.ferry.rest.api.account;

import com.google.inject.AbstractModule;
import dev.ferry.rest.server.http.JerseyModule;
import java.util.List;

/** Accounts, and who is signed in to which. */
public final class AccountModule extends AbstractModule {

    @Override
    protected void configure() {
        install(new JerseyModule(
                List.of(AccountTags.class, SignInResource.class, MeResource.class, AccountsResource.class)));
    }
}
