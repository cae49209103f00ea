package dev.ferry.persistence.certification;

import static dev.ferry.persistence.schema.Tables.EMBEDDED_SUBMISSION;

import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.offer.Rejection;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.persistence.offer.Reasons;
import dev.ferry.persistence.table.Slugs;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Rows of {@code embedded_submission}. */
final class EmbeddedSubmissionRows {
    private static final Slugs<State> STATES = Slugs.of(State.class);

    /** What became of one. */
    enum State implements Slug {
        SUBMITTED,
        APPROVED,
        REJECTED,
        WITHDRAWN
    }

    private EmbeddedSubmissionRows() {}

    /** How the submission of this key stands, which is nobody else's until the transaction ends. */
    static Optional<State> held(DSLContext sql, String key) {
        return sql.select(EMBEDDED_SUBMISSION.STATE)
                .from(EMBEDDED_SUBMISSION)
                .where(EMBEDDED_SUBMISSION.SUBMISSION_KEY.eq(key))
                .forUpdate()
                .fetchOptional(row -> STATES.read(row.value1()));
    }

    static void insert(DSLContext sql, String key, Optional<Verdict> verdict) {
        sql.insertInto(EMBEDDED_SUBMISSION)
                .set(EMBEDDED_SUBMISSION.SUBMISSION_KEY, key)
                .set(EMBEDDED_SUBMISSION.STATE, State.SUBMITTED.slug())
                .execute();
        verdict.ifPresent(decided -> decide(sql, key, decided));
    }

    static void withdraw(DSLContext sql, String key) {
        sql.update(EMBEDDED_SUBMISSION)
                .set(EMBEDDED_SUBMISSION.STATE, State.WITHDRAWN.slug())
                .where(EMBEDDED_SUBMISSION.SUBMISSION_KEY.eq(key))
                .execute();
    }

    static void decide(DSLContext sql, String key, Verdict verdict) {
        sql.update(EMBEDDED_SUBMISSION)
                .set(values(verdict))
                .where(EMBEDDED_SUBMISSION.SUBMISSION_KEY.eq(key))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> values(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Approved approved ->
                Map.of(
                        EMBEDDED_SUBMISSION.STATE, State.APPROVED.slug(),
                        EMBEDDED_SUBMISSION.DECIDED_AT, approved.at());
            case Verdict.Rejected rejected ->
                Map.of(
                        EMBEDDED_SUBMISSION.STATE, State.REJECTED.slug(),
                        EMBEDDED_SUBMISSION.DECIDED_AT, rejected.at(),
                        EMBEDDED_SUBMISSION.REASONS, Reasons.written(rejected.reasons()));
        };
    }

    static Verdict verdict(Record row) {
        Instant at = row.get(EMBEDDED_SUBMISSION.DECIDED_AT);
        List<Rejection.Reason> reasons = Optional.ofNullable(row.get(EMBEDDED_SUBMISSION.REASONS))
                .map(Reasons::read)
                .orElse(List.of());
        return reasons.isEmpty() ? new Verdict.Approved(at) : new Verdict.Rejected(at, reasons);
    }
}
