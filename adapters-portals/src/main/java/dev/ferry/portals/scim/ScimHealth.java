package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyAccounts;
import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.plugin.HealthFact;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the portal answers, lets Ferry look at users, and keeps what Ferry tells it; and what of the move it cannot
 * do (R13). Thread-safe.
 */
final class ScimHealth implements HealthCheck {
    /** Not that of the port, under which what is owed to the portal is checked. */
    private static final String NAME = "scim";

    private static final int NOT_FOUND = 404;

    private final ScimServer server;
    private final ScimOptions options;
    private final LegacyAccounts accounts;

    @Inject
    ScimHealth(ScimServer server, ScimOptions options, LegacyAccounts accounts) {
        this.server = server;
        this.options = options;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isNeededToServe() {
        return false;
    }

    @Override
    public Health check() {
        try {
            Optional<PublisherId> any = accounts.pages(Optional.empty(), 1)
                    .flatMap(List::stream)
                    .map(account -> account.id())
                    .findFirst();
            return any.isPresent() ? check(any.get()) : Health.told(name(), true, ScimFact.NO_ACCOUNT.of());
        } catch (PortUnavailable down) {
            return server.health(name(), () -> {
                        throw down;
                    })
                    .check();
        } catch (RuntimeException _) {
            return Health.told(name(), false, HealthFact.SILENT.of());
        }
    }

    private Health check(PublisherId account) {
        try {
            ServerProfile profile = server.profile(account);
            server.ask(service -> {
                UserPage page = new UserPage();
                service.searchRequest(options.pathOf(account) + "Users")
                        .page(1, 1)
                        .accept(options.mediaType())
                        .invoke(page, GenericScimResource.class);
                return page;
            });
            List<String> missing = missing(account);
            return missing.isEmpty()
                    ? Health.told(
                            name(),
                            true,
                            ScimFact.WELL.of(
                                    (profile.patches() ? ScimFact.IN_PART : ScimFact.AS_A_WHOLE).of(),
                                    (profile.filters() ? ScimFact.BY_FILTERS : ScimFact.ONE_BY_ONE).of(),
                                    profile.pageSize()))
                    : Health.told(name(), false, ScimFact.ATTRIBUTES_MISSING.of(String.join(", ", missing)));
        } catch (ScimException refused) {
            return Health.told(
                    name(),
                    false,
                    refused.getScimError().getStatus() == NOT_FOUND
                            ? ScimFact.ACCOUNT_NOT_KNOWN.of(account)
                            : ScimFact.TURNED_DOWN.of(
                                    String.valueOf(refused.getScimError().getDetail())));
        }
    }

    /** The attributes that Ferry writes and the server's schemas lack: some servers take such a one, and drop it. */
    private List<String> missing(PublisherId account) throws ScimException {
        Set<String> kept = kept(account);
        return kept.isEmpty()
                ? List.of()
                : Stream.of(
                                Optional.of(options.roleAt()),
                                Optional.of(options.kindAt()),
                                options.objectIdAt(),
                                options.accountAt(),
                                Optional.of(Path.of("externalId")))
                        .flatMap(Optional::stream)
                        .filter(path -> !kept.contains(lower(path.toString())))
                        .map(Path::toString)
                        .toList();
    }

    /** None where the server does not tell its schemas. */
    private Set<String> kept(PublisherId account) throws ScimException {
        GenericScimResource schemas;
        try {
            schemas = server.ask(service -> service.retrieveRequest(URI.create(options.pathOf(account) + "Schemas"))
                    .accept(options.mediaType())
                    .invoke(GenericScimResource.class));
        } catch (ScimException untold) {
            return Set.of();
        }
        Set<String> kept = new HashSet<>(Set.of("externalid")); // common to all resources: not every schema lists it
        for (JsonNode schema : schemas.getObjectNode().path("Resources")) {
            String urn = schema.path("id").asText();
            boolean core = urn.startsWith("urn:ietf:params:scim:schemas:core:2.0:User");
            for (JsonNode attribute : schema.path("attributes")) {
                String name = attribute.path("name").asText();
                kept.add(lower(core ? name : urn + ':' + name));
            }
        }
        return kept;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
