package dev.ferry.domain.user;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.regex.Pattern;

/**
 * The id of a user within an account of Partner Center: a counter that is never reused, so that an address that comes
 * back is another user. Opaque outside: {@code u7}.
 */
public record UserId(int number) implements Comparable<UserId> {
    private static final Pattern SHAPE = Pattern.compile("u[1-9][0-9]{0,8}");

    public UserId {
        if (number < 1) {
            throw new IllegalArgumentException("not a user's number: " + number);
        }
    }

    public static Outcome<UserId> parse(String typed) {
        return SHAPE.matcher(typed).matches()
                ? Outcome.done(new UserId(Integer.parseInt(typed.substring(1))))
                : Outcome.refused(Code.MALFORMED_ID, "value", typed);
    }

    /** In the order in which they came. */
    @Override
    public int compareTo(UserId other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public String toString() {
        return "u" + number;
    }
}
