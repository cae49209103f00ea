package dev.ferry.persistence.home;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.function.Supplier;

/**
 * A file that its owner alone reads and that holds a secret, which is made when it is first asked for, at random unless
 * the caller says how. Its randomness is not handed in like other randomness, because nothing else must ever be able to
 * tell it.
 */
public final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    /** The text in this file of this directory, which is there; processes that start at once agree on one. */
    public static String in(Path directory, String name) throws IOException {
        return in(directory, name, SecretFile::random);
    }

    /** The same for a text that is made in this way. */
    public static String in(Path directory, String name, Supplier<String> made) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            make(directory, file, made.get());
        }
        return Files.readString(file);
    }

    /** 64 digits of a random number. */
    public static String random() {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** On the disk before it has its name: what is made with it is, too. */
    private static void write(Path file, String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = StandardCharsets.UTF_8.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }

    /** Written aside first and then linked, which happens wholly or not at all, so that nobody reads half of it. */
    private static void make(Path directory, Path file, String text) throws IOException {
        Path aside = PrivateFiles.temporary(directory, file.getFileName().toString());
        try {
            write(aside, text);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException _) {
            // Another process was faster: its text is the one.
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
