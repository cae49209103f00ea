package dev.ferry.persistence.table;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Random ids, which the database makes. */
public final class Uuids {
    private Uuids() {}

    public static UUID next(DSLContext sql) {
        return sql.select(DSL.uuid()).fetchSingle().value1();
    }
}
