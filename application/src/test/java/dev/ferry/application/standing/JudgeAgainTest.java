package dev.ferry.application.standing;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.Installation.wave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.account.FindAccounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.Finding;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.standing.AccountStanding;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.standing.StandingSamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Accounts that are judged again, and when. */
class JudgeAgainTest {
    private static final StandingFilter UNAVAILABLE =
            StandingFilter.ALL.withFindings(Set.of(FindingCode.REGISTRY_UNAVAILABLE));

    private final Installation ferry = new Installation();

    private FindAccounts.Page found(StandingFilter filter) {
        return value(ferry.get(FindAccounts.class).run(OPERATOR, filter, Optional.empty(), 10));
    }

    private void waits() {
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("owner@elsewhere.example"))
                        .build());
        ferry.migrate(wave());
    }

    /** R9: what nobody could say is asked again, after a while. */
    @Test
    void r9WhereASystemGaveNoAnswerItIsAskedAgainOnceItDoes() {
        waits();
        ferry.stores.tenantDirectory().goDown();
        ferry.stores.dueVerdicts().markAll(Set.of(Samples.id("contoso")));
        assertThat(found(UNAVAILABLE).accounts()).hasSize(1);
        ferry.stores.tenantDirectory().comeBack();

        ferry.get(JudgeAgain.class).runOld();
        assertThat(found(UNAVAILABLE).accounts()).hasSize(1);
        ferry.clock.forward(Duration.ofMinutes(2));
        ferry.get(JudgeAgain.class).runOld();
        assertThat(found(UNAVAILABLE).accounts()).isEmpty();
    }

    /** What an export lacks, no system says when it is asked again; so it keeps nobody else from being asked. */
    @Test
    void r9ThoseWithoutAnAnswerAreAskedAgainBehindAnyNumberOfThoseThatAnExportLacks() {
        List<AccountStanding> all = new ArrayList<>();
        for (int number = 0; number < 600; number++) {
            all.add(StandingSamples.waiting(
                    "a" + number,
                    new Finding.RegistryUnavailable("mpn-registry", new Unavailability.RowRejected("m.csv", 2))));
        }
        all.add(StandingSamples.waiting(
                "z", new Finding.RegistryUnavailable("mpn-registry", new Unavailability.NoAnswer())));
        ferry.stores.accountStandings().saveAll(all);
        ferry.clock.forward(Duration.ofMinutes(2));

        assertThat(ferry.get(JudgeAgain.class).runOld()).isOne();
        assertThat(ferry.stores.dueVerdicts().newest(10)).containsOnlyKeys(Samples.id("z"));
    }

    /** Where nobody judges what is due, that grows no further. */
    @Test
    void whatIsDueForItsAgeIsNotMadeDueOnceMore() {
        waits();
        ferry.clock.forward(StandingRules.DEFAULT.maxAge().plusSeconds(1));
        assertThat(ferry.get(JudgeAgain.class).runOld()).isOne();
        assertThat(ferry.get(JudgeAgain.class).runOld()).isZero();
        assertThat(ferry.stores.dueVerdicts().count(10)).isOne();
    }

    /** 3,000 in two minutes: 1,500 each minute. */
    @Test
    void aRoundTakesAsManyAsItTakesToComeRoundWithinTheAge() {
        Duration age = Duration.ofMinutes(2);
        ferry.stores
                .accountStandings()
                .saveAll(IntStream.range(0, 3_000)
                        .mapToObj(number -> StandingSamples.waiting("a" + number))
                        .toList());
        ferry.clock.forward(age.plusSeconds(1));
        JudgeAgain often = ferry.with(binder -> binder.bind(StandingRules.class)
                        .toInstance(new StandingRules(age, StandingRules.DEFAULT.systems())))
                .getInstance(JudgeAgain.class);

        assertThat(often.runOld()).isEqualTo(1_500);
    }

    /** A wave judges too. */
    @Test
    void whatAWaveJudgedAgainIsNotOld() {
        waits();
        ferry.clock.forward(StandingRules.DEFAULT.maxAge().plusSeconds(1));
        ferry.migrate(wave());
        assertThat(ferry.get(JudgeAgain.class).runOld()).isZero();
    }

    /** Two processes with different settings judge all once each, and not for ever. */
    @Test
    void whoGoesByOtherRulesSaysSoOnce() {
        waits();
        JudgeAgain other = ferry.with(binder -> binder.bind(StandingRules.class)
                        .toInstance(new StandingRules(
                                StandingRules.DEFAULT.maxAge(),
                                Map.of("tenants", "remote", "memberships", "embedded"))))
                .getInstance(JudgeAgain.class);
        JudgeAgain one = ferry.get(JudgeAgain.class);
        other.runAll();
        one.begin();
        other.begin();
        one.begin();

        assertThat(ferry.stores.dueVerdicts().count(10)).isZero();
    }

    /** Nobody can find the account by a domain that it is being judged on for the first time. */
    @Test
    void whatChangesWhileAnAccountIsJudgedForTheFirstTimeIsNotLost() {
        ferry.stores.legacyAccounts().replaceAll(List.of(Samples.legacyAccount("contoso")));
        ferry.stores.dueVerdicts().markAll(Set.of(Samples.id("contoso")));
        JudgeAgain judgeAgain = ferry.with(binder -> binder.bind(Transactions.class)
                        .toInstance(new Transactions() {
                            private final AtomicBoolean changed = new AtomicBoolean();

                            @Override
                            public <T> T run(Supplier<T> work) {
                                if (changed.compareAndSet(false, true)) {
                                    try (TenantIntake intake =
                                            ferry.stores.tenants().intake()) {
                                        intake.takeIn(List.of(Samples.tenant("contoso")));
                                    }
                                }
                                return ferry.stores.transactions().run(work);
                            }
                        }))
                .getInstance(JudgeAgain.class);

        assertThat(judgeAgain.run()).isOne();
        assertThat(ferry.stores.dueVerdicts().count(10)).isOne();
        judgeAgain.runAll();
        assertThat(ferry.stores.dueVerdicts().count(10)).isZero();
        assertThat(ferry.get(CompareStandings.class).run().agrees()).isTrue();
    }

    /** Until the clock has come there, nothing is judged round and round. */
    @Test
    void whatWasJudgedByAClockThatIsAheadStaysDueAndIsLeftAlone() {
        waits();
        AccountStanding kept = ferry.stores
                .accountStandings()
                .findAll(Set.of(Samples.id("contoso")))
                .values()
                .iterator()
                .next();
        ferry.stores.accountStandings().saveAll(List.of(kept.judgedAt(Samples.NOON.plusSeconds(300))));
        ferry.stores.dueVerdicts().markAll(Set.of(Samples.id("contoso")));

        assertThat(ferry.get(JudgeAgain.class).run()).isZero();
        ferry.get(JudgeAgain.class).runAll();
        assertThat(ferry.stores.dueVerdicts().count(10)).isOne();
        ferry.clock.forward(Duration.ofMinutes(6));
        ferry.get(JudgeAgain.class).runAll();
        assertThat(ferry.stores.dueVerdicts().count(10)).isZero();
    }

    /** Who looks at a list does not wait until all that is due is counted. */
    @Test
    void whatIsDueIsCountedNoFurtherThanTenThousand() {
        ferry.stores
                .dueVerdicts()
                .markAll(IntStream.range(0, 10_050)
                        .mapToObj(number -> Samples.id("a" + number))
                        .collect(Collectors.toSet()));

        assertThat(found(StandingFilter.ALL).due()).isEqualTo(10_000);
        assertThat(ferry.get(JudgeAgain.class).due()).isEqualTo(10_050);
    }

    @Test
    void whatWasJudgedLongAgoIsJudgedAgain() {
        waits();
        assertThat(ferry.get(JudgeAgain.class).runOld()).isZero();
        ferry.clock.forward(StandingRules.DEFAULT.maxAge().plusSeconds(1));
        assertThat(ferry.get(JudgeAgain.class).runOld()).isOne();
        assertThat(found(StandingFilter.ALL).due()).isZero();
        assertThat(ferry.get(JudgeAgain.class).runOld()).isZero();
    }

    /** Somebody who looks does not wait for many; they are told. */
    @Test
    void whereManyAreDueThatIsToldAndAWorkerJudgesThem() {
        waits();
        Set<PublisherId> many = new HashSet<>();
        for (int number = 0; number < 300; number++) {
            many.add(Samples.id("a" + number));
        }
        ferry.stores
                .legacyAccounts()
                .replaceAll(many.stream()
                        .map(id -> Samples.legacyAccount(id.value()))
                        .toList());
        ferry.stores.dueVerdicts().markAll(many);

        assertThat(found(StandingFilter.ALL))
                .returns(300L, FindAccounts.Page::due)
                .returns(1L, FindAccounts.Page::count);
        while (ferry.get(JudgeAgain.class).run() > 0) {
            // on to the next bundle
        }
        assertThat(found(StandingFilter.ALL))
                .returns(0L, FindAccounts.Page::due)
                .returns(301L, FindAccounts.Page::count)
                .returns(true, FindAccounts.Page::more);
        assertThat(ferry.get(CompareStandings.class).run().agrees()).isTrue();
    }

    /** A store that says otherwise than would be derived is found out. */
    @Test
    void whatDiffersIsNamed() {
        waits();
        ferry.stores
                .legacyAccounts()
                .replaceAll(List.of(
                        LegacyAccountSample.named("contoso").withoutMpnId().build()));

        assertThat(ferry.get(CompareStandings.class).run())
                .returns(false, CompareStandings.Compared::agrees)
                .returns(List.of(Samples.id("contoso")), CompareStandings.Compared::some);
    }
}
