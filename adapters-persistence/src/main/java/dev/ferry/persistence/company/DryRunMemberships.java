package dev.ferry.persistence.company;

import static dev.ferry.persistence.schema.Tables.MEMBERSHIP;

import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.scratch.Bytes;
import dev.ferry.persistence.scratch.Scratch;
import dev.ferry.persistence.scratch.ScratchDirectory;
import dev.ferry.persistence.scratch.ScratchIndex;
import dev.ferry.persistence.scratch.ScratchLog;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;

/**
 * Memberships of a dry run, kept outside the heap and laid over those of the database, which stay as they are. Taken in
 * by one thread; once all are, several may ask.
 */
final class DryRunMemberships implements MembershipIntake {
    private final Database database;
    private final Scratch scratch;
    private final ScratchLog log;
    private final ScratchIndex numbers;
    private final boolean alone;

    DryRunMemberships(Database database, ScratchDirectory directory) {
        this.database = database;
        this.scratch = new Scratch(directory);
        this.log = new ScratchLog(scratch);
        this.numbers = new ScratchIndex(scratch);
        this.alone = !database.with(MpnRegistry.SYSTEM, sql -> sql.fetchExists(MEMBERSHIP));
    }

    @Override
    public void takeIn(List<Membership> memberships) {
        memberships.forEach(this::put);
    }

    private void put(Membership membership) {
        MpnId number = membership.mpnId();
        Bytes record = new Bytes()
                .text(number.value())
                .id(membership.tenant().value())
                .text(membership.state().slug())
                .text(membership.kind().slug());
        membership.companyName().ifPresent(record::text);
        byte[] encoded = Bytes.encoded(number.value());
        numbers.put(hash(number), log.append(record.all()), place -> log.hasText(place, 0, encoded));
    }

    @Override
    public MpnRegistry registry() {
        return new IntakeRegistry(database) {
            @Override
            Map<MpnId, Membership> exported(DSLContext sql, Collection<MpnId> numbers) {
                return laidOver(sql, numbers);
            }
        };
    }

    private Map<MpnId, Membership> laidOver(DSLContext sql, Collection<MpnId> asked) {
        Map<MpnId, Membership> found = new HashMap<>();
        asked.forEach(number -> find(number).ifPresent(membership -> found.put(number, membership)));
        Set<MpnId> others = alone
                ? Set.of()
                : asked.stream().filter(number -> !found.containsKey(number)).collect(Collectors.toSet());
        if (!others.isEmpty()) {
            found.putAll(MembershipRows.fetch(sql, others));
        }
        return found;
    }

    private Optional<Membership> find(MpnId number) {
        byte[] encoded = Bytes.encoded(number.value());
        long place = numbers.find(hash(number), other -> log.hasText(other, 0, encoded));
        return place == ScratchIndex.NONE ? Optional.empty() : Optional.of(read(log.at(place)));
    }

    private static Membership read(ByteBuffer record) {
        return new Membership(
                new MpnId(Bytes.text(record)),
                new TenantId(Bytes.id(record)),
                MembershipRows.STATES.read(Bytes.text(record)),
                MembershipRows.KINDS.read(Bytes.text(record)),
                record.hasRemaining() ? Optional.of(Bytes.text(record)) : Optional.empty());
    }

    private static long hash(MpnId number) {
        return ScratchIndex.hash(number.value());
    }

    @Override
    public void close() {
        scratch.close();
    }
}
