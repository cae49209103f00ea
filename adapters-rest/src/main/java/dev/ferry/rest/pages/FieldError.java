package dev.ferry.rest.pages;

import dev.ferry.domain.outcome.Refusal;

/**
 * What is wrong with a form.
 *
 * @param field the one that it is about; empty where it is about none
 * @param code by which help is found
 */
record FieldError(String field, String code, String text) {
    static final FieldError NONE = new FieldError("", "", "");

    static FieldError of(String field, Refusal reason, Visit visit) {
        return new FieldError(field, reason.code().slug(), visit.messages().refusal(reason));
    }

    boolean isThere() {
        return !text.isEmpty();
    }

    boolean isAbout(String name) {
        return isThere() && field.equals(name);
    }
}
