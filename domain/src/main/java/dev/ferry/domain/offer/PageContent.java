package dev.ferry.domain.offer;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What was given on an information page.
 *
 * @param values by the names of the page's fields, in their order; a single value is a list of one, and none is empty
 */
public record PageContent(Page page, Map<String, List<String>> values) {
    private static final int LONGEST_NAME = 100;

    public PageContent {
        Map<String, List<String>> inOrder = new LinkedHashMap<>();
        for (PageField field : page.fields()) {
            List<String> given = values.getOrDefault(field.name(), List.of());
            if (!given.isEmpty()) {
                inOrder.put(field.name(), List.copyOf(given));
            }
        }
        values = Collections.unmodifiableMap(inOrder);
    }

    /**
     * Why what was given cannot be taken.
     *
     * @param path of what is wrong: a field, or {@code field/2}
     */
    public record Fault(String path, Refusal why) {}

    /** Nothing was given. */
    public static PageContent none(Page page) {
        return new PageContent(page, Map.of());
    }

    /**
     * What was typed in, by field; a field that the page does not have is {@code unknown-value}; what is no text where
     * one is asked {@code not-a-text}, and what is no list {@code not-a-list}. Blank values are none, and no entry
     * stands twice.
     *
     * @param typed each a text, or a list of texts
     * @param faults gets everything that is wrong; where it gets nothing, the answer is whole
     */
    public static PageContent read(Page page, Map<String, Object> typed, List<Fault> faults) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        typed.forEach((name, value) -> page.field(name)
                .ifPresentOrElse(
                        field -> values.put(name, read(field, value, faults)), () -> faults.add(unknown(page, name))));
        return new PageContent(page, values);
    }

    private static Fault unknown(Page page, String name) {
        String shown = name.codePointCount(0, name.length()) > LONGEST_NAME
                ? name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "…"
                : name;
        List<String> known = page.fields().stream().map(PageField::name).toList();
        return new Fault(shown, new Refusal(Code.UNKNOWN_VALUE, Map.of("value", shown, "known", known)));
    }

    private static List<String> read(PageField field, Object value, List<Fault> faults) {
        if (!field.many()) {
            return value instanceof String text
                    ? entry(field, field.name(), text, faults)
                    : none(faults, field.name(), new Refusal(Code.NOT_A_TEXT));
        }
        if (!(value instanceof List<?> list)) {
            return none(faults, field.name(), new Refusal(Code.NOT_A_LIST));
        }
        if (list.size() > PageField.MOST) {
            return none(faults, field.name(), new Refusal(Code.TOO_MANY, "most", PageField.MOST));
        }
        Set<String> entries = new LinkedHashSet<>();
        int number = 0;
        for (Object one : list) {
            String path = field.name() + '/' + number++;
            entries.addAll(
                    one instanceof String text
                            ? entry(field, path, text, faults)
                            : none(faults, path, new Refusal(Code.NOT_A_TEXT)));
        }
        return new ArrayList<>(entries);
    }

    private static List<String> none(List<Fault> faults, String path, Refusal why) {
        faults.add(new Fault(path, why));
        return List.of();
    }

    private static List<String> entry(PageField field, String path, String text, List<Fault> faults) {
        return switch (field.read(text)) {
            case Done<String>(var value) -> value.isEmpty() ? List.of() : List.of(value);
            case Refused<String>(var why) -> none(faults, path, why);
        };
    }

    public List<String> all(String field) {
        return values.getOrDefault(field, List.of());
    }

    public Optional<String> one(String field) {
        return all(field).stream().findFirst();
    }

    public PageStatus status() {
        if (values.isEmpty()) {
            return PageStatus.NOT_STARTED;
        }
        return missing().isEmpty() ? PageStatus.COMPLETE : PageStatus.INCOMPLETE;
    }

    /** The same with each entry of a list, and each single text, made into another. */
    public PageContent rewritten(UnaryOperator<String> entries, UnaryOperator<String> texts) {
        Map<String, List<String>> others = new LinkedHashMap<>();
        values.forEach((field, all) -> others.put(
                field,
                all.stream()
                        .map(page.field(field).filter(PageField::many).isPresent() ? entries : texts)
                        .toList()));
        return new PageContent(page, others);
    }

    /** The required fields that have no value. */
    public List<String> missing() {
        return page.fields().stream()
                .filter(PageField::required)
                .map(PageField::name)
                .filter(name -> !values.containsKey(name))
                .toList();
    }
}
