package dev.ferry.domain.deadline;

import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Situation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A date by which something is due of some offers (R23).
 *
 * @param id a slug, by which people, reports and histories know it
 * @param date its whole day is in time
 * @param situation the offers that it is about
 * @param only of these, those of which all of this holds
 * @param metBy one of these is to be done; at least one, in the order in which outcomes name them
 * @param consequences what follows where it was missed, in the order in which they were written
 * @param reminders so many days before the date, most first
 * @param warningDays from so many days before the date on, an offer is at risk
 */
public record Deadline(
        String id,
        LocalDate date,
        ZoneId zone,
        Situation situation,
        Set<Flag> only,
        List<MetBy> metBy,
        List<Consequence> consequences,
        List<Integer> reminders,
        int warningDays) {

    public Deadline {
        only = Set.copyOf(only);
        metBy = List.copyOf(metBy);
        consequences = List.copyOf(consequences);
        reminders = List.copyOf(reminders);
    }

    /** The same with one more consequence. */
    Deadline with(Consequence consequence) {
        List<Consequence> more = new ArrayList<>(consequences);
        more.add(consequence);
        return new Deadline(id, date, zone, situation, only, metBy, more, reminders, warningDays);
    }

    /** The first moment that is too late. */
    public Instant end() {
        return new LastDay(date).end(zone);
    }

    private Instant warning() {
        return new LastDay(date).ahead(warningDays, zone);
    }

    /** The rung of the ladder of reminders that stands at a time: none before the first, and once it is too late. */
    public Optional<Integer> rung(Instant at) {
        return at.isBefore(end())
                ? reminders.stream()
                        .filter(days -> !at.isBefore(new LastDay(date).ahead(days, zone)))
                        .min(Comparator.naturalOrder())
                : Optional.empty();
    }

    /** Whether an operator may let it pass: what never ends cannot be lifted. */
    public boolean isWaivable() {
        return consequences.stream().noneMatch(one -> one.ending() == Ending.NEVER);
    }

    /** Whether it is about this offer. */
    public boolean covers(ManagedOffer offer) {
        return !offer.isLeftAlone()
                && offer.deleted().isEmpty()
                && offer.content().situation() == situation
                && only.stream().allMatch(flag -> flag.isOn(offer.content()));
    }

    /** How the offer of these stands with it at a time; nothing where it is about others. */
    public Optional<Standing> standing(DeadlineFacts facts, AsOf asOf) {
        return covers(facts.offer()) ? Optional.of(standing(facts, asOf.in(zone))) : Optional.empty();
    }

    private Standing standing(DeadlineFacts facts, Instant at) {
        DeadlineOutcome outcome = outcome(facts, at);
        List<Consequence> inForce = at.isBefore(end())
                ? List.of()
                : consequences.stream()
                        .filter(one -> one.isInForce(facts, outcome, at))
                        .toList();
        List<Consequence> ended = consequences.stream()
                .filter(one -> one.ending().isReached(facts, at))
                .toList();
        return new Standing(
                facts.offer().key(), this, outcome, inForce, ended, !at.isBefore(warning()), progress(facts, at));
    }

    private Standing.Progress progress(DeadlineFacts facts, Instant at) {
        return new Standing.Progress(
                metBy.stream().anyMatch(one -> one.isDone(facts, at)),
                facts.milestones().handedInAt(at).isPresent(),
                facts.milestones().approved().isEmpty() && metBy.stream().anyMatch(MetBy::isSlow));
    }

    private DeadlineOutcome unmet(DeadlineFacts facts, Instant at) {
        if (facts.isWaived(id, at) && isWaivable()) {
            return new DeadlineOutcome.Waived();
        }
        return at.isBefore(end()) ? new DeadlineOutcome.Ahead() : new DeadlineOutcome.Missed();
    }

    private DeadlineOutcome outcome(DeadlineFacts facts, Instant at) {
        return metBy.stream()
                .filter(one -> one.holds(facts, end(), at))
                .findFirst()
                .<DeadlineOutcome>map(DeadlineOutcome.Met::new)
                .orElseGet(() -> unmet(facts, at));
    }
}
