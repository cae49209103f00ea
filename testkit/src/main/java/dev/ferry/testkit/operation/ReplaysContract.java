package dev.ferry.testkit.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.Replay;
import dev.ferry.domain.operation.Replays;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Replays} must do. Used like any {@link StoreContract}. */
public abstract class ReplaysContract extends StoreContract {
    private static final Instant NOW = Samples.NOON;
    private static final Instant LATER = NOW.plus(Duration.ofHours(24));

    /** Two are seldom late by just so much that one overtakes the other. */
    private static final int ROUNDS = 20;

    private Replays replays() {
        return stores().replays();
    }

    private static Replay underWay(String key) {
        return new Replay(key, "fingerprint", Optional.empty(), LATER);
    }

    private static Replay answered(String key, String answer) {
        return new Replay(key, "fingerprint", Optional.of(answer), LATER);
    }

    @Test
    public final void theFirstClaimStandsAndTheSecondSeesIt() {
        assertThat(replays().claim(underWay("a"), NOW)).isEmpty();
        assertThat(replays().claim(new Replay("a", "other", Optional.empty(), LATER), NOW))
                .contains(underWay("a"));
    }

    @Test
    public final void anotherKeyIsAnotherRequest() {
        replays().claim(underWay("a"), NOW);

        assertThat(replays().claim(underWay("A"), NOW)).isEmpty();
        assertThat(replays().claim(underWay("a "), NOW)).isEmpty();
    }

    @Test
    public final void whatWasAnsweredIsSeenByTheNextClaim() {
        replays().claim(underWay("a"), NOW);
        replays().keep(answered("a", "{\"å\": \"Ж\"}"));

        assertThat(replays().claim(underWay("a"), NOW)).contains(answered("a", "{\"å\": \"Ж\"}"));
    }

    @Test
    public final void whatWasDroppedMayBeClaimedAgain() {
        replays().claim(underWay("a"), NOW);
        replays().drop("a");
        replays().drop("unknown");

        assertThat(replays().claim(underWay("a"), NOW)).isEmpty();
    }

    @Test
    public final void whoseTimeIsOverMayBeClaimedAgain() {
        replays().claim(underWay("a"), NOW);

        assertThat(replays().claim(underWay("a"), LATER.minusNanos(1000))).isPresent();
        assertThat(replays().claim(new Replay("a", "other", Optional.empty(), LATER.plusSeconds(1)), LATER))
                .isEmpty();
        assertThat(replays().claim(underWay("a"), LATER))
                .map(Replay::fingerprint)
                .contains("other");
    }

    @Test
    public final void aLongKeyAndALongAnswerAreKept() {
        String key = "ключ".repeat(500);
        replays().claim(underWay(key), NOW);
        replays().keep(answered(key, "x".repeat(100_000)));

        assertThat(replays().claim(underWay(key), NOW)).contains(answered(key, "x".repeat(100_000)));
    }

    @Test
    public final void ofManyRacersOneClaims() {
        for (int round = 0; round < ROUNDS; round++) {
            Replay wanted = underWay("key " + round);

            List<Optional<Replay>> seen = Racers.race(8, _ -> replays().claim(wanted, NOW));

            assertThat(seen).filteredOn(Optional::isEmpty).hasSize(1);
        }
    }
}
