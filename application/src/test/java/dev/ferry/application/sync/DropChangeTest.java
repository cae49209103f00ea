package dev.ferry.application.sync;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.history.Action;
import dev.ferry.domain.history.HistoryEntry;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.sync.Difference;
import dev.ferry.domain.sync.LegacyChange;
import dev.ferry.domain.sync.PendingChange;
import dev.ferry.domain.user.Role;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.Samples;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the legacy portal will never take does not keep back what is behind it for good (R16). */
class DropChangeTest {
    private static final Requester OWNER = person("owner@contoso.example");
    private static final PublisherId CONTOSO = Samples.id("contoso");

    private final Moved moved = new Moved();

    @BeforeEach
    void oneIsTurnedDownAndARemovalWaitsBehindIt() {
        moved.ferry
                .withReady("contoso")
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("owner@contoso.example"), Samples.contributor("dev@contoso.example"))
                        .build());
        moved.move();
        moved.portal.turnDown(change ->
                change.change().what() instanceof LegacyChange.UserStands ? Optional.of("no") : Optional.empty());
        value(moved.add(OWNER, "contoso", "bo@contoso.example", Role.DEVELOPER));
        value(moved.remove(OWNER, "contoso", moved.user("contoso", "dev@contoso.example")));
        moved.deliver();
    }

    private long aside() {
        PendingChange first =
                value(moved.showSync().of(OPERATOR, CONTOSO)).changes().getFirst();
        assertThat(first.setAside()).isTrue();
        return first.numbered().number();
    }

    @Test
    void r16WhatIsBehindItGoesOn() {
        assertThat(moved.there("contoso", "dev@contoso.example").active()).isTrue();

        assertThat(value(moved.drop().run(OPERATOR, CONTOSO, aside()))).isEqualTo("user-stands");
        moved.deliver();

        assertThat(moved.there("contoso", "dev@contoso.example").active()).isFalse();
        assertThat(value(moved.showSync().of(OPERATOR, CONTOSO)).changes()).isEmpty();
    }

    @Test
    void r17WhatIsMissingForItIsADifferenceThatIsMended() {
        value(moved.drop().run(OPERATOR, CONTOSO, aside()));
        moved.deliver();
        assertThat(value(moved.compare().of(OPERATOR, CONTOSO)).differing())
                .singleElement()
                .returns(
                        Optional.of(Difference.MISSING_THERE),
                        seen -> seen.user().difference());

        moved.portal.turnDown(_ -> Optional.empty());
        RepairLegacy.Plan plan = value(moved.repair().plan(OPERATOR, Optional.of(CONTOSO)));
        value(moved.repair().run(OPERATOR, plan, OptionalLong.empty()));
        moved.deliver();

        assertThat(moved.there("contoso")).containsKey("bo@contoso.example");
    }

    @Test
    void r26HistorySaysWhatWasDroppedAndNothingOfAPerson() {
        long number = aside();
        value(moved.drop().run(OPERATOR, CONTOSO, number));

        assertThat(moved.ferry.history("contoso").getLast())
                .returns(Action.SYNC_DROPPED, HistoryEntry::action)
                .returns(Map.of("number", number, "change", "user-stands"), HistoryEntry::facts);
    }

    @Test
    void whatIsNotSetAsideAnyMoreIsNotDropped() {
        long number = aside();
        value(moved.retry().run(OPERATOR, Optional.of(CONTOSO)));

        assertThat(refusal(moved.drop().run(OPERATOR, CONTOSO, number))).isEqualTo(Code.NOT_SET_ASIDE);
        assertThat(value(moved.showSync().of(OPERATOR, CONTOSO)).changes()).hasSize(2);
    }

    @Test
    void operatorsAloneDrop() {
        assertThat(refusal(moved.drop().run(OWNER, CONTOSO, aside()))).isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(moved.drop().run(OPERATOR, Samples.id("nobody"), aside())))
                .isEqualTo(Code.ACCOUNT_NOT_FOUND);
    }
}
