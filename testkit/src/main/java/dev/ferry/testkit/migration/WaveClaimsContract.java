package dev.ferry.testkit.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ferry.domain.migration.FindingCode;
import dev.ferry.domain.migration.PageClaim;
import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveShare;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.testkit.operation.StoreContract;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every {@link WaveClaims} must do: nothing is done twice, and nothing is left undone because a node died. */
public abstract class WaveClaimsContract extends StoreContract {
    private static final WaveCounts FEW = new WaveCounts(2, 1, 3, Map.of(FindingCode.MPN_MISSING, 3L), 7, 1);
    private static final WaveCounts MORE =
            new WaveCounts(5, 0, 1, Map.of(FindingCode.MPN_MISSING, 1L, FindingCode.NO_OWNER, 1L), 11, 0);

    @Test
    public final void theFirstNodeBeginsAWaveAndTheNextOneJoinsIt() {
        try (WaveShare first = join("east", "wave");
                WaveShare second = join("west", "wave")) {
            assertThat(first.began()).isTrue();
            assertThat(second.began()).isFalse();
        }
    }

    @Test
    public final void anotherWaveWaitsUntilAllNodesHaveLeftTheFirst() {
        try (WaveShare east = join("east", "wave")) {
            try (WaveShare west = join("west", "wave")) {
                assertThat(node("north").join("other")).isEmpty();
                assertThat(east.claim(0)).isEqualTo(PageClaim.MINE);
                assertThat(west.claim(1)).isEqualTo(PageClaim.MINE);
            }
            assertThat(node("north").join("other")).isEmpty();
        }
        try (WaveShare north = join("north", "other")) {
            assertThat(north.began()).isTrue();
        }
    }

    @Test
    public final void aPageIsOneNodesUntilItIsDone() {
        try (WaveShare east = join("east", "wave");
                WaveShare west = join("west", "wave")) {
            assertThat(east.claim(3)).isEqualTo(PageClaim.MINE);
            assertThat(east.claim(3)).isEqualTo(PageClaim.MINE);
            assertThat(west.claim(3)).isEqualTo(PageClaim.ANOTHERS);
            assertThat(east.done(3, FEW)).isTrue();
            assertThat(west.claim(3)).isEqualTo(PageClaim.DONE);
            assertThat(east.claim(3)).isEqualTo(PageClaim.DONE);
        }
    }

    @Test
    public final void nobodyHasDoneAPageThatIsNotTheirsOrIsDone() {
        try (WaveShare east = join("east", "wave");
                WaveShare west = join("west", "wave")) {
            assertThat(east.done(0, FEW)).isFalse();
            east.claim(0);
            assertThat(west.done(0, FEW)).isFalse();
            assertThat(east.done(0, FEW)).isTrue();
            assertThat(east.done(0, FEW)).isFalse();
            assertThat(west.counts()).isEqualTo(FEW);
        }
    }

    @Test
    public final void aPageIsNotDoneWhenItsTransactionFails() {
        try (WaveShare east = join("east", "wave");
                WaveShare west = join("west", "wave")) {
            east.claim(0);
            inATransactionThatFails(() -> east.done(0, FEW));
            assertThat(west.claim(0)).isEqualTo(PageClaim.ANOTHERS);
            assertThat(west.counts()).isEqualTo(WaveCounts.NONE);
            assertThat(east.claim(0)).isEqualTo(PageClaim.MINE);
            assertThat(east.done(0, FEW)).isTrue();
        }
    }

    @Test
    public final void countsAreThoseOfAllNodes() {
        try (WaveShare east = join("east", "wave");
                WaveShare west = join("west", "wave")) {
            assertThat(east.counts()).isEqualTo(WaveCounts.NONE);
            east.claim(0);
            east.done(0, FEW);
            west.claim(1);
            west.done(1, MORE);
            assertThat(east.counts()).isEqualTo(FEW.plus(MORE));
            assertThat(west.counts()).isEqualTo(FEW.plus(MORE));
        }
    }

    @Test
    public final void whatADeadNodeHadClaimedIsAnothersToDo() {
        try (WaveShare east = join("east", "wave");
                WaveShare dead = deadNode("west").join("wave").orElseThrow()) {
            assertThat(dead.claim(0)).isEqualTo(PageClaim.MINE);
            assertThat(east.claim(0)).isEqualTo(PageClaim.MINE);
            assertThat(dead.done(0, FEW)).isFalse();
            assertThat(east.done(0, FEW)).isTrue();
        }
    }

    @Test
    public final void whatADeadNodeHasDoneStaysDone() {
        try (WaveShare east = join("east", "wave");
                WaveShare dead = deadNode("west").join("wave").orElseThrow()) {
            dead.claim(0);
            assertThat(dead.done(0, FEW)).isTrue();
            assertThat(east.claim(0)).isEqualTo(PageClaim.DONE);
            assertThat(east.counts()).isEqualTo(FEW);
        }
    }

    @Test
    public final void whatANodeThatLeftHadClaimedIsAnothersToDo() {
        try (WaveShare east = join("east", "wave")) {
            WaveShare west = join("west", "wave");
            west.claim(0);
            west.claim(1);
            west.done(1, FEW);
            west.close();
            west.close();
            assertThat(east.claim(0)).isEqualTo(PageClaim.MINE);
            assertThat(east.claim(1)).isEqualTo(PageClaim.DONE);
        }
    }

