package dev.ferry.cli.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.document.AccountCells;
import dev.ferry.cli.terminal.Column;
import org.junit.jupiter.api.Test;

class AccountShapeTest {
    @Test
    void csvHasTheColumnsThatItHasOverHttp() {
        assertThat(AccountShape.SHAPE.columns()).extracting(Column::name).isEqualTo(AccountCells.HEAD);
    }
}
