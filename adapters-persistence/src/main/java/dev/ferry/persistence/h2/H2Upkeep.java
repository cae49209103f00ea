package dev.ferry.persistence.h2;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.RandomAccessStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the file of the embedded database near the size of what is in it. Each commit is written at once, as a piece of
 * its own with every page that it changed, some 64 KB; H2 puts together what is left of such pieces with the thread
 * that writes commits later, of which there is none here. So it is done here, in the process that has the file open,
 * where much of the file is empty. Others wait for each step, so that steps are short and seldom.
 */
final class H2Upkeep implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(H2Upkeep.class);

    private static final Duration PAUSE = Duration.ofSeconds(1);
    /** How many times as long as a step took there is none after it: a wave is held up by no more than this share. */
    private static final int REST = 30;

    /**
     * Younger pieces H2 leaves alone, though no commit refers to them any longer, in case the disk writes in another
     * order than it was told to: so the file has, beside what is in it, all that was written in twice this time (what
     * is put together waits behind the youngest that is empty). H2's own 45 seconds, and the 10 that were here, were
     * hundreds of megabytes where sign-ins come without a pause. It may be short because the disk is told before each
     * step to write down what it has, while there is much to put together.
     */
    private static final int RETAINED_MILLIS = 2_000;

    private static final long SMALL_BYTES = 16L << 20;
    /** In percent of what was written. */
    private static final int SPARSE = 50;

    private static final int HALF = 50;
    private static final int STEP_BYTES = 4 << 20;

    private final HikariDataSource pool;

    private H2Upkeep(HikariDataSource pool) {
        this.pool = pool;
    }

    /** Begins, and goes on until the pool is closed. */
    static HikariDataSource of(HikariDataSource pool) {
        Thread.ofPlatform().daemon().name("h2-upkeep").start(new H2Upkeep(pool));
        return pool;
    }

    @Override
    public void run() {
        MVStore store = null;
        boolean told = false;
        Duration pause = PAUSE;
        while (!pool.isClosed()) {
            try {
                Thread.sleep(pause);
                store = store == null || store.isClosed() ? find() : store;
                pause = store == null ? PAUSE : step(store);
            } catch (InterruptedException _) {
                return;
            } catch (SQLException | RuntimeException fault) {
                told = told(fault, told);
            }
        }
    }

    /** Answers how long to rest after it. Nobody waits while the disk writes. */
    private static Duration step(MVStore store) {
        FileStore<?> file = store.getFileStore();
        if (file != null && file.size() >= SMALL_BYTES && file.getChunksFillRate() < SPARSE) {
            file.sync();
        }
        long begun = System.nanoTime();
        tidy(store);
        return pauseAfter(Duration.ofNanos(System.nanoTime() - begun));
    }

    static Duration pauseAfter(Duration step) {
        Duration rest = step.multipliedBy(REST);
        return rest.compareTo(PAUSE) > 0 ? rest : PAUSE;
    }

    /** Warns once: it is tried again each second, and while the database is being closed nothing is wrong. */
    private boolean told(Exception fault, boolean before) {
        if (before || pool.isClosed()) {
            LOG.debug("upkeep of the database failed", fault);
            return before;
        }
        LOG.warn("upkeep of the database failed, so that its file may grow; it is tried again", fault);
        return true;
    }

    /** Nothing in a process that reaches the database by way of another: once that has ended, it may be this one's. */
    private @Nullable MVStore find() throws SQLException {
        if (pool.isClosed()) {
            return null;
        }
        try (Connection connection = pool.getConnection()) {
            if (connection.unwrap(JdbcConnection.class).getSession() instanceof SessionLocal here) {
                MVStore store = here.getDatabase().getStore().getMvStore();
                store.setRetentionTime(RETAINED_MILLIS);
                return store;
            }
        }
        return null;
    }

    /** A step, between which others work. */
    static void tidy(MVStore store) {
        FileStore<?> file = store.getFileStore();
        if (file == null || file.size() < SMALL_BYTES) {
            return;
        }
        boolean rewritten = store.compact(SPARSE, STEP_BYTES);
        if (file instanceof RandomAccessStore whole) {
            whole.compactMoveChunks(HALF, STEP_BYTES, store); // lets go of what nobody refers to, and then looks
        }
        LOG.trace("upkeep: rewritten {}, {} bytes", rewritten, file.size());
    }
}
