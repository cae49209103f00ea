package dev.ferry.persistence.support;

import static dev.ferry.persistence.schema.Tables.SUPPORT_CASE;

import dev.ferry.domain.outcome.Answer;
import dev.ferry.domain.outcome.Lookup;
import dev.ferry.domain.outcome.Unavailability;
import dev.ferry.domain.support.CaseAnswer;
import dev.ferry.domain.support.CaseId;
import dev.ferry.domain.support.CaseRequest;
import dev.ferry.domain.support.CaseStanding;
import dev.ferry.domain.support.DeskAnswer;
import dev.ferry.domain.support.SupportCase;
import dev.ferry.domain.support.SupportSystem;
import dev.ferry.persistence.database.Database;
import dev.ferry.persistence.table.Keys;
import dev.ferry.persistence.table.Reading;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Desks that work in Ferry itself: operators answer, and what was opened and answered stands in Ferry's own tables, so
 * that nothing has to be carried to and fro. Thread-safe.
 */
final class EmbeddedDesks implements SupportSystem {
    private final Database database;

    @Inject
    EmbeddedDesks(Database database) {
        this.database = database;
    }

    /** Ferry kept it before it was handed over. */
    @Override
    public Answer take(CaseRequest request) {
        boolean there = database.with(SYSTEM, sql -> sql.fetchExists(SUPPORT_CASE, CaseRows.isCase(request.id())));
        return there ? new Answer.Taken() : new Answer.TurnedDown("there is no case " + request.id());
    }

    @Override
    public Map<CaseId, Lookup<CaseStanding>> standings(Set<CaseId> cases) {
        Map<CaseId, Lookup<CaseStanding>> standings = new HashMap<>(Lookup.each(cases, _ -> Lookup.unknown()));
        List<Reading<SupportCase>> found = database.with(
                SYSTEM, sql -> CaseRows.fetch(sql, Keys.among(SUPPORT_CASE.CASE_ID, cases, CaseId::value)));
        for (Reading<SupportCase> reading : found) {
            switch (reading) {
                case Reading.Read<SupportCase>(var one) -> standings.put(one.id(), Lookup.known(standing(one)));
                case Reading.Unreadable<SupportCase>(var row, var _) ->
                    standings.put(
                            new CaseId(row.get(SUPPORT_CASE.CASE_ID)),
                            Lookup.unavailable(new Unavailability.NoAnswer()));
            }
        }
        return standings;
    }

    private static CaseStanding standing(SupportCase one) {
        return new CaseStanding(IntStream.range(0, one.answers().size())
                .mapToObj(number -> answer(one.answers().get(number), number))
                .toList());
    }

    private static DeskAnswer answer(CaseAnswer answer, int number) {
        return new DeskAnswer(
                answer.key().orElseGet(() -> Integer.toString(number)),
                answer.stamp(),
                answer.state(),
                answer.text(),
                answer.verdict());
    }

    @Override
    public boolean answeredHere() {
        return true;
    }
}
