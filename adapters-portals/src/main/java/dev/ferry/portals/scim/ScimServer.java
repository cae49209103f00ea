package dev.ferry.portals.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.unboundid.scim2.client.ScimService;
import com.unboundid.scim2.common.GenericScimResource;
import com.unboundid.scim2.common.exceptions.ScimException;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.operation.HealthCheck;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.HttpFault;
import dev.ferry.http.SystemClient;
import dev.ferry.http.SystemHealth;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientBuilder;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final Duration PROFILE_KEPT = Duration.ofMinutes(10);

    private final ScimOptions options;
    private final SystemClient client;
    private final Clock clock;
    private final Lock beginning = new ReentrantLock();
    private volatile @Nullable ScimService service;
    private volatile @Nullable KnownProfile known;
    private volatile Instant foundUntil = Instant.MIN;
    private volatile Instant oneByOneUntil = Instant.MIN;
    private final Pace pace = new Pace();
    private final ListedUsers listed;

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
        this.listed = new ListedUsers(clock);
    }

    /**
     * Asks the server.
     *
     * @throws ScimException when the server turned it down, with a reason in one line
     * @throws PortUnavailable when it could not be asked, or its answer is none
     */
    <T> T ask(Question<T> question) throws ScimException {
        try {
            return question.of(service());
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

    /**
     * A list, or a part of it.
     *
     * @throws ScimException when the server turned the question down
     * @throws PortUnavailable when it could not be asked, or what it answers is no list
     */
    ListPage list(String place, Optional<String> filter, Optional<ListPage.Part> part) throws ScimException {
        return ask(service -> {
                    ListPage.Reading reading = new ListPage.Reading();
                    var search = service.searchRequest(place).accept(options.mediaType());
                    part.ifPresent(some -> search.page(some.from(), some.size()));
                    // Encoded here: Jersey would take {…} in an address for a template, and %40 for encoded already.
                    filter.map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)
                                    .replace("+", "%20"))
                            .ifPresent(search::filter);
                    search.invoke(reading, GenericScimResource.class);
                    return reading;
                })
                .page()
                .orElseThrow(() -> garbage("answered with no list"));
    }

    /**
     * What the server of this account can do.
     *
     * @throws ScimException when it turned the question down
     */
    ServerProfile profile(PublisherId account) throws ScimException {
        KnownProfile kept = known;
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return kept.profile();
        }
        ServerProfile read = options.patches().isPresent() && options.filters().isPresent()
                ? ServerProfile.told(options.patches().get(), options.filters().get(), options)
                : ServerProfile.of(config(options.pathOf(account)), options);
        known = new KnownProfile(read, clock.instant().plus(PROFILE_KEPT));
        return read;
    }

    /** A question of what the server can do. */
    @FunctionalInterface
    interface Trial {
        boolean passes() throws ScimException;
    }

    /**
     * Whether its filters find everybody whom its lists show, of whichever account: believed for a while once it was
     * tried.
     */
    boolean findsByFilters(Trial trial) throws ScimException {
        if (clock.instant().isBefore(foundUntil)) {
            return true;
        }
        boolean passes = trial.passes();
        if (passes) {
            foundUntil = clock.instant().plus(PROFILE_KEPT);
        }
        return passes;
    }

    /** Whether it is asked for several users in one filter: not for a while after that did not work. */
    boolean findsTogether() {
        return !clock.instant().isBefore(oneByOneUntil);
    }

    /** A filter for several users was refused, or more than it bears. */
    void findsOneByOne() {
        oneByOneUntil = clock.instant().plus(PROFILE_KEPT);
    }

    /** How fast it is. */
    Pace pace() {
        return pace;
    }

    /** Whom its lists showed lately. */
    ListedUsers listed() {
        return listed;
    }

    /**
     * Asks for what it can do, and believes nothing kept: where all accounts share its address.
     *
     * @throws ScimException when it turned the question down
     */
    void answer() throws ScimException {
        var _ = config("");
    }

    private GenericScimResource config(String path) throws ScimException {
        URI place = URI.create(path + "ServiceProviderConfig");
        GenericScimResource config = ask(service ->
                service.retrieveRequest(place).accept(options.mediaType()).invoke(GenericScimResource.class));
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

    /** The fault that the refusal of a question is. */
    PortUnavailable refused(ScimException refusal) {
        return client.unavailable(HttpFault.of(HttpFault.Kind.TURNED_DOWN, "answered " + reason(refusal)));
    }

    /** As the connector wrote it: one line, without a secret, with the status before it. */
    static String reason(ScimException refusal) {
        return String.valueOf(refusal.getScimError().getDetail());
    }

    static boolean isNotFound(ScimException refusal) {
        return refusal.getScimError().getStatus() == NOT_FOUND;
    }

    static boolean isBadRequest(ScimException refusal) {
        return refusal.getScimError().getStatus() == BAD_REQUEST;
    }

    /** What the kit's check says of the faults that this question meets. */
    HealthCheck health(String name, Runnable question) {
        return new SystemHealth(name, client, question);
    }

    private ScimService service() {
        ScimService begun = service;
        return begun == null ? begin() : begun;
    }

    /** One for all accounts: each has a configuration of its own, which Jersey takes long to make. */
    private ScimService begin() {
        beginning.lock();
        try {
            ScimService begun = Optional.ofNullable(service)
                    .orElseGet(() -> new ScimService(ClientBuilder.newClient(new ClientConfig()
                                    .connectorProvider(new KitConnector(client, options.capitalOperations())))
                            .target(options.base())));
            service = begun;
            return begun;
        } finally {
            beginning.unlock();
        }
    }

    /** For Ferry, when the process ends. */
    @Override
    public void close() {
        client.close();
    }
}
