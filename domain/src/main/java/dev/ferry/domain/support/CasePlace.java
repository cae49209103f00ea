package dev.ferry.domain.support;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;

/** Where a case stands among all of them: the one that was opened first comes first. */
public record CasePlace(Instant opened, CaseId id) implements Comparable<CasePlace> {
    private static final Comparator<CasePlace> ORDER =
            Comparator.comparing(CasePlace::opened).thenComparing(CasePlace::id);

    public static CasePlace of(SupportCase one) {
        return new CasePlace(one.request().opened().at(), one.id());
    }

    /** Reads what {@link #toString} wrote; refuses {@link Code#MALFORMED_ID}. */
    public static Outcome<CasePlace> parse(String written) {
        int slash = written.indexOf('/');
        try {
            Instant opened = Instant.parse(written.substring(0, Math.max(0, slash)));
            return CaseId.parse(written.substring(slash + 1)).map(id -> new CasePlace(opened, id));
        } catch (DateTimeParseException _) {
            return Outcome.refused(Code.MALFORMED_ID, "value", written);
        }
    }

    @Override
    public int compareTo(CasePlace other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return opened + "/" + id;
    }
}
