package dev.ferry.testkit.support;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseStanding;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.DeskAnswer;
import dev.ferry.domain.support.SupportSystem;
import dev.ferry.domain.support.Topic;
import dev.ferry.domain.support.Verdict;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.fault.PortCall;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.fault.RemotePortContract;
import dev.ferry.testkit.sample.Many;
import dev.ferry.testkit.sample.Scripts;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What every {@link SupportSystem} must do. Extend it, hand out an adapter and the system behind it, have its desks
 * answer, and say what they lack ({@link SupportSystemAbility}, {@link FaultKind}).
 */
public abstract class SupportSystemContract extends RemotePortContract {
    private static final int CALLERS = 8;
    private static final int MOST = 200;

    /** The adapter under test, whose system has no case yet. Called once in a test. */
    protected abstract SupportSystem supportSystem();

    /** What Ferry does before it hands a case over: it keeps it. Of interest to a system that looks there. */
    protected void kept(CaseRequest request) {}

    /** Every case that the desks have by now, as the system behind the adapter has them. */
    protected abstract List<CaseRequest> taken();

    /** The desks of the system behind the adapter answer a case that they took, in their own way; with this key. */
    protected abstract void answer(CaseId id, DeskAnswer answer);

    /**
     * From now on the system says of each case of this text that it will never take it, and why, in its own way.
     *
     * @param why one line, which is to be in the reason
     * @throws UnsupportedOperationException where it turns nothing down; the adapter's test declares the gap
     *     {@link SupportSystemAbility#TURNS_DOWN}
     */
    protected abstract void turnDown(String text, String why);

    @Override
    protected final Set<Ability> mayLack() {
        return Stream.of(SupportSystemAbility.values(), FaultKind.values())
                .flatMap(Arrays::<Ability>stream)
                .collect(Collectors.toSet());
    }

    @Override
    protected final String system() {
        return SupportSystem.SYSTEM;
    }

    @Override
    protected final List<PortCall> calls() {
        SupportSystem system = supportSystem();
        CaseRequest request = request(1, "a case");
        kept(request);
        Answer taken = system.take(request);
        assertThat(taken).isEqualTo(new Answer.Taken());
        Set<CaseId> asked = Set.of(request.id(), caseId(2));
        return List.of(
                new PortCall("take(a case)", () -> system.take(request), new Answer.Taken()),
                new PortCall(
                        "standings(a case, one that is not known)",
                        () -> system.standings(asked),
                        Map.of(request.id(), Lookup.known(new CaseStanding(List.of())), caseId(2), Lookup.unknown())));
    }

    @Test
    public final void aCaseThatWasTakenIsKnownAndAnotherIsNot() {
        SupportSystem system = supportSystem();
        take(system, request(1, "a case"));

        assertThat(system.standings(Set.of(caseId(1), caseId(2))))
                .isEqualTo(Map.of(
                        caseId(1), Lookup.known(new CaseStanding(List.of())),
                        caseId(2), Lookup.unknown()));
        assertThat(system.standings(Set.of())).isEmpty();
    }

    @Test
    public final void aCaseOfAnyTopicAndScriptAboutAnOfferOrNoneArrivesOnceAsItIs() {
        SupportSystem system = supportSystem();
        List<CaseRequest> all = Stream.concat(
                        Many.of(
                                Topic.values().length,
                                number -> new CaseRequest(
                                        caseId(number),
                                        id("contoso"),
                                        Optional.empty(),
                                        Topic.values()[number],
                                        "",
                                        new Stamp(NOON, "anna@contoso.example")))
                                .stream(),
                        Many.of(Scripts.TEXTS.size(), number -> request(100 + number, Scripts.TEXTS.get(number)))
                                .stream())
                .toList();
        all.forEach(one -> take(system, one));

        assertThat(taken()).as("the cases that arrived").containsExactlyInAnyOrderElementsOf(all);
        assertThat(system.standings(all.stream().map(CaseRequest::id).collect(Collectors.toSet()))
                        .values())
                .hasSize(all.size())
                .containsOnly(Lookup.known(new CaseStanding(List.of())));
    }

