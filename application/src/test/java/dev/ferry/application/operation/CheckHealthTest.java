package dev.ferry.application.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class CheckHealthTest {
    private final CountDownLatch both = new CountDownLatch(2);
    private final CheckHealth checkHealth =
            new CheckHealth(Set.of(new Patient("scratch", false, both), new Patient("database", true, both)));

    /** Answers once the other is asked, too. */
    private record Patient(String name, boolean isNeededToServe, CountDownLatch both) implements HealthCheck {
        @Override
        public Health check() {
            both.countDown();
            try {
                both.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
            return new Health(name, true, "asked");
        }
    }

    @Test
    void noCheckWaitsForAnother() {
        assertThat(checkHealth.run()).extracting(Health::name).containsExactly("database", "scratch");
    }

    @Test
    void aServerIsReadyWithoutWhatNoRequestNeeds() {
        both.countDown();

        assertThat(checkHealth.ready()).extracting(Health::name).containsExactly("database");
    }
}
