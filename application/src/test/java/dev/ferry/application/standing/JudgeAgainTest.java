package dev.ferry.application.standing;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.Installation.wave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.account.FindAccounts;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.standing.StandingFilter;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
