package dev.ferry.persistence.undo;

import static dev.ferry.persistence.schema.Tables.DELAYED_ACT;

import dev.ferry.domain.person.Mentions;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Acts that somebody asked for, which go with them: nobody is left for whom they would be done. What others wrote stays
 * with the pseudonym. Nothing of it is handed out, as it passes by itself.
 */
final class PersonalDelayedActs implements PersonalTable {
    private static final Mentioned THEIRS = Mentioned.alone(DELAYED_ACT, DELAYED_ACT.ASKED_BY);
    private static final Mentioned WRITTEN =
            new Mentioned(DELAYED_ACT, List.of(), List.of(DELAYED_ACT.REASON), List.of(DELAYED_ACT.REFUSAL_FACTS));

    @Override
    public List<Field<String>> columns() {
        return Stream.of(THEIRS, WRITTEN)
                .flatMap(some -> some.columns().stream())
                .toList();
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        return THEIRS.delete(sql, who) + WRITTEN.rewrite(sql, who, pseudonym);
    }
}
