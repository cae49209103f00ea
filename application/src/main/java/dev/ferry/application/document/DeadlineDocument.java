package dev.ferry.application.document;

import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.outcome.Slug;
import java.util.Collection;
import java.util.List;

/** A date by which something is due of some offers. */
public record DeadlineDocument(
        String deadline,
        String date,
        String zone,
        String situation,
        List<String> only,
        List<String> metBy,
        List<ConsequenceDocument> consequences,
        List<Integer> reminders,
        int warningDays) {

    /** What follows where it was missed. */
    public record ConsequenceDocument(
            String consequence, String scope, List<String> only, List<String> evenIf, String endsWith) {
        static ConsequenceDocument of(Consequence one) {
            return new ConsequenceDocument(
                    one.name(),
                    one.scope().slug(),
                    slugs(one.only()),
                    slugs(one.evenIf()),
                    one.ending().slug());
        }
    }

    public static DeadlineDocument of(Deadline one) {
        return new DeadlineDocument(
                one.id(),
                one.date().toString(),
                one.zone().getId(),
                one.situation().slug(),
                slugs(one.only()),
                one.metBy().stream().map(Slug::slug).toList(),
                one.consequences().stream().map(ConsequenceDocument::of).toList(),
                one.reminders(),
                one.warningDays());
    }

    private static List<String> slugs(Collection<? extends Slug> some) {
        return some.stream().map(Slug::slug).sorted().toList();
    }
}
