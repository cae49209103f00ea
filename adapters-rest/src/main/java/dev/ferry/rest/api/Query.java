package dev.ferry.rest.api;

import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.rest.server.http.InputText;
import dev.ferry.rest.server.problem.BadInput;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands behind the question mark; what is wrong there is a {@link BadInput} of its name. */
public final class Query {
    public static final int STANDARD_LIMIT = 50;
    public static final int MOST = 200;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}");

    private Query() {}

    /** What the parameter says, if it is there. */
    public static <T> Optional<T> value(String name, @Nullable String typed, Function<String, Outcome<T>> parse) {
        if (typed == null) {
            return Optional.empty();
        }
        return switch (InputText.check(typed).then(parse)) {
            case Done<T>(var value) -> Optional.of(value);
            case Refused<T>(var reason) -> throw BadInput.of(reason, "#/" + name);
        };
    }

    public static int limit(@Nullable String typed) {
        if (typed == null) {
            return STANDARD_LIMIT;
        }
        int number = NUMBER.matcher(typed).matches() ? Integer.parseInt(typed) : 0;
        if (number < 1 || number > MOST) {
            throw new BadInput(messages -> messages.text("problem.bad-request.out-of-range", 1, MOST), "#/limit");
        }
        return number;
    }
}
