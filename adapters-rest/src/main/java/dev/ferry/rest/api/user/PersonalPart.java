package dev.ferry.rest.api.user;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.rest.api.Listing;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Part by part through what is kept of a person, by places. What it reads is in the order of its kinds alone, and may
 * be much: no more of it is held than a part has.
 */
final class PersonalPart {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    private final String whose;
    private final Optional<Shown> shown;
    private final int most;
    private final PriorityQueue<Found> found = new PriorityQueue<>(
            Comparator.comparing(Found::place).thenComparingLong(Found::number).reversed());
    private int passed;
    private long number;

    /** One that may be of this part, and the how manieth it came. */
    private record Found(PersonalPlace place, long number, PersonalRecord record) {}

    /**
     * How far the parts before have come.
     *
     * @param whose a digest of whom they are about: the list of another person goes on nowhere
     * @param count how many of the last place they had
     */
    record Shown(String whose, PersonalPlace last, int count) {

        /** Reads what {@link #toString} wrote of this person; refuses {@link Code#MALFORMED_ID}. */
        static Outcome<Shown> parse(String written, EmailAddress person) {
            String[] parts = written.split(" ", 3);
            return parts.length == 3
                            && parts[0].equals(PersonalPlace.digest(person.normal()))
                            && NUMBER.matcher(parts[1]).matches()
                    ? PersonalPlace.parse(parts[2]).map(place -> new Shown(parts[0], place, Integer.parseInt(parts[1])))
                    : Outcome.refused(Code.MALFORMED_ID, "value", written);
        }

        @Override
        public String toString() {
            return whose + " " + count + " " + last;
        }
    }

    private PersonalPart(String whose, Optional<Shown> shown, int most) {
        this.whose = whose;
        this.shown = shown;
        this.most = most;
    }

    static Listing<PersonalRecord> of(
            EmailAddress person, Stream<PersonalRecord> all, Optional<Shown> shown, int most) {
        return new PersonalPart(PersonalPlace.digest(person.normal()), shown, most).read(all.iterator());
    }

    private Listing<PersonalRecord> read(Iterator<PersonalRecord> all) {
        while (all.hasNext()) {
            PersonalRecord record = all.next();
            if (isFull() && record.kind().compareTo(found.element().record().kind()) > 0) {
                break;
            }
            take(record);
        }
        List<Found> part = found.stream().sorted(found.comparator().reversed()).toList();
        List<PersonalRecord> records =
                part.stream().limit(most).map(Found::record).toList();
        return new Listing<>(records, isFull() ? upTo(part.subList(0, most)).toString() : null);
    }

    private boolean isFull() {
        return found.size() > most;
    }

    private void take(PersonalRecord record) {
        PersonalPlace place = PersonalPlace.of(record);
        if (!wasShown(place)) {
            found.add(new Found(place, number++, record));
            if (found.size() > most + 1) {
                found.remove();
            }
        }
    }

    private boolean wasShown(PersonalPlace place) {
        if (shown.isEmpty()) {
            return false;
        }
        int order = place.compareTo(shown.get().last());
        return order < 0 || (order == 0 && passed++ < shown.get().count());
    }

    private Shown upTo(List<Found> part) {
        PersonalPlace last = part.getLast().place();
        long here = part.stream().filter(one -> one.place().equals(last)).count();
        int before =
                shown.filter(one -> one.last().equals(last)).map(Shown::count).orElse(0);
        return new Shown(whose, last, before + (int) here);
    }
}