    @Test
    public final void whatDesksAnsweredIsSaidInItsOrderAndAsOftenAsAsked() {
        SupportSystem system = supportSystem();
        take(system, request(1, "a case"));
        take(system, request(2, "another"));
        DeskAnswer first = answer("0", CaseState.ANSWERED, "Which kind?\nPlease say.", Optional.empty());
        DeskAnswer second = answer("1", CaseState.CLOSED, "So it is, å.", Optional.of(Verdict.CONFIRMED));
        answer(caseId(1), first);

        assertThat(standing(system, 1)).isEqualTo(new CaseStanding(List.of(first)));
        answer(caseId(1), second);
        assertThat(standing(system, 1)).isEqualTo(new CaseStanding(List.of(first, second)));
        assertThat(standing(system, 1)).isEqualTo(new CaseStanding(List.of(first, second)));
        assertThat(standing(system, 2)).isEqualTo(new CaseStanding(List.of()));
    }

    @Test
    public final void aCaseThatComesTwiceIsOneAndItsAnswersStay() {
        SupportSystem system = supportSystem();
        CaseRequest request = request(1, "a case");
        take(system, request);
        DeskAnswer said = answer("0", CaseState.ANSWERED, "Yes.", Optional.empty());
        answer(request.id(), said);
        take(system, request);

        assertThat(standing(system, 1)).isEqualTo(new CaseStanding(List.of(said)));
        assertThat(Racers.race(CALLERS, _ -> system.take(request))).containsOnly(new Answer.Taken());
        assertThat(taken()).containsExactly(request);
    }

    @Test
    public final void manyAreAskedAboutAtOnce() {
        SupportSystem system = supportSystem();
        List<CaseRequest> all = Many.of(MOST, number -> request(number, "case " + number));
        all.forEach(one -> take(system, one));

        assertThat(system.standings(all.stream().map(CaseRequest::id).collect(Collectors.toSet())))
                .hasSize(MOST)
                .containsValue(Lookup.known(new CaseStanding(List.of())));
    }

    @Test
    public final void eachOfManyAtOnceArrivesAsItIs() {
        SupportSystem system = supportSystem();
        List<CaseRequest> all = Many.of(CALLERS, number -> request(number, "case " + number));
        all.forEach(this::kept);

        assertThat(Racers.race(CALLERS, number -> system.take(all.get(number)))).containsOnly(new Answer.Taken());
        assertThat(taken()).containsExactlyInAnyOrderElementsOf(all);
    }

    @Test
    public final void aCaseThatMetAFaultIsTakenWhenItIsTriedAgain() throws Throwable {
        CaseRequest request = request(1, "a case");
        SupportSystem system = supportSystem();
        kept(request);
        shown(
                FaultKind.REFUSES,
                () -> {
                    backend().fail(FaultKind.REFUSES);
                    assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> system.take(request));
                    backend().comeBack();
                    assertThat(system.take(request)).isEqualTo(new Answer.Taken());
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> backend().fail(FaultKind.REFUSES)));
    }

    @Test
    public final void whatWillNeverBeTakenIsTurnedDownWithItsReasonAndTheNextIsTaken() throws Throwable {
        SupportSystem system = supportSystem();
        CaseRequest refused = request(1, "not this one");
        kept(refused);
        shown(
                SupportSystemAbility.TURNS_DOWN,
                () -> {
                    turnDown("not this one", "no such desk");
                    assertThat(system.take(refused))
                            .isInstanceOfSatisfying(
                                    Answer.TurnedDown.class,
                                    down -> assertThat(down.reason())
                                            .contains("no such desk")
                                            .hasSizeLessThan(1_000)
                                            .doesNotContainPattern("\\p{Cntrl}"));
                    take(system, request(2, "but this one"));
                    assertThat(system.standings(Set.of(caseId(1)))).containsEntry(caseId(1), Lookup.unknown());
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> turnDown("not this one", "no such desk")));
    }

    private void take(SupportSystem system, CaseRequest request) {
        kept(request);
        assertThat(system.take(request)).as("the answer to %s", request.id()).isEqualTo(new Answer.Taken());
    }

    private static CaseStanding standing(SupportSystem system, int number) {
        return Objects.requireNonNull(system.standings(Set.of(caseId(number))).get(caseId(number)))
                .found()
                .orElseThrow();
    }

    private static DeskAnswer answer(String key, CaseState state, String text, Optional<Verdict> verdict) {
        return new DeskAnswer(key, new Stamp(NOON, "desk@support.example"), state, text, verdict);
    }

    private static CaseId caseId(int number) {
        return new CaseId(new UUID(7, number));
    }

    /** No two are of one offer. */
    private static CaseRequest request(int number, String text) {
        return new CaseRequest(
                caseId(number),
                id("contoso"),
                Optional.of(new OfferId("offer-" + number)),
                Topic.WRONG_OFFER_TYPE,
                text,
                new Stamp(NOON, "anna@contoso.example"));
    }
}
