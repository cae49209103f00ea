package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.SCHEDULED_DELETION;

import dev.ferry.domain.person.Mentions;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Accounts of the legacy portal from which somebody is to be deleted. */
final class PersonalDeletions implements PersonalTable {

    @Override
    public List<Field<String>> columns() {
        return List.of(SCHEDULED_DELETION.USER_KEY);
    }

    @Override
    public Stream<String> accountsOf(Mentions who, DSLContext sql) {
        return sql.selectFrom(SCHEDULED_DELETION).where(isOf(who)).fetch(SCHEDULED_DELETION.PUBLISHER_ID).stream();
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return sql.deleteFrom(SCHEDULED_DELETION).where(isOf(who)).execute();
    }

    private static Condition isOf(Mentions who) {
        return SCHEDULED_DELETION.USER_KEY.eq(who.of().normal());
    }
}
