package dev.ferry.persistence.h2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.home.PrivateFiles;
import dev.ferry.plugin.SettingsException;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Samples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the embedded database makes of a home: files, other processes, upgrades, backups. */
public class HomeTest {
    private final Path home = Homes.absent();

    @AfterEach
    void delete() {
        Homes.delete(home.resolve(".."));
    }

    @Test
    void nobodyElseReadsTheDatabaseOrItsPassword() throws IOException {
        InjectedStores.at(home).close();

        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("db"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("db/password"))).isEqualTo("rw-------");
    }

    @Test
    void whatWasStoredIsThereAfterTheNextStart() {
        try (InjectedStores first = InjectedStores.at(home)) {
            first.accounts().openAll(List.of(Samples.account("contoso")));
        }
        try (InjectedStores second = InjectedStores.at(home)) {
            assertThat(second.accounts().findAll(Set.of(Samples.id("contoso")))).hasSize(1);
        }
    }

    @Test
    void thoseWhoStartAtOnceAgreeOnOnePassword() throws Exception {
        PrivateFiles.directory(home.resolve("db"));

        assertThat(Racers.race(8, _ -> password()))
                .hasSize(8)
                .containsOnly(Files.readString(home.resolve("db/password")));
    }

    private String password() {
        try {
            return DatabasePassword.in(home.resolve("db"));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Test
    void thoseWhoOpenAnEmptyHomeAtOnceAllGetIn() {
        assertThat(Racers.race(8, _ -> accounts())).containsOnly(0);
    }

    private int accounts() {
        try (Database database = new H2Opening(Homes.options(home)).open()) {
            return database.with(sql -> sql.fetchCount(DSL.table("account")));
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() {
        try (InjectedStores stores = InjectedStores.at(home)) {
            stores.database().with(sql -> sql.execute("update \"flyway_schema_history\" set \"version\" = '999'"));
        }

        assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> new H2Opening(Homes.options(home)).open())
                .withMessageContaining("newer version of Ferry");
    }

    @Test
    void aDryRunLeavesNoFile() throws IOException {
        try (InjectedStores stores = InjectedStores.at(home)) {
            try (TenantIntake dryRun = stores.tenants().dryRunIntake()) {
                dryRun.takeIn(List.of(Samples.tenant("contoso")));
            }
            assertThat(home.resolve("scratch")).isEmptyDirectory();
        }
    }

    @Test
    void aBackupThatIsUnzippedIsTheDatabase() throws Exception {
        Path file = home.resolveSibling("backup.zip");
        try (InjectedStores stores = InjectedStores.at(home)) {
            stores.accounts().openAll(List.of(Samples.account("contoso")));
            assertThat(stores.get(Backups.class).writeTo(file.toString())).isEqualTo(Outcome.done(file.toString()));
        }
        Path other = home.resolveSibling("other");
        Path directory = PrivateFiles.directory(other.resolve("db"));
        assertThat(new ProcessBuilder("unzip", "-q", file.toString(), "-d", directory.toString())
                        .start()
                        .waitFor())
                .isZero();

        assertThat(permissions(file)).isEqualTo("rw-------");
        try (InjectedStores restored = InjectedStores.at(other)) {
            assertThat(restored.accounts().findAll(Set.of(Samples.id("contoso"))))
                    .hasSize(1);
        }
    }

    @Test
    void aBackupOverwritesNothingAndSaysWhereItCannotWrite() throws IOException {
        Path file = Files.writeString(home.resolveSibling("precious"), "precious");
        try (InjectedStores stores = InjectedStores.at(home)) {
            Backups backups = stores.get(Backups.class);

            assertThat(code(backups.writeTo(file.toString()))).contains(Code.TARGET_EXISTS);
            assertThat(code(backups.writeTo(file + "/below"))).contains(Code.TARGET_UNWRITABLE);
        }
        assertThat(file).hasContent("precious");
    }

    @Test
    void whenTheProcessThatHoldsTheDatabaseIsKilledTheOthersGoOn() throws Exception {
        Process holder = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = holder.inputReader()) {
            assertThat(out.lines().anyMatch(Holder.READY::equals)).isTrue();
            try (InjectedStores stores = InjectedStores.at(home)) {
                assertThat(stores.accounts().findAll(Set.of(Samples.id("contoso"))))
                        .hasSize(1);
                assertThat(stores.waveLock().tryAcquire()).isEmpty();
                holder.destroyForcibly().waitFor();

                stores.accounts().openAll(List.of(Samples.account("fabrikam")));
                assertThat(stores.accounts().findAll(Set.of(Samples.id("contoso"), Samples.id("fabrikam"))))
                        .hasSize(2);
                assertThat(stores.waveLock().tryAcquire()).isPresent();
            }
        } finally {
            holder.destroyForcibly();
        }
    }

    private static Optional<Code> code(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(Refusal reason) ? Optional.of(reason.code()) : Optional.empty();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
