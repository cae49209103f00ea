package dev.ferry.portals.entra;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.http.Call;
import dev.ferry.http.ClientCredentials;
import dev.ferry.http.Reply;
import dev.ferry.http.SystemClient;
import dev.ferry.http.SystemHealth;
import dev.ferry.plugin.SystemMeters;
import dev.ferry.portals.MicrosoftAccounts;
import dev.ferry.portals.question.AskedTenantDirectory;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the tenant of a domain in what anybody is told who would sign in there, and its name in Microsoft Graph.
 * Thread-safe.
 */
final class EntraTenantDirectory extends AskedTenantDirectory {
    /** What Graph calls what a client needs that asks for the names of tenants. */
    static final String PERMISSION = "CrossTenantInformation.ReadBasic.All";

    /** {@code AADSTS90002}: no tenant of that name; {@code AADSTS900023}: nothing that could be one. */
    private static final Set<Integer> NO_SUCH_TENANT = Set.of(90002, 900023);

    private static final Pattern ISSUER = Pattern.compile("https://[^/?#]+/([^/?#]+)/v2\\.0");

    private final SystemClient login;
    private final SystemClient graph;

    @Inject
    EntraTenantDirectory(EntraOptions options, Clock clock, SystemMeters meters) {
        this(options, SystemClient.of(SYSTEM, options.http(), clock, meters), clock);
    }

    private EntraTenantDirectory(EntraOptions options, SystemClient login, Clock clock) {
        super(login, options.atOnce(), options.kept(), clock);
        this.login = login;
        this.graph = login.at(EntraOptions.GRAPH_URL, options.graph())
                .with(new ClientCredentials(login, options.client(), clock));
    }

    /** For {@code ferry doctor}: whose nobody's domain is, and what nobody's tenant is called. */
    HealthCheck health() {
        return new SystemHealth(EntraOptions.PREFIX, login, () -> {
            askForOwner(NOBODY);
            graph.ask(name(new TenantId(new UUID(0, 0))));
        });
    }

    /** {@code {"issuer": "https://login.microsoftonline.com/6a45a4cc-…/v2.0", …}}. */
    @Override
    protected Lookup<TenantId> askForOwner(Domain domain) {
        Reply reply = login.ask(Call.get(Call.segment(domain.ascii()) + "/v2.0/.well-known/openid-configuration"));
        if (saysThatThereIsNone(reply)) {
            return Lookup.unknown();
        }
        Matcher issuer =
                ISSUER.matcher(reply.orUnavailable().json().path("issuer").asText());
        if (issuer.matches() && TenantId.parse(issuer.group(1)) instanceof Done<TenantId>(var tenant)) {
            return tenant.equals(MicrosoftAccounts.TENANT) ? Lookup.unknown() : Lookup.known(tenant);
        }
        throw reply.garbage("names no tenant as the issuer");
    }

    /** {@code {"error": "invalid_tenant", "error_codes": [90002], …}}: this, and nothing else. */
    private static boolean saysThatThereIsNone(Reply reply) {
        List<JsonNode> codes = reply.json().path("error_codes").valueStream().toList();
        return !reply.isGood()
                && !codes.isEmpty()
                && codes.stream().allMatch(code -> code.isInt() && NO_SUCH_TENANT.contains(code.intValue()));
    }

    /** {@code {"displayName": "Contoso", …}}. */
    @Override
    protected Optional<String> askForName(TenantId tenant) {
        if (tenant.equals(MicrosoftAccounts.TENANT)) {
            return Optional.empty();
        }
        return nameIn(
                graph.ask(name(tenant)),
                "displayName",
                said -> said.at("/error/code").isTextual());
    }

    private static Call name(TenantId tenant) {
        return Call.get("v1.0/tenantRelationships/findTenantInformationByTenantId(tenantId='" + tenant + "')")
                .needs(PERMISSION);
    }
}
