package dev.ferry.application.user;

import dev.ferry.application.system.CheckedTenantDirectory;
import dev.ferry.domain.account.Account;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.migration.WorkEmailRule;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.PortUnavailable;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.text.LanguageTag;
import dev.ferry.domain.text.ShownName;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.Newcomer;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import dev.ferry.domain.user.UserState;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads whom somebody wants in their account, and says who enters at once and who is invited (R15). Thread-safe. */
public final class Admission {
    private static final int LONGEST_TAG = 100;

    private final CheckedTenantDirectory directory;
    private final WorkEmailRule rule;

    @Inject
    public Admission(CheckedTenantDirectory directory, WorkEmailRule rule) {
        this.directory = directory;
        this.rule = rule;
    }

    /** Who comes, and whether they enter at once. */
    record Admitted(Newcomer newcomer, UserState state) {}

    /**
     * All of these, in their order. Asks the directory, so never inside a transaction. Refuses what cannot be read,
     * {@code named-twice}, {@code personal-address}, {@code tenant-mismatch} for programs of another tenant, and
     * {@code registry-unavailable} where nobody can say now whose an address is.
     *
     * @param faults gets what is refused of each; the first of them is answered
     * @throws dev.ferry.domain.outcome.PortUnavailable when the directory cannot be asked
     */
    Outcome<List<Admitted>> read(Account account, List<UserRequest> requests, List<Batch.Fault> faults) {
        Set<String> named = new HashSet<>();
        return each(
                        requests,
                        request -> read(account, request).then(one -> once(one, named)),
                        request -> faults(account, request),
                        faults)
                .then(newcomers -> admitted(account, newcomers, faults));
    }

    private static Outcome<Newcomer> once(Newcomer newcomer, Set<String> named) {
        return named.add(newcomer.identity().key())
                ? Outcome.done(newcomer)
                : Outcome.refused(Code.NAMED_TWICE, "value", newcomer.shown());
    }

    private Outcome<List<Admitted>> admitted(Account account, List<Newcomer> newcomers, List<Batch.Fault> faults) {
        Map<Domain, Lookup<TenantId>> owners = directory.ownersOf(domainsOf(newcomers));
        return each(
                newcomers,
                one -> stateOf(one, account, owners).map(state -> new Admitted(one, state)),
                _ -> List.of(),
                faults);
    }

    /** @param known all that is wrong with one, where more than that at which reading it stopped is known */
    private static <T, R> Outcome<List<R>> each(
            List<T> all, Function<T, Outcome<R>> read, Function<T, List<Refusal>> known, List<Batch.Fault> faults) {
        List<Outcome<R>> outcomes = all.stream().map(read).toList();
        for (int number = 0; number < outcomes.size(); number++) {
            if (outcomes.get(number) instanceof Refused<R>(var reason)) {
                List<Refusal> more = known.apply(all.get(number));
                for (Refusal one : more.contains(reason) ? more : List.of(reason)) {
                    faults.add(Batch.Fault.of(number, one));
                }
            }
        }
        return Outcome.all(outcomes);
    }

    /**
     * A work address of the account's own tenant. Refuses what cannot be read, what {@link WorkEmailRule} refuses, and
     * {@code registry-unavailable} where nobody can say now whose it is.
     */
    Outcome<EmailAddress> ofTheTenant(Account account, String typed) {
        return EmailAddress.parse(typed)
                .then(rule::workAddress)
                .then(address -> lookUp(address)
                        .orRefused(TenantDirectory.SYSTEM)
                        .then(owner -> rule.judge(address, owner, Optional.of(ofTenant(account))))
                        .map(_ -> address));
    }

    private Lookup<TenantId> lookUp(EmailAddress address) {
        Domain domain = address.domain();
        return directory.ownersOf(Set.of(domain)).getOrDefault(domain, Lookup.unknown());
    }

