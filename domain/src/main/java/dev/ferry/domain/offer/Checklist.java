package dev.ferry.domain.offer;

import java.util.List;
import java.util.Optional;

/**
 * The steps of an offer in their order, and how each stands. Derived from facts, and never decided from a copy.
 *
 * @param items each step once
 */
public record Checklist(List<Item> items) {
    /** Nothing is, or was, to be done. */
    public static final Checklist EMPTY = new Checklist(List.of());

    public Checklist {
        items = List.copyOf(items);
    }

    /** A step and how it stands. */
    public record Item(Step step, StepStatus status) {}

    /** The last step that is done. */
    public Optional<Step> last() {
        return items.stream()
                .filter(item -> item.status() instanceof StepStatus.Done)
                .reduce((_, later) -> later)
                .map(Item::step);
    }

    /** The first of which something is due. */
    public Optional<Step> next() {
        return items.stream()
                .filter(item -> !item.status().settled())
                .findFirst()
                .map(Item::step);
    }

    /** Whether there are steps, and nothing is due of any of them. */
    boolean isDone() {
        return !items.isEmpty() && next().isEmpty();
    }

    /** The same, where what other systems were asked to do counts as done. */
    boolean isAskedFor() {
        return !items.isEmpty()
                && items.stream()
                        .allMatch(item -> item.status().settled()
                                || item.status() instanceof StepStatus.Pending
                                        && item.step().isOnlyAskedFor());
    }

    public Optional<StepStatus> statusOf(Step step) {
        return items.stream().filter(item -> item.step() == step).findFirst().map(Item::status);
    }

    /** The steps of which something is due before this one can be done, in their order. */
    public List<Step> dueBefore(Step step) {
        return items.stream()
                .takeWhile(item -> item.step() != step)
                .filter(item -> !item.status().settled())
                .map(Item::step)
                .toList();
    }
}
