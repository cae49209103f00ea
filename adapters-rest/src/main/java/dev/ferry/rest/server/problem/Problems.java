package dev.ferry.rest.server.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Writes problems in the reader's language. Thread-safe. */
@Singleton
public final class Problems {
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
        List<Map<String, Object>> errors = refused.errors().stream()
                .flatMap(error -> error.errors(messages).stream())
                .toList();
        if (!errors.isEmpty()) {
            members.put("errors", errors);
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

    private Map<String, String> headers(RefusedRequest refused, Language language) {
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
        return answer(ProblemCode.BAD_REQUEST, language, Map.of("errors", bad.errors(sentences(language))));
    }

    /** {@code retryAfter} is told where the problem is one that passes. */
    public Answer answer(ProblemCode code, Language language, Map<String, Object> members, Duration retryAfter) {
        return new Answer(
                code.status(), headers(code, language, retryAfter), Problem.MEDIA_TYPE, body(code, language, members));
    }

    private Map<String, String> headers(ProblemCode code, Language language, Duration retryAfter) {
        Map<String, String> headers = headers(language);
        if (code.passes()) {
            headers.put("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return headers;
    }

    private Map<String, String> headers(Language language) {
        Map<String, String> headers = StandardHeaders.of(url);
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Accept-Language");
        return headers;
    }

    private String typeOf(String slug) {
        return url.get() + "/problems/" + slug;
    }

    /** All bad input says where it is: as a whole, where nothing else is known. */
    private String body(ProblemCode code, Language language, Map<String, Object> told) {
        Messages messages = sentences(language);
        Map<String, Object> members = code == ProblemCode.BAD_REQUEST && told.isEmpty()
                ? Map.of("errors", BadInput.unreadable(RefusedRequest.WHOLE).errors(messages))
                : told;
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

    /**
     * What a problem looks like; in English.
     *
     * @param told whether it is told with its facts, and not as it mostly is
     */
    public JsonNode example(String slug, int status, boolean told) {
        Messages messages = sentences(Language.ENGLISH);
        return json.valueToTree(codeOf(slug)
                .filter(_ -> told)
                .map(code -> explanation(slug, status, messages, messages.refusal(new Refusal(code, unquoted(code)))))
                .orElseGet(() -> explanation(slug, status, Language.ENGLISH)));
    }

    /** A problem of this code in general, as it is mostly told. */
    public Problem explanation(String slug, int status, Language language) {
        return explanation(
                slug, status, sentences(language), explanations(slug, language).getFirst());
    }

    private Problem explanation(String slug, int status, Messages messages, String detail) {
        return new Problem(
                typeOf(slug),
                messages.text(codeOf(slug).isPresent() ? "title." + slug : "problem." + slug + ".title"),
                status,
                detail,
                slug,
                Map.of());
    }

    /** All that a problem of this code may say: where it would quote a fact, there is an ellipsis. */
    public List<String> explanations(String slug, Language language) {
        Messages messages = sentences(language);
        return codeOf(slug)
                .map(code -> messages.explanations(code, unquoted(code)))
                .orElseGet(() -> List.of(messages.text("problem." + slug + ".detail", "…")));
    }

    private static Optional<Code> codeOf(String slug) {
        return Arrays.stream(Code.values())
                .filter(one -> one.slug().equals(slug))
                .findFirst();
    }

    private static Map<String, Object> unquoted(Code code) {
        return code.facts().stream().collect(Collectors.toMap(fact -> fact, Problems::unquoted));
    }

    /** What a message counts has to be a number. */
    private static Object unquoted(String fact) {
        return switch (fact) {
            case "retryAfterSeconds" -> 60;
            case "removals" -> 12;
            case "owners" -> 3;
            case "triesLeft" -> 4;
            default -> "…";
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
