package dev.ferry.persistence.migration;

import static dev.ferry.persistence.schema.Tables.NAMED_OWNER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;

/** Rows of {@code named_owner}. */
public final class NamedOwnerRows {
    private record Row(EmailAddress owner, PublisherId account) {}

    private static final Columns<Row> COLUMNS = Columns.of(NAMED_OWNER, Row.class)
            .with(NAMED_OWNER.USER_KEY, row -> row.owner().normal())
            .with(NAMED_OWNER.PUBLISHER_ID, row -> row.account().value());

    private NamedOwnerRows() {}

    /** Those of these are these, and no others; most migrations name none. */
    static void replace(DSLContext sql, Collection<MigrationRecord> records) {
        List<MigrationRecord> naming = records.stream()
                .filter(record -> !record.namedOwners().isEmpty())
                .toList();
        if (naming.isEmpty()) {
            return;
        }
        sql.deleteFrom(NAMED_OWNER)
                .where(Keys.among(
                        NAMED_OWNER.PUBLISHER_ID,
                        naming.stream()
                                .map(record -> record.migration().account())
                                .toList()))
                .execute();
        COLUMNS.insert(
                sql,
                naming.stream()
                        .flatMap(record -> record.namedOwners().stream()
                                .map(owner -> new Row(owner, record.migration().account())))
                        .toList());
    }

    /** In the order of their ids. */
    public static List<PublisherId> of(DSLContext sql, EmailAddress owner) {
        return sql.selectFrom(NAMED_OWNER)
                .where(NAMED_OWNER.USER_KEY.eq(owner.normal()))
                .orderBy(NAMED_OWNER.PUBLISHER_ID)
                .fetch(row -> new PublisherId(row.get(NAMED_OWNER.PUBLISHER_ID)));
    }
}
