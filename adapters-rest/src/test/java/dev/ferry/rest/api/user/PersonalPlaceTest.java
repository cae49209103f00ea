package dev.ferry.rest.api.user;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.operation.UnreadableRow;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import org.junit.jupiter.api.Test;

class PersonalPlaceTest {
    @Test
    void rowsThatCannotBeReadHavePlacesOfTheirOwnAmongTheirKind() {
        PersonalPlace one = PersonalPlace.of(unreadable("history 17"));
        PersonalPlace other = PersonalPlace.of(unreadable("history 18"));

        assertThat(one).isNotEqualTo(other).isEqualTo(PersonalPlace.of(unreadable("history 17")));
        assertThat(one.kind()).isEqualTo(PersonalKind.HISTORY);
        assertThat(PersonalPlace.parse(one.toString())).isEqualTo(Outcome.done(one));
    }

    private static PersonalRecord unreadable(String row) {
        return PersonalRecord.unreadable(PersonalKind.HISTORY, new UnreadableRow(row, "a hologram"));
    }
}
