package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.user.UserKind;
import dev.ferry.http.ClientCredentials;
import dev.ferry.http.SystemClient;
import dev.ferry.http.TokenSource;
import dev.ferry.testkit.system.Keycloak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Gatherers;

/** Keycloak with its own SCIM API: one realm, in which each user says their account by an attribute. */
final class KeycloakServer implements RealServer {
    static final String REALM = "portal";
    private static final String EXTENSION = "urn:keycloak:params:scim:schemas:extension:realm:1.0:User:";
    private static final String SCIM = "realms/" + REALM + "/scim/v2/";

    /** Of many in one transaction Keycloak is slow. */
    private static final int AT_ONCE = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Keycloak keycloak;

    private static final class Started {
        static final Optional<KeycloakServer> SERVER = Keycloak.running().map(KeycloakServer::new);
    }

    private KeycloakServer(Keycloak keycloak) {
        this.keycloak = keycloak;
        makeRealm();
    }

    /** The one of this process; nothing where there is none on the machine. */
    static Optional<KeycloakServer> running() {
        return Started.SERVER;
    }

    /** With an attribute for each thing that Ferry tells, and without demands on names that it does not know. */
    private void makeRealm() {
        keycloak.open(REALM, """
            {"realm": "%1$s", "enabled": true, "scimApiEnabled": true, "organizationsEnabled": true,
             "duplicateEmailsAllowed": true, "loginWithEmailAllowed": false,
             "clients": [%3$s, {"clientId": "stranger", "secret": "s3cret", "serviceAccountsEnabled": true,
               "standardFlowEnabled": false, "publicClient": false, "protocolMappers": [%2$s]}],
             "users": [{"username": "service-account-ferry", "enabled": true, "serviceAccountClientId": "ferry",
               "clientRoles": {"realm-management": ["manage-users"]}}]}
            """.formatted(REALM, audience(), """
                {"clientId": "ferry", "secret": "s3cret", "serviceAccountsEnabled": true,
                   "standardFlowEnabled": false, "publicClient": false, "protocolMappers": [%s]}
                """.formatted(audience())));
        ArrayNode attributes = JSON.createArrayNode();
        List.of("username", "email", "firstName", "lastName").forEach(name -> attributes.add(attribute(name)));
        List.of("externalId", "displayName", "preferredLanguage", "userType")
                .forEach(name -> attributes.add(attribute(name, name)));
        List.of("publisherId", "role", "objectId").forEach(name -> attributes.add(attribute(name, EXTENSION + name)));
        ObjectNode profile = JSON.createObjectNode();
        profile.set("attributes", attributes);
        keycloak.admin("PUT", "realms/" + REALM + "/users/profile", profile.toString());
    }

    private String audience() {
        return """
            {"name": "scim", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
             "config": {"included.custom.audience": "http://127.0.0.1:%d/realms/%s/scim/v2",
               "access.token.claim": "true"}}
            """.formatted(keycloak.address().getPort(), REALM);
    }

    private static ObjectNode attribute(String name, String scim) {
        ObjectNode attribute = attribute(name);
        attribute.putObject("annotations").put("kc.scim.schema.attribute", scim);
        return attribute;
    }

    private static ObjectNode attribute(String name) {
        ObjectNode attribute = JSON.createObjectNode().put("name", name).put("multivalued", false);
        attribute.putObject("permissions").set("view", JSON.createArrayNode().add("admin"));
        ((ObjectNode) attribute.path("permissions"))
                .set("edit", JSON.createArrayNode().add("admin"));
        attribute.putObject("validations").putObject("length").put("max", name.equals("displayName") ? 10_000 : 255);
        return attribute;
    }

    @Override
    public InetSocketAddress address() {
        return keycloak.address();
    }

    @Override
    public ScimOptions options(URI root, Map<String, String> otherwise) {
        return ScimOptionsSample.of(
                root.resolve(SCIM),
                Map.of(
                        "scim.account-attribute", EXTENSION + "publisherId",
                        "scim.role-attribute", EXTENSION + "role",
                        "scim.object-id-attribute", EXTENSION + "objectId"),
                otherwise);
    }

    @Override
    public TokenSource tokens(SystemClient client, URI root, Clock clock) {
        return tokens(client, root, clock, "ferry");
    }

    /** Of a client of the realm: {@code ferry} may manage users, {@code stranger} may not. */
    static TokenSource tokens(SystemClient client, URI root, Clock clock, String clientId) {
        return new ClientCredentials(
                client,
                new ClientCredentials.Registration(
                        root.resolve("realms/" + REALM + "/protocol/openid-connect/token"),
                        clientId,
                        "s3cret",
                        Optional.empty()),
                clock);
    }

    @Override
    public void open(Map<PublisherId, List<LegacyUser>> accounts) {
        open(accounts, true);
    }

    @Override
    public void openAsStrangers(Map<PublisherId, List<LegacyUser>> accounts) {
        open(accounts, false);
    }

    private void open(Map<PublisherId, List<LegacyUser>> accounts, boolean known) {
        empty();
        UserMapping mapping = new UserMapping(options(URI.create("http://localhost/")));
        accounts.entrySet().stream()
                .flatMap(account ->
                        account.getValue().stream().map(user -> representation(mapping, account.getKey(), user, known)))
                .gather(Gatherers.windowFixed(AT_ONCE))
                .forEach(this::add);
    }

    private void add(List<ObjectNode> users) {
        ObjectNode all = JSON.createObjectNode().put("ifResourceExists", "FAIL");
        all.putArray("users").addAll(users);
        keycloak.admin("POST", "realms/" + REALM + "/partialImport", all.toString());
    }

    private static ObjectNode representation(UserMapping mapping, PublisherId account, LegacyUser user, boolean known) {
        ObjectNode one = JSON.createObjectNode()
                .put("username", mapping.userName(account, user.identity().key()))
                .put("enabled", user.active());
        user.identity().email().ifPresent(address -> one.put("email", address.written()));
        ObjectNode attributes = one.putObject("attributes");
        if (known) {
            attributes
                    .putArray("externalId")
                    .add(mapping.externalId(account, user.identity().key()));
        }
        attributes.putArray("publisherId").add(account.value());
        attributes.putArray("role").add(user.role().slug());
        attributes.putArray("userType").add(user.identity().kind().slug());
        user.displayName().ifPresent(name -> attributes.putArray("displayName").add(name));
        user.language()
                .ifPresent(language -> attributes.putArray("preferredLanguage").add(language));
        user.identity()
                .objectId()
                .filter(_ -> user.identity().kind() != UserKind.SERVICE_PRINCIPAL)
                .ifPresent(id -> attributes.putArray("objectId").add(id.value()));
        return one;
    }

    private void empty() {
        JsonNode users = json(keycloak.admin("GET", "realms/" + REALM + "/users?max=100", ""));
        if (users.size() > 50) {
            makeRealm();
            return;
        }
        users.forEach(user -> keycloak.admin(
                "DELETE", "realms/" + REALM + "/users/" + user.path("id").asText(), ""));
    }

    /** A user as it keeps them; nothing where there is none of that name. */
    Optional<JsonNode> user(String userName) {
        return json(keycloak.admin("GET", "realms/" + REALM + "/users?exact=true&username=" + encoded(userName), ""))
                .valueStream()
                .findFirst();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
