package dev.ferry.application.offer;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.domain.offer.Checklist;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Solution;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.solution.GoToMarketPortal;
import dev.ferry.testkit.fault.FaultKind;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.solution.InMemoryGoToMarketPortal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What steps make of other systems' answers, and of their silence (R9, R19). */
class OfferSystemsTest {
    private final Installation ferry = new Installation();

    @BeforeEach
    void move() {
        ferry.with(Samples.tenant("contoso"))
                .with(Samples.membership("contoso"))
                .with(LegacyAccountSample.named("contoso")
                        .withOffers(OfferStages.of("old", Situation.PUBLISHED))
                        .build());
        ferry.migrate(Installation.wave());
    }

    private StepStatus statusOf(Step step) {
        OfferKey key = new OfferKey(Samples.id("contoso"), new OfferId("old"));
        Checklist checklist =
                value(ferry.get(ShowOffer.class).run(OPERATOR, key)).checklist();
        return checklist.statusOf(step).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void aMembershipCenterThatDoesNotAnswerIsNamed(FaultKind fault) {
        ferry.stores.membershipCenter().fail(fault);

        assertThat(statusOf(Step.MEMBERSHIP_CENTER)).isEqualTo(new StepStatus.Unknown("membership-center"));
        assertThat(statusOf(Step.ENROLMENT)).isEqualTo(new StepStatus.Blocked(List.of(Step.MEMBERSHIP_CENTER)));
        assertThat(statusOf(Step.MARKETPLACE_LINK)).isInstanceOf(StepStatus.Blocked.class);
    }

    @ParameterizedTest
    @EnumSource
    void aGoToMarketPortalThatDoesNotAnswerIsNamed(FaultKind fault) {
        ferry.stores.goToMarketPortal().fail(fault);

        assertThat(statusOf(Step.MARKETPLACE_LINK)).isEqualTo(new StepStatus.Unknown("go-to-market"));
        assertThat(statusOf(Step.MEMBERSHIP_CENTER)).isInstanceOf(StepStatus.Done.class);
    }

    @Test
    void whereNoSolutionIsAboutTheOfferNothingIsToBeEntered() {
        Solution other = new Solution(
                "another", Samples.id("contoso"), "Another", Optional.of(new OfferId("another")), Optional.empty());
        Solution lone = new Solution("lone", Samples.id("contoso"), "Lone", Optional.empty(), Optional.empty());
        InMemoryGoToMarketPortal elsewhere = new InMemoryGoToMarketPortal(List.of(other, lone));
        ferry.exchanging(GoToMarketPortal.class, () -> elsewhere);

        assertThat(statusOf(Step.MARKETPLACE_LINK)).isEqualTo(new StepStatus.NotNeeded(StepStatus.Why.NO_SOLUTION));
    }
}
