package dev.ferry.persistence;

import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Random ids, which the database makes. */
final class Uuids {
    private Uuids() {}

    static UUID next(DSLContext sql) {
        return sql.select(DSL.uuid()).fetchSingle().value1();
    }
}
