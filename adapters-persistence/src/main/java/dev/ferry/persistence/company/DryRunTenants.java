package dev.ferry.persistence.company;

import static dev.ferry.persistence.schema.Tables.TENANT;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.LostTenant;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantDirectory;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.domain.tenant.TenantIntake;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.scratch.Scratch;
import dev.ferry.persistence.scratch.ScratchDirectory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tenants of a dry run, kept outside the heap and laid over those of the database, which stay as they are. Taken in by
 * one thread; once all are, several may ask.
 */
final class DryRunTenants implements TenantIntake, TenantDirectory {
    private final Database database;
    private final Scratch scratch;
    private final ScratchTenants takenIn;
    private final boolean alone;
    private Optional<Optional<Unavailability>> incomplete = Optional.empty();
    private boolean forgotten;

    DryRunTenants(Database database, ScratchDirectory directory) {
        this.database = database;
        this.scratch = new Scratch(directory);
        this.takenIn = new ScratchTenants(scratch);
        this.alone = !database.with(SYSTEM, sql -> sql.fetchExists(TENANT));
    }

    @Override
    public void takeIn(List<Tenant> tenants) {
        tenants.forEach(takenIn::put);
    }

    @Override
    public void markLost(List<LostTenant> lost) {
        lost.stream().flatMap(LostDomain::of).forEach(takenIn::put);
    }

    @Override
    public void markIncomplete(Optional<Unavailability> why) {
        incomplete = Optional.of(why);
    }

    @Override
    public void forgetLost() {
        forgotten = true;
    }

    @Override
    public Set<TenantId> known(Set<TenantId> tenants) {
        Set<TenantId> known = tenants.stream().filter(takenIn::holds).collect(Collectors.toCollection(HashSet::new));
        known.addAll(namesBefore(tenants, known).keySet());
        return known;
    }

    @Override
    public TenantDirectory directory() {
        return this;
    }

    @Override
    public Map<Domain, Lookup<TenantId>> ownersOf(Set<Domain> domains) {
        List<Claim> claims = new ArrayList<>(before(domains));
        domains.forEach(domain -> claims.addAll(takenIn.claims(domain)));
        Set<Domain> claimed = claims.stream().map(Claim::domain).collect(Collectors.toSet());
        return KnownDomains.lookUp(
                domains,
                Claim.owners(claims),
                lost(domains),
                () -> incomplete.orElseGet(
                        () -> database.with(SYSTEM, sql -> IncompleteTableRows.find(sql, IncompleteTableRows.TENANTS))),
                _ -> claimed);
    }

    private List<LostDomain> lost(Set<Domain> domains) {
        if (forgotten) {
            return List.of();
        }
        List<LostDomain> lost = database.with(SYSTEM, sql -> LostDomainRows.fetch(sql, domains)).stream()
                .filter(Predicate.not(takenIn::hasFound))
                .collect(Collectors.toCollection(ArrayList::new));
        domains.forEach(domain -> lost.addAll(takenIn.lost(domain)));
        return lost;
    }

    /** What the database has on these, but for the tenants that came again. */
    private List<Claim> before(Set<Domain> domains) {
        return alone
                ? List.of()
                : database
                        .with(SYSTEM, sql -> TenantDomainRows.fetch(sql, TenantDomainRows.onDomains(domains)))
                        .stream()
                        .filter(this::stands)
                        .toList();
    }

    private boolean stands(Claim claim) {
        return !takenIn.holds(claim.tenant());
    }

    @Override
    public Map<TenantId, String> namesOf(Set<TenantId> tenants) {
        Map<TenantId, String> names = new HashMap<>();
        tenants.forEach(id -> takenIn.name(id).ifPresent(name -> names.put(id, name)));
        names.putAll(namesBefore(tenants, names.keySet()));
        return names;
    }

    /** The names that the database has of these, but for the tenants that came again. */
    private Map<TenantId, String> namesBefore(Set<TenantId> asked, Set<TenantId> again) {
        if (alone || again.size() == asked.size()) {
            return Map.of();
        }
        Set<TenantId> others = asked.stream().filter(id -> !again.contains(id)).collect(Collectors.toSet());
        return database.with(SYSTEM, sql -> TenantRows.names(sql, others));
    }

    @Override
    public Stream<Domain> contested() {
        return Stream.concat(takenIn.contested(), contestedFromBefore())
                .distinct()
                .sorted();
    }

    private Stream<Domain> contestedFromBefore() {
        List<Domain> contested = new ArrayList<>();
        Claim.contested(TenantDomainRows.inOrder(database).filter(this::stands)).forEach(contested::add);
        TenantDomainRows.inOrder(database)
                .filter(this::stands)
                .map(Claim::domain)
                .filter(domain -> !takenIn.claims(domain).isEmpty())
                .forEach(contested::add);
        return contested.stream();
    }

    @Override
    public void close() {
        scratch.close();
    }
}
