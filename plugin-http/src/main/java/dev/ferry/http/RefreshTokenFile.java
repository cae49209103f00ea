package dev.ferry.http;

import dev.ferry.domain.operation.Words;
import dev.ferry.plugin.SystemFact;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A refresh token (RFC 6749, 6) that a person's consent gave once, in a file of its own. Each exchange may give a newer
 * one, which takes its place there. The file is read before each exchange: another process may have written it, or
 * somebody put a new token there. Who gives the tokens lets an older one stay good, as Microsoft does: two processes
 * exchange the same one at the same time. Thread-safe.
 */
public final class RefreshTokenFile {
    private static final Logger LOG = LoggerFactory.getLogger(RefreshTokenFile.class);
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]{1,16384}");
    private static final long LONGEST = 65_536;
    private static final Set<PosixFilePermission> PRIVATE = PosixFilePermissions.fromString("rw-------");

    private final Path file;
    private final String key;
    private final String word;
    private @Nullable NotWritten notWritten;

    /** The newest token, as long as this process alone knows it: good while the file holds what it was given for. */
    private record NotWritten(String exchanged, String newest) {
        /** Without the tokens. */
        @Override
        public String toString() {
            return "a token that could not be written";
        }
    }

    /**
     * The token in this file, which need not be there yet.
     *
     * @param key of the setting that names it: {@code acme.refresh-token-file}
     */
    public RefreshTokenFile(Path file, String key) {
        this.file = file.toAbsolutePath();
        this.key = key;
        this.word = key.substring(key.lastIndexOf('.') + 1);
    }

    /** The last word of the setting that names the file. */
    String word() {
        return word;
    }

    /** Who mends it where no token is given for this one, and how. */
    String wayOut() {
        return "the person who consented, or another of the same role, has to consent once more; their refresh token"
                + " goes into the file of " + key;
    }

    /**
     * The token that is to be exchanged now.
     *
     * @throws HttpFault where there is none
     */
    synchronized String current() {
        String held = read();
        if (notWritten != null && notWritten.exchanged().equals(held)) {
            return notWritten.newest();
        }
        notWritten = null;
        return held;
    }

    private String read() {
        try {
            String held =
                    Files.size(file) > LONGEST ? "" : Files.readString(file).strip();
            if (PRINTABLE.matcher(held).matches()) {
                return held;
            }
        } catch (IOException fault) {
            throw HttpFault.noConsent(
                    "cannot read " + file + " (" + fault.getClass().getSimpleName() + "); " + wayOut(), word, fault);
        }
        throw HttpFault.noConsent("no refresh token stands in " + file + "; " + wayOut(), word, null);
    }

    /**
     * Keeps the newest one, unless somebody else put another there meanwhile, which is as new. Where it cannot be
     * written, this process goes on with it, and says so once.
     *
     * @param exchanged for which it was given
     */
    synchronized void keep(String exchanged, String newest) {
        if (!PRINTABLE.matcher(newest).matches() || newest.equals(exchanged)) {
            return;
        }
        boolean said = notWritten != null;
        try {
            String held = read();
            boolean ours = held.equals(exchanged)
                    || (notWritten != null && notWritten.exchanged().equals(held));
            if (ours) {
                notWritten = new NotWritten(held, newest);
                write(newest);
            }
            notWritten = null;
        } catch (IOException | HttpFault fault) {
            if (!said) {
                LOG.warn(
                        "cannot write the newest refresh token to {} ({}): let Ferry write that file and its directory;"
                                + " the token that stands there ends some time after it was given",
                        file,
                        fault.getClass().getSimpleName());
            }
        }
    }

    /** Aside first, so that whoever reads it finds the one or the other, whole; who may read it stays as it was. */
    private void write(String token) throws IOException {
        Path real = file.toRealPath();
        Path directory = real.resolveSibling("");
        Path aside = Files.createTempFile(directory, real.getFileName() + ".", ".new", onlyOurs(directory));
        try {
            try (FileChannel channel = FileChannel.open(aside, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap((token + '\n').getBytes(StandardCharsets.US_ASCII));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (isPosix(directory)) {
                belongAsBefore(aside, real);
            }
            Files.move(aside, real, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Also where {@code ferry doctor} runs as root, and the server does not. */
    private static void belongAsBefore(Path aside, Path real) throws IOException {
        PosixFileAttributes before = Files.readAttributes(real, PosixFileAttributes.class);
        PosixFileAttributes now = Files.readAttributes(aside, PosixFileAttributes.class);
        PosixFileAttributeView view = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
        if (!before.group().equals(now.group())) {
            view.setGroup(before.group());
        }
        view.setPermissions(before.permissions());
        if (!before.owner().equals(now.owner())) {
            view.setOwner(before.owner());
        }
    }

    private static FileAttribute<?>[] onlyOurs(Path directory) throws IOException {
        return isPosix(directory)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PRIVATE)}
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path directory) throws IOException {
        return Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class);
    }

    /**
     * For {@link SystemHealth#unless}: that newer tokens cannot be written; nothing where they can, or where there is
     * no file.
     */
    public Optional<Words> trouble() {
        return Files.isReadable(file) && !isWritable()
                ? Optional.of(SystemFact.TOKEN_NOT_KEPT.of(file.toString(), key))
                : Optional.empty();
    }

    private synchronized boolean isWritable() {
        try {
            return notWritten == null && Files.isWritable(file.toRealPath().resolveSibling(""));
        } catch (IOException _) {
            return false;
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return file.toString();
    }
}
