package dev.ferry.persistence.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.PersonalTable;
import dev.ferry.testkit.sample.Samples;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.junit.jupiter.api.Test;

/** Where only some kinds are asked for, the tables of the others are not looked through. */
class SomeKindsTest {

    private record Table(PersonalKind hands, Stream<PersonalRecord> records) implements PersonalTable {
        @Override
        public List<Field<String>> columns() {
            return List.of();
        }

        @Override
        public Optional<PersonalKind> kind() {
            return Optional.of(hands);
        }

        @Override
        public Stream<PersonalRecord> about(Mentions who, Database database) {
            if (hands == PersonalKind.HISTORY) {
                throw new AssertionError("looked through");
            }
            return records;
        }

        @Override
        public int erase(Mentions who, String pseudonym, DSLContext sql) {
            return 0;
        }
    }

    @Test
    void noOtherTableIsLookedThrough() {
        PersonalRecord named = PersonalRecord.ofNamedOwner(Samples.id("contoso"));
        try (H2Stores stores = H2Stores.empty()) {
            JooqPersonalData data = new JooqPersonalData(
                    stores.database(),
                    Set.of(
                            new Table(PersonalKind.NAMED_OWNER, Stream.of(named)),
                            new Table(PersonalKind.HISTORY, Stream.empty())));

            assertThat(data.about(Samples.email("a@contoso.example"), EnumSet.of(PersonalKind.NAMED_OWNER)))
                    .containsExactly(named);
        }
    }
}
