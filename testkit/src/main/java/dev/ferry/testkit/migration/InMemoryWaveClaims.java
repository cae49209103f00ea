package dev.ferry.testkit.migration;

import dev.ferry.domain.migration.PageClaim;
import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveShare;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.util.function.Function;

/** Waves that several nodes share, in memory: as many nodes as a test wants, dead or alive. Thread-safe. */
public final class InMemoryWaveClaims {
    /** The name that faults carry. */
    public static final String SYSTEM = "wave";

    private final TransactionalState<WaveBoard> board;

    /** Nothing runs yet; shares its transactions with the other stores of this database. */
    public InMemoryWaveClaims(InMemoryDatabase database) {
        board = database.keep(new WaveBoard(), WaveBoard::copy);
    }

    /**
     * The claims as one node makes them.
     *
     * @param alive whether the others hear of it
     */
    public WaveClaims ofNode(String node, boolean alive) {
        return wave -> change(there -> there.join(node, alive, wave)).map(Share::new);
    }

    private <T> T change(Function<WaveBoard, T> step) {
        return board.<T>changing(step);
    }

    private final class Share implements WaveShare {
        private final WaveBoard.Place place;

        Share(WaveBoard.Place place) {
            this.place = place;
        }

        @Override
        public boolean began() {
            return place.began();
        }

        @Override
        public PageClaim claim(int page) {
            return change(there -> there.claim(place.share(), page));
        }

        @Override
        public boolean done(int page, WaveCounts counts) {
            return change(there -> there.done(place.share(), page, counts));
        }

        @Override
        public WaveCounts counts() {
            return change(there -> there.counts(place.share()));
        }

        @Override
        public boolean end() {
            return change(there -> there.end(place.share()));
        }

        @Override
        public void pause() {
            Thread.onSpinWait();
        }

        @Override
        public void close() {
            change(there -> {
                there.leave(place.share());
                return true;
            });
        }
    }
}
