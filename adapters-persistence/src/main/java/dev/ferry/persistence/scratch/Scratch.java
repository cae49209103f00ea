package dev.ferry.persistence.scratch;

import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.persistence.home.PrivateFiles;
import dev.ferry.plugin.FileFaults;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Room outside the heap, in files that have no name any more: the operating system takes them back when this is closed,
 * or when the process ends, however it ends. Not thread-safe.
 */
public final class Scratch implements AutoCloseable {
    private final Path directory;
    private final Arena arena = Arena.ofShared();

    public Scratch(ScratchDirectory directory) {
        this.directory = directory.path();
    }

    /** So many bytes, all zero. */
    MemorySegment room(long bytes) {
        try {
            requireRoom(bytes);
            Path file = PrivateFiles.temporary(PrivateFiles.directory(directory), "scratch");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                return channel.map(MapMode.READ_WRITE, 0, bytes, arena);
            } finally {
                Files.delete(file);
            }
        } catch (IOException fault) {
            throw FileFaults.told("scratch", directory, fault);
        }
    }

    /** To write to mapped memory that the disk has no room for is no exception that can be told, but an error. */
    private void requireRoom(long bytes) throws IOException {
        if (Files.getFileStore(PrivateFiles.directory(directory)).getUsableSpace() < bytes) {
            throw Hindered.unavailable(
                    "scratch",
                    new Hindrance.NoRoom(directory.toString()),
                    new IOException("wanted " + bytes + " bytes"));
        }
    }

    @Override
    public void close() {
        arena.close();
    }
}
