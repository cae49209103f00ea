package dev.ferry.persistence.search;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_CALLED;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_WORD;

import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.search.KnownWords;
import dev.ferry.persistence.table.Mentioned;
import dev.ferry.persistence.table.PersonalTable;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;

/**
 * Words by which accounts are found because somebody is a user there. Of these accounts all words are deleted, at once,
 * and the accounts are read again behind that. An index is nothing that could be counted among what was erased.
 */
final class PersonalWords implements PersonalTable {

    @Override
    public List<Field<String>> columns() {
        return List.of(ACCOUNT_WORD.WORD, ACCOUNT_CALLED.WORDS);
    }

    @Override
    public int erase(Mentions who, String pseudonym, DSLContext sql) {
        WordMarks.takeTurn(sql);
        List<String> accounts = sql.selectDistinct(ACCOUNT_CALLED.PUBLISHER_ID)
                .from(ACCOUNT_CALLED)
                .where(ACCOUNT_CALLED.PUBLISHER_ID.in(sql.select(ACCOUNT_WORD.PUBLISHER_ID)
                        .from(ACCOUNT_WORD)
                        .where(ACCOUNT_WORD.WORD.in(KnownWords.ofAddress(who.of())))))
                .or(Mentioned.perhaps(ACCOUNT_CALLED.WORDS, who))
                .orderBy(ACCOUNT_CALLED.PUBLISHER_ID)
                .fetch(ACCOUNT_CALLED.PUBLISHER_ID);
        if (!accounts.isEmpty()) {
            WordRows.forget(sql, accounts);
            WordMarks.noteAgain(sql, accounts);
        }
        return 0;
    }
}
