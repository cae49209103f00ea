package dev.ferry.persistence.h2;

import dev.ferry.domain.operation.Backups;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.home.PrivateFiles;
import dev.ferry.testkit.operation.BackupsContract;
import dev.ferry.testkit.operation.Stores;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

class H2BackupsTest extends BackupsContract {
    @Override
    protected Stores emptyStores() {
        return InjectedStores.inANewHome();
    }

    @Override
    protected Backups backupsOf(Stores stores) {
        return ((InjectedStores) stores).get(Backups.class);
    }

    @Override
    protected Stores restored(String file) {
        try {
            Path home = Homes.absent();
            unzip(Path.of(file), PrivateFiles.directory(home.resolve("db")));
            return InjectedStores.at(home);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static void unzip(Path zip, Path directory) throws IOException {
        try (FileSystem packed = FileSystems.newFileSystem(zip);
                Stream<Path> files = Files.list(packed.getPath("/"))) {
            for (Path file : files.toList()) {
                Files.copy(file, directory.resolve(file.getFileName().toString()));
            }
        }
    }
}
