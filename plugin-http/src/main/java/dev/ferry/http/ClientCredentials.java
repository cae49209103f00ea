package dev.ferry.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ferry.domain.outcome.PortUnavailable;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of OAuth 2.0 that a client gets for itself ({@code grant_type=client_credentials}), or in the name of a person
 * who consented once ({@code grant_type=refresh_token}). One is kept until shortly before it ends. Of many who need one
 * at the same time one asks, and all have its answer; each waits for it no longer than its own {@link Deadline}.
 * Thread-safe.
 */
public final class ClientCredentials implements TokenSource {
    /** A token may still be under way when it ends, and clocks differ. */
    private static final Duration BEFORE_ITS_END = Duration.ofMinutes(1);

    private static final String REFRESH_TOKEN = "refresh_token";

    /** RFC 6749, 5.2, and what Entra says where a person has to be there: for a second factor, or terms of use. */
    private static final Set<String> CONSENT_IS_OVER =
            Set.of("invalid_grant", "interaction_required", "consent_required", "login_required");

    private static final Duration WHERE_NONE_IS_SAID = Duration.ofMinutes(5);
    private static final int NOT_FOUND = 404;
    private static final long LONGEST_SECONDS = 86_400;
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,16384}");

    /**
     * Who the client is.
     *
     * @param tokenUrl the endpoint that gives tokens
     * @param scope absent where the system asks for none
     * @param keys what operators are told to correct
     */
    public record Registration(URI tokenUrl, String clientId, String secret, Optional<String> scope, Keys keys) {
        /** One whose settings have their usual names. */
        public Registration(URI tokenUrl, String clientId, String secret, Optional<String> scope) {
            this(tokenUrl, clientId, secret, scope, Keys.USUAL);
        }

        /** Without the secret. */
        @Override
        public String toString() {
            return "Registration[tokenUrl=" + tokenUrl + ", clientId=" + clientId + ", scope=" + scope + ']';
        }
    }

    /**
     * The last words of the settings that a client was read from.
     *
     * @param tokenUrl those that name the endpoint: the first its host, all of them its path
     * @param secret that which holds the secret, or names its file
     */
    public record Keys(List<String> tokenUrl, String secret) {
        static final Keys USUAL = new Keys(List.of("token-url"), "client-secret");

        public Keys {
            tokenUrl = List.copyOf(tokenUrl);
        }
    }

    private record Kept(String token, Instant until) {
        /** Without the token. */
        @Override
        public String toString() {
            return "a token until " + until;
        }
    }

    private final SystemClient client;
    private final Registration registration;
    private final Optional<RefreshTokenFile> consent;
    private final Clock clock;
    private @Nullable Kept kept;
    private @Nullable CompletableFuture<Kept> underWay;

    /** @param client of the system that the tokens are for: how it is reached, the token's endpoint is too */
    public ClientCredentials(SystemClient client, Registration registration, Clock clock) {
        this(client, registration, Optional.empty(), clock);
    }

    /**
     * The same with tokens in somebody's name.
     *
     * @param consent what the person's consent gave; absent where the client gets tokens for itself
     */
    public ClientCredentials(
            SystemClient client, Registration registration, Optional<RefreshTokenFile> consent, Clock clock) {
        this.consent = consent;
        this.client = client.at(registration.keys().tokenUrl(), registration.tokenUrl());
        this.registration = registration;
        this.clock = clock;
    }

    @Override
    public Optional<String> current() {
        CompletableFuture<Kept> asked;
        synchronized (this) {
            if (kept != null && clock.instant().isBefore(kept.until())) {
                return Optional.of(kept.token());
            }
            asked = underWay == null ? begun() : underWay;
        }
        return Optional.of(answerOf(asked).token());
    }

    @Override
    public Optional<String> inPlaceOf(String refused) {
        synchronized (this) {
            if (kept != null && kept.token().equals(refused)) {
                kept = null;
            }
        }
        return current().filter(token -> !token.equals(refused));
    }

    /**
     * On a thread of its own, where no caller's {@link Deadline} holds: one who has little time would end it for all
     * others who wait. It ends by the client's time-outs.
     */
    private synchronized CompletableFuture<Kept> begun() {
        if (!Deadline.bounded(mostToWait()).isPositive()) {
            throw tooLate();
        }
        CompletableFuture<Kept> asked = new CompletableFuture<>();
        underWay = asked;
        Thread.ofVirtual().name("token").start(() -> {
            try {
                Kept fetched = fetched();
                settle(fetched);
                asked.complete(fetched);
            } catch (RuntimeException | Error fault) {
                settle(null);
                asked.completeExceptionally(fault);
            }
        });
        return asked;
    }

    private synchronized void settle(@Nullable Kept fetched) {
        kept = fetched;
        underWay = null;
    }

    /** What was asked ends within one time-out, and is to say itself why. */
    private Duration mostToWait() {
        return client.options().timeout().multipliedBy(2);
    }

    private Kept answerOf(CompletableFuture<Kept> asked) {
        try {
            return asked.get(Math.max(0, Deadline.bounded(mostToWait()).toNanos()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException _) {
            throw tooLate();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unavailable(
                    HttpFault.of(HttpFault.Kind.STOPPED, "nobody waits for the token any longer", interrupted));
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof PortUnavailable down ? down : new CompletionException(failed.getCause());
        }
    }

    private PortUnavailable tooLate() {
        return unavailable(HttpFault.of(HttpFault.Kind.TIMED_OUT, "no token in the time that is left"));
    }

    private PortUnavailable unavailable(HttpFault fault) {
        return client.unavailable(fault.of(client.options()));
    }

    private Kept fetched() {
        Optional<String> exchanged = exchanged();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", exchanged.isPresent() ? REFRESH_TOKEN : "client_credentials");
        form.put("client_id", registration.clientId());
        form.put("client_secret", registration.secret());
        exchanged.ifPresent(token -> form.put(REFRESH_TOKEN, token));
        registration.scope().ifPresent(scope -> form.put("scope", scope));
        Reply reply = client.askForToken(Call.post("").form(form));
        if (!reply.isGood()) {
            throw unavailable(refused(reply));
        }
        JsonNode token = reply.json().path("access_token");
        if (!token.isTextual() || !PRINTABLE.matcher(token.textValue()).matches()) {
            throw unavailable(HttpFault.of(HttpFault.Kind.GARBAGE, "gave no token that can be sent"));
        }
        String newest = reply.json().path(REFRESH_TOKEN).asText("");
        consent.ifPresent(file -> file.keep(exchanged.orElseThrow(), newest));
        return new Kept(
                token.textValue(), clock.instant().plus(lasting(reply.json().path("expires_in"))));
    }

    private Optional<String> exchanged() {
        try {
            return consent.map(RefreshTokenFile::current);
        } catch (HttpFault fault) {
            throw unavailable(fault.of(client.options()));
        }
    }

    /**
     * RFC 6749 has no 404: where no code of its own comes with it, as of a realm that is not there, the place is wrong.
     */
    private HttpFault refused(Reply reply) {
        Optional<String> code = ErrorCode.in(reply.json().path("error").asText(""));
        String answered = "answered " + reply.status();
        if (consent.isPresent() && code.filter(CONSENT_IS_OVER::contains).isPresent()) {
            RefreshTokenFile file = consent.orElseThrow();
            return HttpFault.noConsent(
                    "no token in the name of who consented: " + code.orElseThrow() + number(reply) + "; "
                            + file.wayOut(),
                    file.word(),
                    null);
        }
        return reply.status() == NOT_FOUND && code.isEmpty()
                ? HttpFault.of(HttpFault.Kind.WRONG_ADDRESS, answered)
                : HttpFault.noToken(
                        "no token for the client " + registration.clientId() + ": " + code.orElse(answered),
                        registration.keys().secret());
    }

    /** Entra's own, by which its documentation is searched: {@code AADSTS700082}; of digits alone, and so no secret. */
    private static String number(Reply reply) {
        JsonNode first = reply.json().path("error_codes").path(0);
        return first.isIntegralNumber() ? " (AADSTS" + first.asText() + ")" : "";
    }

    private static Duration lasting(JsonNode seconds) {
        Duration said = seconds.canConvertToLong() && seconds.longValue() > 0
                ? Duration.ofSeconds(Math.min(seconds.longValue(), LONGEST_SECONDS))
                : WHERE_NONE_IS_SAID;
        Duration half = said.dividedBy(2);
        return half.compareTo(BEFORE_ITS_END) < 0 ? half : said.minus(BEFORE_ITS_END);
    }
}
