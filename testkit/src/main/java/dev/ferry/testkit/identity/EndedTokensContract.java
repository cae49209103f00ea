package dev.ferry.testkit.identity;

import static dev.ferry.testkit.sample.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.identity.EndedTokens;
import dev.ferry.testkit.contract.Contract;
import dev.ferry.testkit.fault.Racers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link EndedTokens} must do. */
public abstract class EndedTokensContract extends Contract {
    private static final int RACERS = 8;
    private static final int MANY = 11;
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final String ID = "a".repeat(64);

    /** One that keeps nothing. Called once in a test. */
    protected abstract EndedTokens empty();

    @Test
    public final void whatNobodyEndedIsNotKept() {
        assertThat(empty().until(ID)).isEmpty();
    }

    @Test
    public final void whatEndedIsKeptUntilThenAndNothingElseIs() {
        EndedTokens ended = empty();
        ended.add(ID, LATER, NOON);

        assertThat(ended.until(ID)).contains(LATER);
        assertThat(ended.until("A".repeat(64))).isEmpty();
    }

    @Test
    public final void ofSeveralAtOnceThoseAreToldThatAreKept() {
        EndedTokens ended = empty();
        ended.add(ID, LATER, NOON);
        ended.add("b", NOON, NOON);
        ended.add("c", LATER, NOON);

        assertThat(ended.until(List.of(ID, "B", "b"))).isEqualTo(Map.of(ID, LATER, "b", NOON));
        assertThat(ended.until(List.of(ID, ID))).isEqualTo(Map.of(ID, LATER));
        assertThat(ended.until(List.of("d"))).isEmpty();
        assertThat(ended.until(List.of())).isEmpty();
    }

    @Test
    public final void howeverManyAreAskedForAtOnceAllAreTold() {
        EndedTokens ended = empty();
        List<String> ids = IntStream.range(0, MANY).mapToObj(Integer::toString).toList();
        ids.forEach(id -> ended.add(id, LATER, NOON));

        assertThat(ended.until(ids)).containsOnlyKeys(ids);
    }

    @Test
    public final void saidAgainTheLastTimeCounts() {
        EndedTokens ended = empty();
        ended.add(ID, NOON.plusSeconds(1), NOON);
        ended.add(ID, LATER, NOON);

        assertThat(ended.until(ID)).contains(LATER);
    }

    @Test
    public final void whatMayBeUsedOnceIsUsedOnce() {
        EndedTokens ended = empty();

        assertThat(ended.addOnce(ID, LATER, NOON)).isTrue();
        assertThat(ended.addOnce(ID, LATER.plusSeconds(1), NOON)).isFalse();
        assertThat(ended.until(ID)).contains(LATER);
        assertThat(ended.addOnce("b", LATER, NOON)).isTrue();
    }

    @Test
    public final void whatEndedIsUsed() {
        EndedTokens ended = empty();
        ended.add(ID, LATER, NOON);

        assertThat(ended.addOnce(ID, LATER, NOON)).isFalse();
    }

    @Test
    public final void onceItsTimeIsPastItIsKeptNoLonger() {
        EndedTokens ended = empty();
        ended.addOnce(ID, LATER, NOON);

        assertThat(ended.addOnce(ID, LATER.plusSeconds(2), LATER)).isTrue();
        assertThat(ended.addOnce(ID, LATER.plusSeconds(2), LATER)).isFalse();
    }

    @Test
    public final void ofManyAtOnceOneIsTheFirst() {
        EndedTokens ended = empty();

        assertThat(Racers.race(RACERS, _ -> ended.addOnce(ID, LATER, NOON)))
                .containsOnlyOnce(true)
                .hasSize(RACERS);
    }
}
