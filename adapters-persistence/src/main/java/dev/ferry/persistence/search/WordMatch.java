package dev.ferry.persistence.search;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_CALLED;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_WORD;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.search.SearchText;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.StorableText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * How the accounts that a text means are found. Where few have its rarest word, these are looked up. Where its words
 * are all common, the next accounts in the order of their ids fit soon, and are gone through; if they do not, because
 * words that are common seldom meet, those that have each of them are compared.
 */
public final class WordMatch {
    /** So many rows of a word are looked up. */
    private static final int FEW = 10_000;
    /** So many accounts are gone through before it is clear whether words meet often. */
    private static final int SAMPLE = 20_000;
    /** One of so many accounts of a sample fits where words meet often. */
    private static final int OFTEN = 20;

    /** So many accounts are asked about at once. */
    private static final int PART = 1_000;

    private static final Field<String> ACCOUNT = ACCOUNT_CALLED.PUBLISHER_ID;
    private static final Field<String> FITTING = DSL.field(DSL.name("fitting", "publisher_id"), String.class);

    /** How a word begins, and how many rows do, up to {@link #FEW}. */
    private record Beginning(String word, int rows) {

        static Beginning of(DSLContext sql, String typed) {
            String word = StorableText.of(typed);
            return new Beginning(
                    word,
                    sql.fetchCount(DSL.selectOne()
                            .from(ACCOUNT_WORD)
                            .where(begins(word))
                            .limit(FEW)));
        }

        Select<Record1<String>> accounts() {
            return DSL.select(ACCOUNT_WORD.PUBLISHER_ID).from(ACCOUNT_WORD).where(begins(word));
        }
    }

    private final DSLContext sql;
    private final Condition fits;
    private final List<Beginning> rarest;
    private final Optional<List<String>> few;

    private WordMatch(DSLContext sql, List<Beginning> words) {
        this.sql = sql;
        this.fits = DSL.and(words.stream().map(one -> has(one.word())).toList());
        this.rarest =
                words.stream().sorted(Comparator.comparingInt(Beginning::rows)).toList();
        this.few = rarest.getFirst().rows() < FEW ? Optional.of(ofRarest()) : Optional.empty();
    }

    /** Finds out what is meant by the text, which is not blank, and how common its words are. */
    public static WordMatch of(DSLContext sql, SearchText text) {
        Map<String, Beginning> asked = new HashMap<>();
        Function<String, Beginning> ask = word -> asked.computeIfAbsent(word, _ -> Beginning.of(sql, word));
        SearchText meant = text.among(word -> ask.apply(word).rows() > 0);
        return new WordMatch(
                sql, meant.terms().stream().map(term -> ask.apply(term.whole())).toList());
    }

    /**
     * That the account of a row of another table has words that this text needs: a wider question, by which the few
     * that may fit are found.
     */
    public static Condition mayFit(DSLContext sql, SearchText text, Field<String> account) {
        return of(sql, text.necessary()).fits(account);
    }

    /** From the word itself to the first that begins otherwise. */
    static Condition begins(String word) {
        return ACCOUNT_WORD.WORD.ge(word).and(ACCOUNT_WORD.WORD.lt(behind(word)));
    }

    private static String behind(String word) {
        int last = word.codePointBefore(word.length());
        int next = last + 1 == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : last + 1;
        return word.substring(0, word.length() - Character.charCount(last)) + Character.toString(next);
    }

    private static Condition has(String word) {
        return DSL.position(ACCOUNT_CALLED.WORDS, DSL.val(WordRows.BLANK + word))
                .gt(0);
    }

    private Condition fits(Field<String> account) {
        return few.map(ids -> Keys.among(account, ids)).orElseGet(() -> has(account));
    }

    /** That the account of a row of another table, of which there are few, fits: by a look at what it is called. */
    public Condition has(Field<String> account) {
        // not "exists", for which PostgreSQL would go through all accounts
        return DSL.val(1).eq(DSL.select(DSL.inline(1)).from(ACCOUNT_CALLED).where(ACCOUNT.eq(account), fits));
    }

    /** All that fit, in the order of their ids, where few have the rarest word; else empty. */
    public Optional<List<String>> few() {
        return few;
    }

    private boolean isOneWord() {
        return rarest.size() == 1;
    }

