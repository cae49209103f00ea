package dev.ferry.persistence.company;

import static dev.ferry.persistence.schema.Tables.MEMBERSHIP;

import dev.ferry.domain.membership.LostMembership;
import dev.ferry.domain.membership.Membership;
import dev.ferry.domain.membership.MembershipIntake;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.membership.MpnRegistry;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.tenant.TenantId;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.scratch.Bytes;
import dev.ferry.persistence.scratch.Scratch;
import dev.ferry.persistence.scratch.ScratchDirectory;
import dev.ferry.persistence.scratch.ScratchIndex;
import dev.ferry.persistence.scratch.ScratchLog;
import java.nio.ByteBuffer;
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
    private final ScratchIndex lost;
    private final boolean alone;
    private Optional<Optional<Unavailability>> incomplete = Optional.empty();
    private boolean forgotten;

    DryRunMemberships(Database database, ScratchDirectory directory) {
        this.database = database;
        this.scratch = new Scratch(directory);
        this.log = new ScratchLog(scratch);
        this.numbers = new ScratchIndex(scratch);
        this.lost = new ScratchIndex(scratch);
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
    public void markLost(List<LostMembership> some) {
        some.forEach(this::put);
    }

    private void put(LostMembership one) {
        MpnId number = one.number().orElseThrow();
        byte[] encoded = Bytes.encoded(number.value());
        ByteBuffer record = new Bytes()
                .text(number.value())
                .text(one.why().file())
                .number(one.why().line())
                .all();
        lost.put(hash(number), log.append(record), place -> log.hasText(place, 0, encoded));
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
    public MpnRegistry registry() {
        return new IntakeRegistry(database) {
            @Override
            Map<MpnId, Lookup<Membership>> exported(DSLContext sql, Set<MpnId> numbers) {
                return laidOver(sql, numbers);
            }
        };
    }

    private Map<MpnId, Lookup<Membership>> laidOver(DSLContext sql, Set<MpnId> asked) {
        Map<MpnId, Membership> found = new HashMap<>();
        Map<MpnId, LostMembership> gone = new HashMap<>();
        asked.forEach(number -> find(number, found, gone));
        Set<MpnId> others = asked.stream()
                .filter(number -> !found.containsKey(number) && !gone.containsKey(number))
                .collect(Collectors.toSet());
        if (!others.isEmpty()) {
            found.putAll(alone ? Map.of() : MembershipRows.fetch(sql, others));
            gone.putAll(forgotten ? Map.of() : LostMembershipRows.fetch(sql, others));
        }
        return KnownNumbers.lookUp(
                asked,
                found,
                gone,
                () -> incomplete.orElseGet(() -> IncompleteTableRows.find(sql, IncompleteTableRows.MEMBERSHIPS)));
    }

    /** Of a number that was both taken in and lost, what was said last stands. */
    private void find(MpnId number, Map<MpnId, Membership> found, Map<MpnId, LostMembership> gone) {
        long good = place(numbers, number);
        long bad = place(lost, number);
        if (good > bad || (forgotten && good != ScratchIndex.NONE)) {
            found.put(number, read(log.at(good)));
        } else if (bad != ScratchIndex.NONE && !forgotten) {
            gone.put(number, readLost(log.at(bad)));
        }
    }

    private long place(ScratchIndex index, MpnId number) {
        byte[] encoded = Bytes.encoded(number.value());
        return index.find(hash(number), other -> log.hasText(other, 0, encoded));
    }

    private static LostMembership readLost(ByteBuffer record) {
        return new LostMembership(
                Optional.of(new MpnId(Bytes.text(record))),
                Optional.empty(),
                new Unavailability.RowRejected(Bytes.text(record), record.getLong()));
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
