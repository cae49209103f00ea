package dev.ferry.application.wave;

import dev.ferry.application.migration.WaveWatch;
import dev.ferry.domain.export.Reject;
import dev.ferry.domain.export.RejectLog;
import java.util.Optional;

/** Tells anyone who watches the wave of each rejected row on its way into the log. */
final class WatchedLog implements RejectLog {
    private final RejectLog log;
    private final WaveWatch watch;

    WatchedLog(RejectLog log, WaveWatch watch) {
        this.log = log;
        this.watch = watch;
    }

    @Override
    public void add(Reject reject) {
        log.add(reject);
        watch.rejected(reject);
    }

    @Override
    public long rows() {
        return log.rows();
    }

    @Override
    public Optional<String> file() {
        return log.file();
    }

    @Override
    public void close() {
        log.close();
    }
}
