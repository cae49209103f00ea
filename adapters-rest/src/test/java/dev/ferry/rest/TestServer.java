package dev.ferry.rest;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.Module;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import com.google.inject.util.Modules;
import dev.ferry.application.undo.UndoRules;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.door.Secrets;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.FaultReferences;
import dev.ferry.plugin.Service;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.rest.server.http.JerseyPart;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.identity.InMemorySignInElsewhere;
import dev.ferry.testkit.operation.InMemoryHealthCheck;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstanceFactoryContext;
import org.junit.jupiter.api.extension.TestInstancePreConstructCallback;

/**
 * The server as the plugin builds it, on a free port, over stores in memory. As an extension of a test class it is
 * started once for all tests of the class, and each of them finds the stores empty. What the server itself remembers
 * stays: its metrics, and what the board has counted; who tests these starts one of their own.
 */
public final class TestServer
        implements AutoCloseable, BeforeAllCallback, TestInstancePreConstructCallback, AfterAllCallback {
    public static final String REFERENCE = "ref-1";

    /** How long a test waits for what must come: long, as the machine may be busy. */
    public static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Most tests look at what was done. */
    private static final UndoRules AT_ONCE = new UndoRules(Duration.ZERO);

    private final UndoRules undoRules;
    private final HeldStores held = new HeldStores();
    public final TestRoutes routes = new TestRoutes();
    public final Injector injector;
    public final Service service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestServer(Map<String, String> changed, Module in, UndoRules undoRules) {
        this.undoRules = undoRules;
        Module rest = new RestPlugin().module(settings(new RestPlugin(), changed));
        injector = Guice.createInjector(
                new ServerEnvironment(), Modules.override(rest).with(in));
        service = injector.getInstance(Key.get(new TypeLiteral<Set<Service>>() {}))
                .iterator()
                .next();
    }

    /** Of a test class, as its extension. */
    public static TestServer ofTheClass() {
        return built(Map.of());
    }

    /** The same, whose pages have acts wait so that they can be undone; nobody carries them out. */
    public static TestServer ofTheClassThatUndoes() {
        return new TestServer(Map.of(), Modules.EMPTY_MODULE, UndoRules.DEFAULT);
    }

    public static TestServer started() {
        return started(Map.of());
    }

    public static TestServer started(Map<String, String> changed) {
        TestServer server = built(changed);
        server.service.start();
        return server;
    }

    /** Started with these bindings in the place of the plugin's own. */
    public static TestServer startedWith(Module bindings) {
        TestServer server = new TestServer(Map.of(), bindings, AT_ONCE);
        server.service.start();
        return server;
    }

    /** Built, but not started. */
    public static TestServer built(Map<String, String> changed) {
        return new TestServer(changed, Modules.EMPTY_MODULE, AT_ONCE);
    }

    @Override
    public void beforeAll(ExtensionContext testClass) {
        service.start();
    }

    @Override
    public void preConstructTestInstance(TestInstanceFactoryContext test, ExtensionContext context) {
        forgetAll();
    }

    @Override
    public void afterAll(ExtensionContext testClass) {
        close();
    }

    /** As if nothing had ever been kept. */
    public void forgetAll() {
        held.replace();
    }

    /** From now on, and until all is forgotten, people sign in there. */
    public InMemorySignInElsewhere peopleSignInElsewhere() {
        InMemorySignInElsewhere elsewhere = new InMemorySignInElsewhere(injector.getInstance(Clock.class));
        held.signInAt(elsewhere);
        return elsewhere;
    }

    /** What is kept now. */
    public InMemoryStores stores() {
        return held.stores();
    }

    /** The health of what is kept now. */
    public InMemoryHealthCheck database() {
        return held.database();
    }

    public static Settings settings(AdapterPlugin plugin, Map<String, String> changed) {
        return new Settings(
                Path.of("/nowhere"),
                plugin.settings().stream()
                        .map(setting -> new Settings.Resolved(
                                setting,
                                Optional.ofNullable(changed.get(setting.key())).or(() -> standard(setting)),
                                "test"))
                        .toList());
    }

    /** Tests sign in as often as they like, all from one address. */
    private static Optional<String> standard(Setting setting) {
        if (setting.key().startsWith("sign-in.")) {
            return Optional.of("1000000");
        }
        return setting.key().equals("server.port") ? Optional.of("0") : setting.standard();
    }

    /** All that Jersey is given, of whichever package. */
    public Set<Class<? extends JerseyPart>> parts() {
        return injector.getInstance(Key.get(new TypeLiteral<Set<JerseyPart>>() {})).stream()
                .map(JerseyPart::getClass)
                .collect(Collectors.toUnmodifiableSet());
    }

    public URI url(String path) {
        return URI.create(service.address().orElseThrow() + path);
    }

    public HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        return send("GET", path, HttpRequest.BodyPublishers.noBody(), headers);
    }

    public HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url(path)).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends what no proper client would, and answers all that comes back until the server closes. */
    public String raw(String request) throws IOException {
        URI address = service.address().orElseThrow();
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout((int) PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return untilTheEnd(socket.getInputStream());
        }
    }

    /** A server that has answered may close, by a reset, without having read all that was sent. */
    private static String untilTheEnd(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
        } catch (SocketException reset) {
            if (answer.size() == 0) {
                throw reset;
            }
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    /** A GET of this target, exactly as it is written, in one connection. */
    public String rawGet(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: ferry\r\nConnection: close\r\n\r\n");
    }

    /** Stopped, and started again. */
    public void restart() {
        service.stop();
        service.start();
    }

    @Override
    public void close() {
        service.stop();
        client.close();
    }

    /** What app gives, as strictly as app does. */
    private final class ServerEnvironment extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
            bind(FaultReferences.class).toInstance(held::nextReference);
            bind(Secrets.class).toInstance(() -> "a secret of this visit");
            install(new InMemoryInstallation(held, undoRules));
            Multibinder.newSetBinder(binder(), HealthCheck.class)
                    .addBinding()
                    .toInstance(held.port(HealthCheck.class, HeldStores::database));
            Multibinder.newSetBinder(binder(), JerseyPart.class).addBinding().toInstance(routes);
        }
    }
}
