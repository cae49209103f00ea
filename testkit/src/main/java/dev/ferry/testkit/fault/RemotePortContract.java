package dev.ferry.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.contract.Ability;
import dev.ferry.testkit.contract.Contract;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What every port to another system must make of that system's faults (R9): a {@link PortUnavailable} with the right
 * name, soon enough, and the right answer again as soon as the system is back. The contracts of such ports extend it.
 */
public abstract class RemotePortContract extends Contract {
    /** Far more than a time-out that an author configures for a test; nothing waits so long unless it hangs. */
    private static final Duration SOON = Duration.ofSeconds(30);

    private static final int CALLERS = 8;
    private static final int TIMES = 3;

    /** The system that the port under test asks. Called several times in a test, and always the same one. */
    protected abstract Backend backend();

    /**
     * A call of each of the port's methods, to one adapter whose system is well. For contracts to say, not for
     * adapters.
     */
    protected abstract List<PortCall> calls();

    /** The name that the port's faults carry. For contracts to say, not for adapters. */
    protected abstract String system();

    @Override
    protected Set<Ability> mayLack() {
        return Set.of(FaultKind.values());
    }

    @ParameterizedTest
    @EnumSource
    public final void r9AFaultIsNeverTakenForAnAnswer(FaultKind fault) throws Throwable {
        List<PortCall> calls = calls();
        whileItFails(fault, () -> calls.forEach(call -> assertUnavailable(call, fault)));
    }

    @ParameterizedTest
    @EnumSource
    public final void aSystemThatComesBackKnowsWhatItKnew(FaultKind fault) throws Throwable {
        List<PortCall> calls = calls();
        whileItFails(fault, () -> {
            for (int time = 0; time < (fault.isSlow() ? 1 : TIMES); time++) {
                calls.forEach(call -> assertUnavailable(call, fault));
            }
        });
        calls.forEach(call -> assertAnswered(call, "after it was seen that the system " + fault.does()));
    }

    @ParameterizedTest
    @EnumSource
    public final void aFaultComesToEveryoneWhoAsksMeanwhile(FaultKind fault) throws Throwable {
        List<PortCall> calls = calls();
        whileItFails(
                fault,
                () -> Racers.race(CALLERS, number -> {
                    assertUnavailable(calls.get(number % calls.size()), fault);
                    return true;
                }));
    }

    @Test
    public final void howLongTheSystemAsksToBeLeftAloneIsPassedOn() throws Throwable {
        List<PortCall> calls = calls();
        whileItFails(
                FaultKind.ASKS_TO_WAIT,
                () -> calls.forEach(call -> assertThat(
                                unavailable(call, FaultKind.ASKS_TO_WAIT).retryAfter())
                        .as("how long %s is to be left alone", call.name())
                        .contains(FaultKind.WAIT)));
    }

    @Test
    public final void whatNobodySaidIsNotPassedOn() throws Throwable {
        List<PortCall> calls = calls();
        whileItFails(
                FaultKind.ANSWERS_GARBAGE,
                () -> calls.forEach(call -> assertThat(
                                unavailable(call, FaultKind.ANSWERS_GARBAGE).retryAfter())
                        .as("how long %s is to be left alone, which nobody said", call.name())
                        .isEmpty()));
    }

    @Test
    public final void manyMayAskAtOnce() {
        List<PortCall> calls = calls();
        Racers.race(CALLERS, number -> {
            for (int time = 0; time < TIMES; time++) {
                calls.forEach(call -> assertAnswered(call, "asked by " + CALLERS + " at once"));
            }
            return number;
        });
    }

    private void whileItFails(FaultKind fault, Runnable assertions) throws Throwable {
        shown(
                fault,
                () -> {
                    try {
                        backend().fail(fault);
                        assertTimeoutPreemptively(
                                SOON, assertions::run, () -> "hangs while the system " + fault.does());
                    } finally {
                        backend().comeBack();
                    }
                },
                () -> assertThatExceptionOfType(UnsupportedOperationException.class)
                        .isThrownBy(() -> backend().fail(fault)));
    }

    private void assertUnavailable(PortCall call, FaultKind fault) {
        assertThat(unavailable(call, fault).system())
                .as("the system that %s says is unavailable, while it %s", call.name(), fault.does())
                .isEqualTo(system());
    }

    private static PortUnavailable unavailable(PortCall call, FaultKind fault) {
        return assertThatExceptionOfType(PortUnavailable.class)
                .as("%s while the system %s", call.name(), fault.does())
                .isThrownBy(call.request()::get)
                .actual();
    }

    private static void assertAnswered(PortCall call, String when) {
        assertThat((Object) call.request().get())
                .as("%s, %s", call.name(), when)
                .isEqualTo(call.answer());
    }
}
