package dev.ferry.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.Kind;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    /** The whole table on one screen. */
    @Test
    void everyKindOfRefusalHasItsExitCode() {
        Map<Kind, Integer> codes =
                Arrays.stream(Kind.values()).collect(Collectors.toMap(Function.identity(), ExitCode::of));

        assertThat(codes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Kind.INVALID, 1,
                        Kind.BUSY, 1,
                        Kind.UNAVAILABLE, 1,
                        Kind.USAGE, 2,
                        Kind.NOT_FOUND, 4,
                        Kind.FORBIDDEN, 4,
                        Kind.CONFLICT, 4));
    }
}
