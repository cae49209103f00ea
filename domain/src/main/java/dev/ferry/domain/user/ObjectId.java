package dev.ferry.domain.user;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.util.Locale;
import java.util.regex.Pattern;

/** The object id of a service principal, or of a person, in its directory: opaque, compared without case. */
public record ObjectId(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._:-]{0,99}");

    public ObjectId {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("not an object id: " + value);
        }
    }

    /** Reads what was given, trimmed and in lower case; refuses {@link Code#MALFORMED_ID}. */
    public static Outcome<ObjectId> parse(String typed) {
        String id = typed.strip().toLowerCase(Locale.ROOT);
        return SHAPE.matcher(id).matches()
                ? Outcome.done(new ObjectId(id))
                : Outcome.refused(Code.MALFORMED_ID, "value", typed);
    }

    @Override
    public String toString() {
        return value;
    }
}
