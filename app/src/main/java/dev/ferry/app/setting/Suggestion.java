package dev.ferry.app.setting;

import dev.ferry.domain.operation.Words;
import dev.ferry.plugin.SettingFault;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** "Did you mean …?" for a word that is not known. */
public final class Suggestion {
    private static final int FARTHEST = 4;
    private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

    private Suggestion() {}

    /** The nearest known word as a question, or nothing where none is near. */
    public static Words forTypo(String typed, Collection<String> known) {
        String word = typed.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(one -> distance(word, one) <= Math.min(FARTHEST, one.length() / 2))
                .min(Comparator.comparingInt(one -> distance(word, one)))
                .map(SettingFault.SUGGESTION::of)
                .orElse(_ -> "");
    }

    private static int distance(String word, String known) {
        return DISTANCE.apply(word, known.toLowerCase(Locale.ROOT));
    }
}
