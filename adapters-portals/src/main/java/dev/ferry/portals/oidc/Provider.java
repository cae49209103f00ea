package dev.ferry.portals.oidc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.http.Call;
import dev.ferry.http.HttpFault;
import dev.ferry.http.HttpFault.Kind;
import dev.ferry.http.HttpSettings;
import dev.ferry.http.Reply;
import dev.ferry.http.SystemClient;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One who vouches for people: where it is asked, and by which keys it signs. Both are asked for when they are first
 * needed, and remembered. Thread-safe.
 */
final class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final String DISCOVERY = ".well-known/openid-configuration";

    /** Keys are taken back now and then, and then soon are nobody's. */
    private static final Duration FRESH = Duration.ofHours(1);

    /** While a provider is away its keys are good, but not for ever. */
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Anybody can make up names of keys: a provider is not asked about each of them. */
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    /** So many may fail within {@link #BETWEEN} before the next who come are told what the last one was. */
    private static final int MOST_FAILURES = 10;

    private static final int NOT_FOUND = 404;
    private static final int MOST_KEYS = 100;
    private static final int SHORTEST_RSA_BITS = 2048;

    private final String issuer;
    private final SystemClient client;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;
    private volatile @Nullable Failed failed;

    /**
     * A key, and who signs by it.
     *
     * @param issuer in the words of Entra, which has keys of several; absent where the provider does not tell
     */
    private record Key(JWK jwk, Optional<IssuerName> issuer) {}

    private record Known(OIDCProviderMetadata metadata, IssuerName name, List<Key> keys, Instant at) {
        /** One key has that name, and is this issuer's. */
        Optional<JWK> key(String id, String tokensIssuer) {
            List<Key> named =
                    keys.stream().filter(key -> id.equals(key.jwk().getKeyID())).toList();
            return named.size() == 1
                    ? named.stream()
                            .filter(key -> key.issuer()
                                    .map(owner -> owner.isOf(tokensIssuer))
                                    .orElse(true))
                            .map(Key::jwk)
                            .findFirst()
                    : Optional.empty();
        }

        boolean has(String id) {
            return keys.stream().anyMatch(key -> id.equals(key.jwk().getKeyID()));
        }
    }

    /**
     * That nobody could be asked.
     *
     * @param since when the first of these failed
     * @param times how many did since then
     */
    private record Failed(PortUnavailable fault, Instant at, Instant since, int times) {
        static Failed after(@Nullable Failed before, PortUnavailable fault, Instant now) {
            return before == null || !now.isBefore(before.since().plus(BETWEEN))
                    ? new Failed(fault, now, now, 1)
                    : new Failed(fault, now, before.since(), before.times() + 1);
        }

        boolean isEnough(Instant now) {
            return times >= MOST_FAILURES && now.isBefore(since.plus(BETWEEN));
        }
    }

    /** @param issuer as the setting names it */
    Provider(String issuer, SystemClient client, Clock clock) {
        this.issuer = issuer;
        this.client = client;
        this.clock = clock;
    }

    /** As the setting names it. */
    String issuer() {
        return issuer;
    }

    /** Whether a token that names this issuer may be its own; asks nobody. */
    boolean mayBe(String tokensIssuer) {
        return tokensIssuer.equals(issuer) || IssuerName.isOfATenantAt(issuer, tokensIssuer);
    }

    /**
     * Whether it is.
     *
     * @param tenant that the token names, if it does
     * @throws PortUnavailable when the provider cannot be asked
     */
    boolean is(String tokensIssuer, Optional<String> tenant) {
        return known().name().isOf(tokensIssuer, tenant);
    }

    /**
     * Whether it calls itself so, of whichever tenant.
     *
     * @throws PortUnavailable when the provider cannot be asked
     */
    boolean mayName(String someIssuer) {
        return known().name().isOf(someIssuer);
    }

    /**
     * What the provider says of itself.
     *
     * @throws PortUnavailable when it cannot be asked
     */
    OIDCProviderMetadata metadata() {
        return known().metadata();
    }

    /**
     * The key of this name, where it signs for this issuer.
     *
     * @throws PortUnavailable when the provider cannot be asked
     */
    Optional<JWK> key(String id, String tokensIssuer) {
        Known now = known();
        return (now.has(id) ? now : newerThan(now)).key(id, tokensIssuer);
    }

    /**
     * Asks it now.
     *
     * @throws PortUnavailable when it cannot be asked, or says what cannot be
     */
    void ask() {
        asking.lock();
        try {
            asked();
        } finally {
            asking.unlock();
        }
    }

    /**
     * Where nothing is known yet, there is no pause after a failure, or a few: the contract wants a system that comes
     * back to answer at once, and for who signs in the pause would last longer than the fault. What strangers can have
     * asked so is little: one question at a time, whose failure is told to all who came meanwhile,
     * {@link #MOST_FAILURES} in {@link #BETWEEN}, and none about a token that names another issuer or cannot be good
     * ({@link TokenReader#read}).
     */
    private Known known() {
        Known now = known;
        Failed before = failed;
        if (now != null && clock.instant().isBefore(now.at().plus(FRESH))) {
            return now;
        }
        if (now != null && isGood(now) && !asking.tryLock()) {
            return now; // somebody asks already
        }
        if (!asking.isHeldByCurrentThread()) {
            asking.lock();
        }
        try {
            Known meanwhile = known;
            return meanwhile != null && !meanwhile.equals(now) ? meanwhile : renewed(now, before);
        } finally {
            asking.unlock();
        }
    }

    private boolean isGood(Known now) {
        return clock.instant().isBefore(now.at().plus(LONGEST));
    }

    /** Of many who wait for an answer that does not come, one asks, and all are told. */
    private Known renewed(@Nullable Known now, @Nullable Failed before) {
        try {
            Failed meanwhile = failed;
            if (meanwhile != null && !meanwhile.equals(before)) {
                throw meanwhile.fault();
            }
            return now == null ? askedWithinBounds() : askedNowAndThen();
        } catch (PortUnavailable away) {
            if (now == null || !isGood(now)) {
                throw away;
            }
            LOG.debug("{} goes on by the keys that it had", issuer, away);
            return now;
        }
    }

    private Known newerThan(Known before) {
        asking.lock();
        try {
            Known now = known;
            if (now != null && !now.equals(before)) {
                return now;
            }
            return clock.instant().isBefore(before.at().plus(BETWEEN)) ? before : askedNowAndThen();
        } finally {
            asking.unlock();
        }
    }

    private Known askedWithinBounds() {
        Failed before = failed;
        if (before != null && before.isEnough(clock.instant())) {
            throw before.fault();
        }
        return asked();
    }

    /** While it is away it is not asked for each token: nobody whose key is known waits for it. */
    private Known askedNowAndThen() {
        Failed before = failed;
        if (before != null && clock.instant().isBefore(before.at().plus(BETWEEN))) {
            throw before.fault();
        }
        return asked();
    }

    private Known asked() {
        try {
            Known fresh = said();
            known = fresh;
            failed = null;
            return fresh;
        } catch (PortUnavailable away) {
            failed = Failed.after(failed, away, clock.instant());
            throw away;
        }
    }

    private Known said() {
        URI discovery = URI.create(issuer.endsWith("/") ? issuer + DISCOVERY : issuer + '/' + DISCOVERY);
        Reply reply = at(discovery).ask(Call.get(""));
        if (reply.status() == NOT_FOUND) {
            // As Keycloak says of a realm that there is not: the setting is to be corrected, and not the server.
            throw client.unavailable(HttpFault.of(Kind.WRONG_ADDRESS, "answered " + reply.reason()));
        }
        JsonNode said = reply.orUnavailable().json();
        IssuerName name = IssuerName.said(issuer, said.path("issuer").asText())
                .orElseThrow(() -> garbage("names another issuer than " + issuer));
        OIDCProviderMetadata metadata = metadata(said);
        Stream.of(
                        metadata.getAuthorizationEndpointURI(),
                        metadata.getTokenEndpointURI(),
                        metadata.getJWKSetURI(),
                        metadata.getEndSessionEndpointURI())
                .filter(address -> address != null && !isSafe(address))
                .findFirst()
                .ifPresent(_ -> {
                    throw garbage("names an address that is not encrypted");
                });
        return new Known(metadata, name, keys(metadata.getJWKSetURI()), clock.instant());
    }

    /** The SDK takes no issuer's name that is one for each tenant. */
    private OIDCProviderMetadata metadata(JsonNode said) {
        try {
            return OIDCProviderMetadata.parse(
                    ((ObjectNode) said.deepCopy()).put("issuer", issuer).toString());
        } catch (ParseException _) {
            throw garbage("is not described as OpenID Connect has it");
        }
    }

    private List<Key> keys(@Nullable URI address) {
        if (address == null) {
            throw garbage("does not say where its keys are");
        }
        JsonNode keys = at(address).ask(Call.get("")).orUnavailable().json().path("keys");
        if (!keys.isArray() || keys.size() > MOST_KEYS) {
            throw garbage("does not tell its keys");
        }
        return keys.valueStream().flatMap(Provider::key).toList();
    }

    /** Nothing for one that signs nothing that is taken here. */
    private static Stream<Key> key(JsonNode said) {
        try {
            JWK key = JWK.parse(said.toString());
            boolean strong = switch (key) {
                case RSAKey rsa -> rsa.size() >= SHORTEST_RSA_BITS;
                case ECKey curve -> Curve.P_256.equals(curve.getCurve());
                default -> false;
            };
            return strong && key.getKeyID() != null
                    ? Stream.of(new Key(
                            key.toPublicJWK(),
                            Optional.of(said.path("issuer"))
                                    .filter(JsonNode::isTextual)
                                    .map(text -> new IssuerName(text.textValue()))))
                    : Stream.empty();
        } catch (java.text.ParseException _) {
            return Stream.empty();
        }
    }

    private static boolean isSafe(URI address) {
        return HttpSettings.endpoint(address.toString().replaceFirst("\\?.*", ""))
                .isPresent();
    }

    /** Faults are told as those of the setting that names issuers. */
    private SystemClient at(URI address) {
        return client.at("issuers", address);
    }

    private PortUnavailable garbage(String why) {
        return client.unavailable(HttpFault.of(Kind.GARBAGE, why));
    }
}
