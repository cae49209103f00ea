package dev.ferry.rest.server.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Set;

/**
 * The URL that Ferry calls itself by: a setting, or what follows from where it listens; never what a request's
 * {@code Host} says. Thread-safe.
 */
@Singleton
public final class PublicUrl {
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "[::]");

    private final ServerSettings settings;
    private volatile URI listening;

    @Inject
    PublicUrl(ServerSettings settings) {
        this.settings = settings;
        this.listening = at(settings.port());
    }

    /** Tells which port it became, where any free one was asked for. */
    public void listensOn(int boundPort) {
        listening = at(boundPort);
    }

    /** Without a slash at the end. */
    public URI get() {
        return settings.publicUrl().orElseGet(this::listening);
    }

    /** Whether clients come by TLS alone. */
    public boolean isTls() {
        return "https".equals(get().getScheme());
    }

    /** Where the server itself listens, in a form that can be opened. */
    public URI listening() {
        return listening;
    }

    private URI at(int port) {
        return URI.create("http://" + host() + ":" + port);
    }

    private String host() {
        String bind = settings.bind();
        if (EVERYWHERE.contains(bind)) {
            return "localhost";
        }
        return bind.contains(":") && !bind.startsWith("[") ? "[" + bind + "]" : bind;
    }
}
