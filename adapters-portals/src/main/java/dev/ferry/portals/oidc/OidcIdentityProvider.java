package dev.ferry.portals.oidc;

import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.SignIn;
import dev.ferry.domain.identity.SignInElsewhere;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.util.Objects;
import java.util.Optional;

/** People who are vouched for by OpenID Connect: by tokens for the API, or by sessions of browsers. Thread-safe. */
final class OidcIdentityProvider implements IdentityProvider {
    private final TokenRules rules;
    private final People people;
    private final Sessions sessions;
    private final BrowserSignIn browsers;

    OidcIdentityProvider(TokenRules rules, People people, Sessions sessions, BrowserSignIn browsers) {
        this.rules = rules;
        this.people = people;
        this.sessions = sessions;
        this.browsers = browsers;
    }

    @Override
    public Outcome<SignIn> verify(String token) {
        return Outcome.of(
                Sessions.isOne(token) ? sessions.find(token) : ofTheProvider(token), new Refusal(Code.NOT_SIGNED_IN));
    }

    /** Who signed out there is signed out here too, whatever their token still says. */
    private Optional<SignIn> ofTheProvider(String token) {
        return rules.accessToken(token)
                .filter(signed -> !sessions.hasEndedThere(
                        signed.claims(), Objects.requireNonNull(signed.claims().getSubject())))
                .flatMap(people::in);
    }

    @Override
    public Optional<SignInElsewhere> elsewhere() {
        return Optional.of(browsers);
    }
}
