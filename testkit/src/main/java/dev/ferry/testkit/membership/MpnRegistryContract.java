package dev.ferry.testkit.membership;

import static dev.ferry.testkit.sample.Samples.membership;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.operation.Faults;
import dev.ferry.testkit.sample.MembershipSamples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link MpnRegistry} must do. */
public abstract class MpnRegistryContract {
    /** What a registry may lack; say so in {@link #gaps()}, and the contract asks for the right refusal instead. */
    public enum Gap {
        /** It does not know what companies are called: every name is absent, none is made up. */
        COMPANY_NAMES
    }

    /** A registry that knows these memberships and no others. */
    protected abstract MpnRegistry knowing(List<Membership> memberships);

    /** What this registry lacks: nothing, unless it says otherwise. */
    protected Set<Gap> gaps() {
        return Set.of();
    }

    /** How a test takes this registry away; the fault tests are skipped where it is not {@link Faults} and this is not overridden. */
    protected Faults faultsOf(MpnRegistry registry) {
        assumeTrue(registry instanceof Faults, "this registry cannot be taken away in a test");
        return (Faults) registry;
    }

    @Test
    public final void r9EveryStateAndKindIsAnsweredAsItIs() {
        MpnRegistry registry = knowing(MembershipSamples.EVERY_FIELD);

        assertThat(registry.findAll(numbersOf(MembershipSamples.EVERY_FIELD)))
                .isEqualTo(byNumber(MembershipSamples.EVERY_FIELD.stream()
                        .map(this::asFarAsKnown)
                        .toList()));
    }

    @Test
    public final void aNumberThatTheRegistryDoesNotKnowIsAbsent() {
        MpnRegistry registry = knowing(List.of(membership("contoso")));

        assertThat(registry.findAll(Set.of(mpnId("contoso"), mpnId("fabrikam"))))
                .containsOnlyKeys(mpnId("contoso"));
        assertThat(registry.findAll(Set.of())).isEmpty();
    }

    @Test
    public final void leadingZerosMakeAnotherNumber() {
        MpnRegistry registry = knowing(List.of(MembershipSamples.numbered("7"), MembershipSamples.numbered("007")));

        assertThat(registry.findAll(Set.of(new MpnId("7"), new MpnId("07"), new MpnId("007"))))
                .containsOnlyKeys(new MpnId("7"), new MpnId("007"));
    }

    @Test
    public final void theLongestNumberIsANumberLikeAnyOther() {
        MpnRegistry registry = knowing(List.of(MembershipSamples.numbered("9999999999")));

        assertThat(registry.findAll(Set.of(new MpnId("9999999999"), new MpnId("1410065407"))))
                .hasSize(1);
    }

    @Test
    public final void thousandsAreAskedAtOnce() {
        List<Membership> many = IntStream.range(0, 3_000)
                .mapToObj(number -> MembershipSamples.numbered(Integer.toString(number)))
                .toList();

        assertThat(knowing(many).findAll(numbersOf(many))).hasSize(3_000);
    }

    @Test
    public final void r9ARegistryThatIsDownIsNotTakenForOneThatDoesNotKnow() {
        MpnRegistry registry = knowing(List.of(membership("contoso")));
        faultsOf(registry).goDown();

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> registry.findAll(Set.of(mpnId("contoso"))))
                .returns(MpnRegistry.SYSTEM, PortUnavailable::system);
    }

    @Test
    public final void aRegistryThatComesBackKnowsWhatItKnew() {
        MpnRegistry registry = knowing(List.of(membership("contoso")));
        faultsOf(registry).goDown();
        faultsOf(registry).comeBack();

        assertThat(registry.findAll(Set.of(mpnId("contoso")))).containsValue(asFarAsKnown(membership("contoso")));
    }

    private Membership asFarAsKnown(Membership membership) {
        return gaps().contains(Gap.COMPANY_NAMES) ? MembershipSamples.nameless(membership) : membership;
    }

    private static Set<MpnId> numbersOf(List<Membership> memberships) {
        return byNumber(memberships).keySet();
    }

    private static Map<MpnId, Membership> byNumber(List<Membership> memberships) {
        return memberships.stream().collect(Collectors.toMap(Membership::mpnId, Function.identity()));
    }
}
