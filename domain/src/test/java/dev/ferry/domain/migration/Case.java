package dev.ferry.domain.migration;

import dev.ferry.domain.account.CompanyProfile;
import dev.ferry.domain.account.PublisherId;
import dev.ferry.domain.email.Domain;
import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.legacy.LegacyAccount;
import dev.ferry.domain.legacy.LegacyUser;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipKind;
import dev.ferry.domain.membership.MembershipState;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.user.Identity;
import dev.ferry.domain.user.LegacyRole;
import dev.ferry.domain.user.ObjectId;
import dev.ferry.domain.user.UserKind;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One account before the rule: its users, its MPN ID, and what the two systems say. */
record Case(
        List<LegacyUser> users,
        Optional<String> mpnId,
        Optional<MpnId> joined,
        Registry registry,
        Directory directory) {
    static final TenantId CONTOSO = new TenantId(new UUID(0, 1));
    static final TenantId FABRIKAM = new TenantId(new UUID(0, 2));
    static final String NUMBER = "1234567";

    static final LegacyUser RIGHT = owner("anna@contoso.example");
    static final LegacyUser OTHER_TENANT = owner("bo@fabrikam.example");
    static final LegacyUser UNKNOWN_DOMAIN = owner("abe@nobody.example");
    static final LegacyUser PERSONAL = person("dan@mail.example", UserKind.MICROSOFT_ACCOUNT, LegacyRole.OWNER);
    static final LegacyUser GROUP = person("team@contoso.example", UserKind.GROUP, LegacyRole.OWNER);
    static final LegacyUser PROGRAM = new LegacyUser(
            Identity.ofServicePrincipal(new ObjectId("p-1")),
            LegacyRole.OWNER,
            Optional.empty(),
            Optional.empty(),
            true);
    static final LegacyUser GONE = new LegacyUser(
            Identity.ofPerson(UserKind.WORK, EmailAddress.of("gone@contoso.example"), Optional.empty()),
            LegacyRole.OWNER,
            Optional.empty(),
            Optional.empty(),
            false);
    static final LegacyUser CONTRIBUTOR = person("eve@contoso.example", UserKind.WORK, LegacyRole.CONTRIBUTOR);

    /** What the registry says of {@link #NUMBER}. */
    sealed interface Registry {
        record Down(Unavailability why) implements Registry {}

        record Knows(Optional<Membership> membership) implements Registry {}
    }

    /** Whether the directory can be asked whose a domain is, and whether it can be asked for names. */
    record Directory(boolean up, boolean namesUp) {}

    static final Registry NO_ANSWER = new Registry.Down(new Unavailability.NoAnswer());

    private static final Map<TenantId, String> NAMES = Map.of(CONTOSO, "Contoso AB", FABRIKAM, "Fabrikam BV");
    private static final Map<Domain, TenantId> OWNERS =
            Map.of(new Domain("contoso.example"), CONTOSO, new Domain("fabrikam.example"), FABRIKAM);

    static final Directory UP = new Directory(true, true);
    static final Directory DOWN = new Directory(false, false);

    static Case of(LegacyUser... users) {
        return new Case(List.of(users), Optional.of(NUMBER), Optional.empty(), active(), UP);
    }

    Case withUsers(List<LegacyUser> others) {
        return new Case(others, mpnId, joined, registry, directory);
    }

    Case withMpnId(Optional<String> other) {
        return new Case(users, other, joined, registry, directory);
    }

    Case typedIn(String number) {
        return new Case(users, mpnId, Optional.of(new MpnId(number)), registry, directory);
    }

    Case with(Registry other) {
        return new Case(users, mpnId, joined, other, directory);
    }

    Case with(Directory other) {
        return new Case(users, mpnId, joined, registry, other);
    }

    static Registry active() {
        return in(MembershipState.ACTIVE, MembershipKind.GLOBAL);
    }

    static Registry in(MembershipState state, MembershipKind kind) {
        return new Registry.Knows(
                Optional.of(new Membership(new MpnId(NUMBER), CONTOSO, state, kind, Optional.empty())));
    }

    static Registry knowsNothing() {
        return new Registry.Knows(Optional.empty());
    }

    Readiness judgedBy(ReadinessRule rule) {
        return rule.judge(candidate(), evidence());
    }

    Candidate candidate() {
        return new Candidate(account(), Optional.empty(), joined);
    }

    LegacyAccount account() {
        CompanyProfile company = new CompanyProfile(Optional.empty(), Optional.empty());
        return new LegacyAccount(new PublisherId("contoso"), "Contoso", mpnId, company, true, users, List.of());
    }

    Evidence evidence() {
        return new Evidence(memberships(), tenants(), directory.namesUp() ? NAMES : Map.of());
    }

    private Map<MpnId, Lookup<Membership>> memberships() {
        Set<MpnId> asked = candidate().mpnId().map(Set::of).orElse(Set.of());
        return switch (registry) {
            case Registry.Down(var why) -> Lookup.each(asked, _ -> Lookup.unavailable(why));
            case Registry.Knows(var membership) ->
                Lookup.all(
                        asked,
                        membership.map(known -> Map.of(known.mpnId(), known)).orElse(Map.of()));
        };
    }

    private Map<Domain, Lookup<TenantId>> tenants() {
        Set<Domain> asked = new HashSet<>(OWNERS.keySet());
        asked.addAll(new ReadinessRule(false, Set.of()).domainsOf(candidate()));
        return directory.up()
                ? Lookup.all(asked, OWNERS)
                : Lookup.each(asked, _ -> Lookup.unavailable(new Unavailability.NoAnswer()));
    }

    static LegacyUser owner(String address) {
        return person(address, UserKind.WORK, LegacyRole.OWNER);
    }

    static LegacyUser person(String address, UserKind kind, LegacyRole role) {
        Identity identity = Identity.ofPerson(kind, EmailAddress.of(address), Optional.empty());
        return new LegacyUser(identity, role, Optional.empty(), Optional.empty(), true);
    }
}
