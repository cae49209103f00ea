package dev.ferry.application.wave;

import dev.ferry.domain.migration.PageClaim;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveShare;

/** The whole of a dry run: nobody shares it, and nothing of it is kept. Thread-safe. */
final class SoleShare implements WaveShare {
    private WaveCounts counts = WaveCounts.NONE;

    @Override
    public boolean began() {
        return true;
    }

    @Override
    public PageClaim claim(int page) {
        return PageClaim.MINE;
    }

    @Override
    public synchronized boolean done(int page, WaveCounts more) {
        counts = counts.plus(more);
        return true;
    }

    @Override
    public synchronized WaveCounts counts() {
        return counts;
    }

    @Override
    public boolean end() {
        return true;
    }

    @Override
    public void pause() {
        throw new IllegalStateException("there is nobody to wait for");
    }

    @Override
    public void close() {
        // Nobody else wants what it claimed.
    }
}
