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
import java.util.stream.Collectors;

/** Reads whom somebody wants in their account, and says who enters at once and who is invited (R15). Thread-safe. */
public final class Admission {
    private static final int LONGEST_TAG = 100;

    /** Tags of BCP 47, of which there is no end. */
    private static final List<String> EXAMPLES = List.of("sv", "nl-BE", "fr-CA", "…");

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
     * {@code personal-address}, {@code tenant-mismatch} for programs of another tenant, and
     * {@code registry-unavailable} where nobody can say now whose an address is.
     *
     * @throws dev.ferry.domain.outcome.PortUnavailable when the directory cannot be asked
     */
    Outcome<List<Admitted>> read(Account account, List<UserRequest> requests) {
        return Outcome.all(
                        requests.stream().map(request -> read(account, request)).toList())
                .then(newcomers -> admitted(account, newcomers));
    }

    private Outcome<List<Admitted>> admitted(Account account, List<Newcomer> newcomers) {
        Map<Domain, Lookup<TenantId>> owners = directory.ownersOf(domainsOf(newcomers));
        return Outcome.all(newcomers.stream()
                .map(one -> stateOf(one, account, owners).map(state -> new Admitted(one, state)))
                .toList());
    }

    /**
     * A work address of the account's own tenant. Refuses what cannot be read, what {@link WorkEmailRule} refuses, and
     * {@code registry-unavailable} where nobody can say now whose it is.
     */
    Outcome<EmailAddress> ofTheTenant(Account account, String typed) {
        return EmailAddress.parse(typed)
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

    private Outcome<Newcomer> person(UserRequest.Person person, Optional<String> name) {
        return language(person)
                .then(tag -> EmailAddress.parse(person.email())
                        .then(address -> rule.personalProviders().contains(address.domain())
                                ? Outcome.refused(
                                        Code.PERSONAL_ADDRESS,
                                        "domain",
                                        address.domain().ascii())
                                : Outcome.done(new Newcomer(
                                        Identity.ofPerson(UserKind.WORK, address, Optional.empty()),
                                        name,
                                        tag,
                                        person.role().orElse(UserRequest.STANDARD),
                                        Optional.empty()))));
    }

    private static Outcome<Optional<String>> language(UserRequest.Person person) {
        Optional<String> tag = person.language().flatMap(LanguageTag::parse);
        if (person.language().isPresent() && tag.isEmpty()) {
            return Outcome.refused(new Refusal(
                    Code.UNKNOWN_VALUE, Map.of("value", person.language().orElseThrow(), "known", EXAMPLES)));
        }
        return tag.filter(known -> known.length() > LONGEST_TAG).isPresent()
                ? Outcome.refused(Code.VALUE_TOO_LONG, "most", LONGEST_TAG)
                : Outcome.done(tag);
    }

    private static Outcome<Newcomer> program(Account account, UserRequest.Program program, Optional<String> name) {
        return TenantId.parse(program.tenantId())
                .then(tenant -> tenant.equals(account.tenant())
                        ? ObjectId.parse(program.applicationId())
                        : Outcome.refused(Code.TENANT_MISMATCH))
                .then(application -> ObjectId.parse(program.objectId())
                        .map(object -> new Newcomer(
                                Identity.ofServicePrincipal(object),
                                name.or(() -> Optional.of(application.value())),
                                Optional.empty(),
                                program.role().orElse(UserRequest.STANDARD),
                                Optional.of(application))));
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
