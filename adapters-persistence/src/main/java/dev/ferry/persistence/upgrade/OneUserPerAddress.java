package dev.ferry.persistence.upgrade;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jooq.DSLContext;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.tools.jdbc.JDBCUtils;
import org.jspecify.annotations.Nullable;

/**
 * Gives each user who has access, or was invited to it, the key that no other of the account may have. Users whom an
 * older version let stand twice under one address become one (R11): with the higher role, tied to all their users in
 * the legacy portal, which is owed what changes there; a line of history tells it.
 *
 * <p>A bundle of accounts at a time, to keep H2's memory small. That a killed upgrade leaves what was there before is
 * up to who runs it.
 */
final class OneUserPerAddress implements JavaMigration {
    static final int BUNDLE = 100;

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("7");
    }

    @Override
    public String getDescription() {
        return "one user per address";
    }

    /** There is no script to be compared. */
    @Override
    public @Nullable Integer getChecksum() {
        return null;
    }

    /** H2 keeps in memory what a transaction may have to undo. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        boolean before = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            String last = "";
            for (List<String> bundle = bundle(connection, last); !bundle.isEmpty(); bundle = bundle(connection, last)) {
                giveKeys(connection, bundle);
                connection.commit();
                last = bundle.getLast();
            }
        } catch (SQLException | RuntimeException fault) {
            connection.rollback();
            throw fault;
        } finally {
            connection.setAutoCommit(before);
        }
    }

    private static DSLContext sql(Connection connection) {
        return DSL.using(
                connection,
                JDBCUtils.dialect(connection),
                new Settings().withRenderQuotedNames(RenderQuotedNames.NEVER));
    }

    /** The next accounts that have users without a key. */
    private static List<String> bundle(Connection connection, String last) {
        return sql(connection)
                .selectDistinct(KeptUser.PUBLISHER_ID)
                .from(KeptUser.TABLE)
                .where(KeptUser.PUBLISHER_ID.gt(last))
                .and(KeptUser.ROLE.isNotNull())
                .and(KeptUser.ACCESS_KEY.isNull())
                .orderBy(KeptUser.PUBLISHER_ID)
                .limit(BUNDLE)
                .fetch(KeptUser.PUBLISHER_ID);
    }

    private static void giveKeys(Connection connection, List<String> accounts) {
        DSLContext sql = sql(connection);
        DoubledUsers users = new DoubledUsers(sql, Clock.systemUTC().instant());
        Map<String, List<KeptUser>> byAccount = sql
                .select(KeptUser.COLUMNS)
                .from(KeptUser.TABLE)
                .where(KeptUser.PUBLISHER_ID.in(accounts))
                .and(KeptUser.ROLE.isNotNull())
                .orderBy(KeptUser.PUBLISHER_ID, KeptUser.USER_NUMBER)
                .fetch(KeptUser::of)
                .stream()
                .collect(Collectors.groupingBy(KeptUser::account, TreeMap::new, Collectors.toList()));
        List<KeptUser> people = new ArrayList<>();
        for (List<KeptUser> all : byAccount.values()) {
            Map<String, List<KeptUser>> byKey =
                    all.stream().collect(Collectors.groupingBy(KeptUser::key, TreeMap::new, Collectors.toList()));
            byKey.values().stream().filter(same -> same.size() > 1).forEach(users::merge);
            byKey.values().forEach(same -> people.add(same.getFirst()));
        }
        users.giveKeys(people);
    }
}
