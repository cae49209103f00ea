package dev.ferry.persistence.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.persistence.database.Schema;
import dev.ferry.persistence.table.Json;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database in which users stand twice under one address becomes one in which nobody does (R11). */
public abstract class OneUserPerAddressContract {
    private static final String WORK = "anna@contoso.example";
    private static final String PERSONAL = "anna@mail.example";
    private static final int MORE_THAN_A_BUNDLE = OneUserPerAddress.BUNDLE + 20;

    private final EmptyDatabase database;
    private Connection connection;
    private DSLContext sql;

    /** @param database one for each test */
    public OneUserPerAddressContract(EmptyDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void makeADatabaseOfTheFifthSchema() throws SQLException {
        connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        sql = DSL.using(connection, database.dialect(), new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER));
        upgradeTo("5");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
        database.drop().run();
    }

    private void upgradeTo(String version) throws SQLException {
        new Schema(0, database.placeholders())
                .bringUpToDate(
                        Upgrades.IN_JAVA, flyway -> database.source(flyway).target(version));
    }

    private void upgrade() throws SQLException {
        Schema.of(connection, database.placeholders()).bringUpToDate(Upgrades.IN_JAVA, database::source);
    }

    private void account(String id) {
        sql.execute(
                "insert into account (publisher_id, display_name, payout_profile, mpn_id, tenant_id)"
                        + " values (?, ?, false, '4711', ?)",
                id,
                id,
                new UUID(0, 1));
    }

    private void userHere(
            String account, int number, String email, @Nullable String role, String legacyRole, String legacyKey) {
        sql.execute(
                "insert into account_user (publisher_id, user_number, email, kind, role, legacy_role, legacy_key)"
                        + " values (?, ?, ?, 'work', ?, ?, ?)",
                account,
                number,
                email,
                role,
                legacyRole,
                legacyKey);
    }

    private void userThere(String account, String email, String kind, String role) {
        sql.execute(
                "insert into legacy_user (publisher_id, user_key, email, kind, legacy_role, active)"
                        + " values (?, ?, ?, ?, ?, true)",
                account,
                email,
                email,
                kind,
                role);
    }

    /** As a completion left her, who proved an address that was a user already. */
    private void doubledAnna(String account) {
        account(account);
        userThere(account, WORK, "work", "contributor");
        userThere(account, PERSONAL, "microsoft-account", "owner");
        userHere(account, 1, WORK, "developer", "contributor", WORK);
        userHere(account, 2, "Anna@Contoso.Example", "owner", "owner", PERSONAL);
        sql.execute("insert into account_member (user_key, publisher_id, user_number) values (?, ?, 2)", WORK, account);
        userHere(account, 3, "bo@contoso.example", "developer", "contributor", "bo@contoso.example");
    }

    private List<Map<String, Object>> rows(String query, Object... values) {
        return sql.fetch(query, values).map(OneUserPerAddressContract::row);
    }

    private static Map<String, Object> row(Record row) {
        Map<String, Object> values = new TreeMap<>();
        for (Field<?> field : row.fields()) {
            Object value = row.get(field);
            values.put(field.getName().toLowerCase(Locale.ROOT), value == null ? "-" : value.toString());
        }
        return values;
    }

    private List<Map<String, Object>> users(String account) {
        return rows(
                "select user_number, access_key, role, legacy_role, legacy_key, further_legacy_keys from account_user"
                        + " where publisher_id = ? order by user_number",
                account);
    }

    @Test
    void whoStoodTwiceIsOneUserWithTheHigherRoleTiedToBoth() throws SQLException {
        doubledAnna("contoso");

        upgrade();

        assertThat(users("contoso"))
                .containsExactly(
                        Map.of(
                                "user_number",
                                "1",
                                "access_key",
                                WORK,
                                "role",
                                "owner",
                                "legacy_role",
                                "owner",
                                "legacy_key",
                                WORK,
                                "further_legacy_keys",
                                "[\"" + PERSONAL + "\"]"),
                        Map.of(
                                "user_number", "3",
                                "access_key", "bo@contoso.example",
                                "role", "developer",
                                "legacy_role", "contributor",
                                "legacy_key", "bo@contoso.example",
                                "further_legacy_keys", "-"));
        assertThat(rows("select * from account_member")).isEmpty();
        assertThat(rows("select last_user_number from account")).containsExactly(Map.of("last_user_number", "2"));
    }

