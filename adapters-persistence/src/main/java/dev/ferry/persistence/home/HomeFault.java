package dev.ferry.persistence.home;

import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.plugin.FileFaults;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A fault of a file in home: none is a bug, because Ferry makes the file by itself. Where no sentence knows the way out
 * (no locks on a network's disk, too many open files), it may pass.
 */
final class HomeFault {
    private HomeFault() {}

    static PortUnavailable of(String system, Path path, IOException fault) {
        return FileFaults.behind(path, fault)
                .map(what -> Hindered.unavailable(system, what, fault))
                .orElseGet(() -> new PortUnavailable(system, Optional.empty(), fault));
    }
}
