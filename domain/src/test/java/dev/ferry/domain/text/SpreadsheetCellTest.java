package dev.ferry.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "=",
                "\uFF1D1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A",
                "\u200B=1",
                "\uFEFF\u200E@A",
                "\uDB40\uDC41=1"
            })
    void aFormulaIsMadeText(String formula) {
        assertThat(SpreadsheetCell.of(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Contoso", "a=b", " =1", "'=1", "桜", "\u200B", "\u200Ba"})
    void anyOtherTextStays(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo(text);
    }
}
