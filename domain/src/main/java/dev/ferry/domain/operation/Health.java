package dev.ferry.domain.operation;

import java.util.Optional;

/**
 * How one thing stands.
 *
 * @param detail for the operator alone: what was found, or what to do; never a secret
 * @param hindrance what an operator can mend; front doors say it in words of their own, in the place of the detail
 */
public record Health(String name, boolean ok, String detail, Optional<Hindrance> hindrance) {

    public Health(String name, boolean ok, String detail) {
        this(name, ok, detail, Optional.empty());
    }

    /** Not well, because of this. */
    public static Health hindered(String name, Hindrance what) {
        return new Health(name, false, what.toString(), Optional.of(what));
    }
}
