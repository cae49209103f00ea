package dev.ferry.testkit.migration;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static dev.ferry.testkit.sample.Samples.mpnId;
import static dev.ferry.testkit.sample.Samples.tenantId;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.migration.Migration;
import dev.ferry.domain.migration.Migration.Completed;
import dev.ferry.domain.migration.Migration.NotStarted;
import dev.ferry.domain.migration.MigrationRecord;
import dev.ferry.domain.migration.Migrations;
import dev.ferry.domain.migration.ProvedEmail;
import dev.ferry.domain.migration.WaveName;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.operation.StoreChapter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the chapters of {@link MigrationsContract} share. */
abstract class MigrationsChapter extends StoreChapter {
    static final Optional<ProvedEmail> PROVED =
            Optional.of(new ProvedEmail(email("Anna@Contoso.Example"), "anna@mail.example"));
    static final int RACERS = 4;
    static final int ROUNDS = 10;
    static final Optional<MpnId> JOINED = Optional.of(new MpnId("0012"));

    MigrationsChapter(MigrationsContract contract) {
        super(contract);
    }

    /** Each names an owner, as many operators at once would. */
    final Set<EmailAddress> namedByRacers(String account) {
        Racers.race(RACERS, number -> {
            stores().transactions().run(() -> {
                MigrationRecord record = migrations()
                        .hold(Set.of(id(account)))
                        .getOrDefault(id(account), MigrationRecord.none(id(account)));
                migrations().saveAll(List.of(record.naming(email("racer" + number + "@contoso.example"))));
            });
            return true;
        });
        return find(account).orElseThrow().namedOwners();
    }

    static MigrationRecord started(String account) {
        return judged(new NotStarted(id(account)).start());
    }

    final Migrations migrations() {
        return stores().migrations();
    }

    final Optional<MigrationRecord> find(String account) {
        return Optional.ofNullable(migrations().findAll(Set.of(id(account))).get(id(account)));
    }

    static MigrationRecord judged(Migration migration) {
        return new MigrationRecord(migration, Optional.of(new WaveName("first")), Optional.of("[]"));
    }

    static MigrationRecord completed(String account) {
        return judged(new Completed(id(account), tenantId(account), mpnId(account), NOON));
    }

    static Set<PublisherId> accountsOf(List<MigrationRecord> records) {
        return records.stream().map(record -> record.migration().account()).collect(Collectors.toSet());
    }
}
