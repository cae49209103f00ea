package dev.ferry.domain.person;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Outcome.Done;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds an address in texts and facts, in whatever case and form it is written there. Another address that ends like it
 * is another. Immutable.
 */
public record Mentions(EmailAddress of) {
    private static final String WORD = "\\p{L}\\p{M}\\p{N}";
    private static final String OF_LOCAL_PARTS = "[" + WORD + "!#$%&'*+/=?^_`{|}~.-]";
    /**
     * Whatever could be an address; a domain may be written with the full stops of other scripts. Looked for where
     * letters begin, or behind another, so that a long text without any is read once, and not once from each letter.
     */
    private static final Pattern CANDIDATE = Pattern.compile("(?:(?<!" + OF_LOCAL_PARTS + ")|(\\G))(" + OF_LOCAL_PARTS
            + "++)@([" + WORD + ".\u3002\uFF0E\uFF61-]*[" + WORD + "])");

    private static final int BEHIND_ANOTHER = 1;
    private static final int LOCAL_PART = 2;
    /** What stands right behind an address can only separate it from the next, with the name that a link gives that. */
    private static final Pattern BETWEEN = Pattern.compile("[.-]*+(?:[?&](?:.*&)?[^&=]*=|([^" + WORD + "])\\1*+)");
    /** Longer is no local part, in however many signs its letters are written. */
    private static final int LONGEST_LOCAL_PART = 64 * 4;
    /** In a link these end what stands before an address: a name in a query, all of its path up to the last slash. */
    private static final Pattern LINK = Pattern.compile("//(?:[^?#]*[?#](?:.*&)?(?:[^&=]*=)?|(?:[^?#]*/)?)");
    /** Where what is too long or oddly dotted for an address may hold one. */
    private static final Pattern SEPARATOR = Pattern.compile("[=|/?&#]|\\G[^" + WORD + "]|\\.{2,}");
    /** Marks that belong to local parts, and close what they opened. */
    private static final Pattern MARKS = Pattern.compile("[^" + WORD + "]*(['`*_~|{])");

    /** Whether the text is the address, and nothing else. */
    public boolean is(String text) {
        return read(text).filter(of::equals).isPresent();
    }

    /** Whether the text is the address, or holds it. */
    public boolean in(String text) {
        return text.indexOf('@') >= 0 && CANDIDATE.matcher(text).results().anyMatch(one -> start(one, text) >= 0);
    }

    /** Whether it is anywhere in these facts. */
    public boolean inFacts(Map<String, Object> facts) {
        return !replaced(facts, "").equals(facts);
    }

    /** The text with something else in its place. */
    public String replaced(String text, String by) {
        return text.indexOf('@') < 0
                ? text
                : CANDIDATE.matcher(text).replaceAll(one -> Matcher.quoteReplacement(replaced(one, text, by)));
    }

    /**
     * An entry of a list of people with something else in the place of the address. What stands beside it is their
     * name, and goes too, but for where another address stands there.
     */
    public String replacedEntry(String entry, String by) {
        return in(entry) && CANDIDATE.matcher(entry).results().count() == 1 ? by : replaced(entry, by);
    }

    /** The facts with something else in its place, in lists, maps and names too. */
    @SuppressWarnings("unchecked") // where there was no null, there is none
    public Map<String, Object> replaced(Map<String, Object> facts, String by) {
        return (Map<String, Object>) (Map<?, ?>) replacedMap(facts, by);
    }

    /** JSON of any shape, as maps, lists, texts, numbers, booleans and nulls, with something else in its place. */
    public @Nullable Object replacedJson(@Nullable Object value, String by) {
        return switch (value) {
            case String text -> replaced(text, by);
            case List<?> list -> replacedList(list, by);
            case Map<?, ?> map -> replacedMap(map, by);
            case null, default -> value;
        };
    }

    private List<@Nullable Object> replacedList(List<?> list, String by) {
        List<@Nullable Object> replaced = new ArrayList<>();
        list.forEach(one -> replaced.add(replacedJson(one, by)));
        return replaced;
    }

    private Map<String, @Nullable Object> replacedMap(Map<?, ?> map, String by) {
        Map<String, @Nullable Object> replaced = new LinkedHashMap<>();
        map.forEach((name, value) -> replaced.put(replaced(name.toString(), by), replacedJson(value, by)));
        return replaced;
    }

    private String replaced(MatchResult candidate, String text, String by) {
        int start = start(candidate, text);
        return start < 0 ? candidate.group() : candidate.group().substring(0, start) + by;
    }

    /** Where in the candidate the address begins; -1 where it is another. */
    private int start(MatchResult candidate, String text) {
        int start = startOfAny(candidate, text);
        return start >= 0 && is(candidate.group().substring(start)) ? start : -1;
    }

    /** Nearly all that separates words may also belong to a local part: what could be one address is one. */
    private static int startOfAny(MatchResult candidate, String text) {
        String local = candidate.group(LOCAL_PART);
        Matcher link = LINK.matcher(local);
        if (candidate.start() > 0 && text.charAt(candidate.start() - 1) == ':' && link.lookingAt()) {
            return link.end();
        }
        Matcher marks = MARKS.matcher(local);
        if (marks.lookingAt() && text.startsWith(closing(marks.group(1)), candidate.end())) {
            return marks.end();
        }
        int from = candidate.start(BEHIND_ANOTHER) < 0 ? 0 : endOf(BETWEEN.matcher(local));
        int first = startOfFirst(candidate.group().substring(from), local.substring(from));
        return first < 0 ? first : from + first;
    }

    private static int endOf(Matcher beginning) {
        return beginning.lookingAt() ? beginning.end() : 0;
    }

    private static String closing(String mark) {
        return mark.equals("{") ? "}" : mark;
    }

    private static int startOfFirst(String whole, String local) {
        if (read(whole).isPresent()) {
            return 0;
        }
        Matcher separator = SEPARATOR.matcher(local);
        while (separator.find()) {
            if (separator.end() >= local.length() - LONGEST_LOCAL_PART
                    && read(whole.substring(separator.end())).isPresent()) {
                return separator.end();
            }
        }
        return -1;
    }

    private static Optional<EmailAddress> read(String text) {
        return EmailAddress.parse(text) instanceof Done<EmailAddress>(var address)
                ? Optional.of(address)
                : Optional.empty();
    }
}
