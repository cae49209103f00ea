package dev.ferry.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.offer.DuplicateDecision;
import dev.ferry.domain.offer.ManagedOffer;
import dev.ferry.domain.offer.Milestones;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Verdict;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every offer and every deadline, whatever was done when (R23). */
class DeadlineLawsTest {
    private static final Instant MIDDLE = Instant.parse("2019-10-16T00:00:00Z");
    private static final List<ZoneId> ZONES =
            List.of(ZoneId.of("America/Los_Angeles"), ZoneId.of("UTC"), ZoneId.of("Pacific/Kiritimati"));

    private static Standing at(Deadline deadline, DeadlineFacts facts, Instant at) {
        return deadline.standing(facts, new AsOf.Moment(at)).orElseThrow();
    }

    @Property
    void nothingIsMissedBeforeTheEndAndNothingIsAheadAfterIt(
            @ForAll("deadlines") Deadline deadline, @ForAll("facts") DeadlineFacts facts, @ForAll("times") Instant at) {
        Standing standing = at(deadline, facts, at);

        if (at.isBefore(deadline.end())) {
            assertThat(standing.outcome()).isNotInstanceOf(DeadlineOutcome.Missed.class);
            assertThat(standing.inForce()).isEmpty();
        } else {
            assertThat(standing.outcome()).isNotInstanceOf(DeadlineOutcome.Ahead.class);
        }
    }

    @Property
    void whatIsMissedStaysMissed(
            @ForAll("deadlines") Deadline deadline,
            @ForAll("facts") DeadlineFacts facts,
            @ForAll("times") Instant one,
            @ForAll("times") Instant other) {
        Instant first = one.isBefore(other) ? one : other;
        Instant second = one.isBefore(other) ? other : one;

        if (at(deadline, facts, first).outcome() instanceof DeadlineOutcome.Missed) {
            assertThat(at(deadline, facts, second).outcome()).isInstanceOf(DeadlineOutcome.Missed.class);
        }
    }

    @Property
    void whatIsDoneAfterTheEndChangesNoOutcomeButARejection(
            @ForAll("deadlines") Deadline deadline, @ForAll("facts") DeadlineFacts facts, @ForAll("times") Instant at) {
        DeadlineFacts inTime = withoutWhatIsLate(facts, deadline.end());

        if (facts.cases().isEmpty() && facts.milestones().givenBack().isEmpty()) {
            assertThat(at(deadline, facts, at).outcome())
                    .isEqualTo(at(deadline, inTime, at).outcome());
        }
    }

    private static DeadlineFacts withoutWhatIsLate(DeadlineFacts facts, Instant end) {
        Milestones all = facts.offer().milestones();
        Milestones kept = new Milestones(
                all.handedIn().filter(end::isAfter),
                Optional.empty(),
                all.approved().filter(end::isAfter),
                all.live().filter(end::isAfter),
                all.asked().filter(end::isAfter),
                all.done().filter(end::isAfter));
        return facts.offer().duplicate().decision().isPresent()
                ? facts
                : new DeadlineFacts(
                        DeadlineCases.offer(facts.offer().content().situation(), kept),
                        Optional.empty(),
                        List.of(),
                        Map.of());
    }

    @Property
    void aConsequenceThatHasEndedIsNotInForceLater(
            @ForAll("deadlines") Deadline deadline,
            @ForAll("facts") DeadlineFacts facts,
            @ForAll("times") Instant one,
            @ForAll("times") Instant other) {
        Instant first = one.isBefore(other) ? one : other;
        Instant second = one.isBefore(other) ? other : one;

        deadline.consequences().stream()
                .filter(consequence -> consequence.ending() != Ending.SUBMITTED)
                .filter(consequence -> consequence.ending().isReached(facts, first))
                .forEach(consequence ->
                        assertThat(at(deadline, facts, second).inForce()).doesNotContain(consequence));
    }

    @Property
    void aDayIsTheMomentAtWhichItEndsInTheZone(
            @ForAll("deadlines") Deadline deadline, @ForAll("facts") DeadlineFacts facts) {
        assertThat(deadline.standing(facts, new AsOf.Day(new LastDay(deadline.date()))))
                .contains(at(deadline, facts, deadline.end()));
    }

    @Provide
    Arbitrary<Deadline> deadlines() {
        return Combinators.combine(
                        Arbitraries.of(ZONES),
                        Arbitraries.of(MetBy.values()).list().ofMinSize(1).uniqueElements(),
                        Arbitraries.of(Ending.values()),
                        Arbitraries.of(MetBy.values()).set().ofMaxSize(2),
                        Arbitraries.integers().between(0, 30))
                .as((zone, metBy, ending, evenIf, warning) -> new Deadline(
                        "due",
                        DeadlineCases.DATE,
                        zone,
                        Situation.DRAFT,
                        Set.of(),
                        metBy,
                        List.of(new Consequence("told", Scope.OFFER, Set.of(), evenIf, ending)),
                        List.of(),
                        warning));
    }

    @Provide
    Arbitrary<Instant> times() {
        return Arbitraries.integers().between(-100, 100).map(hours -> MIDDLE.plusSeconds(3_600L * hours));
    }

    @Provide
    Arbitrary<DeadlineFacts> facts() {
        return Combinators.combine(offers(), cases()).as(DeadlineCases::facts);
    }

    private Arbitrary<ManagedOffer> offers() {
        Arbitrary<Optional<Instant>> perhaps = times().optional();
        Arbitrary<ManagedOffer> reached = Combinators.combine(perhaps, perhaps, perhaps, perhaps, perhaps, perhaps)
                .as((handedIn, givenBack, approved, live, asked, done) -> DeadlineCases.offer(
                        Situation.DRAFT,
                        new Milestones(
                                handedIn,
                                givenBack.filter(
                                        back -> handedIn.filter(back::isAfter).isPresent()),
                                approved,
                                live,
                                asked,
                                done)));
        Arbitrary<ManagedOffer> decided = Combinators.combine(Arbitraries.of(DuplicateDecision.Kind.values()), times())
                .as(DeadlineCases::duplicate);
        return Arbitraries.oneOf(reached, decided);
    }

    private Arbitrary<SupportCase[]> cases() {
        Arbitrary<SupportCase> answered = Combinators.combine(
                        times(),
                        times(),
                        Arbitraries.of(CaseState.values()),
                        Arbitraries.of(Verdict.values()).optional())
                .as((opened, at, state, verdict) -> DeadlineCases.answered(
                        DeadlineCases.kept(opened), state, verdict, opened.isBefore(at) ? at : opened));
        return Arbitraries.oneOf(times().map(DeadlineCases::kept), answered)
                .array(SupportCase[].class)
                .ofMaxSize(1);
    }
}
