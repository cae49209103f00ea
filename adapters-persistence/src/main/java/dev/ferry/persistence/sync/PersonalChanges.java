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
import org.jooq.Record;

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
        return database.with(sql -> perhaps(sql, who)).stream()
                .flatMap(row -> told(
                        SYNC_CHANGE,
                        row,
                        one -> Optional.of(SyncChangeRows.read(one).change())
                                .filter(change -> isAbout(change, who))
                                .map(PersonalRecord::of)));
    }

    @Override
    public Stream<String> accountsOf(Mentions who, DSLContext sql) {
        return perhaps(sql, who).stream()
                .map(row -> SyncChangeRows.read(row).change())
                .filter(change -> isAbout(change, who))
                .map(change -> change.account().value());
    }

    private static List<Record> perhaps(DSLContext sql, Mentions who) {
        return List.copyOf(sql.selectFrom(SYNC_CHANGE)
                .where(Mentioned.perhapsInJson(SYNC_CHANGE.CHANGE, who))
                .orderBy(SYNC_CHANGE.NUMBER)
                .fetch());
    }

    private static boolean isAbout(Change change, Mentions who) {
        return change.what().userKey().filter(who::is).isPresent();
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return 0;
    }
}
