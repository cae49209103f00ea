package dev.ferry.testkit.message;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contract finds what it is to find. */
class SentencesContractTest {
    private static final SentencesContract UNSEEN = new SentencesContract() {
        @Override
        protected String bundle() {
            return "dev.ferry.testkit.message.unseen";
        }
    };

    @ParameterizedTest
    @ValueSource(strings = {"sv", "nl", "fr"})
    void aControlCharacterIsFoundInEveryLanguage(String language) {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> UNSEEN.noSentenceHoldsWhatNobodySees(language))
                .withMessageContaining("sentence");
    }

    @Test
    void theEndOfALineIsNone() {
        assertThatCode(() -> UNSEEN.noSentenceHoldsWhatNobodySees("en")).doesNotThrowAnyException();
    }
}
