package dev.ferry.rest.server.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BearerTokenTest {

    @ParameterizedTest
    @ValueSource(strings = {"Bearer aZ09-._~+/==", "bearer aZ09-._~+/==", "BEARER   aZ09-._~+/==  "})
    void theTokenIsWhatFollowsTheScheme(String header) {
        assertThat(BearerToken.in(header)).contains("aZ09-._~+/==");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "Bearer   ",
                "Bearer =",
                "Bearer a=b",
                "Bearer a b",
                "Bearer\ta",
                "Bearer \ta",
                "Bearer ä",
                "Bearera",
                "Basic a",
                " Bearer a"
            })
    void whatIsNoBearerTokenIsNone(String header) {
        assertThat(BearerToken.in(header)).isEmpty();
    }
}
