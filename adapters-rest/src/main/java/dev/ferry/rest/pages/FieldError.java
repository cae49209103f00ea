package dev.ferry.rest.pages;

import dev.ferry.domain.outcome.Refusal;

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

    public boolean isThere() {
        return !text.isEmpty();
    }

    public boolean isAbout(String name) {
        return isThere() && field.equals(name);
    }
}
