package dev.ferry.application.signin;

import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignInElsewhere;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Where people sign in. */
public final class SignInPlace {
    private final IdentityProvider provider;

    @Inject
    public SignInPlace(IdentityProvider provider) {
        this.provider = provider;
    }

    /** Who vouches for people elsewhere, first of all the one where browsers go; absent where people sign in here. */
    public Optional<List<String>> run() {
        return provider.elsewhere().map(SignInElsewhere::issuers);
    }
}
