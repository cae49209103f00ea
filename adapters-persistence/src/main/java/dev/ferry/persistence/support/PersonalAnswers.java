package dev.ferry.persistence.support;

import static dev.ferry.persistence.schema.Tables.SUPPORT_ANSWER;

import dev.ferry.domain.person.Mentions;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;

/** Answers of somebody, or that name them; handed out with their cases. */
final class PersonalAnswers implements PersonalTable {
    static final Mentioned ANSWERS =
            Mentioned.inTexts(SUPPORT_ANSWER, List.of(SUPPORT_ANSWER.ANSWERED_BY, SUPPORT_ANSWER.TEXT));

    @Override
    public List<Field<String>> columns() {
        return ANSWERS.columns();
    }

    /** Another system may name who answered beside their address. */
    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return ANSWERS.change(
                sql,
                who,
                row -> Map.of(
                        SUPPORT_ANSWER.ANSWERED_BY,
                        who.replacedEntry(row.get(SUPPORT_ANSWER.ANSWERED_BY), pseudonym),
                        SUPPORT_ANSWER.TEXT,
                        who.replaced(row.get(SUPPORT_ANSWER.TEXT), pseudonym)));
    }
}
