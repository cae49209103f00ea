package dev.ferry.persistence.support;

import static dev.ferry.persistence.schema.Tables.SUPPORT_ANSWER;
import static dev.ferry.persistence.schema.Tables.SUPPORT_CASE;
import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseFilter;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseState;
import dev.ferry.domain.support.Cases;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.Topic;
import dev.ferry.persistence.InjectedStores;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A case that a newer version wrote, or a hand, is in nobody's way. */
abstract class UnreadableCasesContract {
    private final InjectedStores stores = stores();
    private final Cases cases = stores.cases();

    abstract InjectedStores stores();

    @AfterEach
    void close() {
        stores.close();
    }

    static Stream<Arguments> whatCannotBeRead() {
        return Stream.of(
                Arguments.of(SUPPORT_CASE.STATE, "dreaming"),
                Arguments.of(SUPPORT_CASE.OFFER_ID, "two words"),
                Arguments.of(SUPPORT_ANSWER.STATE, "dreaming"),
                Arguments.of(SUPPORT_ANSWER.VERDICT, "perhaps"));
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeRead")
    void itIsAbsentAndTheOthersAreThere(TableField<?, String> column, String value) {
        SupportCase first = opened(1, "contoso");
        SupportCase second = opened(2, "fabrikam");
        cases.add(first);
        cases.add(second);
        write(first.id(), column, value);

        assertThat(cases.find(first.id())).isEmpty();
        assertThat(stores.transactions().run(() -> cases.hold(first.id()))).isEmpty();
        assertThat(cases.ofAccounts(Set.of(id("contoso"), id("fabrikam"))))
                .isEqualTo(Map.of(id("fabrikam"), List.of(second)));
        assertThat(cases.page(CaseFilter.ALL, Optional.empty(), 1)).containsExactly(second);
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeRead")
    void theNextOfItsTopicIsNotOpenedBesideIt(TableField<?, String> column, String value) {
        SupportCase first = opened(1, "contoso");
        cases.add(first);
        write(first.id(), column, value);

        assertThat(cases.add(opened(2, "contoso"))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("whatCannotBeRead")
    void nobodySaysHowItStands(TableField<?, String> column, String value) {
        SupportCase first = opened(1, "contoso");
        cases.add(first);
        write(first.id(), column, value);

        assertThat(new EmbeddedDesks(stores.database()).standings(Set.of(first.id())))
                .isEqualTo(Map.of(first.id(), Lookup.unavailable(new Unavailability.NoAnswer())));
    }

    private void write(CaseId id, TableField<?, String> column, String value) {
        Table<?> table = Objects.requireNonNull(column.getTable());
        Field<UUID> key = table.equals(SUPPORT_CASE) ? SUPPORT_CASE.CASE_ID : SUPPORT_ANSWER.CASE_ID;
        stores.database()
                .with(sql -> sql.update(table)
                        .set(column, value)
                        .where(key.eq(id.value()))
                        .execute());
    }

    private static SupportCase opened(int number, String account) {
        Stamp stamp = new Stamp(NOON.plusSeconds(number), "anna@contoso.example");
        return new SupportCase(
                new CaseRequest(
                        new CaseId(new UUID(7, number)), id(account), Optional.empty(), Topic.MANAGING, "How?", stamp),
                CaseState.ANSWERED,
                List.of(new CaseAnswer(stamp, CaseState.ANSWERED, "So.", Optional.empty())));
    }
}
