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
import dev.ferry.testkit.socket.FreePorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** Keycloak with its own SCIM API: one realm, in which each user says their account by an attribute. */
public final class KeycloakServer implements RealServer {
    public static final String WHAT = "Keycloak in target/keycloak, or where KEYCLOAK_HOME says";
    static final String REALM = "portal";
    private static final String EXTENSION = "urn:keycloak:params:scim:schemas:extension:realm:1.0:User:";
    private static final String SCIM = "realms/" + REALM + "/scim/v2/";

    /** Of many in one transaction Keycloak is slow. */
    private static final int AT_ONCE = 200;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final int port;

    private static final class Started {
        static final Optional<KeycloakServer> SERVER = home().map(KeycloakServer::start);
    }

    private KeycloakServer(int port) {
        this.port = port;
    }

    /** The one of this process; nothing where there is none on the machine. */
    public static Optional<KeycloakServer> running() {
        return Started.SERVER;
    }

    private static Optional<Path> home() {
        return Optional.ofNullable(System.getenv("KEYCLOAK_HOME"))
                .map(Path::of)
                .or(() -> Optional.of(Path.of("target/keycloak/keycloak-26.7.3")))
                .filter(Files::isDirectory)
                .map(Path::toAbsolutePath);
    }

    /** The host name is fixed, so that tokens and their audience are the same through whatever stands before it. */
    private static KeycloakServer start(Path home) {
        int port = FreePorts.one();
        ServerProcess.start(
                home,
                Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -Xmx768m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", "admin"),
                Pattern.compile("Listening on"),
                Duration.ofMinutes(6),
                List.of(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--features=scim-api",
                        "--http-host=127.0.0.1",
                        "--http-port=" + port,
                        "--hostname=http://127.0.0.1:" + port,
                        "--log-level=WARN,io.quarkus:INFO"));
        KeycloakServer server = new KeycloakServer(port);
        server.makeRealm();
        return server;
    }

    /** It has this realm from now on, in the place of one of the same name, as its Admin API is told of it. */
    public void open(String realm, String representation) {
        send("DELETE", "admin/realms/" + realm, "");
        require(send("POST", "admin/realms", representation));
    }

    /** With an attribute for each thing that Ferry tells, and without demands on names that it does not know. */
    private void makeRealm() {
        open(REALM, """
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
        require(send("PUT", "admin/realms/" + REALM + "/users/profile", profile.toString()));
    }

    private String audience() {
        return """
            {"name": "scim", "protocol": "openid-connect", "protocolMapper": "oidc-audience-mapper",
             "config": {"included.custom.audience": "http://127.0.0.1:%d/realms/%s/scim/v2",
               "access.token.claim": "true"}}
            """.formatted(port, REALM);
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
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
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
        require(send("POST", "admin/realms/" + REALM + "/partialImport", all.toString()));
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
        JsonNode users = json(require(send("GET", "admin/realms/" + REALM + "/users?max=100", "")));
        if (users.size() > 50) {
            makeRealm();
            return;
        }
        users.forEach(user -> require(send(
                "DELETE", "admin/realms/" + REALM + "/users/" + user.path("id").asText(), "")));
    }

    /** A user as it keeps them; nothing where there is none of that name. */
    Optional<JsonNode> user(String userName) {
        return json(require(
                        send("GET", "admin/realms/" + REALM + "/users?exact=true&username=" + encoded(userName), "")))
                .valueStream()
                .findFirst();
    }

    /** What it answers to its administrator, who is not refused. */
    public String admin(String method, String path, String body) {
        return require(send(method, "admin/" + path, body));
    }

    private HttpResponse<String> send(String method, String path, String body) {
        return send(HttpRequest.newBuilder(root().resolve(path))
                .header("Authorization", "Bearer " + adminToken())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private String adminToken() {
        String form = Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", "admin", "password", "admin")
                .entrySet()
                .stream()
                .map(field -> field.getKey() + '=' + field.getValue())
                .collect(Collectors.joining("&"));
        return json(require(send(HttpRequest.newBuilder(root().resolve("realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())))
                .path("access_token")
                .asText();
    }

    /** Where it is, with a slash at the end. */
    public URI root() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String require(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw new IllegalStateException(response.statusCode() + ": " + response.body());
        }
        return response.body();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
