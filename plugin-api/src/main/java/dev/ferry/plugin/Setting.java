package dev.ferry.plugin;

import java.util.List;
import java.util.Optional;

/**
 * A setting that a part of Ferry knows.
 *
 * @param key lower case, words joined by dots and hyphens: {@code database.cache-size}
 * @param standard its value when nobody sets it; absent where there is none
 * @param secret whether its value must never be shown
 * @param meaning one sentence for the operator, with unit and range
 */
public record Setting(String key, Optional<String> standard, boolean secret, String meaning) {

    public static Setting of(String key, String standard, String meaning) {
        return new Setting(key, Optional.of(standard), false, meaning);
    }

    public static Setting optional(String key, String meaning) {
        return new Setting(key, Optional.empty(), false, meaning);
    }

    public static Setting secret(String key, String meaning) {
        return new Setting(key, Optional.empty(), true, meaning);
    }

    /**
     * A secret, and beside it the setting that names a file which holds it alone: {@code acme.token} and
     * {@code acme.token-file}. {@link Settings#secret} reads whichever is set.
     *
     * @param meaning one sentence about the secret
     */
    public static List<Setting> secretOrFile(String key, String meaning) {
        return List.of(
                secret(key, meaning + " Or name a file in " + fileOf(key) + "."),
                optional(
                        fileOf(key),
                        "A file that holds " + key + " alone, such as a mounted secret; a relative path starts in"
                                + " home."));
    }

    /** The setting that names the file of a secret. */
    static String fileOf(String key) {
        return key + "-file";
    }
}
