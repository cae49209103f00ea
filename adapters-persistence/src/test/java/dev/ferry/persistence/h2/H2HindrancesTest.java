package dev.ferry.persistence.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.home.PrivateFiles;
import dev.ferry.plugin.SettingsException;
import dev.ferry.testkit.fault.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each fault of the embedded database's files that an operator can mend, and what it is told as. */
class H2HindrancesTest {
    private final Path home = Homes.fresh();

    @AfterEach
    void delete() {
        Homes.delete(home.resolve(".."));
    }

    private Database open() {
        return new H2Opening(Homes.options(home)).open();
    }

    @Test
    void aPasswordThatIsGoneIsNotMadeAnew() throws IOException {
        Path password = home.resolve("db/password");
        Files.delete(password);

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(this::open)
                .withMessageContaining(password.toString())
                .withMessageContaining("backup");
        assertThat(password).doesNotExist();
    }

    @Test
    void aPasswordOfAnotherDatabase() throws IOException {
        Path password = home.resolve("db/password");
        Files.writeString(password, "another");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(this::open)
                .withMessageContaining(password.toString())
                .withMessageNotContaining("user name");
    }

    @Test
    void aFileThatIsNoDatabase() throws IOException {
        Files.writeString(home.resolve("db/ferry.mv.db"), "no database");

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(this::open)
                .withMessageContaining(home.resolve("db").toString())
                .withMessageNotContaining("mvstore");
    }

    @Test
    void aFileThatCannotBeWritten() throws Exception {
        Path file = home.resolve("db/ferry.mv.db");
        assertThat(file.toFile().setReadOnly()).isTrue();
        assumeTrue(!Files.isWritable(file), "root may write to it all the same");

        assertThat(Hindered.behind(catchThrowable(this::open))).contains(new Hindrance.NoAccess(file.toString()));
    }

    @Test
    void aDiskThatIsFull() throws Exception {
        Path directory = PrivateFiles.directory(home.resolveSibling("small").resolve("db"));
        Optional<SmallDisk> mounted = SmallDisk.at(directory, 4);
        assumeTrue(mounted.isPresent(), "no disk can be mounted");
        try (SmallDisk disk = mounted.orElseThrow()) {
            Database database = new H2Opening(Homes.options(directory.resolveSibling(""))).open();
            disk.fillUpTo(0);

            assertThatExceptionOfType(PortUnavailable.class)
                    .isThrownBy(() -> fill(database))
                    .satisfies(fault ->
                            assertThat(Hindered.behind(fault)).contains(new Hindrance.NoRoom(directory.toString())));
            database.close();
        }
    }

    private static void fill(Database database) {
        for (int i = 0; i < 1000; i++) {
            database.with(sql -> sql.execute("create table if not exists filling (id identity, text varchar);"
                    + " insert into filling (text) select space(1000) from system_range(1, 100)"));
        }
    }
}
