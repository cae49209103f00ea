package dev.ferry.persistence.catalog;

import static dev.ferry.persistence.schema.Tables.CATALOG_ACT;

import dev.ferry.domain.catalog.CatalogAnswer;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;

/** Rows of {@code catalog_act}. */
final class ActRows {
    private ActRows() {}

    /** What was answered when it came first. */
    static Optional<CatalogAnswer> find(DSLContext sql, UUID key) {
        return sql.selectFrom(CATALOG_ACT)
                .where(CATALOG_ACT.ACT_ID.eq(key))
                .fetchOptional(row -> new CatalogAnswer.Taken(Optional.ofNullable(row.get(CATALOG_ACT.APPSOURCE_URL))));
    }

    /** Of two who bring one act at once, the one who is late collides, and then finds it. */
    static void insert(DSLContext sql, UUID key, CatalogAnswer.Taken answer) {
        sql.insertInto(CATALOG_ACT)
                .set(CATALOG_ACT.ACT_ID, key)
                .set(CATALOG_ACT.APPSOURCE_URL, answer.appSourceUrl().orElse(null))
                .execute();
    }
}
