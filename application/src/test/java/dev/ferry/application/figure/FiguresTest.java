package dev.ferry.application.figure;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.only;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static dev.ferry.application.Installation.wave;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.application.invitation.NoteVisit;
import dev.ferry.application.standing.CountAccounts;
import dev.ferry.application.standing.JudgeAgain;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.figure.DayFigures;
import dev.ferry.domain.figure.FigureDay;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.invitation.MigrationInvitation;
import dev.ferry.domain.invitation.ReminderLadder;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.standing.Place;
import dev.ferry.domain.standing.StandingSums;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How all stood, day by day. */
class FiguresTest {
    private final Installation ferry = new Installation();

    private List<DayFigures> shown() {
        return value(ferry.get(ShowFigures.class).run(OPERATOR, Optional.empty(), Optional.empty()));
    }

    @Test
    void aDayIsKeptOnceAndNoneBeforeThereIsAnythingToCount() {
        assertThat(ferry.get(KeepFigures.class).run()).isFalse();
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("waits").withoutMpnId().build());
        ferry.migrate(wave());

        assertThat(ferry.get(KeepFigures.class).run()).isTrue();
        assertThat(ferry.get(KeepFigures.class).run()).isFalse();
        assertThat(shown()).singleElement().satisfies(day -> {
            assertThat(day.day()).isEqualTo(LocalDate.of(2019, 7, 1));
            assertThat(day.amounts())
                    .containsEntry("accounts", 2L)
                    .containsEntry("state.completed", 1L)
                    .containsEntry("state.not-started", 1L)
                    .containsEntry("finding.mpn-missing", 1L)
                    .containsEntry("standing.active", 1L)
                    .containsEntry("sync-back.oldest-pending-seconds", 0L);
        });
    }

    /** As after an upgrade, which makes all due. */
    @Test
    void noDayIsKeptWhileMostAreStillToBeJudged() {
        Set<PublisherId> many = IntStream.range(0, 600)
                .mapToObj(number -> Samples.id("a" + number))
                .collect(Collectors.toSet());
        ferry.stores
                .legacyAccounts()
                .replaceAll(many.stream()
                        .map(id -> Samples.legacyAccount(id.value()))
                        .toList());
        ferry.stores.dueVerdicts().markAll(many);
        assertThat(ferry.get(KeepFigures.class).run()).isFalse();
        assertThat(ferry.stores.dueVerdicts().claim(300, Duration.ofMinutes(1))).hasSize(300);
        ferry.get(JudgeAgain.class).run();
        assertThat(ferry.stores.accountStandings().sums().accounts()).isEqualTo(300);
        assertThat(ferry.get(KeepFigures.class).run()).isFalse();

        ferry.stores.dueVerdicts().markAll(many);
        ferry.get(JudgeAgain.class).runAll();
        assertThat(ferry.get(KeepFigures.class).run()).isTrue();
        assertThat(shown())
                .singleElement()
                .satisfies(day -> assertThat(day.amounts())
                        .containsEntry("accounts", 600L)
                        .containsEntry("due", 0L));
    }

    @Test
    void progressIsThatOfTheDaysThatWereNotedAndOfNow() {
        ferry.withReady("contoso", "fabrikam");
        ferry.with(LegacyAccountSample.named("waits").withoutMpnId().build());
        ferry.migrate(only("contoso"));
        ferry.get(KeepFigures.class).run();
        ferry.clock.forward(Duration.ofDays(2));
        ferry.migrate(only("fabrikam"));

        MoveProgress progress = value(ferry.get(ShowProgress.class).run(OPERATOR));

        assertThat(progress.days()).hasSize(2);
        assertThat(progress.days().getLast())
                .returns(LocalDate.of(2019, 7, 3), MoveProgress.Day::day)
                .returns(2L, MoveProgress.Day::moved);
        assertThat(progress.forecast().map(Forecast::perDay)).contains(0.5);
        assertThat(refusal(ferry.get(ShowProgress.class).run(person("owner@contoso.example"))))
                .isEqualTo(Code.OPERATOR_ONLY);
    }

    @Test
    void howFarOwnersCameIsCountedWithTheDay() {
        ferry.withReady("contoso", "fabrikam").migrate(only("contoso"));
        ferry.stores
                .history()
                .appendAll(List.of(
                        did(Action.MIGRATION_STARTED, "fabrikam"),
                        did(Action.WORK_EMAIL_PROVED, "fabrikam"),
                        did(Action.WORK_EMAIL_PROVED, "contoso")));
        assertThat(value(ferry.get(ShowProgress.class).run(OPERATOR)).owners()).isEmpty();
        ferry.stores
                .invitations()
                .addAll(List.of(MigrationInvitation.sent(
                        Samples.id("fabrikam"),
                        Optional.empty(),
                        Optional.empty(),
                        LocalDate.of(2019, 7, 1),
                        ReminderLadder.DEFAULT)));
        NoteVisit visit = ferry.get(NoteVisit.class);
        assertThat(refusal(visit.run(OPERATOR, Samples.id("fabrikam")))).isEqualTo(Code.OWNER_ONLY);
        assertThat(value(visit.run(person("owner@fabrikam.example"), Samples.id("fabrikam"))))
                .isTrue();
        assertThat(value(visit.run(person("owner@fabrikam.example"), Samples.id("fabrikam"))))
                .isFalse();
        assertThat(value(visit.run(person("owner@contoso.example"), Samples.id("contoso"))))
                .as("never invited")
                .isFalse();

        ferry.get(KeepFigures.class).run();

        assertThat(value(ferry.get(ShowProgress.class).run(OPERATOR)).owners())
                .contains(new OwnersFunnel(LocalDate.of(2019, 7, 1), 0, 1, 1, 1, 0, 0));
    }

    private static HistoryEntry did(Action action, String account) {
        return new HistoryEntry(Samples.NOON, "owner", action, Optional.of(Samples.id(account)), Map.of());
    }

    @Test
    void whereAllAreIsCountedByWhatIsKept() {
        ferry.withReady("contoso")
                .with(LegacyAccountSample.named("waits").withoutMpnId().build());
        ferry.migrate(wave());

        StandingSums sums = value(ferry.get(CountAccounts.class).run(OPERATOR)).sums();

        assertThat(sums.of(Place.MOVED)).isOne();
        assertThat(sums.of(Place.NOT_INVITED)).isOne();
        assertThat(refusal(ferry.get(CountAccounts.class).run(person("owner@contoso.example"))))
                .isEqualTo(Code.OPERATOR_ONLY);
    }

    @Test
    void daysAreShownFromTheOneToTheOther() {
        ferry.withReady("contoso").migrate(wave());
        for (int day = 0; day < 3; day++) {
            ferry.get(KeepFigures.class).run();
            ferry.clock.forward(Duration.ofDays(1));
        }

        assertThat(shown()).hasSize(3);
        Optional<FigureDay> second = Optional.of(new FigureDay(LocalDate.of(2019, 7, 2)));
        assertThat(value(ferry.get(ShowFigures.class).run(OPERATOR, second, second)))
                .extracting(DayFigures::day)
                .containsExactly(LocalDate.of(2019, 7, 2));
        assertThat(refusal(ferry.get(ShowFigures.class)
                        .run(person("owner@contoso.example"), Optional.empty(), Optional.empty())))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(FigureDay.parse("2019-02-30"))).isEqualTo(Code.MALFORMED_DATE);
    }
}
