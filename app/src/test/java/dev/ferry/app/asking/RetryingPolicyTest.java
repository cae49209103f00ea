package dev.ferry.app.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.plugin.Settings;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.membership.InMemoryMpnRegistry;
import dev.ferry.testkit.sample.Samples;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RetryingPolicyTest {
    private static final MpnId CONTOSO = Samples.mpnId("contoso");
    private static final Map<MpnId, Lookup<Membership>> KNOWN =
            Map.of(CONTOSO, Lookup.known(Samples.membership("contoso")));
    private static final AskingRules RULES = new AskingRules(3, Duration.ofSeconds(10), Duration.ofHours(1));

    private final InMemoryMpnRegistry system = new InMemoryMpnRegistry(List.of(Samples.membership("contoso")));
    private final AtomicInteger calls = new AtomicInteger();
    private final List<Duration> pauses = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        logger().addAppender(log);
    }

    @AfterEach
    void stopListening() {
        logger().detachAppender(log);
    }

    private static Logger logger() {
        return (Logger) LoggerFactory.getLogger(SystemCaller.class);
    }

    private RetryingPolicy policy(AskingRules rules, Pause pause) {
        return new RetryingPolicy(
                rules,
                pause,
                new NotedSystems(Clock.systemUTC()),
                new KnownSecrets(new Settings(Path.of("/home"), List.of())));
    }

    /** Asks with these rules, and takes no time for pauses, but notes them. */
    private CheckedMpnRegistry registry(AskingRules rules, Runnable meanwhile) {
        return new CheckedMpnRegistry(counted(), policy(rules, length -> {
            pauses.add(length);
            meanwhile.run();
            return true;
        }));
    }

    private MpnRegistry counted() {
        return numbers -> {
            calls.incrementAndGet();
            return system.findAll(numbers);
        };
    }

    private static PortUnavailable fault(CheckedMpnRegistry registry) {
        return catchThrowableOfType(PortUnavailable.class, () -> registry.findAll(Set.of(CONTOSO)));
    }

    @Test
    void aSystemThatComesBackMeanwhileIsHeard() {
        system.fail(FaultKind.REFUSES);
        CheckedMpnRegistry registry = registry(RULES, system::comeBack);

        assertThat(registry.findAll(Set.of(CONTOSO))).isEqualTo(KNOWN);
        assertThat(calls).hasValue(2);
        assertThat(log.list).isEmpty();
    }

    @Test
    void triesAreFewAndThePausesBetweenThemGrow() {
        system.fail(FaultKind.ANSWERS_GARBAGE);

        assertThat(fault(registry(RULES, () -> {}))).returns(MpnRegistry.SYSTEM, PortUnavailable::system);
        assertThat(calls).hasValue(3);
        assertThat(pauses).hasSize(2);
        assertThat(pauses.getFirst()).isBetween(Duration.ofMillis(125), Duration.ofMillis(250));
        assertThat(pauses.getLast()).isBetween(Duration.ofMillis(500), Duration.ofMillis(1000));
    }

    @Test
    void noPauseOfItsOwnIsLongerThanTheLongest() {
        system.fail(FaultKind.REFUSES);

        fault(registry(new AskingRules(10, Duration.ofSeconds(2), RULES.rest()), () -> {}));
        assertThat(pauses).hasSize(9).allSatisfy(pause -> assertThat(pause).isLessThanOrEqualTo(Duration.ofSeconds(2)));
    }

    @Test
    void aSystemIsNotAskedBeforeItWantsToBe() {
        system.fail(FaultKind.ASKS_TO_WAIT);
        AskingRules patient = new AskingRules(2, FaultKind.WAIT, RULES.rest());

        assertThat(registry(patient, system::comeBack).findAll(Set.of(CONTOSO))).isEqualTo(KNOWN);
        assertThat(pauses).singleElement().satisfies(pause -> assertThat(pause).isGreaterThan(FaultKind.WAIT));
    }

    @Test
    void aSystemThatAsksForMoreTimeThanAQuestionCanWaitIsLeftAloneForIt() {
        system.fail(FaultKind.ASKS_TO_WAIT);
        CheckedMpnRegistry registry = registry(RULES, () -> {});

        assertThat(fault(registry).retryAfter()).contains(FaultKind.WAIT);
        system.comeBack();
        assertThat(fault(registry).retryAfter().orElseThrow())
                .isBetween(FaultKind.WAIT.minusMinutes(1), FaultKind.WAIT);
        assertThat(calls).hasValue(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aDeadSystemDoesNotCostEveryPageItsTries() {
        system.fail(FaultKind.REFUSES);
        CheckedMpnRegistry registry = registry(RULES, () -> {});
        fault(registry);
        fault(registry);

        for (int page = 0; page < 1_000; page++) {
            assertThat(fault(registry))
                    .returns(MpnRegistry.SYSTEM, PortUnavailable::system)
                    .extracting(failure -> failure.retryAfter().orElseThrow())
                    .satisfies(left -> assertThat(left).isBetween(Duration.ZERO, RULES.rest()));
        }
        assertThat(calls).hasValue(6);
        assertThat(pauses).hasSize(4);
    }

    @Test
    void aSystemThatWasLeftAloneIsAskedOnceMore() {
        system.fail(FaultKind.REFUSES);
        CheckedMpnRegistry registry = registry(new AskingRules(3, Duration.ZERO, Duration.ofMillis(1)), () -> {});
        fault(registry);
        fault(registry);
        int before = calls.get();
        log.list.clear();

        await().until(() -> {
            fault(registry);
            return calls.get() > before;
        });
        assertThat(calls).hasValue(before + 1);
        assertThat(log.list)
                .filteredOn(event -> event.getThrowableProxy() != null)
                .hasSize(1);
        system.comeBack();
        await().ignoreExceptions().until(() -> registry.findAll(Set.of(CONTOSO)).equals(KNOWN));
        assertThat(registry.findAll(Set.of(CONTOSO))).isEqualTo(KNOWN);
    }

    @Test
    void nothingIsAskedAgainOnceFerryIsToStop() {
        system.fail(FaultKind.REFUSES);

        fault(new CheckedMpnRegistry(counted(), policy(RULES, _ -> false)));
        assertThat(calls).hasValue(1);
    }

    @Test
    void whyThereIsNoAnswerIsInTheLogOnce() {
        PortUnavailable cause = new PortUnavailable(
                MpnRegistry.SYSTEM, Optional.empty(), new IllegalStateException("answered text/html"));
        CheckedMpnRegistry registry = new CheckedMpnRegistry(
                _ -> {
                    throw cause;
                },
                policy(RULES, _ -> true));

        fault(registry);
        assertThat(log.list).singleElement().satisfies(event -> {
            assertThat(event.getFormattedMessage()).contains(MpnRegistry.SYSTEM);
            assertThat(event.getThrowableProxy().getCause().getMessage()).isEqualTo("answered text/html");
        });
    }

    @Test
    void aViewDuringAnIntakeIsAskedAsPatiently() {
        system.fail(FaultKind.REFUSES);
        MpnRegistry filledByExports = new MpnRegistry() {
            @Override
            public Map<MpnId, Lookup<Membership>> findAll(Set<MpnId> numbers) {
                throw new AssertionError("the intake was to be asked");
            }

            @Override
            public MpnRegistry during(MembershipIntake intake) {
                return counted();
            }
        };
        RetryingPolicy policy = policy(RULES, _ -> true);

        try (MembershipIntake intake = new InMemoryStores().memberships().dryRunIntake()) {
            CheckedMpnRegistry seen = new CheckedMpnRegistry(filledByExports, policy).during(intake);
            assertThatExceptionOfType(PortUnavailable.class).isThrownBy(() -> seen.findAll(Set.of(CONTOSO)));
        }
        assertThat(calls).hasValue(3);
    }
}
