package dev.ferry.portals.oidc;

import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.InstallationSecret;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.http.SystemClient;
import dev.ferry.http.SystemHealth;
import java.time.Clock;
import java.util.List;

/**
 * All of the adapter, put together.
 *
 * @param check asks each provider for what it says of itself, and for its keys
 * @param client is closed with this
 */
record Oidc(IdentityProvider identityProvider, HealthCheck check, SystemClient client) implements AutoCloseable {
    /** Not that of the port. */
    private static final String NAME = "oidc";

    /** @param client to the first issuer, without tokens */
    static Oidc of(
            OidcOptions options, SystemClient client, InstallationSecret secret, EndedTokens ended, Clock clock) {
        List<Provider> providers = options.issuers().stream()
                .map(issuer -> new Provider(issuer, client, clock))
                .toList();
        TokenRules rules = new TokenRules(new TokenReader(providers), options, clock);
        People people = new People(options);
        Sessions sessions = new Sessions(options, secret, ended, clock);
        BrowserSignIn browsers = new BrowserSignIn(
                options,
                providers.getFirst(),
                new KitSender(client),
                rules,
                people,
                sessions,
                new BegunSignIns(secret, sessions, clock));
        return new Oidc(
                new OidcIdentityProvider(rules, people, sessions, browsers),
                new SystemHealth(NAME, client, () -> providers.forEach(Provider::ask)),
                client);
    }

    /** For Ferry, when the process ends. */
    @Override
    public void close() {
        client.close();
    }
}
