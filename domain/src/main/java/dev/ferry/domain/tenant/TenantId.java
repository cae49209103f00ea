package dev.ferry.domain.tenant;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;

/** The id of a tenant, a UUID. */
public record TenantId(UUID value) implements Comparable<TenantId> {
    private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** Reads a UUID in its usual form, upper or lower case; refuses {@link Code#MALFORMED_ID}. */
    public static Outcome<TenantId> parse(String typed) {
        String id = typed.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(id).matches()
                ? Outcome.done(new TenantId(UUID.fromString(id)))
                : Outcome.refused(Code.MALFORMED_ID, "value", typed);
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
