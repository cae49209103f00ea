package dev.ferry.persistence.h2;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.home.PrivateFiles;
import dev.ferry.testkit.sample.Samples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What was answered is in the files at that moment, so that a process that is killed loses none of it: the files are
 * copied as a kill would leave them. There are versions of H2 that fail here (2.5.252).
 */
class H2DurabilityTest {
    private static final int TURNS = 8;

    private final Path home = Homes.fresh();

    @AfterEach
    void delete() {
        Homes.delete(home.resolve(".."));
    }

    @Test
    void whatWasAnsweredOutlivesAKillAtThatMoment() throws IOException {
        try (InjectedStores stores = InjectedStores.at(home)) {
            // Room in the file is used again at once, and not only after 45 seconds: that is when it may go wrong.
            stores.database().with(sql -> sql.execute("set retention_time 0"));
            for (int turn = 1; turn <= TURNS; turn++) {
                stores.accounts().openAll(List.of(Samples.account("account-" + turn)));
                assertThat(accountsIn(asAKillWouldLeaveIt(turn))).isEqualTo(turn);
            }
        }
    }

    private Path asAKillWouldLeaveIt(int turn) throws IOException {
        Path copy = home.resolveSibling("copy-" + turn);
        Path directory = PrivateFiles.directory(copy.resolve("db"));
        for (String file : Set.of("ferry.mv.db", DatabasePassword.FILE)) {
            Files.copy(home.resolve("db").resolve(file), directory.resolve(file));
        }
        return copy;
    }

    private static int accountsIn(Path home) {
        try (Database database = new H2Opening(Homes.options(home)).open()) {
            return database.with(sql -> sql.fetchCount(DSL.table("account")));
        }
    }
}
