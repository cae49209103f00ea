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
import dev.ferry.http.HttpFault;
import dev.ferry.plugin.HealthFact;
import dev.ferry.portals.scim.AccountUsers.NotKnown;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
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

    /** Where /Schemas cannot be had: nothing is known of what the server keeps, and nothing wrong with that. */
    private static final Set<HttpFault.Kind> UNTOLD = Set.of(HttpFault.Kind.WRONG_ADDRESS, HttpFault.Kind.FORBIDDEN);

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
            return any.isPresent() ? check(any.get()) : checkWithoutAccount();
        } catch (PortUnavailable down) {
            return server.health(name(), () -> {
                        throw down;
                    })
                    .check();
        } catch (RuntimeException _) {
            return Health.told(name(), false, HealthFact.SILENT.of());
        }
    }

    /** Only an address that all accounts share can be asked before any is loaded. */
    private Health checkWithoutAccount() {
        if (options.accountAt().isEmpty()) {
            return Health.told(name(), true, ScimFact.NO_ACCOUNT.of());
        }
        try {
            server.answer();
        } catch (ScimException refusal) {
            throw server.refused(refusal);
        }
        return Health.told(name(), true, ScimFact.ANSWERS_WITHOUT_ACCOUNT.of());
    }

    private Health check(PublisherId account) {
        AccountUsers users = new AccountUsers(server, options, new UserMapping(options), account);
        try {
            ServerProfile profile = users.tried();
            List<String> missing = missing(account);
            return missing.isEmpty()
                    ? Health.told(
                            name(),
                            true,
                            ScimFact.WELL.of(
                                    (profile.patches() ? ScimFact.IN_PART : ScimFact.AS_A_WHOLE).of(),
                                    (users.findsByFilters() ? ScimFact.BY_FILTERS : ScimFact.ONE_BY_ONE).of(),
                                    profile.pageSize()))
                    : Health.told(name(), false, ScimFact.ATTRIBUTES_MISSING.of(String.join(", ", missing)));
        } catch (NotKnown _) {
            return Health.told(name(), false, ScimFact.ACCOUNT_NOT_KNOWN.of(account));
        }
    }

    /** The attributes that Ferry writes and the server's schemas lack: some servers take such a one, and drop it. */
    private List<String> missing(PublisherId account) {
        return kept(account)
                .map(kept -> Stream.of(
                                Optional.of(options.roleAt()),
                                Optional.of(options.kindAt()),
                                options.objectIdAt(),
                                options.accountAt())
                        .flatMap(Optional::stream)
                        .filter(path -> !kept.contains(AttributePlaces.whole(path)))
                        .map(Path::toString)
                        .toList())
                .orElseGet(List::of);
    }

    /** Absent where the server does not tell how users look, or not this client. */
    private Optional<Set<String>> kept(PublisherId account) {
        List<GenericScimResource> schemas;
        try {
            schemas = server.list(options.pathOf(account) + "Schemas", Optional.empty(), Optional.empty())
                    .resources();
        } catch (ScimException _) {
            return Optional.empty();
        } catch (PortUnavailable down) {
            if (HttpFault.behind(down)
                    .filter(fault -> UNTOLD.contains(fault.kind()))
                    .isPresent()) {
                return Optional.empty();
            }
            throw down;
        }
        Set<String> kept = new HashSet<>();
        boolean ofUsers = false;
        for (GenericScimResource schema : schemas) {
            String urn = schema.getObjectNode().path("id").asText();
            JsonNode attributes = schema.getObjectNode().path("attributes");
            attributes.forEach(attribute -> kept.add(
                    AttributePlaces.plain(urn + ':' + attribute.path("name").asText())));
            ofUsers |= !attributes.isEmpty() && AttributePlaces.plain(urn + ':').isEmpty();
        }
        return ofUsers ? Optional.of(kept) : Optional.empty();
    }
}
