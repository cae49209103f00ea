package dev.ferry.persistence.migration;

import static dev.ferry.persistence.schema.Tables.NAMED_OWNER;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Accounts for which somebody was named an owner. */
final class PersonalNamedOwners implements PersonalTable {

    @Override
    public List<Field<String>> columns() {
        return List.of(NAMED_OWNER.USER_KEY);
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.NAMED_OWNER);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return database
                .with(sql -> sql.selectFrom(NAMED_OWNER)
                        .where(NAMED_OWNER.USER_KEY.eq(who.of().normal()))
                        .orderBy(NAMED_OWNER.PUBLISHER_ID)
                        .fetch())
                .stream()
                .flatMap(row -> told(
                        NAMED_OWNER,
                        row,
                        one -> Optional.of(
                                PersonalRecord.ofNamedOwner(new PublisherId(one.get(NAMED_OWNER.PUBLISHER_ID))))));
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return sql.deleteFrom(NAMED_OWNER)
                .where(NAMED_OWNER.USER_KEY.eq(who.of().normal()))
                .execute();
    }
}
