package dev.ferry.persistence.wave;

import static dev.ferry.persistence.schema.Tables.JOB;

import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Jobs that somebody asked for, or whose result names them. */
final class PersonalJobs implements PersonalTable {
    private static final Mentioned ROWS = new Mentioned(JOB, List.of(JOB.ACTOR), List.of(), List.of(JOB.RESULT));

    @Override
    public List<Field<String>> columns() {
        return ROWS.columns();
    }

    @Override
    public Optional<PersonalKind> kind() {
        return Optional.of(PersonalKind.JOB);
    }

    @Override
    public Stream<PersonalRecord> about(Mentions who, Database database) {
        return ROWS.rows(database, who)
                .flatMap(row -> told(JOB, row, one -> Optional.of(PersonalRecord.of(JobRows.read(one)))));
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return ROWS.rewrite(sql, who, pseudonym);
    }
}
