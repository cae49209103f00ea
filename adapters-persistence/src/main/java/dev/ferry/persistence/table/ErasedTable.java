package dev.ferry.persistence.table;

import dev.ferry.domain.person.Mentions;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/** A table of which nothing is handed out, and that is erased in one way. */
record ErasedTable(List<Field<String>> columns, Erasing erasing) implements PersonalTable {
    /** How it is erased; answers how many rows that were. */
    interface Erasing {
        int run(Mentions who, String pseudonym, DSLContext sql);
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return erasing.run(who, pseudonym, sql);
    }
}
