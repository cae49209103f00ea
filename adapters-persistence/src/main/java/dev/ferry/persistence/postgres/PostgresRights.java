package dev.ferry.persistence.postgres;

import dev.ferry.domain.operation.Hindrance.DatabaseRights;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** What the account may not read or change, as the server's catalog tells; the schema is Ferry's alone. */
final class PostgresRights {
    /** Numbers are raised by who opens the database, so that sequences are to be changed, too. */
    private static final String LACKING = """
        select c.relname
        from pg_catalog.pg_class c
        join pg_catalog.pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema()
            and (c.relkind in ('r', 'p')
                    and not (has_table_privilege(c.oid, 'select') and has_table_privilege(c.oid, 'insert')
                        and has_table_privilege(c.oid, 'update') and has_table_privilege(c.oid, 'delete'))
                or c.relkind = 'S'
                    and not (has_sequence_privilege(c.oid, 'select') and has_sequence_privilege(c.oid, 'update')))
        order by c.relname
        """;

    private final PostgresOptions options;

    PostgresRights(PostgresOptions options) {
        this.options = options;
    }

    /** With the schema that this connection is in; nothing may be lacking. */
    DatabaseRights of(Connection connection) throws SQLException {
        String where = options.url().where();
        List<String> lacking = lacking(connection);
        String schema = connection.getSchema();
        return schema == null
                ? new DatabaseRights(where, options.account(), lacking)
                : new DatabaseRights(where, options.account(), schema, lacking);
    }

    private static List<String> lacking(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(LACKING)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }
}
