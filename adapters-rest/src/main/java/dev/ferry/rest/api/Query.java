package dev.ferry.rest.api;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.http.InputText;
import dev.ferry.rest.server.problem.BadInput;
import java.util.List;
import java.util.Map;
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
        return value("limit", typed, Query::number).orElse(STANDARD_LIMIT);
    }

    private static Outcome<Integer> number(String typed) {
        if (NUMBER.matcher(typed).matches()) {
            int number = Integer.parseInt(typed);
            if (number >= 1 && number <= MOST) {
                return Outcome.done(number);
            }
        }
        return Outcome.refused(new Refusal(Code.UNKNOWN_VALUE, Map.of("value", typed, "known", List.of("1–" + MOST))));
    }
}
