package dev.ferry.application.sync;

import dev.ferry.application.Installation;
import dev.ferry.application.InstallationModule;
import dev.ferry.application.messages.Language;
import dev.ferry.application.person.ErasePerson;
import dev.ferry.application.person.ErasedPerson;
import dev.ferry.application.person.Erasure;
import dev.ferry.application.system.CheckedLegacyPortal;
import dev.ferry.application.system.CircuitState;
import dev.ferry.application.user.AcceptUserInvitation;
import dev.ferry.application.user.AddUsers;
import dev.ferry.application.user.ChangeRole;
import dev.ferry.application.user.ChangeSettings;
import dev.ferry.application.user.MapUser;
import dev.ferry.application.user.RemoveUser;
import dev.ferry.application.user.ResendUserInvitation;
import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.identity.Requester;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.mail.ClaimedMail;
import dev.ferry.domain.mail.Mail;
import dev.ferry.domain.operation.Transactions;
import dev.ferry.domain.operation.Versioned;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.sync.LegacyPortal;
import dev.ferry.domain.sync.NumberedChange;
import dev.ferry.domain.sync.Settled;
import dev.ferry.domain.user.Role;
import dev.ferry.domain.user.User;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.sample.Samples;
import dev.ferry.testkit.sync.InMemoryLegacyPortal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Accounts that have moved, the use cases on their users, and the legacy portal that follows. */
public final class Moved {
    public final Installation ferry = new Installation();
    public final InMemoryStores stores = ferry.stores;
    public final InMemoryLegacyPortal portal = stores.legacyPortal();
    public final AtomicReference<CircuitState> target = new AtomicReference<>(CircuitState.CLOSED);
    private final AtomicInteger failed = new AtomicInteger();
    private LegacyPortal asked = portal;
    private int endured = Integer.MAX_VALUE;
    private Optional<LocalDate> retirement = Optional.empty();
    private final ThreadLocal<Executor> threads = ThreadLocal.withInitial(() -> Runnable::run);

    public Moved() {
        TargetCircuit circuit = circuit();
        ferry.exchanging(LegacyPortal.class, () -> asked)
                .exchanging(SyncRules.class, this::rules)
                .exchanging(TargetCircuit.class, () -> circuit)
                .exchanging(Executor.class, threads::get);
    }

    /**
     * Moves the accounts that the installation's export has by now; the legacy portal knows them as the export says.
     */
    public Moved move() {
        ferry.migrate(Installation.wave());
        Set<PublisherId> ids = stores.legacyAccounts().page(Optional.empty(), 1_000).stream()
                .map(LegacyAccount::id)
                .collect(Collectors.toSet());
        portal.open(stores.legacyAccounts(), ids);
        return this;
    }

    /** This legacy portal is told instead. */
    public Moved telling(LegacyPortal another) {
        asked = another;
        return this;
    }

    /** The legacy portal's last day is this. */
    public Moved retiring(LocalDate day) {
        retirement = Optional.of(day);
        return this;
    }

    public SyncRules rules() {
        return InstallationModule.syncRules(retirement);
    }

    /** A use case of sync-back on this installation as it is now. */
    public <T> T get(Class<T> useCase) {
        return ferry.get(useCase);
    }

    public Outcome<List<User>> add(Requester who, String account, UserRequest... requests) {
        return get(AddUsers.class).run(who, Samples.id(account), List.of(requests), Language.ENGLISH);
    }

    /** The same for one person, without a name. */
    public Outcome<User> add(Requester who, String account, String email, Role role) {
        return add(who, account, person(email, role)).map(List::getFirst);
    }

    public static UserRequest person(String email, Role role) {
        return new UserRequest.Person(email, Optional.empty(), Optional.of(role), Optional.empty());
    }

    public Outcome<User> give(Requester who, String account, User user, Role role) {
        return get(ChangeRole.class)
                .run(who, Samples.id(account), user.id(), role, OptionalLong.empty(), Language.ENGLISH)
                .map(Versioned::value);
    }

    /** The same for who has looked at this version of the user. */
    public Outcome<User> give(Requester who, String account, User user, Role role, long version) {
        return get(ChangeRole.class)
                .run(who, Samples.id(account), user.id(), role, OptionalLong.of(version), Language.ENGLISH)
                .map(Versioned::value);
    }

    public Outcome<User> remove(Requester who, String account, User user) {
        return get(RemoveUser.class).run(who, Samples.id(account), user.id(), OptionalLong.empty(), Language.ENGLISH);
    }

