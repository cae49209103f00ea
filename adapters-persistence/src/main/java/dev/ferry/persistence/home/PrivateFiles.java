package dev.ferry.persistence.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Makes files and directories that nobody but their owner reads. */
public final class PrivateFiles {
    private static final FileAttribute<Set<PosixFilePermission>> DIRECTORY = attribute("rwx------");
    private static final FileAttribute<Set<PosixFilePermission>> FILE = attribute("rw-------");

    private PrivateFiles() {}

    private static FileAttribute<Set<PosixFilePermission>> attribute(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /** The directory, made with those above it if it is not there; one that is there is left as it is. */
    public static Path directory(Path path) throws IOException {
        return Files.createDirectories(path, DIRECTORY);
    }

    /** An empty file; one that is there already is a fault. */
    public static Path file(Path path) throws IOException {
        return Files.createFile(path, FILE);
    }

    public static Path temporary(Path directory, String name) throws IOException {
        return Files.createTempFile(directory, name, ".tmp", FILE);
    }
}
