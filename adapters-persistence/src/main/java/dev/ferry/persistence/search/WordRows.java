package dev.ferry.persistence.search;

import static dev.ferry.persistence.schema.Tables.ACCOUNT_CALLED;
import static dev.ferry.persistence.schema.Tables.ACCOUNT_WORD;

import dev.ferry.persistence.table.Columns;
import dev.ferry.persistence.table.Keys;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.DSLContext;

/** Rows of {@code account_word}, and the same words by account in {@code account_called}. */
final class WordRows {
    static final String BLANK = " ";

    /** In characters; what an account is called beyond that is not found. No database takes a million in one column. */
    private static final int LONGEST = 500_000;

    private record Row(String word, String account) {}

    private record Called(String account, String words) {}

    private static final Columns<Row> COLUMNS = Columns.of(ACCOUNT_WORD, Row.class)
            .with(ACCOUNT_WORD.WORD, Row::word)
            .with(ACCOUNT_WORD.PUBLISHER_ID, Row::account);
    private static final Columns<Called> CALLED = Columns.of(ACCOUNT_CALLED, Called.class)
            .with(ACCOUNT_CALLED.PUBLISHER_ID, Called::account)
            .with(ACCOUNT_CALLED.WORDS, Called::words);

    private WordRows() {}

    /** Reads what these accounts are called now, and writes what differs. It is the reader's turn. */
    static void renew(DSLContext sql, List<String> accounts) {
        if (accounts.isEmpty()) {
            return;
        }
        Map<String, String> before = called(sql, accounts);
        Map<String, Set<String>> now = CalledAccounts.words(sql, accounts);
        List<Called> changed = now.entrySet().stream()
                .map(entry -> new Called(entry.getKey(), text(entry.getValue())))
                .filter(called -> !called.words().equals(before.get(called.account())))
                .sorted(Comparator.comparing(Called::account))
                .toList();
        COLUMNS.delete(sql, rows(changed, one -> gone(wordsOf(before, one), wordsOf(one.words()))));
        COLUMNS.insert(sql, rows(changed, one -> gone(wordsOf(one.words()), wordsOf(before, one))));
        CALLED.update(
                sql,
                changed.stream()
                        .filter(one -> before.containsKey(one.account()))
                        .toList(),
                ACCOUNT_CALLED.PUBLISHER_ID,
                Called::account);
        CALLED.insert(
                sql,
                changed.stream()
                        .filter(one -> !before.containsKey(one.account()))
                        .toList());
    }

    private static Map<String, String> called(DSLContext sql, Collection<String> accounts) {
        return sql.selectFrom(ACCOUNT_CALLED)
                .where(Keys.among(ACCOUNT_CALLED.PUBLISHER_ID, accounts))
                .fetchMap(ACCOUNT_CALLED.PUBLISHER_ID, ACCOUNT_CALLED.WORDS);
    }

    private static String text(Set<String> words) {
        StringBuilder text = new StringBuilder();
        for (String word : words) {
            if (text.length() + word.length() < LONGEST) {
                text.append(BLANK).append(word);
            }
        }
        return text.toString();
    }

    private static Set<String> wordsOf(Map<String, String> texts, Called one) {
        return wordsOf(texts.getOrDefault(one.account(), ""));
    }

    private static Set<String> wordsOf(String text) {
        return text.isBlank() ? Set.of() : Set.of(text.strip().split(BLANK));
    }

    private static Set<String> gone(Set<String> before, Set<String> now) {
        Set<String> gone = new HashSet<>(before);
        gone.removeAll(now);
        return gone;
    }

    /** In the order of the key, in which an index grows fastest. */
    private static List<Row> rows(List<Called> accounts, Function<Called, Set<String>> words) {
        return accounts.stream()
                .flatMap(one -> words.apply(one).stream().map(word -> new Row(word, one.account())))
                .sorted(Comparator.comparing(Row::word).thenComparing(Row::account))
                .toList();
    }

    /** All words of these accounts at once, until they are read again. */
    static void forget(DSLContext sql, Collection<String> accounts) {
        Stream<Called> called =
                called(sql, accounts).entrySet().stream().map(entry -> new Called(entry.getKey(), entry.getValue()));
        COLUMNS.delete(sql, rows(called.toList(), one -> wordsOf(one.words())));
        sql.deleteFrom(ACCOUNT_CALLED)
                .where(Keys.among(ACCOUNT_CALLED.PUBLISHER_ID, accounts))
                .execute();
    }
}
