package dev.ferry.persistence.company;

import dev.ferry.domain.email.Domain;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.Tenant;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.scratch.Bytes;
import dev.ferry.persistence.scratch.Scratch;
import dev.ferry.persistence.scratch.ScratchIndex;
import dev.ferry.persistence.scratch.ScratchLog;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Tenants outside the heap. A record of a tenant holds its id and name; a record of a claim holds the place of the
 * tenant's record, the place of the claim before it on the same domain, and the domain. A claim counts while its
 * tenant's record is the last one of that tenant. Once no more are put in, several threads may read.
 */
final class ScratchTenants {
    /** As many claims as show that a domain is contested. */
    private static final int ENOUGH = 2;

    private static final int SECOND = Long.BYTES;
    private static final int TEXT = 2 * Long.BYTES;

    private final ScratchLog log;
    private final ScratchIndex tenants;
    private final ScratchIndex domains;
    private final ScratchIndex lostDomains;

    ScratchTenants(Scratch scratch) {
        this.log = new ScratchLog(scratch);
        this.tenants = new ScratchIndex(scratch);
        this.domains = new ScratchIndex(scratch);
        this.lostDomains = new ScratchIndex(scratch);
    }

    void put(Tenant tenant) {
        UUID id = tenant.id().value();
        long place = log.append(new Bytes().id(id).text(tenant.displayName()).all());
        tenants.put(hash(id), place, other -> isOf(other, id));
        tenant.domains().forEach(domain -> put(domain, place));
    }

    private void put(Domain domain, long tenant) {
        long before = lastClaim(domain);
        long place = log.append(
                new Bytes().number(tenant).number(before).text(domain.ascii()).all());
        domains.put(hash(domain), place, other -> other == before);
    }

    /** A record of a lost domain holds the place of the one before it on the same domain, the domain, and the rest. */
    void put(LostDomain lost) {
        long before = lastLost(lost.domain());
        long place = log.append(new Bytes()
                .number(before)
                .text(lost.domain().ascii())
                .text(lost.tenantKey())
                .text(lost.why().file())
                .number(lost.why().line())
                .all());
        lostDomains.put(hash(lost.domain()), place, other -> other == before);
    }

    /** What was lost of a domain and not found again. */
    List<LostDomain> lost(Domain domain) {
        List<LostDomain> all = new ArrayList<>();
        for (long place = lastLost(domain); place != ScratchIndex.NONE; place = log.number(place, 0)) {
            LostDomain lost = lostAt(place);
            if (!isFoundSince(place, lost)) {
                all.add(lost);
            }
        }
        return all;
    }

    /** Whether its tenant, or another that claims it, was put in. */
    boolean hasFound(LostDomain lost) {
        return isFoundSince(ScratchIndex.NONE, lost);
    }

    private boolean isFoundSince(long place, LostDomain lost) {
        return lastClaim(lost.domain()) > place
                || lost.tenant().filter(tenant -> place(tenant.value()) > place).isPresent();
    }

    private long lastLost(Domain domain) {
        byte[] encoded = Bytes.encoded(domain.ascii());
        return lostDomains.find(hash(domain), place -> log.hasText(place, SECOND, encoded));
    }

    private LostDomain lostAt(long place) {
        ByteBuffer record = log.at(place).position(SECOND);
        return new LostDomain(
                new Domain(Bytes.text(record)),
                LostDomain.tenant(Bytes.text(record)),
                new Unavailability.RowRejected(Bytes.text(record), record.getLong()));
    }

    boolean holds(TenantId id) {
        return place(id.value()) != ScratchIndex.NONE;
    }

    Optional<String> name(TenantId id) {
        long place = place(id.value());
        return place == ScratchIndex.NONE ? Optional.empty() : Optional.of(textAt(place));
    }

    /** The claims on a domain, at most two: so many are enough to know whether it is contested. */
    List<Claim> claims(Domain domain) {
        return claims(domain, lastClaim(domain));
    }

    /** The domains that two of these tenants claim, in no order. */
    Stream<Domain> contested() {
        return domains.places()
                .filter(place -> before(place) != ScratchIndex.NONE)
                .filter(place -> claims(domainAt(place), place).size() == ENOUGH)
                .mapToObj(this::domainAt);
    }

    private List<Claim> claims(Domain domain, long last) {
        List<Claim> claims = new ArrayList<>(ENOUGH);
        for (long claim = last; claim != ScratchIndex.NONE && claims.size() < ENOUGH; claim = before(claim)) {
            long tenant = log.number(claim, 0);
            UUID id = idAt(tenant);
            if (place(id) == tenant) {
                claims.add(new Claim(domain, new TenantId(id)));
            }
        }
        return claims;
    }

    /** The claim before this one on the same domain. */
    private long before(long claim) {
        return log.number(claim, SECOND);
    }

    private long lastClaim(Domain domain) {
        byte[] encoded = Bytes.encoded(domain.ascii());
        return domains.find(hash(domain), place -> log.hasText(place, TEXT, encoded));
    }

    private long place(UUID id) {
        return tenants.find(hash(id), place -> isOf(place, id));
    }

    private boolean isOf(long tenant, UUID id) {
        return log.number(tenant, 0) == id.getMostSignificantBits()
                && log.number(tenant, SECOND) == id.getLeastSignificantBits();
    }

    private UUID idAt(long tenant) {
        return new UUID(log.number(tenant, 0), log.number(tenant, SECOND));
    }

    private String textAt(long place) {
        return Bytes.text(log.at(place).position(TEXT));
    }

    private Domain domainAt(long claim) {
        return new Domain(textAt(claim));
    }

    private static long hash(UUID id) {
        return ScratchIndex.spread(ScratchIndex.spread(id.getMostSignificantBits()) + id.getLeastSignificantBits());
    }

    private static long hash(Domain domain) {
        return ScratchIndex.hash(domain.ascii());
    }
}
