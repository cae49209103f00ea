package dev.ferry.app.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that details go to, as it stands on the disk. Whether it took what was logged is looked up there: Logback
 * takes a write into its own buffer for one that the disk took.
 */
record LogFile(Path path) {
    /** In bytes: more than any one fault takes. */
    private static final int TAIL = 1 << 18;

    /** Whether this was logged a moment ago, and can be found. */
    boolean holds(String text) {
        return endsWith(path, text) || endsWith(path.resolveSibling(path.getFileName() + ".1"), text);
    }

    private static boolean endsWith(Path file, String text) {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            long size = channel.size();
            ByteBuffer tail = ByteBuffer.allocate((int) Math.min(size, TAIL));
            channel.position(size - tail.capacity());
            while (tail.hasRemaining() && channel.read(tail) > 0) {
                // There is more of it.
            }
            return StandardCharsets.UTF_8.decode(tail.flip()).toString().contains(text);
        } catch (IOException _) {
            return false;
        }
    }
}
