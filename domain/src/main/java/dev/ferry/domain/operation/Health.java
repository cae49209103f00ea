package dev.ferry.domain.operation;

import java.util.Locale;
import java.util.Optional;

/**
 * How one thing stands.
 *
 * @param detail for the operator alone: what was found, or what to do; never a secret
 * @param hindrance what an operator can mend; front doors say it in words of their own, in the place of the detail
 * @param words the detail in every language; absent where it is in one alone
 */
public record Health(String name, boolean ok, String detail, Optional<Hindrance> hindrance, Optional<Words> words) {

    /** One whose detail is in one language. */
    public Health(String name, boolean ok, String detail) {
        this(name, ok, detail, Optional.empty(), Optional.empty());
    }

    /** One that is told in the language of whoever reads it. */
    public static Health told(String name, boolean ok, Words words) {
        return new Health(name, ok, words.in(Locale.ENGLISH), Optional.empty(), Optional.of(words));
    }

    /** Not well, because of this. */
    public static Health hindered(String name, Hindrance what) {
        return new Health(name, false, what.toString(), Optional.of(what), Optional.empty());
    }
}
