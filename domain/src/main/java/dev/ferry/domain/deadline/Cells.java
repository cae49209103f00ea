package dev.ferry.domain.deadline;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.text.Trimmed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the cells of a row, and notes what is wrong with them. */
final class Cells {
    private final DeadlineSheet.Row row;
    private final List<DeadlineTable.Fault> faults;

    Cells(DeadlineSheet.Row row, List<DeadlineTable.Fault> faults) {
        this.row = row;
        this.faults = faults;
    }

    Optional<String> text(String column) {
        return Optional.ofNullable(row.cells().get(column));
    }

    /** Nothing where it is empty, or was noted to be wrong. */
    <T> Optional<T> value(String column, Function<String, Outcome<T>> parse) {
        return text(column).flatMap(typed -> checked(column, parse.apply(typed)));
    }

    /** The same, where there has to be something. */
    <T> Optional<T> required(String column, Function<String, Outcome<T>> parse) {
        if (text(column).isEmpty()) {
            note(column, new Refusal(Code.VALUE_MISSING));
        }
        return value(column, parse);
    }

    /** Those that stand there with {@code ;} between them, each once. */
    <T> List<T> list(String column, Function<String, Outcome<T>> parse) {
        List<T> all = new ArrayList<>();
        text(column).stream()
                .flatMap(typed -> Arrays.stream(typed.split(";", -1)))
                .map(Trimmed::of)
                .filter(typed -> !typed.isEmpty())
                .distinct()
                .forEach(typed -> checked(column, parse.apply(typed)).ifPresent(all::add));
        return List.copyOf(all);
    }

    <E extends Enum<E> & Slug> List<E> slugs(String column, Class<E> type) {
        return list(column, typed -> Slug.parse(type, typed));
    }

    private <T> Optional<T> checked(String column, Outcome<T> outcome) {
        return switch (outcome) {
            case Done<T>(var value) -> Optional.of(value);
            case Refused<T>(var why) -> {
                note(column, why);
                yield Optional.empty();
            }
        };
    }

    void note(String column, Refusal why) {
        faults.add(new DeadlineTable.Fault(row.line(), column, why));
    }
}
