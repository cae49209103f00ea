package dev.ferry.application.deadline;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.Standing;
import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Code;
import dev.ferry.testkit.sample.LegacyAccountSample;
import dev.ferry.testkit.sample.OfferStages;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Operators see with how many offers a deadline is at risk (R23). It is July 2019. */
class CountAtRiskTest {
    private final Installation ferry = new Installation();

    @BeforeEach
    void twoOffersHaveDeadlines() {
        ferry.with(Samples.tenant("contoso"))
                .with(Samples.membership("contoso"))
                .with(LegacyAccountSample.named("contoso")
                        .withUsers(Samples.owner("owner@contoso.example"))
                        .withOffers(OfferStages.of("crm", Situation.PUBLISHED), OfferStages.of("erp", Situation.DRAFT))
                        .build())
                .migrate(Installation.wave());
    }

    private CountAtRisk.Count count() {
        return value(ferry.get(CountAtRisk.class).run(OPERATOR)).orElseThrow();
    }

    @Test
    void nothingIsAtRiskWhileItsDateIsFar() {
        assertThat(count().total()).isZero();
        assertThat(count().exact()).isTrue();
    }

    @Test
    void whatWasMissedIsCountedAsTheListHasIt() {
        ferry.clock.forward(Duration.ofDays(365));

        assertThat(count().total()).isPositive();
        try (Stream<Standing> all =
                value(ferry.get(ListAllStandings.class).run(OPERATOR, Optional.empty(), Optional.empty()))) {
            assertThat(all.filter(Standing::isAtRisk).count()).isEqualTo(count().total());
        }
    }

    @Test
    void itIsCountedOnceInTenMinutesHoweverOftenItIsAskedFor() {
        assertThat(count().at()).isEqualTo(Samples.NOON);
        ferry.clock.forward(Duration.ofMinutes(9));
        assertThat(count().at()).isEqualTo(Samples.NOON);
        ferry.clock.forward(Duration.ofMinutes(1));
        assertThat(count().at()).isEqualTo(Samples.NOON.plus(Duration.ofMinutes(10)));
    }

    @Test
    void ofDeadlinesThatWereLoadedSinceItIsCountedAtOnce() {
        List<Deadline> all = value(ferry.get(ListDeadlines.class).run(OPERATOR));
        assertThat(count().at()).isEqualTo(Samples.NOON);
        ferry.clock.forward(Duration.ofMinutes(1));
        ferry.stores.deadlines().load(all.subList(0, 1));

        assertThat(count().at()).isEqualTo(Samples.NOON.plus(Duration.ofMinutes(1)));
    }

    /** A dashboard with 100,000 accounts behind it waits for none of them. */
    @Test
    void nobodyWaitsForTheCountAndOneIsBegunHoweverManyAsk() {
        List<Runnable> begun = new ArrayList<>();
        CountAtRisk behind = new CountAtRisk(
                ferry.get(KnownOffers.class),
                ferry.get(CurrentDeadlines.class),
                ferry.get(OfferStandings.class),
                begun::add,
                _ -> "ref-1",
                ferry.clock);

        assertThat(value(behind.run(OPERATOR))).isEmpty();
        assertThat(value(behind.run(OPERATOR))).isEmpty();
        assertThat(begun).hasSize(1);
        begun.removeFirst().run();
        assertThat(value(behind.run(OPERATOR))).isPresent();
        ferry.clock.forward(Duration.ofMinutes(11));
        assertThat(value(behind.run(OPERATOR)).orElseThrow().at())
                .as("what is known, until it is counted again")
                .isEqualTo(Samples.NOON);
        begun.removeFirst().run();
        assertThat(value(behind.run(OPERATOR)).orElseThrow().at()).isEqualTo(Samples.NOON.plus(Duration.ofMinutes(11)));
        assertThat(begun).isEmpty();
    }

    @Test
    void othersThanOperatorsAreRefused() {
        assertThat(refusal(ferry.get(CountAtRisk.class).run(person("owner@contoso.example"))))
                .isEqualTo(Code.OPERATOR_ONLY);
    }
}
