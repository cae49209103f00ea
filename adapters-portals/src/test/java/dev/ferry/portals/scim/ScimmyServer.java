package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.unboundid.scim2.common.GenericScimResource;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.http.SystemClient;
import dev.ferry.http.TokenSource;
import dev.ferry.testkit.system.ServerProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/** scimmy-routers from npm; each account has an address of its own. */
final class ScimmyServer implements RealServer {
    private static final String TOKEN = "secret";
    static final String WHAT = "Node.js with npm that can get scimmy-routers";
    private static final Path SOURCE = Path.of("src/test/scimmy");
    private static final Path PLACE = Path.of("target/scimmy");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final InetSocketAddress address;
    private final Optional<Path> kept;
    private ServerProcess process;

    private static final class Started {
        static final Optional<ScimmyServer> SERVER = start();
    }

    private ScimmyServer(Optional<Path> kept) {
        this.kept = kept;
        this.process = listening(0, kept);
        this.address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(process.said(1)));
    }

    /** The one of this process; nothing where there is no Node, or its packages cannot be had. */
    static Optional<ScimmyServer> running() {
        return Started.SERVER;
    }

    private static Optional<ScimmyServer> start() {
        try {
            Files.createDirectories(PLACE);
            for (String file : List.of("package.json", "package-lock.json", "server.mjs")) {
                Files.copy(SOURCE.resolve(file), PLACE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            boolean there = Files.isDirectory(PLACE.resolve("node_modules/scimmy-routers"))
                    || new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                                    .directory(PLACE.toFile())
                                    .redirectErrorStream(true)
                                    .redirectOutput(PLACE.resolve("npm.log").toFile())
                                    .start()
                                    .waitFor()
                            == 0;
            return there ? Optional.of(new ScimmyServer(Optional.empty())) : Optional.empty();
        } catch (IOException none) {
            return Optional.empty();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private static ServerProcess listening(int port, Optional<Path> kept) {
        List<String> command = new ArrayList<>(List.of("node", "server.mjs", Integer.toString(port)));
        kept.map(file -> file.toAbsolutePath().toString()).ifPresent(command::add);
        return ServerProcess.start(
                PLACE, Map.of(), Pattern.compile("listening ([0-9]+)"), Duration.ofSeconds(60), command);
    }

    /** Another one, beside that of this process, which keeps its users in a file while it is away. */
    static ScimmyServer keeping(Path file) {
        return new ScimmyServer(Optional.of(file));
    }

    /** As a machine ends that loses its power. */
    void kill() {
        process.kill();
    }

    /** Where it was, with what it kept, once it has ended. */
    void startAgain() {
        process.awaitEnd();
        process = listening(address.getPort(), kept);
    }

    @Override
    public InetSocketAddress address() {
        return address;
    }

    @Override
    public ScimOptions options(URI root, Map<String, String> otherwise) {
        return ScimOptionsSample.of(
                root,
                Map.of(
                        "scim.account-path",
                        "accounts/{publisherId}/scim/v2",
                        "scim.object-id-attribute",
                        "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User:employeeNumber"),
                otherwise);
    }

    @Override
    public TokenSource tokens(SystemClient client, URI root, Clock clock) {
        return TokenSource.of(TOKEN);
    }

    @Override
    public void open(Map<PublisherId, List<LegacyUser>> accounts) {
        UserMapping mapping = new UserMapping(options(URI.create("http://localhost/")));
        open(accounts, mapping::made);
    }

    @Override
    public void openAsStrangers(Map<PublisherId, List<LegacyUser>> accounts) {
        UserMapping mapping = new UserMapping(options(URI.create("http://localhost/")));
        open(accounts, (account, user) -> {
            GenericScimResource made = mapping.made(account, user);
            made.getObjectNode().remove("externalId");
            return made;
        });
    }

    void open(
            Map<PublisherId, List<LegacyUser>> accounts,
            BiFunction<PublisherId, LegacyUser, GenericScimResource> written) {
        ObjectNode all = JSON.createObjectNode();
        accounts.forEach((account, users) -> {
            var list = all.putArray(account.value());
            users.forEach(user -> list.add(written.apply(account, user).getObjectNode()));
        });
        odd("{}");
        takeToken(TOKEN);
        tell("accounts", all.toString());
    }

    /** From now on it does what some servers do otherwise: {@code {"noPatch": true}}. */
    void odd(String how) {
        tell("odd", how);
    }

    /** From now on this token alone is taken. */
    void takeToken(String token) {
        tell("token", "{\"token\": \"" + token + "\"}");
    }

    /** The users of an account as it keeps them. */
    List<JsonNode> usersOf(String account) {
        HttpRequest request = HttpRequest.newBuilder(root().resolve("administration/accounts/" + account))
                .build();
        try {
            return List.copyOf(JSON.readTree(send(request)).valueStream().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void tell(String what, String json) {
        send(HttpRequest.newBuilder(root().resolve("administration/" + what))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    URI root() {
        return URI.create("http://127.0.0.1:" + address.getPort() + "/");
    }

    private static String send(HttpRequest request) {
        try {
            var response = HTTP.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException(response.body());
            }
            return response.body();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
