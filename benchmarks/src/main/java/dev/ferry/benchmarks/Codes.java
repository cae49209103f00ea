package dev.ferry.benchmarks;

import dev.ferry.benchmarks.database.Target;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The codes in the embedded mailbox, read from its table: all that are wanted at a time. */
record Codes(Target target, Path home) {
    private static final Pattern CODE = Pattern.compile("\\b[0-9]{6}\\b");
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MOST_LOOKS = 2_400;

    /** The last code of each address, small letters alone, once all of them have one. */
    Map<String, String> of(String kind, List<String> addresses) throws Exception {
        try (Connection mailbox = target.written(home)) {
            for (int look = 0; look < MOST_LOOKS; look++) {
                Map<String, String> found = addresses.size() == 1
                        ? found(mailbox, kind, " and recipient_key = ?", addresses)
                        : found(mailbox, kind, "", List.of());
                if (found.keySet().containsAll(addresses)) {
                    return found;
                }
                Thread.sleep(PAUSE);
            }
        }
        throw new IllegalStateException("not every code was delivered");
    }

    /** @param further a condition with as many places as there are values */
    private static Map<String, String> found(Connection mailbox, String kind, String further, List<String> values)
            throws SQLException {
        Map<String, String> codes = new HashMap<>();
        try (PreparedStatement look = mailbox.prepareStatement(
                "select recipient_key, body from mailbox where kind = ?" + further + " order by number")) {
            look.setString(1, kind);
            for (int place = 0; place < values.size(); place++) {
                look.setString(place + 2, values.get(place));
            }
            try (ResultSet mails = look.executeQuery()) {
                while (mails.next()) {
                    Matcher code = CODE.matcher(mails.getString(2));
                    if (code.find()) {
                        codes.put(mails.getString(1), code.group());
                    }
                }
            }
        }
        return codes;
    }
}
