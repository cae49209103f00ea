package dev.ferry.portals.oidc;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Singleton;
import com.google.inject.multibindings.ProvidesIntoSet;
import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.identity.InstallationSecret;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.SystemClient;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import dev.ferry.plugin.SystemMeters;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An identity provider of others that speaks OpenID Connect: chosen with {@code identity = oidc}. */
public final class OidcPlugin implements AdapterPlugin {
    /** For the service loader. */
    public OidcPlugin() {}

    @Override
    public Slot slot() {
        return Slot.IDENTITY;
    }

    @Override
    public String name() {
        return "oidc";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<Setting> settings() {
        return OidcSettings.all();
    }

    /** Which sessions have ended is kept in Ferry's database, and the secret by which they are signed in its home. */
    @Override
    public Map<Slot, Set<String>> needs() {
        return Map.of(Slot.PERSISTENCE, Set.of("h2", "postgres"));
    }

    @Override
    public Module module(Settings settings) {
        return new OidcModule(OidcSettings.options(settings), OidcSettings.http(settings));
    }

    private static final class OidcModule extends AbstractModule {
        private final OidcOptions options;
        private final HttpOptions http;

        OidcModule(OidcOptions options, HttpOptions http) {
            this.options = options;
            this.http = http;
        }

        @Provides
        @Singleton
        Oidc oidc(InstallationSecret secret, EndedTokens ended, Clock clock, SystemMeters meters) {
            return Oidc.of(
                    options, SystemClient.of(IdentityProvider.SYSTEM, http, clock, meters), secret, ended, clock);
        }

        @Provides
        @Singleton
        IdentityProvider provider(Oidc oidc) {
            return oidc.identityProvider();
        }

        @ProvidesIntoSet
        HealthCheck check(Oidc oidc) {
            return oidc.check();
        }
    }
}
