package dev.ferry.persistence.person;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.PersonalTable;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the tables keep of a person, each as it says itself. Thread-safe. */
final class JooqPersonalData implements PersonalData {
    private final Database database;
    private final List<PersonalTable> tables;

    @Inject
    JooqPersonalData(Database database, Set<PersonalTable> tables) {
        this.database = database;
        this.tables = inOrder(tables);
    }

    /** In the order of the kinds that they hand out; last those that hand out nothing. */
    private static List<PersonalTable> inOrder(Set<PersonalTable> tables) {
        return Stream.concat(
                        Stream.of(PersonalKind.values()).map(Optional::of), Stream.of(Optional.<PersonalKind>empty()))
                .flatMap(kind -> tables.stream().filter(table -> table.kind().equals(kind)))
                .toList();
    }

    @Override
    public Stream<PersonalRecord> about(EmailAddress address) {
        return about(address, EnumSet.allOf(PersonalKind.class));
    }

    @Override
    public Stream<PersonalRecord> about(EmailAddress address, Set<PersonalKind> kinds) {
        Mentions who = new Mentions(address);
        return tables.stream()
                .filter(table -> table.kind().filter(kinds::contains).isPresent())
                .flatMap(table -> table.about(who, database));
    }

    @Override
    public Set<PublisherId> accountsOf(EmailAddress address) {
        Mentions who = new Mentions(address);
        return database.with(sql -> tables.stream()
                .flatMap(table -> table.accountsOf(who, sql))
                .map(PublisherId::new)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public int erase(EmailAddress address, EmailAddress pseudonym) {
        Mentions who = new Mentions(address);
        return database.with(sql -> tables.stream()
                .mapToInt(table -> table.erase(who, pseudonym.normal(), sql))
                .sum());
    }
}
