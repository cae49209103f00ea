package dev.ferry.persistence.undo;

import static dev.ferry.persistence.schema.Tables.DELAYED_ACT;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.undo.AskedAct;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.domain.user.UserId;
import dev.ferry.persistence.InjectedStores;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What {@code ferry doctor} says of acts that wait to be done. */
abstract class UndoHealthContract {
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final InjectedStores stores = stores();
    private final DelayedActs acts = stores.delayedActs();
    private final Instant now = stores.sharedClock(Clock.systemUTC()).now();
    private final UndoHealth check = new UndoHealth(stores::database);

    abstract InjectedStores stores();

    @AfterEach
    void close() {
        stores.close();
    }

    private DelayedAct asked(int number, Duration before) {
        UndoableAct act = new UndoableAct.RemoveUser(id("contoso"), new UserId(number), 0);
        AskedBy anna = new AskedBy(email("anna@contoso.example"), false);
        Instant at = now.minus(before);
        return acts.add(new AskedAct(act, anna, "en", at, at.plus(PERIOD))).orElseThrow();
    }

    @Test
    void whatWaitsForItsTimeIsWell() {
        asked(1, Duration.ZERO);
        acts.refused(asked(2, Duration.ofDays(1)).id(), new Refusal(Code.LAST_OWNER), now);

        assertThat(check.check()).returns("undo", Health::name).returns(true, Health::ok);
    }

    @Test
    void whatNobodyDoesIsTold() {
        DelayedAct first = asked(1, Duration.ofMinutes(3));
        asked(2, Duration.ofMinutes(2));
        Health told = check.check();

        assertThat(told.ok()).isFalse();
        assertThat(told.detail())
                .contains(": 2; the first, on contoso", first.asked().askedAt().toString(), "ferry serve");
        for (String language : List.of("sv", "nl", "fr")) {
            assertThat(told.words().orElseThrow().in(Locale.forLanguageTag(language)))
                    .contains(": 2", "contoso");
        }
    }

    @Test
    void whatIsPutOffTimeAndAgainIsTold() {
        DelayedAct act = asked(1, Duration.ofMinutes(20));
        acts.putOff(act.id(), now.plusSeconds(30));
        assertThat(check.check().ok()).isFalse();

        stores.database().with(sql -> sql.deleteFrom(DELAYED_ACT).execute());
        assertThat(check.check().ok()).isTrue();
    }

    @Test
    void aServerIsReadyAllTheSame() {
        assertThat(check.isNeededToServe()).isFalse();
    }
}
