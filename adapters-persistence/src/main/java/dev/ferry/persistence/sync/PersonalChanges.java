package dev.ferry.persistence.sync;

import static dev.ferry.persistence.schema.Tables.SYNC_CHANGE;

import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.domain.sync.Change;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;

/** What the legacy portal is owed of somebody. Its delivery ends it, so that an erasure leaves it to its caller. */
final class PersonalChanges implements PersonalTable {

    @Override
    public List<Field<String>> columns() {
        return List.of(SYNC_CHANGE.CHANGE);
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.OWED_CHANGE);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return database.with(sql -> owed(sql, who).map(PersonalRecord::of).toList()).stream();
    }

    @Override
    public Stream<String> accountsOf(Mentions who, DSLContext sql) {
        return owed(sql, who).map(change -> change.account().value());
    }

    private static Stream<Change> owed(DSLContext sql, Mentions who) {
        return sql
                .selectFrom(SYNC_CHANGE)
                .where(Mentioned.perhapsInJson(SYNC_CHANGE.CHANGE, who))
                .orderBy(SYNC_CHANGE.NUMBER)
                .fetch(SyncChangeRows::read)
                .stream()
                .map(numbered -> numbered.change())
                .filter(change -> change.what().userKey().filter(who::is).isPresent());
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return 0;
    }
}