    /**
     * Those that fit, by the rarest word, whose accounts are few. They are handed back to the database in parts, so
     * that it need not guess how many there are.
     */
    private List<String> ofRarest() {
        if (rarest.getFirst().rows() == 0) {
            return List.of();
        }
        List<String> candidates = first(rarest.getFirst().accounts(), Optional.empty(), FEW);
        if (isOneWord()) {
            return candidates;
        }
        List<String> found = new ArrayList<>();
        for (int start = 0; start < candidates.size(); start += PART) {
            found.addAll(among(candidates.subList(start, Math.min(start + PART, candidates.size()))));
        }
        return found;
    }

    private List<String> among(List<String> accounts) {
        return sql.select(ACCOUNT)
                .from(ACCOUNT_CALLED)
                .where(Keys.among(ACCOUNT, accounts), fits)
                .orderBy(ACCOUNT)
                .fetch(ACCOUNT);
    }

    /** Those that have all of the words. */
    private Select<Record1<String>> common() {
        return rarest.stream()
                .<Select<Record1<String>>>map(Beginning::accounts)
                .reduce(Select::intersect)
                .orElseThrow();
    }

    /** The first in the order of their ids behind this one. */
    public List<String> find(Optional<PublisherId> after, int most) {
        return few.map(ids -> behind(ids, after).stream().limit(most).toList()).orElseGet(() -> common(after, most));
    }

    /** Those of these that follow this one. */
    public static List<String> behind(List<String> ids, Optional<PublisherId> after) {
        return after.map(last -> ids.stream()
                        .filter(id -> id.compareTo(last.value()) > 0)
                        .toList())
                .orElse(ids);
    }

    private List<String> common(Optional<PublisherId> after, int most) {
        if (isOneWord()) {
            return goneThrough(after, most);
        }
        List<String> soon = inSample(after, most);
        return soon.size() == most ? soon : first(common(), after, most);
    }

    private List<String> first(Select<Record1<String>> accounts, Optional<PublisherId> after, int most) {
        return sql.selectDistinct(FITTING)
                .from(fitting(accounts))
                .where(behind(FITTING, after))
                .orderBy(FITTING)
                .limit(most)
                .fetch(Record1::value1);
    }

    private List<String> goneThrough(Optional<PublisherId> after, int most) {
        return sql.select(ACCOUNT)
                .from(ACCOUNT_CALLED)
                .where(behind(ACCOUNT, after), fits)
                .orderBy(ACCOUNT)
                .limit(most)
                .fetch(ACCOUNT);
    }

    /** The same among the next few, as far as there are any behind them. */
    private List<String> inSample(Optional<PublisherId> after, int most) {
        Condition behind = behind(ACCOUNT, after);
        Optional<String> end = sql.select(ACCOUNT)
                .from(ACCOUNT_CALLED)
                .where(behind)
                .orderBy(ACCOUNT)
                .limit(1)
                .offset(SAMPLE)
                .fetchOptional(ACCOUNT);
        return sql.select(ACCOUNT)
                .from(ACCOUNT_CALLED)
                .where(behind, end.map(ACCOUNT::le).orElseGet(DSL::noCondition), fits)
                .orderBy(ACCOUNT)
                .limit(most)
                .fetch(ACCOUNT);
    }

    /** From the first on by name, so that an index is entered by it on either database. */
    private static Condition behind(Field<String> id, Optional<PublisherId> after) {
        return after.map(last -> id.gt(last.value())).orElseGet(() -> id.ge(""));
    }

    /** How many fit, up to so many. */
    public int count(int most) {
        return few.map(ids -> Math.min(ids.size(), most)).orElseGet(() -> countOfCommon(most));
    }

    private int countOfCommon(int most) {
        if (isOneWord()) {
            int some = distinct(first(rarest.getFirst(), 4 * most), most);
            return some == most ? most : distinct(rarest.getFirst().accounts(), most);
        }
        boolean meetOften = inSample(Optional.empty(), SAMPLE).size() > SAMPLE / OFTEN;
        return meetOften ? goneThrough(Optional.empty(), most).size() : distinct(common(), most);
    }

    private static Select<Record1<String>> first(Beginning word, int rows) {
        return DSL.select(ACCOUNT_WORD.PUBLISHER_ID)
                .from(ACCOUNT_WORD)
                .where(begins(word.word()))
                .limit(rows);
    }

    private int distinct(Select<Record1<String>> accounts, int most) {
        return sql.fetchCount(
                DSL.selectDistinct(FITTING).from(fitting(accounts)).limit(most));
    }

    private static Table<Record1<String>> fitting(Select<Record1<String>> accounts) {
        return accounts.asTable("fitting", "publisher_id");
    }
}
