package dev.ferry.application.signin;

import dev.ferry.application.mail.Links;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignInElsewhere;
import dev.ferry.domain.identity.TokenIssuer;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where people sign in: here, by codes, or at a provider of their own, to which a page leads. */
public final class SignInPlace {
    private final IdentityProvider provider;
    private final Links links;

    @Inject
    public SignInPlace(IdentityProvider provider, Links links) {
        this.provider = provider;
        this.links = links;
    }

    /** Who vouches for people elsewhere, first of all the one where browsers go; absent where people sign in here. */
    public Optional<List<String>> run() {
        return provider.elsewhere().map(SignInElsewhere::issuers);
    }

    /**
     * Makes tokens where people sign in here; else refuses {@code sign-in-elsewhere}, with the page that leads there.
     */
    public Outcome<TokenIssuer> issuer() {
        return Outcome.of(provider.issuer(), elsewhere());
    }

    private Refusal elsewhere() {
        return provider.elsewhere().isPresent()
                ? new Refusal(
                        Code.SIGN_IN_ELSEWHERE, Map.of("link", links.signIn().toString()))
                : new Refusal(Code.SIGN_IN_ELSEWHERE);
    }
}
