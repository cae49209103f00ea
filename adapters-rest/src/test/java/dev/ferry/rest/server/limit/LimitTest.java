package dev.ferry.rest.server.limit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.rest.server.limit.Limit.Turn;
import dev.ferry.rest.server.limit.LimitSettings.Most;
import dev.ferry.testkit.identity.SettableClock;
import dev.ferry.testkit.sample.Samples;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class LimitTest {
    private final SettableClock clock = new SettableClock(Samples.NOON);
    private final Limit limit = new Limit("tries", new Most(4, 10), 2, 6, new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    });

    @Test
    void aNetworkHasSoManyAndGetsThemBackInAnHour() {
        for (int left = 3; left >= 0; left--) {
            assertThat(limit.take("a").standing().left()).isEqualTo(left);
        }
        Limit.Standing none = limit.take("a").standing();

        assertThat(limit.take("a")).isInstanceOf(Turn.None.class);
        assertThat(none)
                .isEqualTo(
                        new Limit.Standing("tries", 4, 0, Duration.ofMinutes(15).toSeconds()));
        clock.forward(Duration.ofMinutes(15));
        assertThat(limit.take("a")).isInstanceOf(Turn.Granted.class);
        assertThat(limit.take("a")).isInstanceOf(Turn.None.class);
    }

    @Test
    void whatIsGivenBackIsThereAgain() {
        for (int number = 0; number < 100; number++) {
            assertThat(limit.take("a")).isInstanceOfSatisfying(Turn.Granted.class, Turn.Granted::giveBack);
        }
    }

    @Test
    void whereAllHaveUsedUpWhatThereIsEachStillHasItsFirst() {
        useUpAll();

        assertThat(taken("late")).as("its first of the day").isEqualTo(2);
        assertThat(limit.take("late")).isInstanceOfSatisfying(Turn.None.class, none -> {
            assertThat(none.byAll()).isTrue();
            assertThat(none.standing().name()).isEqualTo("tries-of-all");
        });
        clock.forward(Duration.ofMinutes(6));
        assertThat(limit.take("late")).isInstanceOf(Turn.Granted.class);
    }

    @Test
    void theFirstOfAllNetworksTogetherAreBoundedToo() {
        useUpAll();
        int taken = 0;
        for (int network = 0; network < 20; network++) {
            taken += taken("late " + network);
        }

        assertThat(taken).isEqualTo(6);
    }

    private void useUpAll() {
        taken("early");
        taken("early too");
        limit.take("third");
        limit.take("third");
    }

    private int taken(String network) {
        int taken = 0;
        while (limit.take(network) instanceof Turn.Granted) {
            taken++;
        }
        return taken;
    }
}
