package dev.ferry.cli.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.account.AccountFilterFields;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class ListAccountsCommandTest {

    @Test
    void itHasAnOptionForEachFieldThatAccountsAreFilteredBy() {
        assertThat(CommandLine.Model.CommandSpec.forAnnotatedObject(new ListAccountsCommand())
                        .optionsMap()
                        .keySet())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                AccountFilterFields.ALL.stream().map(AccountFilterFields.Field::name),
                                Stream.of("limit"))
                        .map(name -> "--" + name)
                        .toList());
    }
}
