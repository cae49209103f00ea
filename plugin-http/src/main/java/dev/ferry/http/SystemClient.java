package dev.ferry.http;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.plugin.SystemMeters;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks one system over HTTP. Whatever is not its own word is a {@link PortUnavailable} with an {@link HttpFault} as its
 * cause. Nothing is tried again, as its caller does that, but once with another token where one was not accepted.
 * Thread-safe.
 */
public final class SystemClient implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SystemClient.class);
    private static final String ANSWERED = "answered";

    private final String system;
    private final HttpOptions options;
    private final Connection connection;
    private final TokenSource tokens;
    private final Clock clock;
    private final SystemMeters meters;

    private SystemClient(
            String system,
            HttpOptions options,
            Connection connection,
            TokenSource tokens,
            Clock clock,
            SystemMeters meters) {
        this.system = system;
        this.options = options;
        this.connection = connection;
        this.tokens = tokens;
        this.clock = clock;
        this.meters = meters;
    }

    /**
     * A client that sends no token.
     *
     * @param system the name that faults carry, as {@code TenantDirectory.SYSTEM}
     */
    public static SystemClient of(String system, HttpOptions options, Clock clock, SystemMeters meters) {
        return new SystemClient(
                system, options, new Connection(system, options, clock), TokenSource.none(), clock, meters);
    }

    /** The same, over the same connections, with a token in each request. Close one of both. */
    public SystemClient with(TokenSource source) {
        return new SystemClient(system, options, connection, source, clock, meters);
    }

    /**
     * The same for another base, over the same connections, and without tokens: they are for this one.
     *
     * @param setting the last word of the setting that names it: {@code token-url}
     */
    public SystemClient at(String setting, URI base) {
        return at(List.of(setting), base);
    }

    /** The same for a base that several settings name together: the first its host, all of them its path. */
    SystemClient at(List<String> settings, URI base) {
        return new SystemClient(system, options.at(settings, base), connection, TokenSource.none(), clock, meters);
    }

    /** How the system is reached. */
    public HttpOptions options() {
        return options;
    }

    /**
     * The system's own word: a success, or a 4xx about what was asked ({@link Reply#isGood}). Its {@link Reply#json} is
     * read; only a success may be without.
     *
     * @throws PortUnavailable when it could not be asked, or answered anything else
     */
    public Reply ask(Call call) {
        return told(call, reply -> Judgement.of(call, reply, clock));
    }

    /**
     * Whatever the system answered, status and type as they are: for those who drive a library of a protocol through
     * these bounds. No token is added, and no JSON read.
     *
     * @throws PortUnavailable when no whole answer came within its bounds
     */
    public Reply exchange(Call call) {
        return unavailableAs(() -> once(call, Optional.empty(), UnaryOperator.identity()));
    }

    /** The fault of a port that this is. */
    public PortUnavailable unavailable(HttpFault fault) {
        return fault.unavailable(system);
    }

    /** Hangs up on whoever still waits. */
    @Override
    public void close() {
        connection.close();
    }

    /**
     * Asks who gives tokens (RFC 6749): a refusal of theirs is an answer, whatever its status.
     *
     * @throws PortUnavailable when there is no answer, or none of theirs
     */
    public Reply askForToken(Call call) {
        return told(call, reply -> Judgement.ofToken(call, reply, clock));
    }

    private Reply told(Call call, UnaryOperator<Reply> judge) {
        Optional<String> token = tokens.current();
        return unavailableAs(() -> {
            try {
                return once(call, token, judge);
            } catch (HttpFault fault) {
                Optional<String> other = fault.kind() == HttpFault.Kind.NOT_SIGNED_IN
                        ? token.flatMap(tokens::inPlaceOf)
                        : Optional.empty();
                if (other.isEmpty()) {
                    throw fault;
                }
                return once(call, other, judge);
            }
        });
    }

    private Reply unavailableAs(Supplier<Reply> question) {
        try {
            return question.get();
        } catch (HttpFault fault) {
            throw unavailable(fault);
        }
    }

    private Reply once(Call call, Optional<String> token, UnaryOperator<Reply> judge) {
        long began = System.nanoTime();
        String outcome = HttpFault.Kind.STOPPED.slug();
        try {
            Reply reply = judge.apply(connection.exchange(options.url(), call, token));
            outcome = ANSWERED;
            return reply;
        } catch (HttpFault fault) {
            outcome = fault.kind().slug();
            throw fault.of(options);
        } finally {
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            meters.request(system, outcome, took);
            LOG.debug("{}: {} of {}: {} after {} ms", system, call, options.url(), outcome, took.toMillis());
        }
    }
}
