package dev.ferry.application.messages;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.offer.Certification;
import dev.ferry.domain.offer.OfferKind;
import dev.ferry.domain.offer.OfferState;
import dev.ferry.domain.offer.Page;
import dev.ferry.domain.offer.PageStatus;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.offer.Step;
import dev.ferry.domain.offer.StepStatus;
import dev.ferry.domain.offer.SystemName;
import dev.ferry.domain.offer.Tier;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** R25: what contracts say of offers in slugs, people read in their language. */
class OfferWordsTest {

    private static <T> void eachItsOwn(T[] constants, Function<T, String> words) {
        assertThat(Arrays.stream(constants).map(words))
                .doesNotHaveDuplicates()
                .allSatisfy(word -> assertThat(word).isNotBlank().doesNotContain("{"));
    }

    @ParameterizedTest
    @EnumSource
    void eachHasAWordOfItsOwn(Language language) {
        OfferWords words = new OfferWords(Messages.in(language));

        eachItsOwn(OfferKind.values(), words::of);
        eachItsOwn(Situation.values(), words::of);
        eachItsOwn(OfferState.values(), words::of);
        eachItsOwn(Step.values(), words::of);
        eachItsOwn(Page.values(), words::of);
        eachItsOwn(PageStatus.values(), words::of);
        eachItsOwn(Certification.State.values(), words::of);
        eachItsOwn(Tier.values(), words::of);
    }

    @ParameterizedTest
    @EnumSource
    void everyStatusHasItsWordAndWhatIsNotSaidByItItsRemark(Language language) {
        OfferWords words = new OfferWords(Messages.in(language));
        StepStatus blocked = new StepStatus.Blocked(List.of(Step.ADDENDUM, Step.BILLING));
        List<StepStatus> plain =
                List.of(new StepStatus.Done(Optional.empty()), new StepStatus.Open(), new StepStatus.Pending());
        List<StepStatus> unknown = Stream.of(
                        SystemName.CATALOG,
                        SystemName.CERTIFICATION,
                        SystemName.GO_TO_MARKET,
                        SystemName.MEMBERSHIP_CENTER)
                .<StepStatus>map(StepStatus.Unknown::new)
                .toList();
        List<StepStatus> notNeeded = Arrays.stream(StepStatus.Why.values())
                .<StepStatus>map(StepStatus.NotNeeded::new)
                .toList();

        assertThat(plain).allSatisfy(status -> {
            assertThat(words.of(status)).isNotBlank();
            assertThat(words.remark(status)).isEmpty();
        });
        assertThat(words.remark(blocked).orElseThrow())
                .contains(words.of(Step.ADDENDUM) + ", " + words.of(Step.BILLING));
        assertThat(Stream.of(unknown, notNeeded).flatMap(List::stream))
                .extracting(status -> words.remark(status).orElseThrow())
                .doesNotHaveDuplicates()
                .allSatisfy(remark -> assertThat(remark).isNotBlank().doesNotContain("{"));
        assertThat(Stream.of(plain, unknown.subList(0, 1), notNeeded.subList(0, 1), List.of(blocked))
                        .flatMap(List::stream))
                .extracting(words::of)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void kindsGoByTheNamesOfTheirProducts(Language language) {
        OfferWords words = new OfferWords(Messages.in(language));

        assertThat(words.of(OfferKind.DYNAMICS_365_CUSTOMER_ENGAGEMENT))
                .isEqualTo("Dynamics 365 for Customer Engagement & PowerApps");
        assertThat(words.of(OfferKind.DYNAMICS_365_OPERATIONS)).isEqualTo("Dynamics 365 for Operations");
    }
}
