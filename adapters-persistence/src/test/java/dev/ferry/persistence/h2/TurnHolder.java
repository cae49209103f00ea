package dev.ferry.persistence.h2;

import dev.ferry.plugin.UpgradeWatch;
import java.nio.file.Path;

/** A process that has the turn to bring a home's database up to date, until it is killed. */
final class TurnHolder {
    static final String READY = "ready";

    private TurnHolder() {}

    @SuppressWarnings("SystemOut") // how it tells the test
    public static void main(String[] arguments) throws Exception {
        try (UpgradeLock _ = UpgradeLock.in(Path.of(arguments[0]), UpgradeWatch.NONE)) {
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }
}
