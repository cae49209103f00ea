package dev.ferry.application.planted;

import java.time.Instant;

final class UseCaseThatReadsTheClock {
    Instant now() {
        return Instant.now();
    }
}
