package dev.ferry.persistence.h2;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.database.ChangeNumbersContract;
import dev.ferry.persistence.home.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class H2ChangeNumbersTest extends ChangeNumbersContract {
    private final Path backup = Homes.absent();
    private Path home = Homes.fresh();

    @AfterEach
    void delete() {
        List.of(home, backup.resolve("..")).forEach(Homes::delete);
    }

    @Override
    InjectedStores opened() {
        return InjectedStores.at(home);
    }

    @Override
    void backUp() {
        copy(home, backup);
    }

    @Override
    void restore() {
        Homes.delete(home);
        home = Homes.absent();
        copy(backup, home);
    }

    private static void copy(Path from, Path to) {
        try {
            PrivateFiles.directory(to.resolve("db"));
            for (String file : List.of("ferry.mv.db", DatabasePassword.FILE)) {
                Files.copy(from.resolve("db").resolve(file), to.resolve("db").resolve(file));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
