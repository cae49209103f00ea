package dev.ferry.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {
    @ParameterizedTest
    @CsvSource({
        "Contoso CRM, CONTOSO  crm",
        "Contoso AB, contoso",
        "'Contoso, Ltd.', Contoso",
        "Contoso B.V., Contoso",
        "Contoso S.A.S., contoso sas",
        "Étude Café, etude cafe",
        "Straße, STRASSE",
        "Cafe\u0301, Café",
        "O'Brien’s Desk, OBriens desk",
        "CRM-Suite (2019), crm suite 2019",
        "ＣＲＭ, crm",
    })
    void twoSpellingsOfOneNameFoldAlike(String one, String other) {
        assertThat(FoldedName.of(one)).isEqualTo(FoldedName.of(other));
    }

    @ParameterizedTest
    @CsvSource({"Contoso CRM, Contoso ERP", "Contoso 1, Contoso 2", "日本, 日木", "Contoso, Contoso Next"})
    void twoNamesFoldApart(String one, String other) {
        assertThat(FoldedName.of(one)).isNotEqualTo(FoldedName.of(other));
    }

    @Test
    void aNameThatIsALegalFormOrHasNoLettersIsANameStill() {
        assertThat(FoldedName.of("AB").words()).containsExactly("ab");
        assertThat(FoldedName.of("!!!").words()).containsExactly("!!!");
        assertThat(FoldedName.of("").words()).containsExactly("");
    }
}
