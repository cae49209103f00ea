package dev.ferry.portals.oidc;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.http.HttpOptions;
import dev.ferry.http.HttpSettings;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.SettingsException;
import dev.ferry.portals.MicrosoftAccounts;
import dev.ferry.portals.oidc.OidcOptions.OperatorClaim;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The settings of the plugin, and what they say. */
final class OidcSettings {
    private static final String ISSUERS = "oidc.issuers";
    private static final String CLIENT_ID = "oidc.client-id";
    private static final String CLIENT_SECRET = "oidc.client-secret";
    private static final String AUDIENCE = "oidc.audience";
    private static final String SCOPES = "oidc.scopes";
    private static final String TRUSTS_EMAIL = "oidc.trusts-email";
    private static final String TENANT_CLAIM = "oidc.tenant-claim";
    private static final String PERSONAL_TENANTS = "oidc.personal-tenants";
    private static final String OPERATOR_CLAIM = "oidc.operator-claim";
    private static final String OPERATOR_TENANT = "oidc.operator-tenant";
    private static final String SESSION_LIFE = "oidc.session-life";

    private static final HttpSettings HTTP = HttpSettings.under("oidc", "the identity provider");

    /** What a provider tells of keys and addresses is small. */
    private static final long LARGEST_ANSWER = 1L << 20;

    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,200}");

    private OidcSettings() {}

    static List<Setting> all() {
        return Stream.of(own(), Setting.secretOrFile(CLIENT_SECRET, "Ferry's secret there."), HTTP.declaredWithoutUrl())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Setting> own() {
        return List.of(
                Setting.optional(
                        ISSUERS,
                        "Who vouches for people, as their tokens name them, with commas; the first is where browsers"
                                + " sign in: https://login.example/realms/portal."),
                Setting.optional(CLIENT_ID, "By which id Ferry is known to them."),
                Setting.optional(
                        AUDIENCE, "What tokens for the API are made for, with commas; oidc.client-id unless set."),
                Setting.of(
                        SCOPES, "openid,profile,email", "What is asked for when somebody signs in; openid among it."),
                Setting.optional(
                        TRUSTS_EMAIL,
                        "Those of oidc.issuers whose email_verified counts as a proof of whose an address is; none"
                                + " unless set."),
                Setting.optional(
                        TENANT_CLAIM,
                        "The claim that is the tenant: tid of Microsoft Entra, organization of Keycloak. Without it a"
                                + " sign-in proves no work address."),
                Setting.of(
                        PERSONAL_TENANTS,
                        MicrosoftAccounts.TENANT.toString(),
                        "Tenants that are no company's, with commas: who comes from there has a personal account."),
                Setting.optional(
                        OPERATOR_CLAIM,
                        "What makes an operator, beside the setting operators, where the first of oidc.issuers says"
                                + " it: a claim and its value, groups:ferry-operators."),
                Setting.optional(
                        OPERATOR_TENANT,
                        "The tenant whose people alone that makes operators; needed where the first of oidc.issuers is"
                                + " of many tenants, or else it makes nobody one."),
                Setting.of(SESSION_LIFE, "PT8H", "How long a browser stays signed in: PT1M to PT720H."));
    }

    /** How the first of them is reached; the others are by the same bounds. */
    static HttpOptions http(Settings settings) {
        return HTTP.read(settings, "issuers", URI.create(issuers(settings).getFirst()))
                .bounded(LARGEST_ANSWER);
    }

    /**
     * The rest.
     *
     * @throws SettingsException for what cannot work, before anything starts
     */
    static OidcOptions options(Settings settings) {
        String clientId = printable(settings, CLIENT_ID, settings.text(CLIENT_ID));
        return new OidcOptions(
                issuers(settings),
                clientId,
                settings.secret(CLIENT_SECRET).map(secret -> printable(settings, CLIENT_SECRET, secret)),
                settings.find(AUDIENCE).map(_ -> some(settings, AUDIENCE)).orElseGet(() -> Set.of(clientId)),
                scopes(settings),
                trusted(settings),
                settings.find(TENANT_CLAIM).map(name -> new ClaimPath(printable(settings, TENANT_CLAIM, name))),
                personal(settings),
                settings.find(OPERATOR_CLAIM).map(text -> operators(settings, text)),
                settings.find(OPERATOR_TENANT).map(text -> tenant(settings, text)),
                settings.duration(SESSION_LIFE, SHORTEST, Sessions.LONGEST));
    }

    private static List<String> issuers(Settings settings) {
        Set<String> all = some(settings, ISSUERS);
        if (all.stream().allMatch(issuer -> HttpSettings.endpoint(issuer).isPresent())) {
            return List.copyOf(all);
        }
        throw settings.wrong(ISSUERS, SettingFault.TAKES_SYSTEM_URL);
    }

    private static Set<String> some(Settings settings, String key) {
        Set<String> all = new LinkedHashSet<>(settings.list(key));
        if (all.isEmpty()) {
            throw new SettingsException(SettingFault.NOT_SET.of(key));
        }
        all.forEach(one -> printable(settings, key, one));
        return all;
    }

    private static List<String> scopes(Settings settings) {
        List<String> all = List.copyOf(some(settings, SCOPES));
        if (!all.contains("openid")) {
            throw settings.wrong(SCOPES, "scopes with commas, openid among them");
        }
        return all;
    }

    private static Set<String> trusted(Settings settings) {
        Set<String> trusted = settings.find(TRUSTS_EMAIL).isPresent() ? some(settings, TRUSTS_EMAIL) : Set.of();
        if (!issuers(settings).containsAll(trusted)) {
            throw settings.wrong(TRUSTS_EMAIL, SettingFault.TAKES_ONE_OF, issuers(settings));
        }
        return trusted;
    }

    private static Set<TenantId> personal(Settings settings) {
        return switch (Outcome.all(
                settings.list(PERSONAL_TENANTS).stream().map(TenantId::parse).toList())) {
            case Done<List<TenantId>>(var tenants) -> Set.copyOf(tenants);
            case Refused<List<TenantId>> _ -> throw settings.wrong(PERSONAL_TENANTS, "ids of tenants with commas");
        };
    }

    private static TenantId tenant(Settings settings, String text) {
        if (TenantId.parse(text) instanceof Done<TenantId>(var tenant)) {
            return tenant;
        }
        throw settings.wrong(OPERATOR_TENANT, "the id of a tenant");
    }

    private static OperatorClaim operators(Settings settings, String text) {
        int colon = text.lastIndexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            throw settings.wrong(OPERATOR_CLAIM, "a claim and its value, such as groups:ferry-operators");
        }
        return new OperatorClaim(new ClaimPath(text.substring(0, colon)), text.substring(colon + 1));
    }

    private static String printable(Settings settings, String key, String text) {
        if (!PRINTABLE.matcher(text).matches()) {
            throw settings.wrong(key, SettingFault.TAKES_PRINTABLE);
        }
        return text;
    }
}
