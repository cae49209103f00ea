package dev.ferry.application.user;

import dev.ferry.domain.text.Trimmed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Addresses as people paste them: parted by commas, semicolons, spaces or lines, and with names before them as mail
 * programs write them. What is no address is for the domain to refuse.
 */
public final class AddressList {
    private static final Pattern PARTS = Pattern.compile("[;\\r\\n]+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,\\u00A0]+");
    private static final Pattern NAMED = Pattern.compile("\\G[\\s,]*([^<>]*)<([^<>]*)>");
    private static final Pattern QUOTED = Pattern.compile("^\"(.*)\"$", Pattern.DOTALL);

    private AddressList() {}

    /** One of them, with the name that stood before it. */
    public record Entry(String email, Optional<String> name) {}

    public static List<Entry> parse(String text) {
        List<Entry> entries = new ArrayList<>();
        for (String part : PARTS.splitAsStream(text).toList()) {
            Matcher named = NAMED.matcher(part);
            int end = 0;
            while (named.find()) {
                addNamed(named.group(1), named.group(2), entries);
                end = named.end();
            }
            addPlain(part.substring(end), entries);
        }
        return entries;
    }

    /** A comma may part a name, as in {@code Ek, Bo}, or addresses before it. */
    private static void addNamed(String before, String address, List<Entry> entries) {
        int comma = before.contains("@") ? before.lastIndexOf(',') : -1;
        addPlain(before.substring(0, Math.max(0, comma)), entries);
        String name = Trimmed.of(
                QUOTED.matcher(Trimmed.of(before.substring(comma + 1))).replaceFirst("$1"));
        entries.add(new Entry(Trimmed.of(address), Optional.of(name).filter(text -> !text.isEmpty())));
    }

    private static void addPlain(String text, List<Entry> entries) {
        BETWEEN.splitAsStream(text)
                .filter(email -> !email.isEmpty())
                .forEach(email -> entries.add(new Entry(email, Optional.empty())));
    }
}
