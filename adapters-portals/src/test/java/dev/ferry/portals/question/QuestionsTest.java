package dev.ferry.portals.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.http.HttpFault;
import dev.ferry.http.HttpFault.Kind;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QuestionsTest {
    private static final String SYSTEM = "acme";

    private static Set<Integer> many(int count) {
        return IntStream.range(0, count).boxed().collect(Collectors.toSet());
    }

    private static PortUnavailable fault(Kind kind) {
        return HttpFault.of(kind, "so it is").unavailable(SYSTEM);
    }

    @Test
    void eachIsAnsweredByItself() {
        assertThat(new Questions(SYSTEM, 4)
                        .ask(many(100), number -> Lookup.of(number % 2 == 0 ? Optional.of(-number) : Optional.empty())))
                .hasSize(100)
                .containsEntry(42, Lookup.known(-42))
                .containsEntry(43, Lookup.unknown());
    }

    @Test
    void asManyAreUnderWayAsAreAllowed() throws Exception {
        CyclicBarrier four = new CyclicBarrier(4);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        new Questions(SYSTEM, 4).ask(many(40), number -> {
            most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            await(four);
            underWay.decrementAndGet();
            return Lookup.known(number);
        });
        assertThat(most).hasValue(4);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TURNED_DOWN", "FAILED", "GARBAGE", "TOO_LARGE", "TIMED_OUT", "BROKEN_OFF"})
    void whatFailsForItselfHoldsUpNoOther(Kind kind) {
        assertThat(new Questions(SYSTEM, 1).ask(many(100), number -> {
                    if (number % 10 == 7) {
                        throw fault(kind);
                    }
                    return Lookup.known(number);
                }))
                .containsEntry(7, Lookup.unavailable(new Unavailability.NoAnswer()))
                .containsEntry(8, Lookup.known(8));
    }

    @ParameterizedTest
    @EnumSource(names = {"BUSY", "REFUSED", "NOT_SIGNED_IN", "FORBIDDEN", "WRONG_ADDRESS", "EXPIRED_CERTIFICATE"})
    void aFaultOfTheSystemEndsTheQuestions(Kind kind) {
        AtomicInteger asked = new AtomicInteger();
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> new Questions(SYSTEM, 1).ask(many(1_000), number -> {
                    if (asked.incrementAndGet() == 10) {
                        throw fault(kind);
                    }
                    return Lookup.known(number);
                }))
                .returns(kind, down -> HttpFault.behind(down).orElseThrow().kind());
        assertThat(asked).hasValue(10);
    }

    @Test
    void aSystemThatOnlyFailsIsNotAskedToTheEnd() {
        AtomicInteger asked = new AtomicInteger();
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> new Questions(SYSTEM, 1).ask(many(1_000), _ -> {
                    asked.incrementAndGet();
                    throw fault(Kind.TIMED_OUT);
                }));
        assertThat(asked).hasValue(5);
    }

    @Test
    void ofASystemThatAnsweredNothingNothingIsKnown() {
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> new Questions(SYSTEM, 1).ask(Set.of(1), _ -> {
                    throw fault(Kind.TURNED_DOWN);
                }));
        assertThat(new Questions(SYSTEM, 1).ask(Set.of(), _ -> Lookup.known(1))).isEmpty();
    }

    @Test
    void allMeansAll() {
        assertThat(new Questions(SYSTEM, 4)
                        .askAll(many(3), number -> number == 1 ? Optional.empty() : Optional.of(number)))
                .containsOnlyKeys(0, 2);
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> new Questions(SYSTEM, 4).askAll(many(100), number -> {
                    if (number == 50) {
                        throw fault(Kind.GARBAGE);
                    }
                    return Optional.of(number);
                }));
    }

    @Test
    void aBugIsNotHidden() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Questions(SYSTEM, 4).ask(many(10), _ -> {
                    throw new IllegalStateException("a bug");
                }));
    }
}
