package dev.ferry.rest.pages;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is wrong with a form.
 *
 * @param field the one that it is about; empty where it is about none
 * @param code by which help is found
 * @param others what is wrong with further fields of the same form
 */
public record FieldError(String field, String code, String text, List<FieldError> others) {
    /** What is wrong with a text that was typed, whatever it is about. */
    public static final Set<Code> OF_TEXTS = Set.of(Code.VALUE_MISSING, Code.VALUE_TOO_LONG, Code.CONTROL_CHARACTERS);

    public static final FieldError NONE = new FieldError("", "", "", List.of());

    public FieldError {
        others = List.copyOf(others);
    }

    public static FieldError of(String field, Refusal reason, PageContext page) {
        return new FieldError(field, reason.code().slug(), page.messages().refusal(reason), List.of());
    }

    /** Of several that are wrong in one field; at least one. */
    public static FieldError of(String field, List<Refusal> reasons, PageContext page) {
        return new FieldError(
                field,
                reasons.getFirst().code().slug(),
                reasons.stream().map(page.messages()::refusal).distinct().collect(Collectors.joining(" ")),
                List.of());
    }

    /** All at once, one for each field, in the order of the form; none where none is wrong. */
    public static FieldError ofAll(List<FieldError> each) {
        if (each.isEmpty()) {
            return NONE;
        }
        FieldError first = each.getFirst();
        return new FieldError(first.field, first.code, first.text, each.subList(1, each.size()));
    }

    public boolean isThere() {
        return !text.isEmpty();
    }

    public boolean isAbout(String name) {
        return isThere() && each().stream().anyMatch(one -> one.field.equals(name));
    }

    /** What is wrong with this field; empty where nothing is. */
    public String textOf(String name) {
        return each().stream()
                .filter(one -> one.field.equals(name))
                .map(FieldError::text)
                .findFirst()
                .orElse("");
    }

    /** Each of them, in the order of the form. */
    public List<FieldError> each() {
        return isThere() ? Stream.concat(Stream.of(this), others.stream()).toList() : List.of();
    }
}
