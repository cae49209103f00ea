package dev.ferry.domain.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Migration.Completed;
import dev.ferry.domain.migration.Migration.InProgress;
import dev.ferry.domain.migration.Migration.NotStarted;
import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The stages of a migration (R1). */
class MigrationTest {
    private static final PublisherId CONTOSO = new PublisherId("contoso");
    private static final Instant NOON = Instant.parse("2019-07-01T12:00:00Z");

    /** The whole state machine on one screen, read from the types. */
    @Test
    void theseAreAllTheSteps() {
        assertThat(stages().flatMap(MigrationTest::steps))
                .containsExactlyInAnyOrder(
                        "NotStarted --start--> InProgress",
                        "NotStarted --complete--> Completed",
                        "InProgress --proved--> InProgress",
                        "InProgress --joined--> InProgress",
                        "InProgress --turnedDown--> InProgress",
                        "InProgress --complete--> Completed");
    }

    @Test
    void theStagesAreCalledAsTheContractCallsThem() {
        assertThat(new NotStarted(CONTOSO).state()).isEqualTo(MigrationState.NOT_STARTED);
        assertThat(new InProgress(CONTOSO, Optional.empty(), Optional.empty()).state())
                .isEqualTo(MigrationState.IN_PROGRESS);
        assertThat(new Completed(CONTOSO, Case.CONTOSO, new MpnId("7"), NOON).state())
                .isEqualTo(MigrationState.COMPLETED);
    }

    @Test
    void onlyTheNumberThatWasTurnedDownIsTakenBack() {
        InProgress joined = new NotStarted(CONTOSO).start().joined(new MpnId("7"));

        assertThat(joined.turnedDown(new MpnId("7")).membership()).isEmpty();
        assertThat(joined.turnedDown(new MpnId("8"))).isEqualTo(joined);
    }

    @Test
    void aMigrationIsCompletedWithTheTenantAndTheNumberOfTheMembership() {
        Readiness.Ready ready = (Readiness.Ready) Case.of(Case.RIGHT).judgedBy(new ReadinessRule(false, Set.of()));

        assertThat(new NotStarted(CONTOSO).complete(ready, NOON))
                .isEqualTo(new Completed(CONTOSO, Case.CONTOSO, new MpnId(Case.NUMBER), NOON));
    }

    private static Stream<Class<?>> stages() {
        return Stream.concat(Stream.<Class<?>>of(Migration.class), leavesAndBranches(Migration.class))
                .filter(Class::isRecord)
                .distinct();
    }

    private static Stream<Class<?>> leavesAndBranches(Class<?> sealed) {
        Class<?>[] below = sealed.getPermittedSubclasses();
        return below == null
                ? Stream.of()
                : Arrays.stream(below).flatMap(one -> Stream.concat(Stream.of(one), leavesAndBranches(one)));
    }

    private static Stream<String> steps(Class<?> stage) {
        return Arrays.stream(stage.getMethods())
                .filter(method -> !method.isBridge() && Migration.class.isAssignableFrom(method.getReturnType()))
                .map(method -> stage.getSimpleName() + " --" + method.getName() + "--> " + to(method));
    }

    private static String to(Method method) {
        return method.getReturnType().getSimpleName();
    }
}
