package dev.ferry.persistence.undo;

import static dev.ferry.persistence.schema.Tables.DELAYED_ACT;
import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.undo.AskedAct;
import dev.ferry.domain.undo.AskedBy;
import dev.ferry.domain.undo.DelayedAct;
import dev.ferry.domain.undo.DelayedActs;
import dev.ferry.domain.undo.UndoableAct;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.UserId;
import dev.ferry.persistence.InjectedStores;
import java.time.Duration;
import java.util.stream.Stream;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** An act that a newer version wrote, or a hand, is in nobody's way, and is never done by guessing. */
abstract class UnreadableDelayedActsContract {
    private static final int ALL = 10;
    private static final AskedBy ANNA = new AskedBy(email("anna@contoso.example"), false);

    private final InjectedStores stores = stores();
    private final DelayedActs acts = stores.delayedActs();

    abstract InjectedStores stores();

    @AfterEach
    void close() {
        stores.close();
    }

    static Stream<Arguments> whatCannotBeRead() {
        return Stream.of(
                Arguments.of(DELAYED_ACT.KIND, "knight"),
                Arguments.of(DELAYED_ACT.ROLE, "king"),
                Arguments.of(DELAYED_ACT.ROLE, null),
                Arguments.of(DELAYED_ACT.USER_NUMBER, null),
                Arguments.of(DELAYED_ACT.ASKED_BY, "nobody"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeRead")
    <T> void itIsNotDoneAndTheOthersAre(TableField<?, T> column, @Nullable T value) {
        DelayedAct first = asked(1);
        DelayedAct second = asked(2);
        stores.database()
                .with(sql -> sql.update(DELAYED_ACT)
                        .set(column, value)
                        .where(DELAYED_ACT.ACT_ID.eq(first.id()))
                        .execute());

        assertThat(acts.take(first.id(), second.dueAt())).isEmpty();
        assertThat(acts.due(ALL, second.dueAt())).containsExactly(second.id());
        assertThat(acts.onUsers(id("contoso"))).containsExactly(second);
        assertThat(acts.withdraw(first.id(), id("contoso"), ANNA)).isEmpty();
        assertThat(stores.expiredEntries()
                        .forgetSome(second.dueAt().plus(DelayedActs.KEPT).plus(Duration.ofSeconds(1)), ALL))
                .isOne();
    }

    private DelayedAct asked(int number) {
        UndoableAct act = new UndoableAct.ChangeRole(id("contoso"), new UserId(number), Role.MANAGER, 0);
        return acts.add(new AskedAct(act, ANNA, "en", NOON.plusSeconds(number), NOON.plusSeconds(10)))
                .orElseThrow();
    }
}
