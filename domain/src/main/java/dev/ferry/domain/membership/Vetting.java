package dev.ferry.domain.membership;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Enrolments in the embedded registry that wait for an operator's decision. Thread-safe. */
public interface Vetting {

    /** An enrolment that waits. */
    record Pending(MpnId mpnId, Enrolment enrolment) {}

    /** Those that wait, oldest first. */
    List<Pending> pending();

    /**
     * The one of this number, where it waits.
     *
     * <p>Implementers: this one reads all that wait, as the next two do. A store that can read less should.
     */
    default Optional<Pending> find(MpnId mpnId) {
        return pending().stream().filter(one -> one.mpnId().equals(mpnId)).findFirst();
    }

    /**
     * Up to {@code limit} of those that wait, at least 1, in the order of their numbers, from this one on or from the
     * first.
     */
    default List<Pending> page(Optional<MpnId> from, int limit) {
        return pending().stream()
                .filter(one -> from.isEmpty() || one.mpnId().compareTo(from.get()) >= 0)
                .sorted(Comparator.comparing(Pending::mpnId))
                .limit(limit)
                .toList();
    }

    /**
     * Up to {@code limit} of those that wait and are for a company of one of these names, upper case or lower case, or
     * under a key that begins with one of these, in the order of their numbers.
     */
    default List<Pending> alike(Set<String> companyNames, Set<String> keysBeginning, int limit) {
        return pending().stream()
                .filter(one -> companyNames.stream().anyMatch(one.enrolment().companyName()::equalsIgnoreCase)
                        || keysBeginning.stream().anyMatch(one.enrolment().key()::startsWith))
                .sorted(Comparator.comparing(Pending::mpnId))
                .limit(limit)
                .toList();
    }

    /**
     * Decides: the membership becomes active, or inactive where it is turned down. Who is turned down may enrol anew,
     * with the same key too, and gets another number. What it was about, or nothing where none of this number waits any
     * more.
     */
    Optional<Pending> decide(MpnId mpnId, boolean accepted);
}
