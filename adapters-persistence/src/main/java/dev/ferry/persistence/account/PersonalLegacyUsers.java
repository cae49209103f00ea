package dev.ferry.persistence.account;

import static dev.ferry.persistence.schema.Tables.LEGACY_USER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.PersonalTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** Users of the legacy portal. */
final class PersonalLegacyUsers implements PersonalTable {

    @Override
    public List<Field<String>> columns() {
        return List.of(LEGACY_USER.EMAIL, LEGACY_USER.USER_KEY);
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.LEGACY_USER);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return database.with(sql -> sql.selectFrom(LEGACY_USER).where(isOf(who)).fetch()).stream()
                .sorted(Comparator.comparing(row -> row.get(LEGACY_USER.PUBLISHER_ID)))
                .flatMap(row -> told(
                        LEGACY_USER,
                        row,
                        one -> Optional.of(PersonalRecord.of(
                                new PublisherId(one.get(LEGACY_USER.PUBLISHER_ID)), LegacyUserRows.read(one)))));
    }

    @Override
    public Stream<String> accountsOf(Mentions who, DSLContext sql) {
        return sql.selectFrom(LEGACY_USER).where(isOf(who)).fetch(LEGACY_USER.PUBLISHER_ID).stream();
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return sql.deleteFrom(LEGACY_USER).where(isOf(who)).execute();
    }

    /** A key that is no address may read like one. */
    private static Condition isOf(Mentions who) {
        return DSL.and(LEGACY_USER.USER_KEY.eq(who.of().normal()), LEGACY_USER.EMAIL.isNotNull());
    }
}