    /**
     * Those of these accounts that somebody with this address enters at once.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the directory cannot be asked
     */
    Set<PublisherId> openTo(EmailAddress address, Collection<Account> accounts) {
        if (accounts.isEmpty()) {
            return Set.of();
        }
        Optional<TenantId> owner = switch (lookUp(address)) {
            case Lookup.Known<TenantId>(var tenant) -> Optional.of(tenant);
            case Lookup.Unknown<TenantId> _ -> Optional.empty();
            case Lookup.Unavailable<TenantId> _ -> throw new PortUnavailable(TenantDirectory.SYSTEM);
        };
        return accounts.stream()
                .filter(account -> rule.judge(address, owner, Optional.of(ofTenant(account))) instanceof Done)
                .map(Account::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static WorkEmailRule.Wanted ofTenant(Account account) {
        return new WorkEmailRule.Wanted(account.tenant(), Optional.empty());
    }

    private Outcome<Newcomer> read(Account account, UserRequest request) {
        return ShownName.read(request.displayName()).then(name -> switch (request) {
            case UserRequest.Person person -> person(person, name);
            case UserRequest.Program program -> program(account, program, name);
        });
    }

    /** All that is wrong with each of its values, in the order in which they are read. */
    private List<Refusal> faults(Account account, UserRequest request) {
        Outcome<Optional<String>> name = ShownName.read(request.displayName());
        return switch (request) {
            case UserRequest.Person person ->
                refusals(
                        name,
                        language(person),
                        EmailAddress.parse(person.email()).then(rule::workAddress));
            case UserRequest.Program program ->
                refusals(
                        name,
                        tenant(account, program),
                        ObjectId.parse(program.applicationId()),
                        ObjectId.parse(program.objectId()));
        };
    }

    private static List<Refusal> refusals(Outcome<?>... read) {
        return Stream.of(read)
                .flatMap(one -> one instanceof Refused<?>(var reason) ? Stream.of(reason) : Stream.empty())
                .toList();
    }

    private Outcome<Newcomer> person(UserRequest.Person person, Optional<String> name) {
        return language(person)
                .then(tag -> EmailAddress.parse(person.email())
                        .then(rule::workAddress)
                        .map(address -> new Newcomer(
                                Identity.ofPerson(UserKind.WORK, address, Optional.empty()),
                                name,
                                tag,
                                person.role().orElse(UserRequest.STANDARD),
                                Optional.empty())));
    }

    private static Outcome<Optional<String>> language(UserRequest.Person person) {
        Optional<String> tag = person.language().flatMap(LanguageTag::parse);
        return tag.isPresent() != person.language().isPresent()
                        || tag.filter(known -> known.length() > LONGEST_TAG).isPresent()
                ? noLanguage(person)
                : Outcome.done(tag);
    }

    private static Outcome<Optional<String>> noLanguage(UserRequest.Person person) {
        return Outcome.refused(
                Code.MALFORMED_LANGUAGE, "value", person.language().orElseThrow());
    }

    private static Outcome<Newcomer> program(Account account, UserRequest.Program program, Optional<String> name) {
        return tenant(account, program)
                .then(_ -> ObjectId.parse(program.applicationId()))
                .then(application -> ObjectId.parse(program.objectId())
                        .map(object -> new Newcomer(
                                Identity.ofServicePrincipal(object),
                                name.or(() -> Optional.of(application.value())),
                                Optional.empty(),
                                program.role().orElse(UserRequest.STANDARD),
                                Optional.of(application))));
    }

    private static Outcome<TenantId> tenant(Account account, UserRequest.Program program) {
        return TenantId.parse(program.tenantId())
                .then(tenant ->
                        tenant.equals(account.tenant()) ? Outcome.done(tenant) : Outcome.refused(Code.TENANT_MISMATCH));
    }

    private static Set<Domain> domainsOf(List<Newcomer> newcomers) {
        Set<Domain> domains = new HashSet<>();
        newcomers.forEach(
                one -> one.identity().email().map(EmailAddress::domain).ifPresent(domains::add));
        return domains;
    }

    private static Outcome<UserState> stateOf(
            Newcomer newcomer, Account account, Map<Domain, Lookup<TenantId>> owners) {
        return newcomer.identity()
                .email()
                .map(address -> owners.getOrDefault(address.domain(), Lookup.unknown())
                        .orRefused(TenantDirectory.SYSTEM)
                        .map(owner -> owner.equals(Optional.of(account.tenant()))
                                ? UserState.ACTIVE
                                : UserState.INVITATION_PENDING))
                .orElseGet(() -> Outcome.done(UserState.ACTIVE));
    }
}
