package dev.ferry.domain.outcome;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A constant whose public name is its own in lower case with hyphens: {@code MICROSOFT_ACCOUNT} is
 * {@code microsoft-account}.
 */
public interface Slug {

    String name();

    default String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads a slug exactly as contracts spell it; refuses {@link Code#UNKNOWN_VALUE} with those that are known. */
    static <E extends Enum<E> & Slug> Outcome<E> parse(Class<E> type, String typed) {
        return parse(List.of(type.getEnumConstants()), typed);
    }

    /** Several with commas between them; refuses the first that is unknown. */
    static <E extends Enum<E> & Slug> Outcome<Set<E>> parseAll(Class<E> type, String typed) {
        Set<E> all = new LinkedHashSet<>();
        for (String one : typed.split(",", -1)) {
            switch (parse(type, one)) {
                case Outcome.Done<E>(var constant) -> all.add(constant);
                case Outcome.Refused<E>(var reason) -> {
                    return Outcome.refused(reason);
                }
            }
        }
        return Outcome.done(all);
    }

    /** The same where these alone may be meant. */
    static <E extends Enum<E> & Slug> Outcome<E> parse(List<E> constants, String typed) {
        for (E constant : constants) {
            if (constant.slug().equals(typed)) {
                return Outcome.done(constant);
            }
        }
        List<String> known = constants.stream().map(Slug::slug).toList();
        return Outcome.refused(new Refusal(Code.UNKNOWN_VALUE, java.util.Map.of("value", typed, "known", known)));
    }
}
