package dev.ferry.testkit.membership;

import static dev.ferry.testkit.sample.Samples.mpnId;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.membership.MembershipCenter;
import dev.ferry.domain.membership.MembershipMove;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.testkit.fault.PortCall;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.fault.RemotePortContract;
import dev.ferry.testkit.sample.Many;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every {@link MembershipCenter} must do. Extend it, hand out one and the system behind it, and say how that
 * cannot fail ({@link dev.ferry.testkit.fault.FaultKind}).
 */
public abstract class MembershipCenterContract extends RemotePortContract {
    private static final int CALLERS = 8;

    /** The adapter under test; its system, {@link #backend()}, holds these and no others. Called once in a test. */
    protected abstract MembershipCenter knowing(Map<MpnId, MembershipMove> moves);

    @Override
    protected final String system() {
        return MembershipCenter.SYSTEM;
    }

    @Override
    protected final List<PortCall> calls() {
        Map<MpnId, MembershipMove> moves =
                Map.of(mpnId("contoso"), MembershipMove.DONE, mpnId("fabrikam"), MembershipMove.WAITING);
        Set<MpnId> asked = Set.of(mpnId("contoso"), mpnId("fabrikam"), mpnId("nobody"));
        MembershipCenter center = knowing(moves);
        return List.of(
                new PortCall("moves(contoso, fabrikam, nobody)", () -> center.moves(asked), Lookup.all(asked, moves)));
    }

    @Test
    public final void r19OneThatWaitsIsToldFromOneThatHasLeft() {
        MembershipCenter center =
                knowing(Map.of(mpnId("contoso"), MembershipMove.DONE, mpnId("fabrikam"), MembershipMove.WAITING));

        assertThat(center.moves(Set.of(mpnId("contoso"), mpnId("fabrikam"))))
                .isEqualTo(Map.of(
                        mpnId("contoso"), Lookup.known(MembershipMove.DONE),
                        mpnId("fabrikam"), Lookup.known(MembershipMove.WAITING)));
    }

    /** An answer for each, so that nothing that was forgotten is taken for unknown. */
    @Test
    public final void aNumberOfWhichNothingIsKnownIsUnknown() {
        MembershipCenter center = knowing(Map.of(mpnId("contoso"), MembershipMove.DONE));

        assertThat(center.moves(Set.of(mpnId("contoso"), mpnId("fabrikam"))))
                .containsOnlyKeys(mpnId("contoso"), mpnId("fabrikam"))
                .containsEntry(mpnId("fabrikam"), Lookup.unknown());
        assertThat(center.moves(Set.of(mpnId("fabrikam")))).isEqualTo(Map.of(mpnId("fabrikam"), Lookup.unknown()));
        assertThat(center.moves(Set.of())).isEmpty();
    }

    @Test
    public final void leadingZerosMakeAnotherNumber() {
        MembershipCenter center =
                knowing(Map.of(new MpnId("7"), MembershipMove.DONE, new MpnId("007"), MembershipMove.WAITING));

        assertThat(center.moves(Set.of(new MpnId("7"), new MpnId("07"), new MpnId("007"))))
                .isEqualTo(Map.of(
                        new MpnId("7"), Lookup.known(MembershipMove.DONE),
                        new MpnId("07"), Lookup.unknown(),
                        new MpnId("007"), Lookup.known(MembershipMove.WAITING)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1_000})
    public final void manyAreAskedAtOnceTheKnownAndTheUnknown(int many) {
        Map<MpnId, MembershipMove> moves = several(many);
        Set<MpnId> asked = new HashSet<>(moves.keySet());
        asked.addAll(Many.of(many, number -> new MpnId("9" + (1_000_000 + number))));

        assertThat(knowing(moves).moves(asked)).isEqualTo(Lookup.all(asked, moves));
    }

    @Test
    public final void eachOfManyWhoAskAtOnceGetsItsOwnAnswer() {
        Map<MpnId, MembershipMove> moves = several(CALLERS);
        MembershipCenter center = knowing(moves);

        List<Map<MpnId, Lookup<MembershipMove>>> answers =
                Racers.race(CALLERS, number -> center.moves(Set.of(numbered(number))));
        Map<MpnId, Lookup<MembershipMove>> together = new HashMap<>();
        answers.forEach(together::putAll);
        assertThat(answers).allMatch(answer -> answer.size() == 1);
        assertThat(together).isEqualTo(Lookup.all(moves.keySet(), moves));
    }

    private static Map<MpnId, MembershipMove> several(int many) {
        return Many.of(many, MembershipCenterContract::numbered).stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        number -> number.value().endsWith("1") ? MembershipMove.WAITING : MembershipMove.DONE));
    }

    private static MpnId numbered(int number) {
        return new MpnId(Integer.toString(100 + number));
    }
}
