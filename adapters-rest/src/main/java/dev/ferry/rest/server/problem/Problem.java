package dev.ferry.rest.server.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Map;

/**
 * A problem as RFC 9457 writes it.
 *
 * @param type a URL that names the problem, the same in every language
 * @param title what it is called, in the reader's language
 * @param detail what happened and what to do, in the reader's language
 * @param code the last part of {@code type}
 * @param members what else a program may want to know
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code"})
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @JsonAnyGetter Map<String, Object> members) {
    public static final String MEDIA_TYPE = "application/problem+json";
}
