package dev.ferry.testkit.person;

import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.person.Mentions;
import dev.ferry.domain.person.PersonalData;
import dev.ferry.domain.person.PersonalKind;
import dev.ferry.domain.person.PersonalRecord;
import dev.ferry.testkit.erasure.PersonalStore;
import dev.ferry.testkit.erasure.Pseudonymised;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All that in-memory stores keep of a person. Thread-safe. */
public final class InMemoryPersonalData implements PersonalData {
    private static final Set<PersonalKind> OF_USERS =
            EnumSet.of(PersonalKind.USER, PersonalKind.LEGACY_USER, PersonalKind.OWED_CHANGE);

    private final Transactions transactions;
    private final List<PersonalStore> stores;
    private final ScheduledOf scheduled;

    /** The accounts from which somebody is still to be deleted in the legacy portal. */
    public interface ScheduledOf {
        Set<PublisherId> accounts(String userKey);
    }

    /** Of these stores, which are all those that keep something of persons. */
    public InMemoryPersonalData(Transactions transactions, List<PersonalStore> stores, ScheduledOf scheduled) {
        this.transactions = transactions;
        this.stores = List.copyOf(stores);
        this.scheduled = scheduled;
    }

    @Override
    public Stream<PersonalRecord> about(EmailAddress address) {
        Mentions who = new Mentions(address);
        return transactions
                .run(() -> stores.stream().flatMap(store -> store.about(who)).toList())
                .stream()
                .sorted(Comparator.comparing(PersonalRecord::kind));
    }

    @Override
    public Set<PublisherId> accountsOf(EmailAddress address) {
        return transactions.run(() -> Stream.concat(
                        about(address)
                                .filter(one -> OF_USERS.contains(one.kind()))
                                .flatMap(one -> one.account().stream()),
                        scheduled.accounts(address.normal()).stream())
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Override
    public int erase(EmailAddress address, EmailAddress pseudonym) {
        Pseudonymised person = new Pseudonymised(new Mentions(address), pseudonym);
        return transactions.run(
                () -> stores.stream().mapToInt(store -> store.erase(person)).sum());
    }
}
