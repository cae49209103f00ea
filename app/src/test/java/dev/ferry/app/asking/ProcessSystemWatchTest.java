package dev.ferry.app.asking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import dev.ferry.application.access.Authenticate;
import dev.ferry.application.access.Operators;
import dev.ferry.application.system.CheckedLegacyPortal;
import dev.ferry.application.system.CheckedMpnRegistry;
import dev.ferry.application.system.CircuitState;
import dev.ferry.application.system.FaultWords;
import dev.ferry.application.system.SystemStanding;
import dev.ferry.application.system.SystemTally;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.IdentityProvider;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.sync.Change;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.plugin.Setting;
import dev.ferry.plugin.Settings;
import dev.ferry.plugin.Slot;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.identity.InMemoryIdentityProvider;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.membership.InMemoryMpnRegistry;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessSystemWatchTest {
    private static final Duration REST = Duration.ofHours(1);
    private static final AskingRules RULES = new AskingRules(1, Duration.ZERO, REST);

    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final Settings settings = settings();
    private final NotedSystems noted = new NotedSystems(clock);
    private final RetryingPolicy policy = new RetryingPolicy(RULES, _ -> true, noted, new KnownSecrets(settings));
    private final FailsafeTargetCircuit target = new FailsafeTargetCircuit(REST, clock);
    private final ProcessSystemWatch watch = new ProcessSystemWatch(policy, target, noted, settings, clock);
    private final InMemoryMpnRegistry system = new InMemoryMpnRegistry(List.of(Samples.membership("contoso")));
    private final CheckedMpnRegistry registry = new CheckedMpnRegistry(system, policy);

    /** As an installation has them: what is chosen for each slot, and a secret or two. */
    private static Settings settings() {
        Stream<Setting> declared = Stream.concat(
                Stream.of(Slot.values()).map(slot -> Setting.of(slot.slug(), slot.standard(), "")),
                Stream.concat(
                        Setting.secretOrFile("acme.token", "").stream(),
                        Setting.secretOrFile("spare.token", "").stream()));
        Map<String, String> given =
                Map.of("memberships", "partner-center", "acme.token", "s3cr3t", "spare.token-file", "there-is-none");
        return new Settings(
                Path.of("/home"),
                declared.map(setting -> new Settings.Resolved(
                                setting,
                                Optional.ofNullable(given.get(setting.key())).or(setting::standard),
                                "flag"))
                        .toList());
    }

    private SystemStanding standing(String name) {
        return watch.standings().stream()
                .filter(one -> one.system().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void ask() {
        registry.findAll(Set.of(Samples.mpnId("contoso")));
    }

    private void askInVain() {
        assertThatExceptionOfType(PortUnavailable.class).isThrownBy(this::ask);
    }

    private List<String> outcomes() {
        return watch.calls().stream()
                .map(tally -> tally.system() + ' ' + tally.outcome() + ' ' + tally.times())
                .toList();
    }

    @Test
    void eachSystemIsThereBeforeItIsAsked() {
        assertThat(watch.standings())
                .extracting(SystemStanding::slot)
                .isSorted()
                .containsExactlyInAnyOrderElementsOf(Stream.of(Slot.values())
                        .filter(slot -> !Set.of(Slot.PERSISTENCE, Slot.EXPORTS, Slot.SERVER)
                                .contains(slot))
                        .map(Slot::slug)
                        .toList());
        assertThat(standing(MpnRegistry.SYSTEM))
                .isEqualTo(new SystemStanding(
                        MpnRegistry.SYSTEM,
                        "memberships",
                        "partner-center",
                        CircuitState.CLOSED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(standing(LegacyPortal.SYSTEM).name()).isEqualTo("embedded");
        assertThat(watch.calls()).isEmpty();
    }

    @Test
    void whatAnswersIsNoted() {
        ask();
        assertThat(standing(MpnRegistry.SYSTEM).answeredAt()).hasValue(Samples.NOON);
        assertThat(outcomes()).containsExactly("mpn-registry answered 1");
    }

    @Test
    void whatFailsTimeAndAgainIsSeenToBeLeftAlone() {
        system.fail(FaultKind.ANSWERS_GARBAGE);
        askInVain();
        assertThat(standing(MpnRegistry.SYSTEM).circuit()).isEqualTo(CircuitState.CLOSED);
        askInVain();
        askInVain();

        SystemStanding leftAlone = standing(MpnRegistry.SYSTEM);
        assertThat(leftAlone.circuit()).isEqualTo(CircuitState.OPEN);
        assertThat(leftAlone.askedAgainAt().orElseThrow()).isBetween(Samples.NOON, Samples.NOON.plus(REST));
        assertThat(leftAlone.lastFault()).hasValue(new SystemStanding.Fault(Samples.NOON, "the answer means nothing"));
        assertThat(outcomes()).containsExactly("mpn-registry left-alone 1", "mpn-registry unavailable 2");
    }

    @Test
    void whoAsksForTimeIsToldFromWhoFails() {
        system.fail(FaultKind.ASKS_TO_WAIT);
        askInVain();
        assertThat(outcomes()).containsExactly("mpn-registry asked-to-wait 1");
        assertThat(standing(MpnRegistry.SYSTEM).circuit()).isEqualTo(CircuitState.OPEN);
    }

    @Test
    void anAdapterThatBreaksItsContractIsNotedToo() {
        CheckedMpnRegistry broken = new CheckedMpnRegistry(
                _ -> {
                    throw new IllegalStateException("a bug");
                },
                policy);
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> broken.findAll(Set.of(Samples.mpnId("contoso"))));
        assertThat(outcomes()).containsExactly("mpn-registry unavailable 1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        you sent s3cr3t                             | you sent ***
        550 'your code is 123456'                   | 550 'your code is ******'
        GET https://a.example/x?key=v: 401          | GET https://a.example/x?*** 401
        {"client_secret": "hush", "status": 400}    | {"client_secret": "***", "status": 400}
        """)
    void neitherASecretNorACodeIsKeptOfWhatItSaid(String said, String kept) {
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> policy.ask(
                        MpnRegistry.SYSTEM,
                        () -> policy.attempt(MpnRegistry.SYSTEM, () -> {
                            throw PortUnavailable.because(MpnRegistry.SYSTEM, new IOException(said));
                        })));
        assertThat(standing(MpnRegistry.SYSTEM).lastFault().orElseThrow().why()).isEqualTo(kept);
    }

    @Test
    void aSecretThatASystemQuotesReachesNobody() {
        PortUnavailable quoting = new PortUnavailable(
                MpnRegistry.SYSTEM,
                Optional.of(REST),
                new IllegalStateException("not now", new IOException("s3cr3t is over")));
        PortUnavailable told = failing(PortUnavailable.class, quoting);
        assertThat(told)
                .returns(MpnRegistry.SYSTEM, PortUnavailable::system)
                .returns(Optional.of(REST), PortUnavailable::retryAfter);
        assertThat(ThrowableProxyUtil.asString(new ThrowableProxy(told)))
                .contains("java.io.IOException: *** is over", "ProcessSystemWatchTest")
                .doesNotContain("s3cr3t");

        assertThat(FaultWords.of(
                        failing(PortUnavailable.class, PortUnavailable.because(MpnRegistry.SYSTEM, "answered s3cr3t"))))
                .isEqualTo("mpn-registry is unavailable: answered ***");
        assertThat(FaultWords.of(failing(RuntimeException.class, new IllegalStateException("s3cr3t"))))
                .isEqualTo("***");
    }

    @Test
    void aFaultWithoutAnyIsToldAsItIs() {
        PortUnavailable quoting = PortUnavailable.because(MpnRegistry.SYSTEM, new IOException("a secret"));
        assertThat(failing(PortUnavailable.class, quoting)).isSameAs(quoting);
    }

    private <F extends RuntimeException> F failing(Class<F> kind, F fault) {
        return catchThrowableOfType(
                kind,
                () -> policy.attempt(MpnRegistry.SYSTEM, () -> {
                    throw fault;
                }));
    }

    @Test
    void whyAChangeIsTurnedDownIsOneLineWithoutSecrets() {
        LegacyPortal portal = new LegacyPortal() {
            @Override
            public Answer apply(NumberedChange change) {
                return new Answer.TurnedDown("s3cr3t\nmay not, see https://portal.example/?p=1");
            }

            @Override
            public Map<PublisherId, List<LegacyUser>> usersOf(Set<PublisherId> accounts) {
                return Map.of();
            }

            @Override
            public void lockAll(Set<PublisherId> accounts) {}
        };
        NumberedChange change = new NumberedChange(
                1, new Change(Samples.id("contoso"), new LegacyChange.UserDeleted("anna"), Samples.NOON));
        assertThat(new CheckedLegacyPortal(portal, policy).apply(change))
                .isEqualTo(new Answer.TurnedDown("*** may not, see https://portal.example/?p=1"));
    }

    @Test
    void whatStrangersHandInSaysNothingOfTheIdentityProvider() {
        InMemoryIdentityProvider provider = new InMemoryIdentityProvider(clock);
        Authenticate authenticate = new Authenticate(provider, new Operators(Set.of()), policy);

        authenticate.run("no token at all");
        assertThat(standing(IdentityProvider.SYSTEM).answeredAt()).isEmpty();
        assertThat(outcomes()).isEmpty();
        authenticate.run(
                provider.issue(Samples.email("anna@contoso.example"), false).value());
        assertThat(standing(IdentityProvider.SYSTEM).answeredAt()).hasValue(Samples.NOON);
        assertThat(outcomes()).containsExactly("identity-provider answered 1");
    }

    @Test
    void theCircuitOfDeliveriesIsThatOfTheLegacyPortal() {
        for (int failure = 0; failure < 20; failure++) {
            target.failed(new PortUnavailable(LegacyPortal.SYSTEM));
        }
        assertThat(standing(LegacyPortal.SYSTEM).circuit()).isEqualTo(CircuitState.OPEN);
    }

    @Test
    void requestsThatAdaptersTellOfAreToldApartFromCalls() {
        noted.request("mpn-registry", "timed-out", Duration.ofSeconds(2));
        noted.request("mpn-registry", "timed-out", Duration.ofSeconds(1));
        assertThat(watch.requests())
                .containsExactly(new SystemTally("mpn-registry", "timed-out", 2, Duration.ofSeconds(3)));
        assertThat(watch.calls()).isEmpty();
    }

    @Test
    void whatAnAdapterNamesWithoutEndIsNotKeptWithoutEnd() {
        for (int number = 0; number < 10_000; number++) {
            noted.request("mpn-registry", "outcome-" + number, Duration.ZERO);
        }
        assertThat(watch.requests()).hasSize(500);
    }
}
