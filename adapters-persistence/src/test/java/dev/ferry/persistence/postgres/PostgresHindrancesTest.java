package dev.ferry.persistence.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.ferry.domain.operation.Health;
import dev.ferry.domain.operation.Hindered;
import dev.ferry.domain.operation.Hindrance;
import dev.ferry.domain.operation.Hindrance.Away;
import dev.ferry.domain.operation.Hindrance.ClocksApart;
import dev.ferry.domain.operation.Hindrance.DatabaseAway;
import dev.ferry.domain.operation.Hindrance.DatabaseFull;
import dev.ferry.domain.operation.Hindrance.DatabasePassword;
import dev.ferry.domain.operation.Hindrance.DatabaseReadOnly;
import dev.ferry.domain.operation.Hindrance.DatabaseRights;
import dev.ferry.domain.operation.Hindrance.DatabaseSignIn;
import dev.ferry.persistence.database.Database;
import dev.ferry.testkit.socket.ClosedPort;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each fault that an operator can mend, made on a server, and what it is told as. */
class PostgresHindrancesTest {
    private static final String INSERT = "insert into job (id, kind, state, actor, done, total, at) values (1)";

    private final String name = PostgresServer.fresh();
    private final String where = PostgresServer.where(name);

    @TempDir
    private Path home;

    @AfterEach
    void drop() {
        PostgresServer.administer("alter role " + PostgresServer.GUARDED_USER + " login");
        PostgresServer.drop(name);
    }

    private PostgresOptions options() {
        return PostgresServer.options(home, name);
    }

    private PostgresOptions guarded(Optional<String> password) {
        PostgresOptions all = options();
        return new PostgresOptions(
                home,
                all.url(),
                Optional.of(PostgresServer.GUARDED_USER),
                password,
                all.connections(),
                Duration.ofSeconds(1));
    }

    private static Optional<Hindrance> whileOpening(PostgresOptions options) {
        return Hindered.behind(catchThrowable(() -> new PostgresOpening(options).open()));
    }

    private PostgresOptions at(String url) {
        return PostgresServer.options(home, url, PostgresServer.USER, PostgresServer.PASSWORD);
    }

    @Test
    void anAccountThatMayNotLogIn() {
        PostgresServer.administer("alter role " + PostgresServer.GUARDED_USER + " nologin");

        assertThat(whileOpening(guarded(Optional.of(PostgresServer.PASSWORD))))
                .contains(new DatabaseSignIn(where, PostgresServer.GUARDED_USER));
    }

    @Test
    void noPasswordWhereOneIsAskedFor() {
        assertThat(whileOpening(guarded(Optional.empty())))
                .contains(new DatabasePassword(where, PostgresServer.GUARDED_USER));
    }

    @Test
    void aHostOfWhichNobodyHeard() {
        assertThat(whileOpening(at("jdbc:postgresql://nowhere.invalid/ferry")))
                .contains(new DatabaseAway("nowhere.invalid:5432/ferry", Away.UNKNOWN_HOST));
    }

    @Test
    void aPortAtWhichNobodyListens() throws Exception {
        try (ClosedPort closed = new ClosedPort()) {
            String place = "127.0.0.1:" + closed.number() + "/ferry";

            assertThat(whileOpening(at("jdbc:postgresql://" + place))).contains(new DatabaseAway(place, Away.REFUSED));
        }
    }

    @Test
    void aServerThatIsSilent() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String place = "127.0.0.1:" + silent.getLocalPort() + "/ferry";

