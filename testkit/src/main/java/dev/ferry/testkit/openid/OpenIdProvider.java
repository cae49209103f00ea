package dev.ferry.testkit.openid;

import dev.ferry.testkit.http.HttpStub;
import dev.ferry.testkit.http.StubRequest;
import dev.ferry.testkit.http.StubResponse;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A small provider of OpenID Connect that really listens: discovery, the authorization code flow with PKCE, and signing
 * out, with a page on which people sign in by their address alone and one that asks whether they want to sign out. To
 * browsers it is another site than a server at 127.0.0.1. Thread-safe.
 *
 * <p>Of what clients send it takes no more than a provider has to: a code once, with its address, its verifier and the
 * client's secret. Of pages it knows nothing but what a form holds, so let no stranger near it.
 */
public final class OpenIdProvider implements AutoCloseable {
    public static final String CLIENT = "ferry";
    public static final String SECRET = "s3cret";

    /** What access tokens are made for. */
    public static final String AUDIENCE = "ferry-api";

    private static final Pattern SESSION = Pattern.compile("provider-session=([^;]+)");

    private final HttpStub http;
    private final ProviderTokens tokens;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Granted> codes = new ConcurrentHashMap<>();
    private final Map<String, SignedInThere> sessions = new ConcurrentHashMap<>();
    private final List<String> askedFor = new CopyOnWriteArrayList<>();
    private volatile String name = "";
    private volatile Optional<StubResponse> tokenAnswer = Optional.empty();
    private volatile Consumer<String> backChannel = _ -> {};

    private record Granted(SignedInThere who, String challenge, String redirect) {}

    /** @param tokens of the provider whose issuer it is given */
    public OpenIdProvider(Function<String, ProviderTokens> tokens) {
        this.http = HttpStub.answering(this::respond);
        this.tokens = tokens.apply(issuer());
    }

    /** By which it can be made to fail. */
    public HttpStub http() {
        return http;
    }

    /** Where it is, with a slash at the end. */
    public String url() {
        return "http://localhost:" + http.port() + "/";
    }

    public String issuer() {
        return url() + "realms/one";
    }

    /** What it was asked for, by the ends of the paths. */
    public List<String> askedFor() {
        return askedFor;
    }

    /** In its description, in the place of the right one. */
    public void callsItself(String other) {
        name = other;
    }

    /** From now on, whatever is brought to the token endpoint. */
    public void answersForTokens(StubResponse answer) {
        tokenAnswer = Optional.of(answer);
    }

    /** From now on, when somebody signed out here, this is given the word of it that goes to the client. */
    public void tells(Consumer<String> client) {
        backChannel = client;
    }

    /**
     * Somebody signs in without a page.
     *
     * @param to where the client sent them
     * @return what their browser brings back, as a query
     */
    public String comesBack(URI to, String email) {
        return granted(parameters(to.getRawQuery()), signedIn(email));
    }

    private SignedInThere signedIn(String email) {
        return new SignedInThere(email, "session-" + numbers.incrementAndGet(), "");
    }

    private String granted(Map<String, String> asked, SignedInThere who) {
        String code = "code-" + numbers.incrementAndGet();
        codes.put(
                code,
                new Granted(
                        new SignedInThere(who.email(), who.session(), one(asked, "nonce")),
                        one(asked, "code_challenge"),
                        one(asked, "redirect_uri")));
        return "state=" + encoded(one(asked, "state")) + "&code=" + code;
    }

    private StubResponse respond(StubRequest request) {
        String path = request.path();
        String end = path.substring(path.lastIndexOf('/') + 1);
        askedFor.add(end);
        return switch (end) {
            case "openid-configuration" -> StubResponse.json(description());
            case "keys" -> StubResponse.json(tokens.keys());
            case "token" -> tokenAnswer.orElseGet(() -> token(request));
            case "auth" -> authorize(request);
            case "end" -> end(request);
            default -> StubResponse.empty(404);
        };
    }

