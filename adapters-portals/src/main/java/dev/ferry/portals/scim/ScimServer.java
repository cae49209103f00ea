package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.http.HttpFault;
import dev.ferry.http.SystemClient;
import dev.ferry.http.SystemHealth;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.glassfish.jersey.client.ClientConfig;
import org.jspecify.annotations.Nullable;

/**
 * The SCIM server, asked by the SDK over the HTTP kit. Jersey is started by the first question, because most commands
 * ask none. Thread-safe.
 */
final class ScimServer implements AutoCloseable {
    private static final Duration PROFILE_KEPT = Duration.ofMinutes(10);

    private final ScimOptions options;
    private final SystemClient client;
    private final Clock clock;
    private final Lock starting = new ReentrantLock();
    private volatile @Nullable Client jersey;
    private volatile @Nullable KnownProfile known;

    private record KnownProfile(ServerProfile profile, Instant until) {}

    /** Something that the SDK is asked for. */
    @FunctionalInterface
    interface Question<T> {
        /**
         * What the service answers.
         *
         * @throws ScimException when the server turned it down
         */
        T of(ScimService service) throws ScimException;
    }

    ScimServer(ScimOptions options, SystemClient client, Clock clock) {
        this.options = options;
        this.client = client;
        this.clock = clock;
    }

    /**
     * Asks the server of this account.
     *
     * @throws ScimException when the server turned it down, with a reason in one line
     * @throws PortUnavailable when it could not be asked, or its answer is none
     */
    <T> T ask(PublisherId account, Question<T> question) throws ScimException {
        return ask(options.baseOf(account), question);
    }

    <T> T ask(URI base, Question<T> question) throws ScimException {
        try {
            return question.of(new ScimService(jersey().target(base)));
        } catch (ProcessingException fault) {
            for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortUnavailable down) {
                    throw down;
                }
            }
            // Not its message, which may quote what it stumbled over.
            throw garbage("answered in JSON of another shape");
        }
    }

    /** What the server of this account can do. */
    ServerProfile profile(PublisherId account) throws ScimException {
        return profile(options.baseOf(account));
    }

    private ServerProfile profile(URI base) throws ScimException {
        KnownProfile kept = known;
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.profile();
        }
        ServerProfile read = options.patches().isPresent() && options.filters().isPresent()
                ? ServerProfile.told(options.patches().get(), options.filters().get(), options)
                : ServerProfile.of(config(base), options);
        known = new KnownProfile(read, clock.instant().plus(PROFILE_KEPT));
        return read;
    }

    /** What the server says of itself. */
    GenericScimResource config(URI base) throws ScimException {
        GenericScimResource config = ask(
                base,
                service -> service.retrieveRequest(URI.create("ServiceProviderConfig"))
                        .accept(options.mediaType())
                        .invoke(GenericScimResource.class));
        JsonNode told = config.getObjectNode();
        if (!told.path("patch").isObject() || !told.path("filter").isObject()) {
            throw garbage("says nothing of PATCH and filters in its ServiceProviderConfig");
        }
        return config;
    }

    /**
     * The fault that an answer is which fits no question.
     *
     * @param why no secret, no name of a person or company
     */
    PortUnavailable garbage(String why) {
        return client.unavailable(HttpFault.of(HttpFault.Kind.GARBAGE, why));
    }

    /** What the kit's check says of the faults that this question meets. */
    HealthCheck health(String name, Runnable question) {
        return new SystemHealth(name, client, question);
    }

    /** How long one request may take. */
    Duration timeout() {
        return client.options().timeout();
    }

    /** Where no change may begin any more: whoever takes over is about to. */
    static PortUnavailable late() {
        return PortUnavailable.because(LegacyPortal.SYSTEM, "too slow: the change would outlast its lease");
    }

    private Client jersey() {
        Client started = jersey;
        return started == null ? start() : started;
    }

    private Client start() {
        starting.lock();
        try {
            Client started = Optional.ofNullable(jersey)
                    .orElseGet(() -> ClientBuilder.newClient(new ClientConfig()
                            .connectorProvider(new KitConnector(client, options.capitalOperations()))));
            jersey = started;
            return started;
        } finally {
            starting.unlock();
        }
    }

    /** For Ferry, when the process ends. */
    @Override
    public void close() {
        Client started = jersey;
        if (started != null) {
            started.close();
        }
        client.close();
    }
}
