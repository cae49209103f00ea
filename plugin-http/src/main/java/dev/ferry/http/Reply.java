package dev.ferry.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ferry.domain.outcome.PortUnavailable;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a system answered, all of it. Immutable. */
public final class Reply {
    /** Where systems say why they turn something down: RFC 9457 and SCIM, Microsoft, OAuth, and what is left. */
    private static final List<String> REASONS =
            List.of("/detail", "/title", "/error/message", "/error_description", "/description", "/message", "/error");

    private final String system;
    private final int status;
    private final HttpHeaders headers;
    private final byte[] body;
    private final JsonNode json;
    private final List<String> secrets;

    private Reply(
            String system, int status, HttpHeaders headers, byte[] body, JsonNode json, Collection<String> secrets) {
        this.system = system;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.json = json;
        this.secrets = List.copyOf(secrets);
    }

    /** @param secrets that went out with the request, and that the answer may quote */
    static Reply of(String system, int status, HttpHeaders headers, byte[] body, Collection<String> secrets) {
        return new Reply(system, status, headers, body, MissingNode.getInstance(), secrets);
    }

    public int status() {
        return status;
    }

    /** Whether the system did as it was asked: 2xx. */
    public boolean isGood() {
        return status / 100 == 2;
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** {@code application/json}, in lower case and without parameters; empty where the answer names none. */
    public String mediaType() {
        return header("Content-Type")
                .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }

    /** The bytes as they came. */
    public byte[] body() {
        return body.clone();
    }

    /**
     * The answer as JSON; a missing node where there is none, as of a 204 or of a raw {@link SystemClient#exchange}.
     */
    public JsonNode json() {
        return json;
    }

    /**
     * Why the system turned the request down, in its own words: {@code 422: unknown role}; one short line, no secret.
     */
    public String reason() {
        return REASONS.stream()
                .map(json::at)
                .filter(JsonNode::isTextual)
                .map(text -> Redaction.line(text.textValue(), secrets))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> status + ": " + text)
                .orElse(Integer.toString(status));
    }

    /**
     * The same, where it is good; else the system is unavailable: for questions that nobody turns down.
     *
     * @throws PortUnavailable with the system's {@link #reason}
     */
    public Reply orUnavailable() {
        if (isGood()) {
            return this;
        }
        throw HttpFault.of(HttpFault.Kind.TURNED_DOWN, "answered " + reason()).unavailable(system);
    }

    /**
     * The fault that this answer is where it does not fit its question.
     *
     * @param why {@code was asked for 2, and tells of 3}: no secret, no name of a company
     */
    public PortUnavailable garbage(String why) {
        return HttpFault.of(HttpFault.Kind.GARBAGE, why).unavailable(system);
    }

    boolean isEmpty() {
        return body.length == 0;
    }

    /** {@code application/json}, {@code application/scim+json}; of what is good no problem. */
    boolean isInJson() {
        String type = mediaType();
        return (type.equals("application/json") || (type.startsWith("application/") && type.endsWith("+json")))
                && !(isGood() && type.equals("application/problem+json"));
    }

    /** With its JSON read; of bytes that are none the fault. */
    Reply read() {
        try {
            return new Reply(system, status, headers, body, Json.read(body), secrets);
        } catch (IOException notJson) {
            // Without what Jackson says of it: it quotes what it stumbled over.
            throw HttpFault.of(HttpFault.Kind.GARBAGE, "answered " + status + " with what is no JSON");
        }
    }

    /** {@code 404 in text/html}. */
    String described() {
        String type = mediaType();
        return status + (type.isEmpty() ? " without a type" : " in " + Redaction.line(type, secrets));
    }

    /** For logs: no header and no body. */
    @Override
    public String toString() {
        return described() + ", " + body.length + " bytes";
    }
}
