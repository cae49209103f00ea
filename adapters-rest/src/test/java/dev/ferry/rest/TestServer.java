package dev.ferry.rest;

import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import com.google.inject.multibindings.Multibinder;
import dev.ferry.application.operation.CheckHealth;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.plugin.AdapterPlugin;
import dev.ferry.plugin.FaultReferences;
import dev.ferry.plugin.Secrets;
import dev.ferry.plugin.Service;
import dev.ferry.plugin.Settings;
import dev.ferry.rest.server.JerseyPart;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.operation.InMemoryHealthCheck;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The server as the plugin builds it, on a free port, with a database's health that a test decides. */
public final class TestServer implements AutoCloseable {
    public static final String REFERENCE = "ref-1";

    public final InMemoryHealthCheck database = new InMemoryHealthCheck("database");
    public final InMemoryStores stores = new InMemoryStores();
    public final TestRoutes routes = new TestRoutes();
    public final Injector injector;
    public final Service service;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private TestServer(Map<String, String> changed) {
        injector =
                Guice.createInjector(new Surroundings(), new RestPlugin().module(settings(new RestPlugin(), changed)));
        service = injector.getInstance(Key.get(new TypeLiteral<Set<Service>>() {}))
                .iterator()
                .next();
    }

    public static TestServer started() {
        return started(Map.of());
    }

    public static TestServer started(Map<String, String> changed) {
        TestServer server = new TestServer(changed);
        server.service.start();
        return server;
    }

    /** Built, but not started. */
    public static TestServer built(Map<String, String> changed) {
        return new TestServer(changed);
    }

    public static Settings settings(AdapterPlugin plugin, Map<String, String> changed) {
        return new Settings(
                Path.of("/nowhere"),
                plugin.settings().stream()
                        .map(setting -> new Settings.Resolved(
                                setting,
                                Optional.ofNullable(changed.get(setting.key()))
                                        .or(() -> setting.key().equals("server.port")
                                                ? Optional.of("0")
                                                : setting.standard()),
                                "test"))
                        .toList());
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
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A GET of this target, exactly as it is written, in one connection. */
    public String rawGet(String target) throws IOException {
        return raw("GET " + target + " HTTP/1.1\r\nHost: ferry\r\nConnection: close\r\n\r\n");
    }

    @Override
    public void close() {
        service.stop();
        client.close();
    }

    /** What app gives, as strictly as app does. */
    private final class Surroundings extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            binder().requireAtInjectOnConstructors();
            binder().requireExactBindingAnnotations();
            binder().disableCircularProxies();
            Iterator<String> references = List.of(REFERENCE, "ref-2", "ref-3").iterator();
            bind(FaultReferences.class).toInstance(references::next);
            bind(Secrets.class).toInstance(() -> "a secret of this visit");
            bind(CheckHealth.class);
            install(new InMemoryInstallation(stores));
            Multibinder.newSetBinder(binder(), HealthCheck.class).addBinding().toInstance(database);
            Multibinder.newSetBinder(binder(), JerseyPart.class).addBinding().toInstance(routes);
        }
    }
}
