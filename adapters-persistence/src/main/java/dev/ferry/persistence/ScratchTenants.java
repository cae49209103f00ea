package dev.ferry.persistence;

import dev.ferry.domain.identity.Domain;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tenants outside the heap. A record of a tenant holds its id and name; a record of a claim holds the place of the tenant's
 * record, the place of the claim before it on the same domain, and the domain. A claim counts while its tenant's record is
 * the last one of that tenant. Not thread-safe.
 */
final class ScratchTenants {
    /** As many claims as show that a domain is contested. */
    private static final int ENOUGH = 2;

    private final ScratchLog log;
    private final ScratchIndex tenants;
    private final ScratchIndex domains;

    ScratchTenants(Scratch scratch) {
        this.log = new ScratchLog(scratch);
        this.tenants = new ScratchIndex(scratch);
        this.domains = new ScratchIndex(scratch);
    }

    void put(Tenant tenant) {
        TenantId id = tenant.id();
        long place =
                log.append(new Bytes().id(id.value()).text(tenant.displayName()).toArray());
        tenants.put(hash(id), place, other -> tenantAt(other).equals(id));
        tenant.domains().forEach(domain -> put(domain, place));
    }

    private void put(Domain domain, long tenant) {
        long before = lastClaim(domain);
        long place = log.append(
                new Bytes().number(tenant).number(before).text(domain.ascii()).toArray());
        domains.put(hash(domain), place, other -> other == before);
    }

    boolean holds(TenantId id) {
        return place(id) != ScratchIndex.NONE;
    }

    Optional<String> name(TenantId id) {
        long place = place(id);
        return place == ScratchIndex.NONE ? Optional.empty() : Optional.of(nameAt(place));
    }

    /** The claims on a domain, at most two: so many are enough to know whether it is contested. */
    List<Claim> claims(Domain domain) {
        return claims(domain, lastClaim(domain));
    }

    /** The domains that two of these tenants claim, in no order. */
    Stream<Domain> contested() {
        return domains.places()
                .filter(place -> claims(domainAt(place), place).size() == ENOUGH)
                .mapToObj(this::domainAt);
    }

    private List<Claim> claims(Domain domain, long last) {
        List<Claim> claims = new ArrayList<>(ENOUGH);
        for (long next = last; next != ScratchIndex.NONE && claims.size() < ENOUGH; ) {
            ByteBuffer claim = log.at(next);
            long tenant = claim.getLong();
            TenantId id = tenantAt(tenant);
            if (place(id) == tenant) {
                claims.add(new Claim(domain, id));
            }
            next = claim.getLong();
        }
        return claims;
    }

    private long lastClaim(Domain domain) {
        return domains.find(hash(domain), place -> domainAt(place).equals(domain));
    }

    private long place(TenantId id) {
        return tenants.find(hash(id), place -> tenantAt(place).equals(id));
    }

    private TenantId tenantAt(long place) {
        return new TenantId(Bytes.id(log.at(place)));
    }

    private String nameAt(long place) {
        return Bytes.text(log.at(place).position(2 * Long.BYTES));
    }

    private Domain domainAt(long place) {
        return new Domain(Bytes.text(log.at(place).position(2 * Long.BYTES)));
    }

    private static long hash(TenantId id) {
        return ScratchIndex.spread(ScratchIndex.spread(id.value().getMostSignificantBits())
                + id.value().getLeastSignificantBits());
    }

    private static long hash(Domain domain) {
        return ScratchIndex.hash(domain.ascii());
    }
}
