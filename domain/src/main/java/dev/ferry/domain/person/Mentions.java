package dev.ferry.domain.person;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Outcome.Done;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds an address in texts and facts, in whatever case and form it is written there. Another address that ends like it is another.
 * Immutable.
 */
public record Mentions(EmailAddress of) {
    private static final String WORD = "\\p{L}\\p{M}\\p{N}";
    /** Whatever could be an address; a domain may be written with the full stops of other scripts. */
    private static final Pattern CANDIDATE = Pattern.compile(
            "([" + WORD + "!#$%&'*+/=?^_`{|}~.-]+)@([" + WORD + ".\u3002\uFF0E\uFF61-]*[" + WORD + "])");
    /** Before a local part, these separate rather than belong to it, as in links and keys. */
    private static final Pattern SEPARATOR = Pattern.compile("[=|/?&#]|^[^" + WORD + "]+");

    /** Whether the text is the address, or holds it. */
    public boolean in(String text) {
        return text.indexOf('@') >= 0 && CANDIDATE.matcher(text).results().anyMatch(one -> start(one) >= 0);
    }

    /** Whether it is anywhere in these facts. */
    public boolean inFacts(Map<String, Object> facts) {
        return !replaced(facts, "").equals(facts);
    }

    /** The text with something else in its place. */
    public String replaced(String text, String by) {
        return text.indexOf('@') < 0
                ? text
                : CANDIDATE.matcher(text).replaceAll(one -> Matcher.quoteReplacement(replaced(one, by)));
    }

    /**
     * An entry of a list of people with something else in the place of the address. What stands beside it is their name, and goes
     * too, but for where another address stands there.
     */
    public String replacedEntry(String entry, String by) {
        return in(entry) && CANDIDATE.matcher(entry).results().count() == 1 ? by : replaced(entry, by);
    }

    /** The facts with something else in its place, in lists, maps and names too. */
    public Map<String, Object> replaced(Map<String, Object> facts, String by) {
        Map<String, Object> replaced = new LinkedHashMap<>();
        facts.forEach((name, value) -> replaced.put(replaced(name, by), replacedAny(value, by)));
        return replaced;
    }

    private Object replacedAny(Object value, String by) {
        return switch (value) {
            case String text -> replaced(text, by);
            case List<?> list ->
                list.stream().<Object>map(one -> replacedAny(one, by)).toList();
            case Map<?, ?> map -> replacedMap(map, by);
            default -> value;
        };
    }

    private Map<String, Object> replacedMap(Map<?, ?> map, String by) {
        Map<String, Object> replaced = new LinkedHashMap<>();
        map.forEach((name, value) -> replaced.put(replaced(name.toString(), by), replacedAny(value, by)));
        return replaced;
    }

    private String replaced(MatchResult candidate, String by) {
        int start = start(candidate);
        return start < 0 ? candidate.group() : candidate.group().substring(0, start) + by;
    }

    /** Where in the candidate the address begins; -1 where it is another. */
    private int start(MatchResult candidate) {
        if (isIt(candidate.group())) {
            return 0;
        }
        Matcher separator = SEPARATOR.matcher(candidate.group(1));
        while (separator.find()) {
            if (isIt(candidate.group().substring(separator.end()))) {
                return separator.end();
            }
        }
        return -1;
    }

    private boolean isIt(String text) {
        return EmailAddress.parse(text) instanceof Done<EmailAddress>(var address) && address.equals(of);
    }
}
