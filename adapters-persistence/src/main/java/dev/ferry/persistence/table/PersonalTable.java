package dev.ferry.persistence.table;

import dev.ferry.domain.operation.UnreadableRow;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/**
 * What one table holds of a person, whom an address names. Each table that may hold an address has one beside its rows;
 * the modules bind all of them in one set, over which {@code JooqPersonalData} exports and erases.
 */
public interface PersonalTable {

    /** All columns of this table that may hold an address, alone or in a text. */
    List<Field<String>> columns();

    /** The kind of what {@link #about} hands out; absent where it hands out nothing. */
    default Optional<PersonalKind> kind() {
        return Optional.empty();
    }

    /** What there is of them, read as the stream goes. */
    default Stream<PersonalRecord> about(Mentions who, Database database) {
        return Stream.empty();
    }

    /**
     * What a row holds of them; of one that cannot be read, which it is.
     *
     * @param read absent where it turns out to be nobody's who is asked for
     */
    default Stream<PersonalRecord> told(Table<?> table, Record row, Function<Record, Optional<PersonalRecord>> read) {
        return switch (Reading.of(row, read)) {
            case Reading.Read<Optional<PersonalRecord>>(var record) -> record.stream();
            case Reading.Unreadable<Optional<PersonalRecord>>(var unread, var why) ->
                Stream.of(PersonalRecord.unreadable(
                        kind().orElseThrow(), new UnreadableRow(Reading.nameOf(table, unread), why)));
        };
    }

    /** The ids of accounts that an erasure has to deal with before, because of what this table holds. */
    default Stream<String> accountsOf(Mentions who, DSLContext sql) {
        return Stream.empty();
    }

    /** Deletes the rows that mention them, or puts the pseudonym there; answers how many rows that were. */
    int erase(Mentions who, String pseudonym, DSLContext sql);

    /** A table whose rows are deleted with the address that they hold. */
    static PersonalTable deleted(Mentioned rows) {
        return new ErasedTable(rows.columns(), (who, _, sql) -> rows.delete(sql, who));
    }

    /** A table whose rows are deleted by the address as it is compared, which is a column of theirs. */
    static PersonalTable deletedByKey(Table<?> table, Field<String> key) {
        return new ErasedTable(
                List.of(key),
                (who, _, sql) ->
                        sql.deleteFrom(table).where(key.eq(who.of().normal())).execute());
    }

    /** A table in whose rows the pseudonym takes the place of the address. */
    static PersonalTable rewritten(Mentioned rows) {
        return new ErasedTable(rows.columns(), (who, pseudonym, sql) -> rows.rewrite(sql, who, pseudonym));
    }

    /** A table whose rows {@code PersonalData} leaves to its caller. */
    static PersonalTable leftToTheCaller(Field<String> column) {
        return new ErasedTable(List.of(column), (_, _, _) -> 0);
    }
}
