package dev.ferry.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.system.CircuitState;
import dev.ferry.application.system.SystemStanding;
import dev.ferry.application.system.SystemTally;
import dev.ferry.application.system.SystemWatch;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShowSystemsTest {
    private static final SystemStanding LEFT_ALONE = new SystemStanding(
            "mpn-registry",
            "memberships",
            "embedded",
            CircuitState.OPEN,
            Optional.of(Samples.NOON.plusSeconds(30)),
            Optional.empty(),
            Optional.of(new SystemStanding.Fault(Samples.NOON, "answered 503")));
    private static final SystemTally CALLS = new SystemTally("mpn-registry", "unavailable", 6, Duration.ofSeconds(1));

    private final ShowSystems show = new ShowSystems(new SystemWatch() {
        @Override
        public List<SystemStanding> standings() {
            return List.of(LEFT_ALONE);
        }

        @Override
        public List<SystemTally> calls() {
            return List.of(CALLS);
        }

        @Override
        public List<SystemTally> requests() {
            return List.of();
        }
    });

    @Test
    void operatorsSeeWhyASystemIsLeftAlone() {
        assertThat(show.run(new Requester.Operator("boss", Optional.empty())))
                .isEqualTo(Outcome.done(List.of(LEFT_ALONE)));
    }

    @Test
    void nobodyElseDoes() {
        assertThat(show.run(new Requester.Person(Samples.signIn("ada@contoso.example"))))
                .isEqualTo(Outcome.refused(Code.OPERATOR_ONLY));
    }

    @Test
    void probesAndMetersAskWithoutAName() {
        assertThat(show.probed()).containsExactly(LEFT_ALONE);
        assertThat(show.calls()).containsExactly(CALLS);
        assertThat(show.requests()).isEmpty();
    }
}
