package dev.ferry.testkit.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A disk that a test can fill. Only who may mount one has one: root, on Linux. */
public final class SmallDisk implements AutoCloseable {
    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    /** A disk of so many MiB at this directory, which is there; none where this process may not mount one. */
    public static Optional<SmallDisk> at(Path directory, int mebibytes) throws IOException {
        int done = run("mount", "-t", "tmpfs", "-o", "size=" + mebibytes + "M", "ferry-test", directory.toString());
        return done == 0 ? Optional.of(new SmallDisk(directory)) : Optional.empty();
    }

    private static int run(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.onExit().join().exitValue();
    }

    /** Leaves so many bytes of room, or none. */
    public void fillUpTo(int left) throws IOException {
        long room = Files.getFileStore(directory).getUsableSpace() - left;
        Files.write(directory.resolve("fill"), new byte[(int) Math.max(0, room)]);
    }

    /** Without an orderly end of who still has files open there. */
    @Override
    public void close() throws IOException {
        if (run("umount", "-l", directory.toString()) != 0) {
            throw new IOException("cannot unmount " + directory);
        }
    }
}