    public Outcome<User> map(Requester who, String account, User user, String email, Role role) {
        return get(MapUser.class)
                .run(who, Samples.id(account), user.id(), email, role, OptionalLong.empty(), Language.ENGLISH)
                .map(Versioned::value);
    }

    public Outcome<User> resend(Requester who, String account, User user) {
        return get(ResendUserInvitation.class).run(who, Samples.id(account), user.id(), Language.ENGLISH);
    }

    public Outcome<User> accept(String email, String account, String code) {
        return get(AcceptUserInvitation.class).run(Installation.person(email), Samples.id(account), code);
    }

    public ChangeSettings changeSettings() {
        return get(ChangeSettings.class);
    }

    /** The same where this happens after all that is looked at beforehand, and before the account is held. */
    public ChangeSettings changeSettings(Runnable meanwhile) {
        return ferry.with(binder ->
                        binder.bind(Transactions.class).toInstance(new Late(stores.transactions(), meanwhile)))
                .getInstance(ChangeSettings.class);
    }

    public Outcome<ErasedPerson> erase(Requester who, Erasure erasure) {
        return get(ErasePerson.class).run(who, erasure);
    }

    public List<User> users(String account) {
        return stores.users().of(Samples.id(account));
    }

    public User user(String account, String email) {
        return users(account).stream()
                .filter(user -> user.isKnownAs(Samples.email(email)))
                .findFirst()
                .orElseThrow();
    }

    /** Delivers until nothing is due; answers how many changes. */
    public int deliver() {
        return deliver(Runnable::run, () -> false);
    }

    /** The same by these threads, until {@code stop} says so. */
    public int deliver(Executor threads, BooleanSupplier stop) {
        return deliver(threads, stop, _ -> {});
    }

    /** The same, where {@code each} is told what became of each account. */
    public int deliver(Executor executor, BooleanSupplier stop, Consumer<Settled> each) {
        threads.set(executor);
        return get(DeliverChanges.class).run(stop, each);
    }

    public ScheduledSync scheduledSync() {
        return get(ScheduledSync.class);
    }

    public CheckedLegacyPortal checked() {
        return get(CheckedLegacyPortal.class);
    }

    /** Leaves the target alone after so many failures in a row, or one on trial. */
    public Moved enduring(int failures) {
        endured = failures;
        return this;
    }

    private TargetCircuit circuit() {
        return new TargetCircuit() {
            @Override
            public CircuitState state() {
                return target.get();
            }

            @Override
            public void succeeded() {
                failed.set(0);
                target.set(CircuitState.CLOSED);
            }

            @Override
            public void failed(Throwable why) {
                if (failed.incrementAndGet() >= endured || state() == CircuitState.HALF_OPEN) {
                    target.set(CircuitState.OPEN);
                }
            }
        };
    }

    public CompareSides compare() {
        return get(CompareSides.class);
    }

    public RepairLegacy repair() {
        return get(RepairLegacy.class);
    }

    public ShowSync showSync() {
        return get(ShowSync.class);
    }

    public RetrySync retry() {
        return get(RetrySync.class);
    }

    public DropChange drop() {
        return get(DropChange.class);
    }

    /** Who of an account stands in the legacy portal, by key. */
    public Map<String, LegacyUser> there(String account) {
        return portal.usersOf(Set.of(Samples.id(account))).getOrDefault(Samples.id(account), List.of()).stream()
                .collect(Collectors.toMap(user -> user.identity().key(), user -> user));
    }

    /** How this user stands in the legacy portal. */
    public LegacyUser there(String account, String key) {
        return Optional.ofNullable(there(account).get(key)).orElseThrow();
    }

    /** What arrived of an account, by number. */
    public List<Long> arrived(String account) {
        return portal.arrived().stream()
                .filter(one -> one.change().account().equals(Samples.id(account)))
                .map(NumberedChange::number)
                .toList();
    }

    public List<Mail> mails() {
        return stores.mailQueue().claim(1_000, ferry.clock.instant(), Duration.ofDays(1)).stream()
                .map(ClaimedMail::mail)
                .toList();
    }

    /** The code of the last invitation to this address. */
    public String invitationTo(String email) {
        return mails().reversed().stream()
                .filter(mail -> mail.to().equals(Samples.email(email)))
                .flatMap(mail -> Stream.of(mail.body().split("\\D+")))
                .filter(digits -> digits.length() == 6)
                .findFirst()
                .orElseThrow();
    }

    /** Somebody else is quicker. */
    private record Late(Transactions store, Runnable meanwhile) implements Transactions {
        @Override
        public <T> T run(Supplier<T> work) {
            meanwhile.run();
            return store.run(work);
        }
    }
}
