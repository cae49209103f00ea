package dev.ferry.rest.pages.operator;

import dev.ferry.application.messages.DeadlineWords;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The deadlines of offers, and the offers with which one of them is not met.
 *
 * @param chosen the id of that one; empty where none was chosen
 * @param risk whether those alone are shown that missed it, or have few days left
 * @param undone the first of them, behind those of the pages before
 * @param next where the list goes on; empty at its end
 */
record DeadlineView(
        PageContext page, List<Deadline> deadlines, String chosen, boolean risk, List<Standing> undone, String next)
        implements View {

    /** Whether it can still be met, in time. */
    boolean isAhead(Standing one) {
        return one.inForce().isEmpty();
    }

    String outcome(Standing one) {
        return words().of(one.outcome());
    }

    /** What has to be done by then, one of these. */
    String metBy(Deadline deadline) {
        return deadline.metBy().stream().map(words()::of).collect(Collectors.joining(" / "));
    }

    /** What is in force because it was missed. */
    String inForce(Standing one) {
        return one.inForce().stream().map(words()::of).collect(Collectors.joining(" · "));
    }

    private DeadlineWords words() {
        return new DeadlineWords(page.messages());
    }
}
