package dev.ferry.domain.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.marketplace.Stamp;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may follow what in a case. */
class SupportCaseTest {
    private static final Stamp DESK = new Stamp(Instant.EPOCH, "desk");
    private static final OfferId CRM = new OfferId("crm");

    private static SupportCase opened(Topic topic) {
        return SupportCase.of(new CaseRequest(
                new CaseId(new UUID(1, 1)),
                new PublisherId("contoso"),
                Optional.of(CRM),
                topic,
                "",
                new Stamp(Instant.EPOCH, "anna@contoso.example")));
    }

    private static Outcome<SupportCase> answering(SupportCase one, CaseState state, Optional<Verdict> verdict) {
        return one.answered(new CaseAnswer(DESK, state, "So.", verdict));
    }

    private static SupportCase answered(SupportCase one, CaseState state, Optional<Verdict> verdict) {
        return ((Done<SupportCase>) answering(one, state, verdict)).value();
    }

    private static DeskAnswer said(String key, CaseState state) {
        return new DeskAnswer(key, DESK, state, "So.", Optional.of(Verdict.CONFIRMED));
    }

    @Test
    void everyAnswerButAfterTheLastOneIsTakenAndSaysHowTheCaseStands() {
        for (CaseState before : CaseState.values()) {
            for (CaseState after : CaseState.values()) {
                SupportCase one = answered(opened(Topic.MANAGING), before, Optional.empty());
                assertThat(answering(one, after, Optional.empty()) instanceof Done)
                        .isEqualTo(before != CaseState.CLOSED);
                assertThat(one.state()).isEqualTo(before);
            }
        }
    }

    @Test
    void onlyCasesOfTheMigrationDeskHaveVerdicts() {
        for (Topic topic : Topic.values()) {
            assertThat(answering(opened(topic), CaseState.CLOSED, Optional.of(Verdict.CONFIRMED)) instanceof Done)
                    .isEqualTo(topic.desk() == Desk.MIGRATION);
        }
    }

    @Test
    void aWrongKindKeepsItsDraftAsLongAsItStandsAndIsNotUnfounded() {
        SupportCase one = opened(Topic.WRONG_OFFER_TYPE);
        assertThat(one.keeps(CRM)).isTrue();
        assertThat(one.keeps(new OfferId("other"))).isFalse();
        assertThat(opened(Topic.MIGRATED_IN_ERROR).keeps(CRM)).isFalse();
        assertThat(answered(one, CaseState.ANSWERED, Optional.of(Verdict.CONFIRMED))
                        .keeps(CRM))
                .isTrue();
        assertThat(answered(one, CaseState.ANSWERED, Optional.of(Verdict.UNFOUNDED))
                        .keeps(CRM))
                .isFalse();
        assertThat(answered(one, CaseState.CLOSED, Optional.empty()).keeps(CRM)).isFalse();
        assertThat(one.takenBack(DESK).keeps(CRM)).isFalse();
    }

    @Test
    void theLastVerdictStands() {
        SupportCase one = answered(opened(Topic.MIGRATED_IN_ERROR), CaseState.ANSWERED, Optional.of(Verdict.UNFOUNDED));
        assertThat(one.takesOut(CRM)).isFalse();
        SupportCase other = answered(one, CaseState.ANSWERED, Optional.of(Verdict.CONFIRMED));
        assertThat(other.takesOut(CRM)).isTrue();
        assertThat(answered(other, CaseState.CLOSED, Optional.empty()).takesOut(CRM))
                .isTrue();
        assertThat(other.takesOut(new OfferId("other"))).isFalse();
    }

    @Test
    void whatWasTakenBackIsClosedAndStaysSo() {
        SupportCase one = opened(Topic.WRONG_OFFER_TYPE).takenBack(DESK);
        assertThat(one.state()).isEqualTo(CaseState.CLOSED);
        assertThat(one.takenBack(DESK)).isEqualTo(one);
    }

    @Test
    void whatIsHeardAgainIsNothingNewAndWhatComesLaterIs() {
        SupportCase one = opened(Topic.MIGRATED_IN_ERROR);
        assertThat(one.heard(new CaseStanding(List.of()))).isEqualTo(one);
        SupportCase first = one.heard(new CaseStanding(List.of(said("a", CaseState.ANSWERED))));
        assertThat(first.heard(new CaseStanding(List.of(said("a", CaseState.ANSWERED)))))
                .isEqualTo(first);
        SupportCase second =
                first.heard(new CaseStanding(List.of(said("b", CaseState.OPEN), said("a", CaseState.ANSWERED))));
        assertThat(second.since(first)).hasSize(1);
        assertThat(second.state()).as("by the last of all").isEqualTo(CaseState.ANSWERED);
        SupportCase closed = second.heard(new CaseStanding(List.of(said("c", CaseState.CLOSED))));
        assertThat(closed.heard(new CaseStanding(List.of(said("d", CaseState.OPEN)))))
                .isEqualTo(closed);
    }

    @Test
    void aVerdictThatItsTopicHasNotIsNotHeard() {
        assertThat(opened(Topic.MANAGING)
                        .heard(new CaseStanding(List.of(said("a", CaseState.ANSWERED))))
                        .verdict())
                .isEmpty();
    }

    @Test
    void ofALongTextAsMuchIsKeptAsAPersonMayWrite() {
        DeskAnswer answer = new DeskAnswer("a", DESK, CaseState.OPEN, "å\u0000".repeat(9_000), Optional.empty());
        String kept = answer.of(Topic.MANAGING).text();

        assertThat(kept.codePointCount(0, kept.length())).isEqualTo(CaseText.LONGEST);
        assertThat(CaseText.read(kept)).isEqualTo(Outcome.done(kept));
    }

    @Test
    void anAnswerHasAKeyAndSomebodyWhoGaveIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> said(" ", CaseState.OPEN));
        assertThatIllegalArgumentException().isThrownBy(() -> said("x".repeat(201), CaseState.OPEN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CaseStanding(List.of(said("a", CaseState.OPEN), said("a", CaseState.OPEN))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "0-0-0-0-1",
                "00000000-0000-0001-0000-00000000000G",
                "00000000-0000-0001-0000-0000000000011",
                "00000000-0000-0001-0000-00000000000A"
            })
    void whatIsNotShownSoIsNoId(String typed) {
        assertThat(CaseId.parse(typed)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsShownIsReadAgain() {
        CaseId id = new CaseId(new UUID(-1, 10));
        CasePlace place = new CasePlace(Instant.parse("2019-07-01T12:00:00.123456Z"), id);
        assertThat(CaseId.parse(id.toString())).isEqualTo(Outcome.done(id));
        assertThat(CasePlace.parse(place.toString())).isEqualTo(Outcome.done(place));
        assertThat(CasePlace.parse("nowhere")).isInstanceOf(Outcome.Refused.class);
        assertThat(CasePlace.parse("2019-07-01T12:00:00Z/nobody")).isInstanceOf(Outcome.Refused.class);
    }
}
