package dev.ferry.persistence.catalog;

import static dev.ferry.persistence.schema.Tables.CATALOG_WORD;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.catalog.FoldedName;
import dev.ferry.domain.offer.OfferId;
import dev.ferry.domain.offer.OfferKey;
import dev.ferry.persistence.table.StorableText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Rows of {@code catalog_word}: by which words an offer of the public catalog is found. A word stands there by its
 * first letters, so that a slip behind them does no harm; the whole name stands there too, for names all of whose words
 * are those of many others.
 */
final class WordRows {
    private static final String WHOLE = "=";
    /** Words by which nobody is found: half of the catalog has them. */
    private static final Set<String> COMMON = Set.of(
            "365",
            "a",
            "and",
            "app",
            "d365",
            "de",
            "dynamics",
            "et",
            "for",
            "by",
            "fr",
            "in",
            "le",
            "la",
            "microsoft",
            "ms",
            "of",
            "och",
            "on",
            "the",
            "to",
            "und",
            "voor",
            "with");

    private static final int LETTERS = 4;
    private static final int MOST_WORDS = 12;
    /** In characters; the column takes a few more. */
    private static final int LONGEST = 150;
    /** So many offers of a word are looked at: one that more of them have tells little. */
    private static final int FEW = 1_000;

    private WordRows() {}

    /** An offer, and what the catalog calls it. */
    record Named(OfferKey offer, String name) {}

    private record Row(String word, OfferKey offer) {}

    /** Adds the words of these that are not there yet. */
    static void add(DSLContext sql, Collection<Named> offers) {
        List<Row> rows = offers.stream()
                .flatMap(one -> words(FoldedName.of(one.name())).stream().map(word -> new Row(word, one.offer())))
                .distinct()
                .sorted(Comparator.comparing(Row::word).thenComparing(Row::offer))
                .toList();
        if (rows.isEmpty()) {
            return;
        }
        Table<?> given = DSL.table(
                        "unnest({0}, {1}, {2})",
                        DSL.val(rows.stream().map(Row::word).toArray(String[]::new)),
                        DSL.val(rows.stream()
                                .map(row -> row.offer().account().value())
                                .toArray(String[]::new)),
                        DSL.val(rows.stream()
                                .map(row -> row.offer().id().value())
                                .toArray(String[]::new)))
                .as("given", "word", "publisher_id", "offer_id");
        Field<String> word = DSL.field(DSL.name("given", "word"), String.class);
        Field<String> account = DSL.field(DSL.name("given", "publisher_id"), String.class);
        Field<String> offer = DSL.field(DSL.name("given", "offer_id"), String.class);
        sql.insertInto(CATALOG_WORD)
                .columns(CATALOG_WORD.WORD, CATALOG_WORD.PUBLISHER_ID, CATALOG_WORD.OFFER_ID)
                .select(sql.select(word, account, offer)
                        .from(given)
                        .whereNotExists(sql.selectOne()
                                .from(CATALOG_WORD)
                                .where(
                                        CATALOG_WORD.WORD.eq(word),
                                        CATALOG_WORD.PUBLISHER_ID.eq(account),
                                        CATALOG_WORD.OFFER_ID.eq(offer))))
                .execute();
    }

    private static Set<String> words(FoldedName name) {
        Set<String> words = stems(name);
        words.add(whole(name.text()));
        return words;
    }

    private static Set<String> stems(FoldedName name) {
        Set<String> stems = new LinkedHashSet<>();
        name.words().stream()
                .filter(word -> !COMMON.contains(word))
                .map(word -> StorableText.of(first(LETTERS, word)))
                .distinct()
                .limit(MOST_WORDS)
                .forEach(stems::add);
        return stems;
    }

    private static String whole(String text) {
        return WHOLE + StorableText.of(first(LONGEST, text));
    }

    private static String first(int characters, String text) {
        return text.codePointCount(0, text.length()) <= characters
                ? text
                : text.substring(0, text.offsetByCodePoints(0, characters));
    }

    /**
     * Offers that may be called so, the likeliest first: those of the same name, those whose name goes on behind it or
     * ends before it, then those that share most words.
     */
    static List<OfferKey> candidates(DSLContext sql, String name, int most) {
        FoldedName folded = FoldedName.of(name);
        Set<OfferKey> found = new LinkedHashSet<>(offers(sql, CATALOG_WORD.WORD.eq(whole(folded.text())), most));
        found.addAll(offers(sql, goesOn(folded), most));
        found.addAll(offers(sql, CATALOG_WORD.WORD.in(beginnings(folded)), most));
        Map<OfferKey, Integer> shared = new HashMap<>();
        stems(folded)
                .forEach(stem -> offers(sql, CATALOG_WORD.WORD.eq(stem), FEW)
                        .forEach(offer -> shared.merge(offer, 1, Integer::sum)));
        shared.entrySet().stream()
                .sorted(Map.Entry.<OfferKey, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .forEach(found::add);
        // Some of them are called otherwise by now, or are not listed any more.
        return found.stream().limit(2L * most).toList();
    }

    /** Behind the name there is a space, and nothing is between that and the next character but what begins with it. */
    private static Condition goesOn(FoldedName name) {
        String whole = whole(name.text());
        return CATALOG_WORD.WORD.ge(whole + ' ').and(CATALOG_WORD.WORD.lt(whole + '!'));
    }

    /** A single word is the beginning of too many names. */
    private static List<String> beginnings(FoldedName name) {
        int words = Math.min(name.words().size(), MOST_WORDS);
        return IntStream.range(2, words)
                .mapToObj(many -> whole(String.join(" ", name.words().subList(0, many))))
                .toList();
    }

    private static List<OfferKey> offers(DSLContext sql, Condition which, int most) {
        return new ArrayList<>(sql.select(CATALOG_WORD.PUBLISHER_ID, CATALOG_WORD.OFFER_ID)
                .from(CATALOG_WORD)
                .where(which)
                .orderBy(CATALOG_WORD.WORD, CATALOG_WORD.PUBLISHER_ID, CATALOG_WORD.OFFER_ID)
                .limit(most)
                .fetch(WordRows::key));
    }

    private static OfferKey key(Record row) {
        return new OfferKey(
                new PublisherId(row.get(CATALOG_WORD.PUBLISHER_ID)), new OfferId(row.get(CATALOG_WORD.OFFER_ID)));
    }
}
