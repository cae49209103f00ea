package dev.ferry.domain.outcome;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

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
        for (E constant : type.getEnumConstants()) {
            if (constant.slug().equals(typed)) {
                return Outcome.done(constant);
            }
        }
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Slug::slug).toList();
        return Outcome.refused(new Refusal(Code.UNKNOWN_VALUE, java.util.Map.of("value", typed, "known", known)));
    }
}
