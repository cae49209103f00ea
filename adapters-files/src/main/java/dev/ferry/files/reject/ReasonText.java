package dev.ferry.files.reject;

import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.VisibleText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A refusal in plain English for the rejects file: what the code says, then its facts. */
final class ReasonText {
    private ReasonText() {}

    static String of(Refusal reason) {
        Map<String, Object> facts = reason.facts();
        String rest = reason.code().facts().stream()
                .filter(facts::containsKey)
                .map(name -> said(name, Objects.requireNonNull(facts.get(name))))
                .collect(Collectors.joining("; "));
        String what = reason.code().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return rest.isEmpty() ? what : what + ": " + rest;
    }

    private static String said(String name, Object fact) {
        return switch (fact) {
            case List<?> many -> name + " " + many.stream().map(String::valueOf).collect(Collectors.joining(", "));
            case Number number -> name + " " + number;
            default ->
                (name.equals("value") ? "" : name + " ") + "'" + VisibleText.revealed(String.valueOf(fact)) + "'";
        };
    }
}
