package dev.ferry.application.catalog;

import dev.ferry.domain.catalog.FoldedName;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * How much two names look alike, from 0 to 1, where 1 is the same name. Slips of the pen, another order of the words,
 * words that are written as one, and names of which one goes on where the other ends are told by what fits best.
 */
final class NameSimilarity {
    private static final JaroWinklerSimilarity PREFIXES = new JaroWinklerSimilarity();
    private static final LevenshteinDistance SLIPS = LevenshteinDistance.getDefaultInstance();

    /** A name that has all words of another and some more looks like it, and less so the more those are. */
    private static final double WITHIN = 0.8;

    private NameSimilarity() {}

    static double of(FoldedName one, FoldedName other) {
        return one.equals(other)
                ? 1
                : Math.min(
                        0.99,
                        Math.max(
                                Math.max(
                                        ofTexts(one.text(), other.text()),
                                        ofTexts(sorted(one.words()), sorted(other.words()))),
                                Math.max(ofTexts(joined(one), joined(other)), ofWords(one, other))));
    }

    private static String sorted(List<String> words) {
        return words.stream().sorted().collect(Collectors.joining(" "));
    }

    private static String joined(FoldedName name) {
        return String.join("", name.words());
    }

    /** The mean of one that forgives slips and one that minds how names begin; neither alone tells products apart. */
    private static double ofTexts(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        double slips = 1 - (double) SLIPS.apply(one, other) / longer;
        return (slips + PREFIXES.apply(one, other)) / 2;
    }

    /** A single word is too little to stand for a whole name. */
    private static double ofWords(FoldedName one, FoldedName other) {
        Set<String> shared = new HashSet<>(one.words());
        shared.retainAll(Set.copyOf(other.words()));
        int fewer = Math.min(one.words().size(), other.words().size());
        int more = Math.max(one.words().size(), other.words().size());
        return shared.size() < 2 || shared.size() < fewer ? 0 : WITHIN + (1 - WITHIN) * fewer / more / 2;
    }
}
