package dev.ferry.persistence.identity;

import com.google.inject.AbstractModule;
import com.google.inject.Singleton;
import dev.ferry.domain.identity.IdentityProvider;

/** The embedded identity provider. There is one, because it remembers. */
public final class IdentityModule extends AbstractModule {
    private final TokenOptions options;

    public IdentityModule(TokenOptions options) {
        this.options = options;
    }

    @Override
    protected void configure() {
        bind(TokenOptions.class).toInstance(options);
        bind(IdentityProvider.class).to(EmbeddedIdentityProvider.class).in(Singleton.class);
    }
}
