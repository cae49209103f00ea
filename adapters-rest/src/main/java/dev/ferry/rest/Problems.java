package dev.ferry.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes problems in the reader's language. Thread-safe. */
@Singleton
final class Problems {
    private final PublicUrl url;
    private final ObjectMapper json;

    @Inject
    Problems(PublicUrl url, ObjectMapper json) {
        this.url = url;
        this.json = json;
    }

    Answer answer(ProblemCode code, Language language) {
        return answer(code, language, Map.of());
    }

    /** {@code members} become members of the problem; its detail may quote them, in their order. */
    Answer answer(ProblemCode code, Language language, Map<String, Object> members) {
        return answer(code, language, members, Duration.ofSeconds(Limits.RETRY_SECONDS));
    }

    /** {@code retryAfter} is told where the problem is one that passes. */
    Answer answer(ProblemCode code, Language language, Map<String, Object> members, Duration retryAfter) {
        return new Answer(
                code.status(), headers(code, language, retryAfter), Problem.MEDIA_TYPE, body(code, language, members));
    }

    private static Map<String, String> headers(ProblemCode code, Language language, Duration retryAfter) {
        Map<String, String> headers = new LinkedHashMap<>(StandardHeaders.ALL);
        headers.put("Content-Language", language.tag());
        headers.put("Vary", "Accept-Language");
        if (code.passes()) {
            headers.put("Retry-After", Long.toString(Math.max(1, retryAfter.toSeconds())));
        }
        return headers;
    }

    private String body(ProblemCode code, Language language, Map<String, Object> members) {
        Messages messages = Messages.in(language);
        String key = "problem." + code.slug();
        Problem problem = new Problem(
                url.get() + "/problems/" + code.slug(),
                messages.text(key + ".title"),
                code.status(),
                messages.text(key + ".detail", members.values().toArray()),
                code.slug(),
                members);
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
