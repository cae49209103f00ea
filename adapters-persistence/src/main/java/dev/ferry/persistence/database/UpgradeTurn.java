package dev.ferry.persistence.database;

import dev.ferry.plugin.UpgradeWatch;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How those who wait for another process to bring a database up to date are told so. */
public final class UpgradeTurn {
    /** After which it is said that one waits. */
    public static final Duration UNSAID = Duration.ofSeconds(2);

    private static final Logger LOG = LoggerFactory.getLogger(UpgradeTurn.class);

    private UpgradeTurn() {}

    /** Says so in the log, and to whoever started this process. */
    public static void tell(UpgradeWatch watch, String where) {
        LOG.info("another process is bringing the database {} up to date; this one waits until it is done", where);
        watch.waitsForAnother(where);
    }
}
