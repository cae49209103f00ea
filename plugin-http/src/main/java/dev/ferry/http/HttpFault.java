package dev.ferry.http;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.Slug;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why a system could not be asked over HTTP: the cause of the {@link PortUnavailable} that callers get to see. Its
 * message is for an operator's log, and holds no secret.
 */
public final class HttpFault extends RuntimeException {

    /** What can go wrong, told apart by who mends it. The slug is the outcome that meters note. */
    public enum Kind implements Slug {
        /** The name of the host leads nowhere. */
        UNKNOWN_HOST,
        /** Nobody listens at the port. */
        REFUSED,
        /** Nothing on the way there lets the connection through. */
        UNREACHABLE,
        /** What answers is not encrypted, or not in a way that both sides know. */
        NOT_ENCRYPTED,
        /** Nobody who is trusted vouches for the certificate. */
        UNTRUSTED_CERTIFICATE,
        /** The certificate ran out, or does not hold yet. */
        EXPIRED_CERTIFICATE,
        /** The certificate is another host's. */
        WRONG_HOST,
        /** The proxy does not let the request through. */
        PROXY,
        /** The proxy is not there, or does not reach the system. */
        PROXY_FAILED,
        /** No answer, or not all of it, in the time that was set. */
        TIMED_OUT,
        /** The connection ended before the answer did. */
        BROKEN_OFF,
        /** The answer is larger than any that was reckoned with. */
        TOO_LARGE,
        /** The answer means nothing: a page for people, another shape of JSON, no HTTP. */
        GARBAGE,
        /** What answers at this address is not the system: a page for people under a status 404 or 405. */
        WRONG_ADDRESS,
        /** The answer is elsewhere; nobody follows, because the token would go along. */
        REDIRECTED,
        /** The token is not accepted: 401. */
        NOT_SIGNED_IN,
        /** The system that gives tokens gives none to this client. */
        NO_TOKEN,
        /** What a person's consent gave is no longer exchanged for tokens, or is not kept here: they consent anew. */
        NO_CONSENT,
        /** The token is accepted and lacks a permission: 403. */
        FORBIDDEN,
        /** The system asks to be left alone for a while: 429, or a 503 that says how long. */
        BUSY,
        /** The system has a fault of its own: 5xx. */
        FAILED,
        /** The system turned down what it should have answered. */
        TURNED_DOWN,
        /** The process is about to end. */
        STOPPED
    }

    private final Kind kind;
    private final transient Optional<Duration> retryAfter;
    private final transient Optional<String> permission;
    private final transient Optional<String> secret;
    private final transient Optional<HttpOptions> reached;

    private HttpFault(
            Kind kind,
            String why,
            Optional<Duration> retryAfter,
            Optional<String> permission,
            Optional<String> secret,
            Optional<HttpOptions> reached,
            @Nullable Throwable cause) {
        super(why, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
        this.permission = permission;
        this.secret = secret;
        this.reached = reached;
    }

    /**
     * A fault that the answer tells of.
     *
     * @param why {@code answered 200 in text/html}: no secret, no name of a company
     */
    public static HttpFault of(Kind kind, String why) {
        return of(kind, why, Optional.empty());
    }

    static HttpFault of(Kind kind, String why, Throwable cause) {
        return new HttpFault(kind, why, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), cause);
    }

    static HttpFault of(Kind kind, String why, Optional<Duration> retryAfter) {
        return new HttpFault(kind, why, retryAfter, Optional.empty(), Optional.empty(), Optional.empty(), null);
    }

    static HttpFault forbidden(String why, Optional<String> permission) {
        String lacking = permission.map(name -> "; needed is " + name).orElse("");
        return new HttpFault(
                Kind.FORBIDDEN, why + lacking, Optional.empty(), permission, Optional.empty(), Optional.empty(), null);
    }

    /** @param secret the last word of the setting that holds the client's secret, or names its file */
    static HttpFault noToken(String why, String secret) {
        return new HttpFault(
                Kind.NO_TOKEN, why, Optional.empty(), Optional.empty(), Optional.of(secret), Optional.empty(), null);
    }

    /** @param file the last word of the setting that names the file of what the consent gave */
    static HttpFault noConsent(String why, String file, @Nullable Throwable cause) {
        return new HttpFault(
                Kind.NO_CONSENT, why, Optional.empty(), Optional.empty(), Optional.of(file), Optional.empty(), cause);
    }

    /** The same, told of whoever was reached so; of the innermost, where a token was asked for on the way. */
    HttpFault of(HttpOptions options) {
        return reached.isPresent()
                ? this
                : new HttpFault(
                        kind,
                        String.valueOf(getMessage()),
                        retryAfter,
                        permission,
                        secret,
                        Optional.of(options),
                        getCause());
    }

    /** The one behind a fault of a port, however often that was wrapped on its way. */
    public static Optional<HttpFault> behind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpFault found) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    public Kind kind() {
        return kind;
    }

    /** How long the system asks to be left alone, if it said so. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** What the client may not do there, where the caller named it ({@link Call#needs}) or the system did. */
    public Optional<String> permission() {
        return permission;
    }

    /** The last word of the setting by which a client's secret is to be corrected; absent where it is not at fault. */
    Optional<String> secret() {
        return secret;
    }

    /** How that which failed was to be reached; absent where no request was under way. */
    Optional<HttpOptions> reached() {
        return reached;
    }

    /** As callers of a port get to see it. */
    public PortUnavailable unavailable(String system) {
        return new PortUnavailable(system, retryAfter, this);
    }
}
