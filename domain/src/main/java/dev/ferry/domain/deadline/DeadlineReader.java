package dev.ferry.domain.deadline;

import dev.ferry.domain.offer.Situation;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes deadlines of the rows of a sheet. Used once. */
final class DeadlineReader {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9][a-z0-9-]{0,49}");
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,3}");
    private static final String ID = "deadline";
    private static final String CONSEQUENCE = "consequence";
    private static final List<String> REQUIRED = List.of(ID, "date", "situation", "met-by");
    private static final List<String> KNOWN = List.of(
            ID,
            "date",
            "zone",
            "situation",
            "only",
            "met-by",
            CONSEQUENCE,
            "scope",
            "consequence-only",
            "even-if",
            "ends-with",
            "reminders",
            "warning-days");
    private static final int MOST_ROWS = 1_000;
    private static final List<Integer> REMINDERS = List.of(30, 14, 7, 1);
    private static final int WARNING_DAYS = 10;

    private final Map<String, Deadline> deadlines = new LinkedHashMap<>();
    private final List<DeadlineTable.Fault> faults = new ArrayList<>();

    DeadlineTable read(DeadlineSheet written) {
        DeadlineSheet sheet = written.inLowerCase();
        readHeader(sheet.columns());
        sheet.rows().stream()
                .skip(MOST_ROWS)
                .findFirst()
                .ifPresent(row -> faults.add(new DeadlineTable.Fault(
                        row.line(), ID, new Refusal(Code.TOO_MANY, Map.of("most", MOST_ROWS)))));
        if (faults.isEmpty()) {
            sheet.rows().forEach(row -> add(new Cells(row, faults)));
        }
        if (faults.isEmpty() && deadlines.isEmpty()) {
            fault(ID, new Refusal(Code.VALUE_MISSING));
        }
        return new DeadlineTable(faults.isEmpty() ? List.copyOf(deadlines.values()) : List.of(), faults);
    }

    private void readHeader(List<String> columns) {
        columns.stream()
                .filter(column -> !KNOWN.contains(column))
                .forEach(column ->
                        fault(column, new Refusal(Code.UNKNOWN_VALUE, Map.of("value", column, "known", KNOWN))));
        REQUIRED.stream()
                .filter(column -> !columns.contains(column))
                .forEach(column -> fault(column, new Refusal(Code.VALUE_MISSING)));
    }

    private void fault(String column, Refusal why) {
        faults.add(new DeadlineTable.Fault(1, column, why));
    }

    private void add(Cells row) {
        int wrong = faults.size();
        Optional<String> id = row.required(ID, DeadlineReader::slug);
        Optional<LocalDate> date =
                row.required("date", typed -> LastDay.parse(typed).map(LastDay::date));
        Optional<Situation> situation = row.required("situation", typed -> Slug.parse(Situation.class, typed));
        ZoneId zone = row.value("zone", Zones::parse).orElse(ZoneOffset.UTC);
        Set<Flag> only = Set.copyOf(row.slugs("only", Flag.class));
        List<MetBy> metBy = row.slugs("met-by", MetBy.class);
        if (row.text("met-by").isEmpty()) {
            row.note("met-by", new Refusal(Code.VALUE_MISSING));
        }
        Optional<Consequence> consequence =
                row.value(CONSEQUENCE, DeadlineReader::slug).flatMap(name -> consequence(row, name));
        List<Integer> reminders = row.text("reminders").isPresent()
                ? row.list("reminders", DeadlineReader::days).stream()
                        .sorted(Comparator.reverseOrder())
                        .toList()
                : REMINDERS;
        int warningDays = row.value("warning-days", DeadlineReader::days).orElse(WARNING_DAYS);
        if (faults.size() == wrong) {
            put(
                    row,
                    new Deadline(
                            id.orElseThrow(),
                            date.orElseThrow(),
                            zone,
                            situation.orElseThrow(),
                            only,
                            metBy,
                            List.of(),
                            reminders,
                            warningDays),
                    consequence);
        }
    }

    private static Optional<Consequence> consequence(Cells row, String name) {
        Optional<Ending> ending = row.required("ends-with", typed -> Slug.parse(Ending.class, typed));
        Scope scope =
                row.value("scope", typed -> Slug.parse(Scope.class, typed)).orElse(Scope.OFFER);
        Set<Flag> only = Set.copyOf(row.slugs("consequence-only", Flag.class));
        Set<MetBy> evenIf = Set.copyOf(row.slugs("even-if", MetBy.class));
        return ending.map(end -> new Consequence(name, scope, only, evenIf, end));
    }

    /** Rows of one deadline tell the same of it, and different consequences. */
    private void put(Cells row, Deadline bare, Optional<Consequence> consequence) {
        Deadline there = deadlines.getOrDefault(bare.id(), bare);
        differing(there, bare).forEach(column -> row.note(column, new Refusal(Code.ROWS_DISAGREE, "key", bare.id())));
        Optional<Consequence> twice = there.consequences().stream()
                .filter(one -> consequence
                        .filter(other -> other.name().equals(one.name()))
                        .isPresent())
                .findFirst();
        twice.ifPresent(_ -> row.note(CONSEQUENCE, new Refusal(Code.ROWS_DISAGREE, "key", bare.id())));
        deadlines.put(bare.id(), consequence.map(there::with).orElse(there));
    }

    private static List<String> differing(Deadline one, Deadline other) {
        List<String> columns = new ArrayList<>();
        note(columns, "date", one.date().equals(other.date()));
        note(columns, "zone", one.zone().equals(other.zone()));
        note(columns, "situation", one.situation() == other.situation());
        note(columns, "only", one.only().equals(other.only()));
        note(columns, "met-by", one.metBy().equals(other.metBy()));
        note(columns, "reminders", one.reminders().equals(other.reminders()));
        note(columns, "warning-days", one.warningDays() == other.warningDays());
        return columns;
    }

    private static void note(List<String> columns, String column, boolean same) {
        if (!same) {
            columns.add(column);
        }
    }

    private static Outcome<String> slug(String typed) {
        return SLUG.matcher(typed).matches() ? Outcome.done(typed) : Outcome.refused(Code.MALFORMED_ID, "value", typed);
    }

    private static Outcome<Integer> days(String typed) {
        return DAYS.matcher(typed).matches()
                ? Outcome.done(Integer.parseInt(typed))
                : Outcome.refused(Code.MALFORMED_NUMBER, "value", typed);
    }
}
