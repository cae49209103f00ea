package dev.ferry.persistence.certification;

import static dev.ferry.persistence.schema.Tables.EMBEDDED_SUBMISSION;

import dev.ferry.domain.certification.CertificationDesk;
import dev.ferry.domain.certification.CertificationSystem;
import dev.ferry.domain.certification.SubmittedOffer;
import dev.ferry.domain.certification.Verdict;
import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.persistence.certification.EmbeddedSubmissionRows.State;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;

/** The embedded certification system: operators decide, or everything is approved. Thread-safe. */
final class JooqCertificationSystem implements CertificationSystem, CertificationDesk {
    private final Database database;
    private final CertificationOptions options;
    private final Clock clock;

    @Inject
    JooqCertificationSystem(Database database, CertificationOptions options, Clock clock) {
        this.database = database;
        this.options = options;
        this.clock = clock;
    }

    @Override
    public Answer submit(SubmittedOffer offer) {
        return database.with(SYSTEM, sql -> {
            if (EmbeddedSubmissionRows.held(sql, offer.key()).isEmpty()) {
                EmbeddedSubmissionRows.insert(sql, offer.key(), atFirst());
            }
            return new Answer.Taken();
        });
    }

    private Optional<Verdict> atFirst() {
        return switch (options.review()) {
            case MANUAL -> Optional.empty();
            case AUTOMATIC -> Optional.of(new Verdict.Approved(clock.instant()));
        };
    }

    @Override
    public Answer withdraw(String key) {
        return database.with(
                SYSTEM, sql -> switch (EmbeddedSubmissionRows.held(sql, key).orElse(State.WITHDRAWN)) {
                    case SUBMITTED -> {
                        EmbeddedSubmissionRows.withdraw(sql, key);
                        yield new Answer.Taken();
                    }
                    case WITHDRAWN -> new Answer.Taken();
                    case APPROVED, REJECTED -> new Answer.TurnedDown("a verdict came first");
                });
    }

    @Override
    public Map<String, Lookup<Verdict>> verdicts(Set<String> keys) {
        Map<String, Verdict> decided = keys.isEmpty() ? Map.of() : database.with(SYSTEM, sql -> decided(sql, keys));
        return Lookup.all(keys, decided);
    }

    private static Map<String, Verdict> decided(DSLContext sql, Set<String> keys) {
        return sql.selectFrom(EMBEDDED_SUBMISSION)
                .where(Keys.among(EMBEDDED_SUBMISSION.SUBMISSION_KEY, keys), EMBEDDED_SUBMISSION.DECIDED_AT.isNotNull())
                .fetchMap(EMBEDDED_SUBMISSION.SUBMISSION_KEY, EmbeddedSubmissionRows::verdict);
    }

    @Override
    public String latestPlatformVersion() {
        return options.platformVersion();
    }

    @Override
    public Optional<CertificationDesk> desk() {
        return Optional.of(this);
    }

    @Override
    public Optional<Verdict> decide(String key, Verdict verdict) {
        return database.with(SYSTEM, sql -> {
            if (EmbeddedSubmissionRows.held(sql, key).equals(Optional.of(State.SUBMITTED))) {
                EmbeddedSubmissionRows.decide(sql, key, verdict);
            }
            return Optional.ofNullable(decided(sql, Set.of(key)).get(key));
        });
    }
}