            assertThat(whileOpening(at("jdbc:postgresql://" + place + "?socketTimeout=1&loginTimeout=0")))
                    .contains(new DatabaseAway(place, Away.SILENT));
        }
    }

    @Test
    void aDatabaseThatTakesNoChanges() {
        PostgresServer.administer("alter database " + name + " set default_transaction_read_only = on");

        assertThat(whileOpening(options())).contains(new DatabaseReadOnly(where));
    }

    @Test
    void aClockThatDisagreesWithTheDatabases() {
        try (Database database = new PostgresOpening(options()).open()) {
            assertThat(clockHealth(database, Duration.ZERO).ok()).isTrue();

            for (Duration wrong : List.of(Duration.ofMinutes(-1), Duration.ofMinutes(1))) {
                Health told = clockHealth(database, wrong);
                assertThat(told.ok()).isFalse();
                assertThat(told.hindrance()).get().isInstanceOfSatisfying(ClocksApart.class, apart -> {
                    assertThat(apart.where()).isEqualTo(where);
                    assertThat(apart.here().isAfter(apart.there())).isEqualTo(wrong.isPositive());
                });
            }
        }
    }

    private Health clockHealth(Database database, Duration wrong) {
        return new ClockHealth(() -> database, options(), Clock.offset(Clock.systemUTC(), wrong)).check();
    }

    @Test
    void rightsThatWereTakenAway() {
        try (Database database = new PostgresOpening(options()).open()) {
            PostgresServer.administer(name, "revoke insert on history from " + PostgresServer.USER);
            PostgresServer.administer(name, "alter table history owner to postgres");
            PostgresServer.administer(name, "grant select on history to " + PostgresServer.USER);

            assertThat(behind(database, "delete from history"))
                    .hasValueSatisfying(what -> assertThat(what)
                            .isInstanceOfSatisfying(
                                    DatabaseRights.class,
                                    rights -> assertThat(rights)
                                            .returns(where, DatabaseRights::where)
                                            .returns(PostgresServer.USER, DatabaseRights::account)
                                            .satisfies(all ->
                                                    assertThat(all.lacking()).contains("history"))));
            assertThat(health(database))
                    .returns(false, Health::ok)
                    .satisfies(found -> assertThat(found.hindrance())
                            .hasValueSatisfying(what -> assertThat(what).isInstanceOf(DatabaseRights.class)));
        }
    }

    @Test
    void rightsInASchemaOfItsOwn() {
        PostgresServer.administer(name, "create schema moves authorization " + PostgresServer.USER);
        String url = options().url().text();
        PostgresOptions there = at(url + (url.contains("?") ? "&" : "?") + "currentSchema=moves");
        try (Database database = new PostgresOpening(there).open()) {
            PostgresServer.administer(name, "alter table moves.history owner to postgres");

            assertThat(new ServerHealth(() -> database, there).check().hindrance())
                    .contains(new DatabaseRights(
                            where, PostgresServer.USER, "moves", List.of("history", "history_id_seq")));
        }
    }

    @Test
    void aDiskThatIsFull() {
        try (Database database = new PostgresOpening(options()).open()) {
            assertThat(behind(database, raising("53100"))).contains(new DatabaseFull(where));
        }
    }

    @Test
    void aServerWithoutRoomForAnotherConnection() {
        try (Database database = new PostgresOpening(options()).open()) {
            assertThat(behind(database, raising("53300"))).contains(new DatabaseAway(where, Away.CROWDED));
        }
    }

    @Test
    void aWrongStatementIsNobodysToMend() {
        try (Database database = new PostgresOpening(options()).open()) {
            assertThat(catchThrowable(() -> database.with(sql -> sql.execute(INSERT))))
                    .isInstanceOf(DataAccessException.class)
                    .satisfies(fault -> assertThat(Hindered.behind(fault)).isEmpty());
        }
    }

    @Test
    void onceItHasBeenAwayForLongNobodyWaitsForIt() {
        try (Database database = new PostgresOpening(guardedOwner()).open()) {
            PostgresServer.close(name);
            behind(database, "select 1");

            // Of several, so that a machine that stands still for a while is not taken for waiting.
            assertThat(IntStream.range(0, 5).mapToObj(_ -> patienceOf(database)))
                    .anySatisfy(waited -> assertThat(waited).isLessThan(Duration.ofSeconds(4)));
        } finally {
            PostgresServer.reopen(name);
        }
    }

    /** How long a question waits for a database that is away. */
    private static Duration patienceOf(Database database) {
        long begun = System.nanoTime();
        assertThat(catchThrowable(() -> database.with(sql -> sql.execute("select 1"))))
                .isNotNull();
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Whose patience is longer than a look at the server takes. */
    private PostgresOptions guardedOwner() {
        PostgresOptions all = options();
        return new PostgresOptions(home, all.url(), all.user(), all.password(), 2, Duration.ofSeconds(4));
    }

    @Test
    void aServerThatIsWellSaysWhichItIs() {
        try (Database database = new PostgresOpening(options()).open()) {
            assertThat(health(database))
                    .returns(true, Health::ok)
                    .satisfies(found -> assertThat(found.detail()).contains(where, "ferry", "supported"));
        }
    }

    private Health health(Database database) {
        return new ServerHealth(() -> database, options()).check();
    }

    private static String raising(String state) {
        return "do $$ begin raise exception 'as the server says it' using errcode = '" + state + "'; end $$";
    }

    private static Optional<Hindrance> behind(Database database, String statement) {
        return Hindered.behind(catchThrowable(() -> database.with(sql -> sql.execute(statement))));
    }
}
