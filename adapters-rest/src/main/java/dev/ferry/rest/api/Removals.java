package dev.ferry.rest.api;

import dev.ferry.rest.server.problem.BadInput;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Up to how many users an operator lets go, as they were told. */
public final class Removals {
    private static final int MOST = 1_000_000_000;

    private Removals() {}

    /**
     * The number that was confirmed, if one was. One that nobody can have been told is a {@link BadInput} of the member
     * {@code removals}.
     */
    public static OptionalLong of(@Nullable Long confirmed) {
        if (confirmed == null) {
            return OptionalLong.empty();
        }
        if (confirmed < 0 || confirmed > MOST) {
            throw new BadInput(messages -> messages.text("problem.bad-request.out-of-range", 0, MOST), "#/removals");
        }
        return OptionalLong.of(confirmed);
    }
}
