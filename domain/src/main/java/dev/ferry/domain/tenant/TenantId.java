package dev.ferry.domain.tenant;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.text.Trimmed;
import java.util.Locale;
import java.util.UUID;

/** The id of a tenant, a UUID. */
public record TenantId(UUID value) implements Comparable<TenantId> {
    private static final String SHAPE = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";

    /** Reads a UUID in its usual form, upper or lower case; refuses {@link Code#MALFORMED_ID}. */
    public static Outcome<TenantId> parse(String typed) {
        String id = Trimmed.of(typed).toLowerCase(Locale.ROOT);
        return isShaped(id)
                ? Outcome.done(new TenantId(UUID.fromString(id)))
                : Outcome.refused(Code.MALFORMED_ID, "value", typed);
    }

    /** A loop, not a pattern, because a wave reads millions. */
    private static boolean isShaped(String id) {
        boolean shaped = id.length() == SHAPE.length();
        for (int i = 0; shaped && i < id.length(); i++) {
            char c = id.charAt(i);
            shaped = SHAPE.charAt(i) == '-' ? c == '-' : (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
        }
        return shaped;
    }

    @Override
    public int compareTo(TenantId other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
