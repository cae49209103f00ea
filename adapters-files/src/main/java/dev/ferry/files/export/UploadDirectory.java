package dev.ferry.files.export;

import dev.ferry.domain.export.Uploads;
import dev.ferry.plugin.FileFaults;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** Keeps archives below home, each under the digest of its bytes; exports hold names and addresses. Thread-safe. */
final class UploadDirectory implements Uploads {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    private final Path directory;

    UploadDirectory(Path directory) {
        this.directory = directory;
    }

    /** Written aside first, so that nobody opens half of one. */
    @Override
    public String keep(InputStream archive) {
        try {
            Files.createDirectories(directory, onlyOwner("rwx------"));
            Path aside = Files.createTempFile(directory, "coming-", ".part", onlyOwner("rw-------"));
            try {
                String id = write(archive, aside);
                Files.move(aside, file(id), StandardCopyOption.ATOMIC_MOVE);
                return id;
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException broken) {
            throw FileFaults.told("exports", directory.toAbsolutePath(), broken);
        }
    }

    private static String write(InputStream archive, Path aside) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream digested = new DigestInputStream(archive, digest);
                OutputStream out = Files.newOutputStream(aside)) {
            digested.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public Optional<String> location(String id) {
        return Optional.of(id)
                .filter(ID.asMatchPredicate())
                .map(this::file)
                .filter(Files::isRegularFile)
                .map(Path::toString);
    }

    @Override
    public void drop(String id) {
        try {
            if (ID.matcher(id).matches()) {
                Files.deleteIfExists(file(id));
            }
        } catch (IOException stuck) {
            throw new UncheckedIOException("an export could not be removed", stuck);
        }
    }

    private Path file(String id) {
        return directory.resolve(id + ".zip");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    private FileAttribute<?>[] onlyOwner(String permissions) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
