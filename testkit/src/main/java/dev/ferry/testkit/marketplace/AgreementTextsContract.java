package dev.ferry.testkit.marketplace;

import static dev.ferry.domain.marketplace.Agreement.ISV_ADDENDUM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.marketplace.AgreementTexts;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreContract;
import dev.ferry.testkit.sample.Scripts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every {@link AgreementTexts} must do. Used like any {@link StoreContract}. */
public abstract class AgreementTextsContract extends StoreContract {
    private static final LocalDate SPRING = LocalDate.of(2019, 3, 1);
    private static final LocalDate AUTUMN = LocalDate.of(2019, 9, 1);

    private static AgreementText text(LocalDate version, String language, String text) {
        return new AgreementText(ISV_ADDENDUM, version, language, text);
    }

    private AgreementTexts texts() {
        return stores().agreementTexts();
    }

    @Test
    public final void thereIsNoneAtFirst() {
        texts().keep(List.of());

        assertThat(texts().latest(ISV_ADDENDUM)).isEmpty();
    }

    @Test
    public final void theLatestVersionIsToldInAllItsLanguages() {
        texts().keep(List.of(text(AUTUMN, "sv", "Höst"), text(AUTUMN, "en", "Autumn"), text(SPRING, "nl", "Lente")));
        texts().keep(List.of(text(SPRING, "en", "Spring")));

        assertThat(texts().latest(ISV_ADDENDUM))
                .containsExactly(text(AUTUMN, "en", "Autumn"), text(AUTUMN, "sv", "Höst"));
    }

    @Test
    public final void theFirstTextOfAVersionAndLanguageStands() {
        texts().keep(List.of(text(SPRING, "en", "Spring")));
        texts().keep(List.of(text(SPRING, "en", "Another"), text(SPRING, "fr", "Printemps")));

        assertThat(texts().latest(ISV_ADDENDUM))
                .containsExactly(text(SPRING, "en", "Spring"), text(SPRING, "fr", "Printemps"));
    }

    @Test
    public final void textsOfEveryScriptAndLengthStayAsTheyAre() {
        String all = String.join("\n", Scripts.TEXTS) + Scripts.LONG.repeat(100);
        texts().keep(List.of(text(SPRING, "en", all)));

        assertThat(texts().latest(ISV_ADDENDUM)).containsExactly(text(SPRING, "en", all));
    }

    @Test
    public final void ofManyRacersOneTextStands() {
        Racers.race(8, racer -> {
            texts().keep(List.of(text(SPRING, "en", "of racer " + racer)));
            return racer;
        });

        assertThat(texts().latest(ISV_ADDENDUM)).hasSize(1);
    }
}
