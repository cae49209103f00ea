package dev.ferry.persistence.marketplace;

import static dev.ferry.persistence.schema.Tables.AGREEMENT_TEXT;

import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.marketplace.AgreementTexts;
import dev.ferry.persistence.database.Database;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** Texts of agreements in a table. Thread-safe. */
final class JooqAgreementTexts implements AgreementTexts {
    private final Database database;

    @Inject
    JooqAgreementTexts(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Collection<AgreementText> texts) {
        for (AgreementText text : texts) {
            database.with(sql -> sql.fetchExists(
                            AGREEMENT_TEXT,
                            AGREEMENT_TEXT
                                    .AGREEMENT
                                    .eq(text.agreement().slug())
                                    .and(AGREEMENT_TEXT.VERSION.eq(text.version()))
                                    .and(AGREEMENT_TEXT.LANGUAGE.eq(text.language())))
                    ? 0
                    : insert(sql, text));
        }
    }

    private static int insert(DSLContext sql, AgreementText text) {
        return sql.insertInto(AGREEMENT_TEXT)
                .set(AGREEMENT_TEXT.AGREEMENT, text.agreement().slug())
                .set(AGREEMENT_TEXT.VERSION, text.version())
                .set(AGREEMENT_TEXT.LANGUAGE, text.language())
                .set(AGREEMENT_TEXT.TEXT, text.text())
                .onConflictDoNothing()
                .execute();
    }

    @Override
    public List<AgreementText> latest(Agreement agreement) {
        return database.with(sql -> sql.selectFrom(AGREEMENT_TEXT)
                .where(AGREEMENT_TEXT.AGREEMENT.eq(agreement.slug()))
                .and(AGREEMENT_TEXT.VERSION.eq(DSL.select(DSL.max(AGREEMENT_TEXT.VERSION))
                        .from(AGREEMENT_TEXT)
                        .where(AGREEMENT_TEXT.AGREEMENT.eq(agreement.slug()))))
                .orderBy(AGREEMENT_TEXT.LANGUAGE)
                .fetch(row -> read(agreement, row)));
    }

    private static AgreementText read(Agreement agreement, Record row) {
        return new AgreementText(
                agreement,
                row.get(AGREEMENT_TEXT.VERSION),
                row.get(AGREEMENT_TEXT.LANGUAGE),
                row.get(AGREEMENT_TEXT.TEXT));
    }
}
