package dev.ferry.persistence.wave;

import static dev.ferry.persistence.schema.Tables.WAVE_RUN;

import dev.ferry.domain.migration.WaveClaims;
import dev.ferry.domain.migration.WaveShare;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.home.Node;
import dev.ferry.persistence.table.Uuids;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * Waves that the nodes of one database share by claims in its tables. Clocks of nodes differ, so that all times are the
 * database's. Thread-safe.
 */
final class JooqWaveClaims implements WaveClaims {
    /** The id of the only row: one wave at a time. */
    private static final int ONLY = 1;

    private final Database database;
    private final Node node;

    @Inject
    JooqWaveClaims(Database database, Node node) {
        this.database = database;
        this.node = node;
    }

    @Override
    public Optional<WaveShare> join(String wave) {
        String name = node.name().get();
        return database.with(sql -> {
                    Record run = lockedRun(sql);
                    return WaveShareRows.othersLive(sql, name)
                            ? joined(sql, run, name, wave)
                            : Optional.of(begun(sql, name, wave));
                })
                .map(place -> new JooqWaveShare(database, node.lease(), place));
    }

    /** Anyone who comes at the same moment waits here, or, where none has ever come, collides and asks again. */
    private static Record lockedRun(DSLContext sql) {
        return sql.selectFrom(WAVE_RUN).forUpdate().fetchOptional().orElseGet(() -> {
            sql.insertInto(WAVE_RUN)
                    .set(WAVE_RUN.ID, ONLY)
                    .set(WAVE_RUN.WAVE, "")
                    .set(WAVE_RUN.ENDED, true)
                    .execute();
            return sql.selectFrom(WAVE_RUN).forUpdate().fetchSingle();
        });
    }

    private Optional<Place> joined(DSLContext sql, Record run, String name, String wave) {
        if (!run.get(WAVE_RUN.WAVE).equals(wave)) {
            return Optional.empty();
        }
        UUID current = run.get(WAVE_RUN.RUN_ID);
        WaveShareRows.forget(sql, name);
        return Optional.of(new Place(current, WaveShareRows.add(sql, current, name, node.lease()), false));
    }

    private Place begun(DSLContext sql, String name, String wave) {
        WaveShareRows.forgetAll(sql);
        UUID run = Uuids.next(sql);
        sql.update(WAVE_RUN)
                .set(WAVE_RUN.RUN_ID, run)
                .set(WAVE_RUN.WAVE, wave)
                .set(WAVE_RUN.ENDED, false)
                .execute();
        return new Place(run, WaveShareRows.add(sql, run, name, node.lease()), true);
    }

    /** A share, and the run that it is of. */
    record Place(UUID run, UUID share, boolean began) {}
}
