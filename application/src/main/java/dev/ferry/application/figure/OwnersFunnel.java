package dev.ferry.application.figure;

import dev.ferry.domain.figure.DayFigures;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.History;
import dev.ferry.domain.history.History.Milestone;
import dev.ferry.domain.membership.Standing;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How far the accounts came whose owners set out themselves (R5), as it was counted on a day.
 *
 * @param invited accounts whose owners were invited, whether or not they set out
 * @param seen of these, those of which an owner signed in and saw the page of the migration
 * @param started whose owners set out; the others are some of these
 * @param proved whose owner proved a work e-mail (R7)
 * @param numbered whose owner gave an MPN ID, or enrolled the company (R8); the others had one that was right
 * @param moved that have moved
 */
public record OwnersFunnel(
        LocalDate day, long invited, long seen, long started, long proved, long numbered, long moved) {
    private static final String PREFIX = "owners.";
    private static final Map<String, Set<Milestone>> STEPS = Map.of(
            "started",
            Set.of(Milestone.of(Action.MIGRATION_STARTED)),
            "proved",
            Set.of(Milestone.of(Action.WORK_EMAIL_PROVED)),
            "numbered",
            thatGaveANumber(),
            "moved",
            Set.of(Milestone.of(Action.MOVED)));

    /** An enrolment that was not refused tells how the new MPN ID stands. */
    private static Set<Milestone> thatGaveANumber() {
        Set<Milestone> numbered = new HashSet<>(Set.of(Milestone.of(Action.MEMBERSHIP_GIVEN, "accepted")));
        for (Standing standing : Standing.values()) {
            numbered.add(Milestone.of(Action.ENROLLED, standing.slug()));
        }
        return Set.copyOf(numbered);
    }

    /** By the names of their steps; goes through all of history. */
    static Map<String, Long> count(History history) {
        Map<String, Long> steps = new TreeMap<>();
        STEPS.forEach((step, any) -> steps.put(step, history.countAccounts(Action.MIGRATION_STARTED, any)));
        return steps;
    }

    /** As it was kept; nothing where that day's figures were kept before there was such a count. */
    static Optional<OwnersFunnel> of(DayFigures figures) {
        Map<String, Long> amounts = figures.amounts();
        return amounts.containsKey(PREFIX + "started")
                ? Optional.of(new OwnersFunnel(
                        figures.day(),
                        amounts.getOrDefault("invited", 0L),
                        amounts.getOrDefault(PREFIX + "seen", 0L),
                        amounts.getOrDefault(PREFIX + "started", 0L),
                        amounts.getOrDefault(PREFIX + "proved", 0L),
                        amounts.getOrDefault(PREFIX + "numbered", 0L),
                        amounts.getOrDefault(PREFIX + "moved", 0L)))
                : Optional.empty();
    }
}
