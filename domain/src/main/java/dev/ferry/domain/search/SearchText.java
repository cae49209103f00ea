package dev.ferry.domain.search;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody looks for: words, each of which an account is to be known by, whole or by its beginning, however either
 * is written.
 *
 * @param terms what stood between blanks; without any, all accounts are meant
 */
public record SearchText(List<Term> terms) {
    /** More would be asked of the database than anybody means. */
    private static final int MOST_TERMS = 12;

    /**
     * One of them.
     *
     * @param whole as it was typed, folded: {@code contoso.example}
     * @param words what signs part in it, folded; {@code whole} alone where there are no signs
     */
    public record Term(String whole, List<String> words) {
        public Term {
            words = List.copyOf(words);
        }

        static Term of(String token) {
            String whole = SearchFolding.whole(token);
            List<String> words = SearchFolding.words(token);
            return new Term(whole, words.isEmpty() ? List.of(whole) : words);
        }

        /** Whether signs part it, so that it is meant whole or by all of its words. */
        public boolean hasParts() {
            return !words.equals(List.of(whole));
        }

        private boolean isWord() {
            return !SearchFolding.words(whole).isEmpty();
        }

        boolean fits(Set<String> known) {
            return begins(known, whole) || (hasParts() && words.stream().allMatch(word -> begins(known, word)));
        }

        private static boolean begins(Set<String> known, String beginning) {
            return known.stream().anyMatch(word -> word.startsWith(beginning));
        }
    }

    public SearchText {
        terms = List.copyOf(terms);
    }

    /** What was typed; signs that stand alone count only where there is nothing else. */
    public static SearchText of(String typed) {
        List<Term> all = SearchFolding.tokens(typed).stream()
                .map(Term::of)
                .distinct()
                .limit(MOST_TERMS)
                .toList();
        List<Term> words = all.stream().filter(Term::isWord).toList();
        return new SearchText(words.isEmpty() ? all : words);
    }

    /** Whether nothing was typed but blanks. */
    public boolean isBlank() {
        return terms.isEmpty();
    }

    /**
     * The same, where it is known which words there are at all: one with signs in it is meant whole if anything is
     * called so, and else by all of its parts.
     *
     * @param begins whether there is a word that begins so
     */
    public SearchText among(Predicate<String> begins) {
        return new SearchText(terms.stream()
                .flatMap(term ->
                        term.hasParts() && !begins.test(term.whole()) ? term.words().stream() : Stream.of(term.whole()))
                .distinct()
                .map(word -> new Term(word, List.of(word)))
                .toList());
    }

    /**
     * Words without signs that all has that {@link #fits} under the words of names, and much else perhaps: by these the
     * few that may fit are looked for.
     */
    public SearchText necessary() {
        return new SearchText(terms.stream()
                .flatMap(term -> SearchFolding.necessary(term.whole()).stream())
                .distinct()
                .map(word -> new Term(word, List.of(word)))
                .toList());
    }

    /** Whether what is known under these words is meant. */
    public boolean fits(KnownWords known) {
        return terms.stream().allMatch(term -> term.fits(known.all()));
    }

    /** The words as they are compared. */
    @Override
    public String toString() {
        return terms.stream().map(Term::whole).collect(Collectors.joining(" "));
    }
}
