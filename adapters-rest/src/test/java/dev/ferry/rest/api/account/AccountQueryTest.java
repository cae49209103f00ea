package dev.ferry.rest.api.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.account.AccountFilterFields;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountQueryTest {

    @Test
    void itDeclaresEachFieldThatAccountsAreFilteredByAndTheOrderAndNoOther() {
        assertThat(Stream.of(AccountQuery.class.getFields())
                        .flatMap(field -> Optional.ofNullable(field.getAnnotation(QueryParam.class)).stream())
                        .map(QueryParam::value))
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                AccountFilterFields.ALL.stream().map(AccountFilterFields.Field::name),
                                Stream.of("sort"))
                        .toList());
    }
}