    @Test
    public final void aWaveOfDeadNodesIsBegunAnewAndTheirSharesAreVoid() {
        try (WaveShare dead = deadNode("west").join("wave").orElseThrow()) {
            dead.claim(0);
            dead.done(0, FEW);
            dead.claim(1);
            try (WaveShare east = join("east", "wave")) {
                assertThat(east.began()).isTrue();
                assertThat(east.counts()).isEqualTo(WaveCounts.NONE);
                assertThat(east.claim(0)).isEqualTo(PageClaim.MINE);
                assertThatThrownBy(() -> dead.claim(2)).isInstanceOf(PortUnavailable.class);
                assertThatThrownBy(() -> dead.done(1, FEW)).isInstanceOf(PortUnavailable.class);
                assertThatThrownBy(dead::counts).isInstanceOf(PortUnavailable.class);
                assertThatThrownBy(dead::end).isInstanceOf(PortUnavailable.class);
            }
        }
    }

    @Test
    public final void aNodeThatComesBackAloneBeginsAnew() {
        WaveShare before = join("east", "wave");
        before.claim(0);
        before.done(0, FEW);
        try (WaveShare after = join("east", "other")) {
            assertThat(after.began()).isTrue();
            assertThat(after.claim(0)).isEqualTo(PageClaim.MINE);
            assertThatThrownBy(() -> before.claim(1)).isInstanceOf(PortUnavailable.class);
        }
    }

    @Test
    public final void aNodeThatComesBackToOthersFindsItsClaimsFreeAgain() {
        try (WaveShare west = join("west", "wave")) {
            WaveShare before = join("east", "wave");
            before.claim(0);
            try (WaveShare after = join("east", "wave")) {
                assertThat(after.began()).isFalse();
                assertThat(west.claim(0)).isEqualTo(PageClaim.MINE);
                assertThat(after.claim(0)).isEqualTo(PageClaim.ANOTHERS);
                assertThatThrownBy(() -> before.done(0, FEW)).isInstanceOf(PortUnavailable.class);
            }
        }
    }

    @Test
    public final void aVoidShareThatIsClosedTakesNothingFromTheNext() {
        WaveShare before = join("east", "wave");
        before.claim(0);
        try (WaveShare after = join("east", "wave")) {
            assertThat(after.claim(0)).isEqualTo(PageClaim.MINE);
            before.close();
            assertThat(after.done(0, FEW)).isTrue();
            assertThat(node("west").join("other")).isEmpty();
        }
    }

    @Test
    public final void oneNodeTellsOfTheEnd() {
        try (WaveShare east = join("east", "wave");
                WaveShare west = join("west", "wave")) {
            assertThat(west.end()).isTrue();
            assertThat(east.end()).isFalse();
            assertThat(west.end()).isFalse();
        }
    }

    @Test
    public final void theEndIsToldOnceMoreWhenItsTransactionFails() {
        try (WaveShare east = join("east", "wave")) {
            inATransactionThatFails(east::end);
            assertThat(east.end()).isTrue();
        }
    }

    @Test
    public final void ofManyNodesThatRaceForAPageOneDoesIt() throws InterruptedException, ExecutionException {
        int nodes = 4;
        int pages = 40;
        CountDownLatch begin = new CountDownLatch(1);
        List<Callable<Integer>> racers = new ArrayList<>();
        List<WaveShare> shares = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            WaveShare share = join("node-" + node, "wave");
            shares.add(share);
            racers.add(() -> {
                begin.await();
                int mine = 0;
                for (int page = 0; page < pages; page++) {
                    boolean claimed = share.claim(page) == PageClaim.MINE;
                    mine += claimed && share.done(page, FEW) ? 1 : 0;
                }
                return mine;
            });
        }
        try (ExecutorService all = Executors.newFixedThreadPool(nodes)) {
            List<Future<Integer>> running = racers.stream().map(all::submit).toList();
            begin.countDown();
            int done = 0;
            for (Future<Integer> one : running) {
                done += one.get();
            }
            assertThat(done).isEqualTo(pages);
        }
        assertThat(shares.getFirst().counts().migrated()).isEqualTo(FEW.migrated() * pages);
        shares.forEach(WaveShare::close);
    }

    @Test
    public final void ofNodesThatStartAtOnceOneBegins() throws InterruptedException, ExecutionException {
        CountDownLatch begin = new CountDownLatch(1);
        try (ExecutorService all = Executors.newFixedThreadPool(4)) {
            List<Future<WaveShare>> starting = List.of("a", "b", "c", "d").stream()
                    .map(name -> all.submit(() -> {
                        begin.await();
                        return join(name, "wave");
                    }))
                    .toList();
            begin.countDown();
            int began = 0;
            List<WaveShare> shares = new ArrayList<>();
            for (Future<WaveShare> one : starting) {
                shares.add(one.get());
                began += one.get().began() ? 1 : 0;
            }
            assertThat(began).isEqualTo(1);
            shares.forEach(WaveShare::close);
        }
    }

    private WaveClaims node(String name) {
        return stores().waveClaims(name);
    }

    private WaveClaims deadNode(String name) {
        return stores().waveClaimsOfADeadNode(name);
    }

    private WaveShare join(String node, String wave) {
        return node(node).join(wave).orElseThrow();
    }
}
