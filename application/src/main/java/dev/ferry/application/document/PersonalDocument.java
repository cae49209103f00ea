package dev.ferry.application.document;

import dev.ferry.domain.person.PersonalRecord;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One thing that is kept of a person. */
public record PersonalDocument(String kind, @Nullable String publisherId, Map<String, Object> facts) {

    public static PersonalDocument of(PersonalRecord record) {
        return new PersonalDocument(
                record.kind().slug(),
                record.account().map(Object::toString).orElse(null),
                new TreeMap<>(record.facts()));
    }
}
