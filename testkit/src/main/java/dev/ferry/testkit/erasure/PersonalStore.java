package dev.ferry.testkit.erasure;

import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalRecord;
import java.util.stream.Stream;

/** An in-memory store that keeps something of persons. */
public interface PersonalStore {

    /** All of it that mentions this one. */
    Stream<PersonalRecord> about(Mentions who);

    /** Deletes or rewrites it; answers how many things. */
    int erase(Pseudonymised person);
}
