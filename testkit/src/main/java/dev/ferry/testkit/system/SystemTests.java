package dev.ferry.testkit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** Whether tests against real servers are passed over where a server cannot be had. */
public final class SystemTests {
    private SystemTests() {}

    /** What is there; without it the test is passed over, or fails where it is demanded. */
    public static <T> T demand(String what, Optional<T> there) {
        if ("required".equals(System.getenv("SYSTEM_TESTS"))) {
            assertThat(there).as(what).isPresent();
        }
        assumeTrue(there.isPresent(), () -> "passed over: there is no " + what + " (SYSTEM_TESTS=required demands it)");
        return there.orElseThrow();
    }
}
