package dev.ferry.application.messages;

import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.MetBy;
import java.util.Set;

/** What is said of deadlines, in the words of one language. */
public final class DeadlineWords {
    /** Those of the built-in deadlines; an installation may have others, which are called as they are written. */
    private static final Set<String> NAMED = Set.of(
            "no-marketing-benefits",
            "co-sell-status-lost",
            "recertification-missed",
            "out-of-compliance",
            Consequence.REMOVED);

    private final Messages messages;

    public DeadlineWords(Messages messages) {
        this.messages = messages;
    }

    public String of(DeadlineOutcome outcome) {
        return messages.text("deadline.outcome." + outcome.name().slug());
    }

    public String of(MetBy why) {
        return messages.text("deadline.met-by." + why.slug());
    }

    public String of(Consequence consequence) {
        return consequence(consequence.name());
    }

    /** The consequence that goes by this name; one of an installation's own by its name. */
    public String consequence(String name) {
        return NAMED.contains(name) ? messages.text("deadline.consequence." + name) : name;
    }
}