    @Test
    void theLegacyPortalIsOwedWhatChangesThereAndHistorySaysIt() throws SQLException {
        doubledAnna("contoso");

        upgrade();

        List<Map<String, Object>> changes = rows("select publisher_id, kind, change from sync_change");
        assertThat(changes).hasSize(1);
        assertThat(changes.getFirst()).containsEntry("kind", "user-stands");
        assertThat(Json.map(String.valueOf(changes.getFirst().get("change"))))
                .containsEntry("email", WORK)
                .containsEntry("role", "owner");
        assertThat(rows("select publisher_id from sync_lane where due_at is not null"))
                .hasSize(1);
        List<Map<String, Object>> history = rows("select action, publisher_id, facts from history");
        assertThat(history).hasSize(1);
        assertThat(history.getFirst()).containsEntry("action", "users-merged").containsEntry("publisher_id", "contoso");
        assertThat(Json.map(String.valueOf(history.getFirst().get("facts")))).containsEntry("merged", List.of("u2"));
    }

    @Test
    void whatIsOnItsWayAlreadyStaysInFront() throws SQLException {
        doubledAnna("contoso");
        sql.execute("insert into sync_lane (publisher_id, set_aside, tries, reason, delivered)"
                + " values ('contoso', true, 7, 'turned down', 3)");
        sql.execute(
                "insert into sync_change (publisher_id, kind, change, at) values ('contoso', 'user-deactivated', ?,"
                        + " timestamp with time zone '2019-07-01 12:00:00+00:00')",
                "{\"key\":\"gone@contoso.example\"}");

        upgrade();

        assertThat(rows("select kind from sync_change order by number"))
                .as("both of her users stand behind it, whatever it was about")
                .containsExactly(
                        Map.of("kind", "user-deactivated"),
                        Map.of("kind", "user-stands"),
                        Map.of("kind", "user-stands"));
        assertThat(rows("select set_aside, tries from sync_lane"))
                .containsExactly(Map.of("set_aside", "true", "tries", "7"));
    }

    @Test
    void anInvitationBesideAUserGivesNothing() throws SQLException {
        account("contoso");
        userThere("contoso", WORK, "work", "contributor");
        userHere("contoso", 1, WORK, "developer", "contributor", WORK);
        userHere("contoso", 2, WORK, "owner", "owner", WORK);
        sql.execute("update account_user set pending = true, added_later = true where user_number = 2");

        upgrade();

        assertThat(users("contoso")).hasSize(1);
        assertThat(users("contoso").getFirst()).containsEntry("role", "developer");
        assertThat(rows("select kind from sync_change")).isEmpty();
    }

    @Test
    void theUnmappedMayShareAnAddressAndAreLeftAlone() throws SQLException {
        account("contoso");
        userHere("contoso", 1, WORK, "developer", "contributor", WORK);
        userHere("contoso", 2, WORK, null, "contributor", PERSONAL);

        upgrade();

        assertThat(users("contoso")).extracting(user -> user.get("access_key")).containsExactly(WORK, "-");
        assertThat(rows("select action from history")).isEmpty();
    }

    @Test
    void anUpgradeThatIsStoppedGoesOnBehindItsLastBundle() throws SQLException {
        connection.setAutoCommit(false);
        for (int number = 1; number <= MORE_THAN_A_BUNDLE; number++) {
            doubledAnna("account-%04d".formatted(number));
        }
        connection.commit();
        connection.setAutoCommit(true);
        upgradeTo("6");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> new OneUserPerAddress().migrate(stoppedAtTheSecondBundle()));
        int merged = rows("select id from history").size();
        assertThat(merged).isPositive().isLessThan(MORE_THAN_A_BUNDLE);

        upgrade();

        assertThat(rows("select id from history")).hasSize(MORE_THAN_A_BUNDLE);
        assertThat(rows("select number from sync_change")).hasSize(MORE_THAN_A_BUNDLE);
        assertThat(rows("select user_number from account_user where access_key is null"))
                .isEmpty();
        assertThat(rows("select user_number from account_user")).hasSize(2 * MORE_THAN_A_BUNDLE);
    }

    private Context stoppedAtTheSecondBundle() {
        int[] commits = {0};
        Connection stopped = (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (_, method, arguments) -> {
                    if (method.getName().equals("commit") && ++commits[0] == 2) {
                        throw new SQLException("stopped");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException fault) {
                        throw fault.getTargetException();
                    }
                });
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Connection getConnection() {
                return stopped;
            }
        };
    }
}
