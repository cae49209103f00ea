package dev.ferry.persistence.wave;

import static dev.ferry.persistence.schema.Tables.WAVE_RUN;

import dev.ferry.domain.migration.PageClaim;
import dev.ferry.domain.migration.WaveCounts;
import dev.ferry.domain.migration.WaveShare;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.wave.JooqWaveClaims.Place;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This node's part in a wave, whose lease is renewed in time on a thread of its own. Thread-safe. */
final class JooqWaveShare implements WaveShare {
    private static final Logger LOG = LoggerFactory.getLogger(JooqWaveShare.class);
    private static final String SYSTEM = "wave";
    private static final int RENEWALS_PER_LEASE = 4;
    private static final Duration MOMENT = Duration.ofMillis(250);

    private final Database database;
    private final Place place;
    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("wave-lease").daemon().factory());

    JooqWaveShare(Database database, Duration lease, Place place) {
        this.database = database;
        this.place = place;
        long pause = lease.toMillis() / RENEWALS_PER_LEASE;
        if (pause > 0) {
            var _ = renewing.scheduleWithFixedDelay(() -> renew(lease), pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    /** A renewal that fails is tried again at the next; until the lease has run out nothing is lost by it. */
    private void renew(Duration lease) {
        try {
            database.with(sql -> WaveShareRows.renew(sql, place.share(), lease));
        } catch (RuntimeException fault) {
            LOG.warn("the lease of this node's part in the wave was not renewed", fault);
        }
    }

    @Override
    public boolean began() {
        return place.began();
    }

    @Override
    public PageClaim claim(int page) {
        return asMember(sql -> WavePageRows.claim(sql, place, page));
    }

    @Override
    public boolean done(int page, WaveCounts counts) {
        return asMember(sql -> WavePageRows.done(sql, place, page, counts));
    }

    @Override
    public WaveCounts counts() {
        return asMember(sql -> WavePageRows.counts(sql, place));
    }

    @Override
    public boolean end() {
        return asMember(sql -> sql.update(WAVE_RUN)
                        .set(WAVE_RUN.ENDED, true)
                        .where(WAVE_RUN.RUN_ID.eq(place.run()))
                        .and(WAVE_RUN.ENDED.isFalse())
                        .execute()
                == 1);
    }

    private <T> T asMember(Function<DSLContext, T> question) {
        return database.with(sql -> {
            if (!WaveShareRows.exists(sql, place.share())) {
                throw new PortUnavailable(SYSTEM);
            }
            return question.apply(sql);
        });
    }

    @Override
    public void pause() {
        try {
            TimeUnit.NANOSECONDS.sleep(MOMENT.toNanos());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new PortUnavailable(SYSTEM);
        }
    }

    /** A share that cannot be taken out now is void once its lease has run out. */
    @Override
    public void close() {
        renewing.close();
        try {
            database.with(sql -> {
                WaveShareRows.remove(sql, place.share());
                return true;
            });
        } catch (RuntimeException fault) {
            LOG.warn("this node's part in the wave was not taken out; it ends with its lease", fault);
        }
    }
}
