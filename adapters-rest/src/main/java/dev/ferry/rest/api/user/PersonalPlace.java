package dev.ferry.rest.api.user;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where something that is kept of a person stands among all of it: by its kind, then by its time. Made of what never
 * changes of it alone, and of no address that could be read.
 *
 * @param at the epoch for what has no time
 * @param name a digest of what tells it from others of its kind and time; not all can be told apart
 */
record PersonalPlace(PersonalKind kind, Instant at, String name) implements Comparable<PersonalPlace> {
    private static final int PARTS = 3;
    private static final Comparator<PersonalPlace> ORDER = Comparator.comparing(PersonalPlace::kind)
            .thenComparing(PersonalPlace::at)
            .thenComparing(PersonalPlace::name);

    static PersonalPlace of(PersonalRecord record) {
        String name = Stream.concat(
                        record.account().map(PublisherId::value).stream(),
                        naming(record).stream()
                                .map(fact ->
                                        record.facts().getOrDefault(fact, "").toString()))
                .collect(Collectors.joining("\n"));
        Instant at = record.facts().get("at") instanceof String written ? Instant.parse(written) : Instant.EPOCH;
        return new PersonalPlace(record.kind(), at, digest(name));
    }

    /** The facts that tell one from another, and stay as they are. */
    private static List<String> naming(PersonalRecord record) {
        if (record.isUnreadable()) {
            return List.of(PersonalRecord.UNREADABLE);
        }
        return switch (record.kind()) {
            case USER -> List.of("userId");
            case LEGACY_USER -> List.of("email", "objectId");
            case NAMED_OWNER, PROVED_EMAIL, MARKETPLACE -> List.of();
            case ENROLMENT -> List.of("companyName", "country");
            case OFFER, OFFER_ACT -> List.of("offerId");
            case OFFER_PAGE -> List.of("offerId", "page");
            case CATALOG_LISTING -> List.of("offerId", "side");
            case CASE -> List.of("caseId");
            case HISTORY -> List.of("actor", "action");
            case MAIL, DELIVERED_MAIL -> List.of("mail", "to", "subject");
            case JOB -> List.of("jobId");
            case OWED_CHANGE -> List.of("change");
        };
    }

    /** So much of it that no two are the same, and too little to read it from. */
    static String digest(String name) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** Reads what {@link #toString} wrote; refuses {@link Code#MALFORMED_ID}. */
    static Outcome<PersonalPlace> parse(String written) {
        String[] parts = written.split(" ", PARTS);
        if (parts.length == PARTS && Slug.parse(PersonalKind.class, parts[0]) instanceof Done<PersonalKind>(var kind)) {
            try {
                return Outcome.done(new PersonalPlace(kind, Instant.parse(parts[1]), parts[2]));
            } catch (DateTimeParseException _) {
                // refused below, as all that is no place
            }
        }
        return Outcome.refused(Code.MALFORMED_ID, "value", written);
    }

    @Override
    public int compareTo(PersonalPlace other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind.slug() + ' ' + at + ' ' + name;
    }
}
