package dev.ferry.cli.offer;

import dev.ferry.application.document.StandingDocument;
import dev.ferry.application.messages.DeadlineWords;
import dev.ferry.cli.terminal.Column;
import dev.ferry.cli.terminal.Shape;
import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.MetBy;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.outcome.Slug;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How it looks how offers stand with their deadlines. */
final class StandingShape {
    /** With the words of contracts. */
    static final Shape<Standing> SHAPE =
            shape(columns(outcome -> outcome.name().slug(), Slug::slug, Consequence::name));

    private StandingShape() {}

    /** With those of the reader. */
    static Shape<Standing> in(DeadlineWords words) {
        return shape(ofOne(words));
    }

    /** The same of one offer, which is known. */
    static List<Column<Standing>> ofOne(DeadlineWords words) {
        return columns(words::of, words::of, words::of);
    }

    private static Shape<Standing> shape(List<Column<Standing>> columns) {
        return new Shape<>(
                StandingDocument::of,
                Stream.of(columns.subList(0, 2), offer(), columns.subList(2, columns.size()))
                        .flatMap(List::stream)
                        .toList());
    }

    private static List<Column<Standing>> offer() {
        return List.of(
                Column.text("publisherId", one -> one.offer().account()),
                Column.text("offerId", one -> one.offer().id()));
    }

    private static List<Column<Standing>> columns(
            Function<DeadlineOutcome, String> outcome,
            Function<MetBy, String> why,
            Function<Consequence, String> consequence) {
        return List.of(
                Column.text("deadline", one -> one.deadline().id()),
                Column.text("date", one -> one.deadline().date()),
                Column.text("outcome", one -> outcome.apply(one.outcome())),
                Column.text("why", one -> one.outcome().why().map(why)),
                Column.text(
                        "consequences",
                        one -> one.inForce().stream().map(consequence).collect(Collectors.joining("; "))));
    }
}
