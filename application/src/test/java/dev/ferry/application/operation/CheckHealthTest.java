package dev.ferry.application.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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

    /** A plugin's, which keeps no word. */
    private record Broken(Supplier<Health> answer) implements HealthCheck {
        @Override
        public String name() {
            return "broken";
        }

        @Override
        public Health check() {
            return answer.get();
        }
    }

    static Stream<Supplier<Health>> answers() {
        return Stream.of(
                () -> {
                    throw new IllegalStateException("broken");
                },
                () -> {
                    throw new AssertionError("broken");
                },
                () -> null);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aCheckThatBreaksHidesNoOther(Supplier<Health> answer) {
        both.countDown();
        CheckHealth some = new CheckHealth(Set.of(new Broken(answer), new Patient("database", true, both)));

        assertThat(some.ready())
                .extracting(Health::name, Health::ok, Health::detail)
                .containsExactly(tuple("broken", false, "does not answer"), tuple("database", true, "asked"));
    }

    @Test
    void whoAsksWhetherAServerIsReadyIsNotHeldUp() {
        CheckHealth alone = new CheckHealth(Set.of(new Patient("database", true, both)), Duration.ofMillis(20));

        assertThat(alone.ready()).singleElement().satisfies(silent -> {
            assertThat(silent).returns("database", Health::name).returns(false, Health::ok);
            assertThat(silent.detail()).isEqualTo("does not answer");
            assertThat(silent.words().orElseThrow().in(Locale.FRENCH)).isEqualTo("ne répond pas");
        });
    }
}
