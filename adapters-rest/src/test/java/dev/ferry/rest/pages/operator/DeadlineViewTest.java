package dev.ferry.rest.pages.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.messages.Language;
import dev.ferry.application.messages.Messages;
import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineOutcome;
import dev.ferry.domain.deadline.Ending;
import dev.ferry.domain.deadline.MetBy;
import dev.ferry.domain.deadline.Scope;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Situation;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.testkit.sample.Samples;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Operators read of deadlines in words of their language, never in those of the table that deadlines come from (R23).
 */
class DeadlineViewTest {
    private static final Consequence OF_THEIR_OWN = consequence("our-own-rule");
    private static final Deadline DEADLINE = new Deadline(
            "published-move",
            LocalDate.of(2019, 8, 31),
            ZoneOffset.UTC,
            Situation.PUBLISHED,
            Set.of(),
            List.of(MetBy.values()),
            List.of(),
            List.of(),
            14);

    private static Consequence consequence(String name) {
        return new Consequence(name, Scope.OFFER, Set.of(), Set.of(), Ending.NEVER);
    }

    private static DeadlineView in(Language language) {
        return new DeadlineView(
                new PageContext(Optional.empty(), "", Messages.in(language, PageContext.class), "/operator"),
                List.of(DEADLINE),
                "published-move",
                false,
                List.of(),
                "");
    }

    private static Standing standing(DeadlineOutcome outcome, Consequence... inForce) {
        return new Standing(
                new OfferKey(Samples.id("contoso"), new OfferId("crm")),
                DEADLINE,
                outcome,
                List.of(inForce),
                List.of(),
                true,
                new Standing.Progress(false, false, false));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void howItIsMetIsToldInWords(Language language) {
        assertThat(in(language).metBy(DEADLINE).split(" / "))
                .hasSameSizeAs(MetBy.values())
                .doesNotHaveDuplicates()
                .allSatisfy(told -> assertThat(told).isNotBlank().doesNotContain("deadline."));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void whatIsInForceIsToldInWordsAndWhatAnInstallationAddedByItsName(Language language) {
        Standing missed = standing(new DeadlineOutcome.Missed(), consequence(Consequence.REMOVED), OF_THEIR_OWN);

        assertThat(in(language).inForce(missed))
                .endsWith(" · our-own-rule")
                .doesNotContain(Consequence.REMOVED, "deadline.");
    }

    @Test
    void everyOutcomeHasAWordOfItsOwn() {
        for (Language language : Language.values()) {
            assertThat(Stream.of(
                                    new DeadlineOutcome.Ahead(),
                                    new DeadlineOutcome.Met(MetBy.SUBMITTED),
                                    new DeadlineOutcome.Missed(),
                                    new DeadlineOutcome.Waived())
                            .map(outcome -> in(language).outcome(standing(outcome))))
                    .doesNotHaveDuplicates()
                    .allSatisfy(told -> assertThat(told).isNotBlank().doesNotContain("deadline."));
        }
    }

    @Test
    void whatHasConsequencesIsNotAheadAnyMore() {
        DeadlineView view = in(Language.values()[0]);

        assertThat(view.isAhead(standing(new DeadlineOutcome.Ahead()))).isTrue();
        assertThat(view.isAhead(standing(new DeadlineOutcome.Missed(), OF_THEIR_OWN)))
                .isFalse();
    }
}
