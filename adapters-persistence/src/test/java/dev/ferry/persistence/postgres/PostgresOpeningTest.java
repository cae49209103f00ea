package dev.ferry.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.operation.Backups;
import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.database.Database;
import dev.ferry.plugin.SettingsException;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.socket.ClosedPort;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server's database makes of those who come: who is let in, upgrades, several at once. */
class PostgresOpeningTest {
    private final String name = PostgresServer.absent();

    @TempDir
    private Path home;

    @AfterEach
    void drop() {
        PostgresServer.drop(name);
    }

    private PostgresOptions options() {
        return PostgresServer.options(home, name);
    }

    private void create(String more) {
        PostgresServer.administer("create database " + name + " " + more);
    }

    private static ThrowableAssertAlternative<SettingsException> refused(PostgresOptions options) {
        return assertThatExceptionOfType(SettingsException.class)
                .isThrownBy(() -> new PostgresOpening(options).open())
                .satisfies(refusal -> assertThat(refusal).message().doesNotContain(PostgresServer.PASSWORD));
    }

    @Test
    void whatWasStoredIsThereForAnotherHome() {
        create("owner ferry");
        try (InjectedStores first = stores(options())) {
            first.accounts().openAll(List.of(Samples.account("contoso")));
        }
        try (InjectedStores second = stores(PostgresServer.options(home.resolve("other"), name))) {
            assertThat(second.accounts().findAll(Set.of(Samples.id("contoso")))).hasSize(1);
        }
    }

    @Test
    void thoseWhoOpenAnEmptyDatabaseAtOnceAllGetIn() {
        create("owner ferry");
        assertThat(Racers.race(4, _ -> accounts())).containsOnly(0);
    }

    private int accounts() {
        try (Database database = new PostgresOpening(options()).open()) {
            return database.with(sql -> sql.fetchCount(DSL.table("account")));
        }
    }

    @Test
    void aSchemaOfItsOwnIsAsGoodAsTheStandardOne() {
        create("owner ferry");
        PostgresServer.administer("alter database " + name + " set search_path = own");
        PostgresServer.administer(name, "create schema own authorization ferry");
        PostgresServer.administer(name, "create table public.flyway_schema_history (anything integer)");
        new PostgresOpening(options()).open().close();

        try (Database database = new PostgresOpening(options()).open()) {
            int accounts = database.with(sql -> sql.fetchCount(DSL.table("own.account")));
            assertThat(accounts).isZero();
        }
    }

    @Test
    void aDatabaseOfANewerVersionIsLeftAlone() {
        create("owner ferry");
        new PostgresOpening(options()).open().close();
        PostgresServer.administer(name, "update flyway_schema_history set version = '999'");

        refused(options()).withMessageContaining("newer version of Ferry");
    }

    @Test
    void aDatabaseThatIsSomethingElsesIsLeftAlone() {
        create("owner ferry");
        PostgresServer.administer(name, "create table customers (name text)");

        refused(options()).withMessageContaining(name).withMessageContaining("not Ferry’s");
    }

    @Test
    void aWrongPasswordIsToldByWhatToCheck() {
        create("owner ferry");

        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> new PostgresOpening(PostgresServer.options(
                                home, PostgresServer.url(name), PostgresServer.GUARDED_USER, "wrong"))
                        .open())
                .satisfies(fault -> assertThat(Hindered.behind(fault))
                        .contains(
                                new Hindrance.DatabaseSignIn(PostgresServer.where(name), PostgresServer.GUARDED_USER)));
    }

    @Test
    void aDatabaseThatIsNotThereIsToldByHowToMakeIt() {
        refused(options()).withMessageContaining("create database \"" + name + "\"");
    }

    @Test
    void aUserWithoutRightsIsToldByWhichAreNeeded() {
        create("");

        refused(options()).withMessageContaining("owner");
    }

    @Test
    void aDatabaseThatCannotHoldAllNamesIsRefused() {
        create("owner ferry encoding 'LATIN1' locale 'C' template template0");

        refused(options()).withMessageContaining("LATIN1").withMessageContaining("UTF8");
    }

    @Test
    void aServerThatIsNotThereIsUnavailable() throws IOException {
        try (ClosedPort closed = new ClosedPort()) {
            unavailable("jdbc:postgresql://localhost:" + closed.number() + "/ferry");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsUnavailable() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            unavailable(
                    "jdbc:postgresql://localhost:" + silent.getLocalPort() + "/ferry?connectTimeout=1&loginTimeout=1");
        }
    }

    private void unavailable(String url) {
        assertThatExceptionOfType(PortUnavailable.class)
                .isThrownBy(() -> new PostgresOpening(PostgresServer.options(home, url, "ferry", "secret")).open());
    }

    @Test
    void connectionsThatTheServerCutAreReplaced() {
        create("owner ferry");
        try (InjectedStores stores = stores(options())) {
            stores.accounts().openAll(List.of(Samples.account("contoso")));
            PostgresServer.administer(
                    "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'");

            assertThat(stores.accounts().findAll(Set.of(Samples.id("contoso")))).hasSize(1);
        }
    }

    @Test
    void aBackupIsLeftToTheServersOwnTools() {
        create("owner ferry");
        try (InjectedStores stores = stores(options())) {
            assertThat(stores.get(Backups.class)
                            .writeTo(home.resolve("backup.zip").toString()))
                    .isEqualTo(Outcome.refused(Code.BACKUP_BY_THE_DATABASE));
        }
        assertThat(home.resolve("backup.zip")).doesNotExist();
    }

    private static InjectedStores stores(PostgresOptions options) {
        return new InjectedStores(new PostgresModule(options), options.home());
    }
}
