package dev.ferry.testkit.openid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tokens of a well-behaved provider, signed with RS256 by a key of their own. The address is each person's name and is
 * known to be theirs. Thread-safe.
 */
public final class SignedTokens implements ProviderTokens {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String KEY_ID = "one";
    private static final long LIFE_SECONDS = 3_600;
    private static final KeyPair KEY = key();

    private final String issuer;
    private final Clock clock;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Function<String, Map<String, String>> claims;

    /** @param claims what it says besides of somebody with this address, such as their tenant */
    public SignedTokens(String issuer, Clock clock, Function<String, Map<String, String>> claims) {
        this.issuer = issuer;
        this.clock = clock;
        this.claims = claims;
    }

    /** Made once: it takes a while. */
    private static KeyPair key() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String keys() {
        RSAPublicKey key = (RSAPublicKey) KEY.getPublic();
        return "{\"keys\": [{\"kty\": \"RSA\", \"use\": \"sig\", \"alg\": \"RS256\", \"kid\": \"%s\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                .formatted(
                        KEY_ID,
                        number(key.getModulus().toByteArray()),
                        number(key.getPublicExponent().toByteArray()));
    }

    /** Without the sign's own octet. */
    private static String number(byte[] octets) {
        return BASE64.encodeToString(octets[0] == 0 ? Arrays.copyOfRange(octets, 1, octets.length) : octets);
    }

    @Override
    public String of(SignedInThere who) {
        String access = access(who.email(), who.session());
        Map<String, Object> id = person(who.email(), who.session());
        id.put("aud", OpenIdProvider.CLIENT);
        id.put("typ", "ID");
        id.put("nonce", who.nonce());
        id.put("at_hash", BASE64.encodeToString(Arrays.copyOf(sha256(access), 16)));
        return json(Map.of("access_token", access, "token_type", "Bearer", "id_token", signed(id)));
    }

    /** An access token for the API, as a program gets one that acts for this person. */
    public String access(String email) {
        return access(email, "program-" + numbers.incrementAndGet());
    }

    private String access(String email, String session) {
        Map<String, Object> access = person(email, session);
        access.put("aud", OpenIdProvider.AUDIENCE);
        access.put("typ", "Bearer");
        access.put("scope", "openid email");
        return signed(access);
    }

    @Override
    public String logout(SignedInThere who) {
        Map<String, Object> word = new LinkedHashMap<>();
        word.put("iss", issuer);
        word.put("sub", subject(who.email()));
        word.put("sid", who.session());
        word.put("aud", OpenIdProvider.CLIENT);
        word.put("jti", "word-" + numbers.incrementAndGet());
        word.put("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()));
        return signed(timed(word));
    }

    private Map<String, Object> person(String email, String session) {
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("iss", issuer);
        person.put("sub", subject(email));
        person.put("sid", session);
        person.put("email", email);
        person.put("email_verified", true);
        person.putAll(claims.apply(email));
        return timed(person);
    }

    private Map<String, Object> timed(Map<String, Object> said) {
        Instant now = clock.instant();
        said.put("iat", now.getEpochSecond());
        said.put("exp", now.getEpochSecond() + LIFE_SECONDS);
        return said;
    }

    private static String subject(String email) {
        return UUID.nameUUIDFromBytes(email.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String signed(Map<String, Object> said) {
        String content = part(Map.of("alg", "RS256", "typ", "JWT", "kid", KEY_ID)) + '.' + part(said);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(KEY.getPrivate());
            signature.update(content.getBytes(StandardCharsets.US_ASCII));
            return content + '.' + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String part(Map<String, ?> said) {
        return BASE64.encodeToString(json(said).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String json(Map<?, ?> members) {
        return members.entrySet().stream()
                .map(member -> value(member.getKey()) + ": " + value(member.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(Object value) {
        return switch (value) {
            case Map<?, ?> members -> json(members);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> '"' + value.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        };
    }
}
