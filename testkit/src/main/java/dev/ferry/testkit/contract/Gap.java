package dev.ferry.testkit.contract;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Something that an adapter lacks, and says so. The suite then checks that it is really lacking: a gap that has been
 * closed fails until it is taken out of the list.
 *
 * @param because why, for anyone who reads the adapter's test; not blank
 */
public record Gap(Ability lacks, String because) {
    public Gap {
        if (because.isBlank()) {
            throw new IllegalArgumentException("a gap has a reason: " + lacks.name());
        }
    }

    /** A gap for each of these, all for one reason. */
    public static Set<Gap> all(String because, Ability... lacking) {
        return Arrays.stream(lacking).map(ability -> new Gap(ability, because)).collect(Collectors.toUnmodifiableSet());
    }
}
