package dev.ferry.app;

import dev.ferry.plugin.SettingFault;
import dev.ferry.plugin.SettingsException;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The directory of an installation's state: its owner's alone. */
final class Home {

    private Home() {}

    static void prepare(Path home) {
        try {
            Files.createDirectories(home, ownersAlone());
        } catch (IOException failure) {
            throw new SettingsException(SettingFault.HOME_NOT_MADE.of(home), failure);
        }
        if (!Files.isWritable(home)) {
            throw new SettingsException(SettingFault.HOME_NOT_WRITABLE.of(home));
        }
    }

    private static FileAttribute<?>[] ownersAlone() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                }
                : new FileAttribute<?>[0];
    }
}
