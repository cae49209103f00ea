package dev.ferry.portals.scim;

import com.google.inject.AbstractModule;
import com.google.inject.Module;
import com.google.inject.Provides;
import com.google.inject.Scopes;
import com.google.inject.Singleton;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.http.ClientCredentials;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.SystemClient;
import dev.ferry.http.TokenSettings;
import dev.ferry.http.TokenSource;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import dev.ferry.plugin.SystemMeters;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** A legacy portal that is told by SCIM 2.0: chosen with {@code legacy-portal = scim}. */
public final class ScimPlugin implements AdapterPlugin {
    /** For the service loader. */
    public ScimPlugin() {}

    @Override
    public Slot slot() {
        return Slot.LEGACY_PORTAL;
    }

    @Override
    public String name() {
        return "scim";
    }

    @Override
    public int apiVersion() {
        return API_VERSION;
    }

    @Override
    public List<Setting> settings() {
        return ScimSettings.all();
    }

    /** Which change was taken last is kept in Ferry's database. */
    @Override
    public Map<Slot, Set<String>> needs() {
        return Map.of(Slot.PERSISTENCE, Set.of("h2", "postgres"));
    }

    @Override
    public Module module(Settings settings) {
        return new ScimModule(ScimSettings.http(settings), ScimSettings.options(settings), tokens(settings));
    }

    /** A client of OAuth 2.0 where one is set; else a token, or none at all. */
    private static BiFunction<SystemClient, Clock, TokenSource> tokens(Settings settings) {
        if (ScimSettings.hasClient(settings)) {
            ClientCredentials.Registration registration = TokenSettings.client(settings, ScimSettings.PREFIX);
            return (client, clock) -> new ClientCredentials(client, registration, clock);
        }
        TokenSource token = TokenSettings.token(settings, ScimSettings.PREFIX);
        return (_, _) -> token;
    }

    private static final class ScimModule extends AbstractModule {
        private final HttpOptions http;
        private final ScimOptions options;
        private final BiFunction<SystemClient, Clock, TokenSource> tokens;

        ScimModule(HttpOptions http, ScimOptions options, BiFunction<SystemClient, Clock, TokenSource> tokens) {
            this.http = http;
            this.options = options;
            this.tokens = tokens;
        }

        @Override
        protected void configure() {
            bind(ScimOptions.class).toInstance(options);
            bind(LegacyPortal.class).to(ScimLegacyPortal.class).in(Scopes.SINGLETON);
            Multibinder.newSetBinder(binder(), HealthCheck.class).addBinding().to(ScimHealth.class);
        }

        @Provides
        @Singleton
        ScimServer server(Clock clock, SystemMeters meters) {
            SystemClient client = SystemClient.of(LegacyPortal.SYSTEM, http, clock, meters);
            return new ScimServer(options, client.with(tokens.apply(client, clock)), clock);
        }
    }
}
