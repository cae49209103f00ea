package dev.ferry.plugin;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.HealthCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a directory can be written, and how much room is on its disk. Thread-safe. */
public final class DirectoryHealth implements HealthCheck {
    /** With less than that, in MiB, the next wave or the next hour may fill it. */
    private static final long LITTLE = 16;

    private static final int SAMPLE = 4096;

    private final String name;
    private final Path directory;

    /** @param directory absolute; where it is not there, it is to be made: asked is the one above it */
    public DirectoryHealth(String name, Path directory) {
        this.name = name;
        this.directory = directory;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean isNeededToServe() {
        return false;
    }

    @Override
    public Health check() {
        Path there = existing(directory);
        try {
            write(there);
            long room = Files.getFileStore(there).getUsableSpace() >> 20;
            HealthFact found = room >= LITTLE ? HealthFact.ROOM : HealthFact.LITTLE_ROOM;
            return Health.told(name, room >= LITTLE, found.of(directory, room));
        } catch (IOException fault) {
            return FileFaults.behind(directory, fault)
                    .map(what -> Health.hindered(name, what))
                    .orElseGet(() -> Health.told(name, false, HealthFact.NOT_WRITABLE.of(directory)));
        }
    }

    private static Path existing(Path path) {
        Path parent = path.getParent();
        return Files.exists(path) || parent == null ? path : existing(parent);
    }

    /** Rights and free room alone do not tell: quotas, mounts and containers have their own. */
    private static void write(Path directory) throws IOException {
        Path sample = Files.createTempFile(directory, ".ferry-doctor-", ".tmp");
        try {
            Files.write(sample, new byte[SAMPLE]);
        } finally {
            Files.deleteIfExists(sample);
        }
    }
}
