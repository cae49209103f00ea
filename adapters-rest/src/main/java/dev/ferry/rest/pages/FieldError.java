package dev.ferry.rest.pages;

import dev.ferry.domain.outcome.Refusal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What is wrong with a form.
 *
 * @param field the one that it is about; empty where it is about none
 * @param code by which help is found
 */
public record FieldError(String field, String code, String text) {
    public static final FieldError NONE = new FieldError("", "", "");

    public static FieldError of(String field, Refusal reason, PageContext page) {
        return new FieldError(field, reason.code().slug(), page.messages().refusal(reason));
    }

    /** Of several that are wrong in one field; at least one. */
    public static FieldError of(String field, List<Refusal> reasons, PageContext page) {
        return new FieldError(
                field,
                reasons.getFirst().code().slug(),
                reasons.stream().map(page.messages()::refusal).distinct().collect(Collectors.joining(" ")));
    }

    public boolean isThere() {
        return !text.isEmpty();
    }

    public boolean isAbout(String name) {
        return isThere() && field.equals(name);
    }
}
