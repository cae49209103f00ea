package dev.ferry.application.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseStanding;
import dev.ferry.domain.support.SupportSystem;
import dev.ferry.domain.support.Topic;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Whatever a support system does but answer what it was asked, it is unavailable under its own name (R9). */
class CheckedSupportSystemTest {
    private static final CaseId ONE = new CaseId(new UUID(0, 1));
    private static final CaseId OTHER = new CaseId(new UUID(0, 2));
    private static final CaseRequest REQUEST = new CaseRequest(
            ONE,
            new PublisherId("contoso"),
            Optional.empty(),
            Topic.MANAGING,
            "",
            new Stamp(Instant.EPOCH, "anna@contoso.example"));

    @SuppressWarnings("NullAway") // adapters may be compiled without checks
    static final List<Function<CaseRequest, Answer>> WRONG_TAKES = List.of(
            _ -> null,
            _ -> {
                throw new IllegalStateException("a bug");
            },
            _ -> {
                throw new NoClassDefFoundError("of another version");
            },
            _ -> {
                throw new PortUnavailable("acme-desk");
            });

    @SuppressWarnings("NullAway")
    static final List<Function<Set<CaseId>, Map<CaseId, Lookup<CaseStanding>>>> WRONG_STANDINGS = List.of(
            _ -> null,
            _ -> Map.of(),
            asked -> of(asked, null),
            asked -> of(asked, new Lookup.Known<>(null)),
            asked -> {
                Map<CaseId, Lookup<CaseStanding>> more = of(asked, Lookup.unknown());
                more.put(OTHER, Lookup.unknown());
                return more;
            },
            asked -> {
                asked.clear();
                return Map.of();
            },
            _ -> {
                throw new IllegalStateException("a bug");
            });

    private static Map<CaseId, Lookup<CaseStanding>> of(Set<CaseId> asked, Lookup<CaseStanding> answer) {
        Map<CaseId, Lookup<CaseStanding>> all = new HashMap<>();
        asked.forEach(id -> all.put(id, answer));
        return all;
    }

    private static CheckedSupportSystem checked(
            Function<CaseRequest, Answer> take, Function<Set<CaseId>, Map<CaseId, Lookup<CaseStanding>>> standings) {
        return new CheckedSupportSystem(
                new SupportSystem() {
                    @Override
                    public Answer take(CaseRequest request) {
                        return take.apply(request);
                    }

                    @Override
                    public Map<CaseId, Lookup<CaseStanding>> standings(Set<CaseId> cases) {
                        return standings.apply(cases);
                    }
                },
                AskingPolicy.none());
    }

    @ParameterizedTest
    @FieldSource("WRONG_TAKES")
    void whatIsNoAnswerToACaseIsNoAnswer(Function<CaseRequest, Answer> take) {
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> checked(take, _ -> Map.of()).take(REQUEST))
                .returns(SupportSystem.SYSTEM, PortUnavailable::system);
    }

    @ParameterizedTest
    @FieldSource("WRONG_STANDINGS")
    void whatIsNoStandingOfWhatWasAskedIsNotBelieved(
            Function<Set<CaseId>, Map<CaseId, Lookup<CaseStanding>>> standings) {
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> checked(_ -> new Answer.Taken(), standings).standings(Set.of(ONE)))
                .returns(SupportSystem.SYSTEM, PortUnavailable::system);
    }

    @Test
    void aReasonIsOneShortLine() {
        Answer answer = checked(_ -> new Answer.TurnedDown("no\n\u001b" + "x".repeat(900)), _ -> Map.of())
                .take(REQUEST);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.TurnedDown.class,
                        down -> assertThat(down.reason()).startsWith("no x").hasSizeLessThan(400));
    }

    @Test
    void whatIsSaidAsItShouldBeIsBelieved() {
        Lookup<CaseStanding> known = Lookup.known(new CaseStanding(List.of()));
        CheckedSupportSystem system = checked(_ -> new Answer.Taken(), asked -> of(asked, known));

        assertThat(system.take(REQUEST)).isEqualTo(new Answer.Taken());
        assertThat(system.standings(Set.of(ONE))).isEqualTo(Map.of(ONE, known));
        assertThat(system.answeredHere()).isFalse();
    }
}