    private String description() {
        return """
            {"issuer": "%2$s", "authorization_endpoint": "%1$s/auth", "token_endpoint": "%1$s/token",
             "jwks_uri": "%1$s/keys", "end_session_endpoint": "%1$s/end", "subject_types_supported": ["public"],
             "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
            """.formatted(issuer(), name.isEmpty() ? issuer() : name);
    }

    private StubResponse token(StubRequest request) {
        Map<String, String> form = parameters(request.body());
        Granted granted = codes.remove(one(form, "code"));
        String basic =
                "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":" + SECRET).getBytes(StandardCharsets.UTF_8));
        if (!request.header("Authorization").filter(basic::equals).isPresent()) {
            return StubResponse.of(401, "application/json", "{\"error\": \"invalid_client\"}");
        }
        if (granted == null
                || !one(form, "redirect_uri").equals(granted.redirect())
                || !challengeOf(one(form, "code_verifier")).equals(granted.challenge())) {
            return StubResponse.of(400, "application/json", "{\"error\": \"invalid_grant\"}");
        }
        return StubResponse.json(tokens.of(granted.who()));
    }

    private static String challengeOf(String verifier) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(verifier));
    }

    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Who signed in before goes straight back; others say who they are. */
    private StubResponse authorize(StubRequest request) {
        Map<String, String> asked =
                parameters(Objects.requireNonNullElse(request.uri().getRawQuery(), ""));
        Optional<SignedInThere> before = session(request).map(sessions::get);
        if (before.isPresent()) {
            return back(asked, before.orElseThrow());
        }
        String email = parameters(request.body()).getOrDefault("email", "");
        if (!request.method().equals("POST") || email.isEmpty()) {
            return page("Sign in", "<label>E-mail <input name=\"email\" id=\"email\"></label>");
        }
        SignedInThere now = signedIn(email);
        sessions.put(now.session(), now);
        return back(asked, now).with("Set-Cookie", "provider-session=" + now.session() + "; Path=/; HttpOnly");
    }

    private StubResponse back(Map<String, String> asked, SignedInThere who) {
        return to(one(asked, "redirect_uri") + '?' + granted(asked, who));
    }

    /** Without a hint it asks, as Keycloak does. */
    private StubResponse end(StubRequest request) {
        if (!request.method().equals("POST")) {
            return page("Do you want to sign out?", "");
        }
        session(request).map(sessions::remove).map(tokens::logout).ifPresent(backChannel);
        return Optional.ofNullable(
                        parameters(Objects.requireNonNullElse(request.uri().getRawQuery(), ""))
                                .get("post_logout_redirect_uri"))
                .map(OpenIdProvider::to)
                .orElseGet(() -> page("Signed out", ""));
    }

    private static Optional<String> session(StubRequest request) {
        Matcher session = SESSION.matcher(request.header("Cookie").orElse(""));
        return session.find() ? Optional.of(session.group(1)) : Optional.empty();
    }

    private static StubResponse to(String address) {
        return StubResponse.empty(303).with("Location", address);
    }

    /** Its form goes to where it came from. */
    private static StubResponse page(String title, String fields) {
        return StubResponse.of(200, "text/html; charset=utf-8", """
            <!DOCTYPE html><html lang="en"><title>%1$s</title><h1>%1$s</h1>
            <form method="post">%2$s <button type="submit">%1$s</button></form></html>
            """.formatted(title, fields));
    }

    private static String one(Map<String, String> parameters, String wanted) {
        return Objects.requireNonNull(parameters.get(wanted), wanted);
    }

    private static Map<String, String> parameters(String encoded) {
        Map<String, String> all = new LinkedHashMap<>();
        Arrays.stream(encoded.split("&", -1))
                .map(parameter -> parameter.split("=", 2))
                .filter(parameter -> parameter.length == 2)
                .forEach(parameter -> all.put(decoded(parameter[0]), decoded(parameter[1])));
        return all;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.close();
    }
}
