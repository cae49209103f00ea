package dev.ferry.rest.server.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.membership.Standing;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.http.Answer;
import dev.ferry.rest.server.http.Limits;
import dev.ferry.rest.server.http.PublicUrl;
import dev.ferry.rest.server.http.StandardHeaders;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes problems in the reader's language. Thread-safe. */
@Singleton
public final class Problems {
    private static final String STANDING = "standing";

    private final PublicUrl url;
    private final ObjectMapper json;

    @Inject
    Problems(PublicUrl url, ObjectMapper json) {
        this.url = url;
        this.json = json;
    }

    /** What problems of HTTP itself say in this language, and every front door. */
    public static Messages sentences(Language language) {
        return Messages.in(language, Problems.class);
    }

    public Answer answer(ProblemCode code, Language language) {
        return answer(code, language, Map.of());
    }

    /** {@code members} become members of the problem; its detail may quote them, in their order. */
    public Answer answer(ProblemCode code, Language language, Map<String, Object> members) {
        return answer(code, language, members, Duration.ofSeconds(Limits.RETRY_SECONDS));
    }

    /** What the domain turned down, with the facts as members. */
    public Answer answer(RefusedRequest refused, Language language) {
        Refusal reason = refused.reason();
        Messages messages = sentences(language);
        Map<String, Object> members = new TreeMap<>(reason.facts());
        members.putAll(refused.members());
        if (!refused.errors().isEmpty()) {
            members.put(
                    "errors",
                    refused.errors().stream()
                            .map(error -> error.error(messages))
                            .toList());
        }
        Problem problem = new Problem(
                typeOf(reason.code().slug()),
                messages.text("title." + reason.code().slug()),
                refused.status(),
                messages.refusal(reason),
                reason.code().slug(),
                members);
        return new Answer(refused.status(), headers(refused, language), Problem.MEDIA_TYPE, written(problem));
    }

    private static Map<String, String> headers(RefusedRequest refused, Language language) {
        Map<String, String> headers = headers(language);
        switch (refused.reason().code().kind()) {
            case UNAUTHENTICATED -> headers.put("WWW-Authenticate", "Bearer");
            case LIMITED, UNAVAILABLE ->
                headers.put(
                        "Retry-After",
                        refused.reason()
                                .facts()
                                .getOrDefault("retryAfterSeconds", Limits.RETRY_SECONDS)
                                .toString());
            case INVALID, USAGE, NOT_FOUND, FORBIDDEN, CONFLICT, STALE, BUSY -> {
                // nothing more to say
            }
        }
        headers.putAll(refused.headers());
        return headers;
    }

    /** Input that is wrong in itself, with what is wrong where. */
    public Answer answer(BadInput bad, Language language) {
        return answer(ProblemCode.BAD_REQUEST, language, Map.of("errors", List.of(bad.error(sentences(language)))));
    }

    /** {@code retryAfter} is told where the problem is one that passes. */
    public Answer answer(ProblemCode code, Language language, Map<String, Object> members, Duration retryAfter) {
        return new Answer(
                code.status(), headers(code, language, retryAfter), Problem.MEDIA_TYPE, body(code, language, members));
    }

    private static Map<String, String> headers(ProblemCode code, Language language, Duration retryAfter) {
        Map<String, String> headers = headers(language);
        if (code.passes()) {
            headers.put("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return headers;
    }

    private static Map<String, String> headers(Language language) {
        Map<String, String> headers = new LinkedHashMap<>(StandardHeaders.ALL);
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Accept-Language");
        return headers;
    }

    private String typeOf(String slug) {
        return url.get() + "/problems/" + slug;
    }

    private String body(ProblemCode code, Language language, Map<String, Object> members) {
        Messages messages = sentences(language);
        String key = "problem." + code.slug();
        Problem problem = new Problem(
                typeOf(code.slug()),
                messages.text(key + ".title"),
                code.status(),
                messages.text(
                        key + (members.containsKey("accepts") ? ".accepts" : ".detail"),
                        members.values().toArray()),
                code.slug(),
                members);
        return written(problem);
    }

    /** What a problem looks like, with its facts by their names; in English. */
    public JsonNode example(String slug, int status) {
        return json.valueToTree(explanation(slug, status, Language.ENGLISH));
    }

    /** A problem of this code in general: where one quotes a fact, this one has the fact's name. */
    public Problem explanation(String slug, int status, Language language) {
        Messages messages = sentences(language);
        Optional<Code> code = Arrays.stream(Code.values())
                .filter(one -> one.slug().equals(slug))
                .findFirst();
        return new Problem(
                typeOf(slug),
                messages.text(code.isPresent() ? "title." + slug : "problem." + slug + ".title"),
                status,
                code.map(known -> explained(known, messages))
                        .orElseGet(() -> messages.text("problem." + slug + ".detail", "…")),
                slug,
                Map.of());
    }

    /** A number that is not valid is so in several ways, each with a way out of its own. */
    private static String explained(Code code, Messages messages) {
        Map<String, Object> named = named(code);
        return code.facts().contains(STANDING)
                ? Arrays.stream(Standing.values())
                        .filter(standing -> standing != Standing.ACTIVE)
                        .map(standing -> with(named, STANDING, standing.slug()))
                        .map(facts -> messages.refusal(new Refusal(code, facts)))
                        .collect(Collectors.joining(" "))
                : messages.explanation(code, named);
    }

    private static Map<String, Object> with(Map<String, Object> facts, String name, Object fact) {
        Map<String, Object> more = new TreeMap<>(facts);
        more.put(name, fact);
        return more;
    }

    private static Map<String, Object> named(Code code) {
        return code.facts().stream()
                .filter(fact -> !fact.equals(STANDING))
                .collect(Collectors.toMap(fact -> fact, Problems::placeholder));
    }

    /** What a message counts has to be a number. */
    private static Object placeholder(String fact) {
        return switch (fact) {
            case "retryAfterSeconds" -> 60;
            case "removals" -> 12;
            case "owners" -> 3;
            default -> "‹" + fact + "›";
        };
    }

    private String written(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
