package dev.ferry.domain.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.offer.Situation;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What tables of deadlines say, and what is wrong with them (R23). */
class DeadlineTableTest {
    private static final String HEADER = "deadline,date,situation,met-by,consequence,ends-with";

    private static DeadlineTable read(String header, String... lines) {
        List<String> columns = List.of(header.split(",", -1));
        List<DeadlineSheet.Row> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(",", -1);
            Map<String, String> named = new HashMap<>();
            for (int number = 0; number < cells.length; number++) {
                if (!cells[number].isEmpty()) {
                    named.put(columns.get(number), cells[number]);
                }
            }
            rows.add(new DeadlineSheet.Row(rows.size() + 2L, named));
        }
        return DeadlineTable.read(new DeadlineSheet("given.csv", columns, rows));
    }

    private static List<String> faults(DeadlineTable table) {
        assertThat(table.deadlines()).isEmpty();
        return table.faults().stream()
                .map(fault -> fault.line() + " " + fault.column() + ": "
                        + fault.why().code().slug())
                .toList();
    }

    @Test
    void aRowOfNoMoreThanWhatIsRequiredIsADeadlineWithTheUsualRest() {
        assertThat(read("deadline,date,situation,met-by", "move,2019-08-31,new,submitted")
                        .deadlines())
                .containsExactly(new Deadline(
                        "move",
                        LocalDate.of(2019, 8, 31),
                        ZoneOffset.UTC,
                        Situation.NEW,
                        Set.of(),
                        List.of(MetBy.SUBMITTED),
                        List.of(),
                        List.of(30, 14, 7, 1),
                        10));
    }

    @Test
    void itIsNoMatterHowTheHeaderIsWritten() {
        assertThat(read("DEADLINE,Date,Situation,MET-BY", "move,2019-08-31,new,submitted")
                        .deadlines())
                .extracting(Deadline::id)
                .containsExactly("move");
        assertThat(faults(read("deadline,Deadline,date,situation,met-by", "a,b,2019-08-31,new,submitted")))
                .containsExactly("1 Deadline: unknown-value");
    }

    @Test
    void ofMoreRowsThanATableOfDeadlinesHasTheFirstIsPointedTo() {
        String[] rows =
                Collections.nCopies(1_001, "move,2019-08-31,new,submitted").toArray(String[]::new);

        assertThat(faults(read("deadline,date,situation,met-by", rows))).containsExactly("1002 deadline: too-many");
    }

    @Test
    void rowsOfOneDeadlineAreItsConsequences() {
        List<Deadline> deadlines = read(
                        HEADER,
                        "move,2019-08-31,draft,submitted;duplicate,first,live",
                        "other,2019-09-30,draft,submitted,,",
                        "move,2019-08-31,draft,submitted;duplicate,second,never")
                .deadlines();

        assertThat(deadlines).extracting(Deadline::id).containsExactly("move", "other");
        assertThat(deadlines.getFirst().consequences())
                .containsExactly(
                        new Consequence("first", Scope.OFFER, Set.of(), Set.of(), Ending.LIVE),
                        new Consequence("second", Scope.OFFER, Set.of(), Set.of(), Ending.NEVER));
    }

    @Test
    void whateverMayBeSaidIsRead() {
        DeadlineTable table = read(
                "deadline,date,zone,situation,only,met-by,consequence,scope,consequence-only,even-if,ends-with,"
                        + "reminders,warning-days",
                "move,2019-08-31,Europe/Stockholm,published,premium; cloud-embed,all-steps;submitted,told,publisher,"
                        + "certified-before,submitted,certification-approved,7;60;7,0");

        assertThat(table.faults()).isEmpty();
        Deadline move = table.deadlines().getFirst();
        assertThat(move.only()).containsExactlyInAnyOrder(Flag.PREMIUM, Flag.CLOUD_EMBED);
        assertThat(move.reminders()).containsExactly(60, 7);
        assertThat(move.warningDays()).isZero();
        assertThat(move.consequences())
                .containsExactly(new Consequence(
                        "told",
                        Scope.PUBLISHER,
                        Set.of(Flag.CERTIFIED_BEFORE),
                        Set.of(MetBy.SUBMITTED),
                        Ending.CERTIFICATION_APPROVED));
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsPlace() {
        assertThat(faults(read(
                        "deadline,date,zone,situation,only,met-by,consequence,ends-with,reminders,warning-days",
                        "Move,31.8.2019,Mars/Olympus,gone,blue,soon,told,whenever,many,-1",
                        ",,,,,,told,,,")))
                .containsExactly(
                        "2 deadline: malformed-id",
                        "2 date: malformed-date",
                        "2 situation: unknown-value",
                        "2 zone: unknown-zone",
                        "2 only: unknown-value",
                        "2 met-by: unknown-value",
                        "2 ends-with: unknown-value",
                        "2 reminders: malformed-number",
                        "2 warning-days: malformed-number",
                        "3 deadline: value-missing",
                        "3 date: value-missing",
                        "3 situation: value-missing",
                        "3 met-by: value-missing",
                        "3 ends-with: value-missing");
    }

    @Test
    void rowsOfOneDeadlineSayTheSameOfItAndHaveConsequencesOfTheirOwn() {
        assertThat(faults(read(
                        HEADER,
                        "move,2019-08-31,draft,submitted,first,live",
                        "move,2019-09-01,new,submitted,second,live",
                        "move,2019-08-31,draft,submitted,first,never")))
                .containsExactly("3 date: rows-disagree", "3 situation: rows-disagree", "4 consequence: rows-disagree");
    }

    @Test
    void aHeaderIsWrongBeforeAnyRowIs() {
        assertThat(faults(read("deadline,date,situation,colour", "Move,,,")))
                .containsExactly("1 colour: unknown-value", "1 met-by: value-missing");
    }

    @Test
    void aTableWithoutDeadlinesIsASlip() {
        assertThat(faults(read(HEADER))).containsExactly("1 deadline: value-missing");
    }
}
