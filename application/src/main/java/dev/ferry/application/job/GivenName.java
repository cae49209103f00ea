package dev.ferry.application.job;

import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.text.Trimmed;
import dev.ferry.domain.text.VisibleText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The name of a file as whoever handed it in knows it; where it is kept is nobody's business. */
final class GivenName {
    /** Of an export that came without one. */
    static final String NONE = "export.zip";

    private static final int LONGEST = 200;
    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    private GivenName() {}

    /** The name, without folders and hidden characters; some browsers send the whole path. */
    static String of(Optional<String> typed) {
        return typed.map(name -> FOLDERS.matcher(name).replaceFirst(""))
                .map(Trimmed::of)
                .map(name -> VisibleText.of(name, _ -> "\uFFFD"))
                .map(GivenName::cut)
                .filter(name -> !name.isEmpty())
                .orElse(NONE);
    }

    private static String cut(String name) {
        int letters = Math.min(LONGEST, name.codePointCount(0, name.length()));
        return name.substring(0, name.offsetByCodePoints(0, letters));
    }

    /** The refusal with this name for the place where the file is kept. */
    static Refusal instead(Refusal reason, String location, String name) {
        if (!location.equals(reason.facts().get("file"))) {
            return reason;
        }
        Map<String, Object> facts = new HashMap<>(reason.facts());
        facts.put("file", name);
        return new Refusal(reason.code(), facts);
    }
}
