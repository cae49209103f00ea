package dev.ferry.testkit.deadline;

import dev.ferry.domain.deadline.DeadlineSheet;
import dev.ferry.domain.deadline.DeadlineSheets;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** Tables of deadlines without quotes. Thread-safe. */
public final class InMemoryDeadlineSheets implements DeadlineSheets {
    private static final String BUILT_IN = """
        deadline,date,zone,situation,only,met-by,consequence,scope,consequence-only,even-if,ends-with
        published-move,2019-08-31,America/Los_Angeles,published,,all-steps,\
        no-marketing-benefits,publisher,,,all-steps
        published-move,2019-08-31,America/Los_Angeles,published,,all-steps,\
        co-sell-status-lost,offer,co-sell-prioritised,,all-steps
        recertification,2019-10-15,America/Los_Angeles,published,certified-before,certification-approved,\
        recertification-missed,offer,,,certification-approved
        cloud-embed,2019-10-15,America/Los_Angeles,published,cloud-embed,all-steps,\
        out-of-compliance,offer,,,all-steps
        draft-publication,2019-10-15,America/Los_Angeles,draft,,submitted;duplicate;kept-by-case,\
        removed-from-seller-catalog,offer,,duplicate,live
        not-detected,2019-10-15,America/Los_Angeles,not-detected,,new-offer,\
        removed-from-seller-catalog,offer,,new-offer,never
        """;

    private volatile String installed = BUILT_IN;

    /** What the installation names from now on. */
    public void install(String csv) {
        installed = csv;
    }

    @Override
    public DeadlineSheet builtIn() {
        return sheet("deadlines.csv", BUILT_IN);
    }

    @Override
    public Outcome<DeadlineSheet> installed() {
        return read("deadlines.csv", installed.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Outcome<DeadlineSheet> read(String name, byte[] content) {
        if (content.length > 1 << 20) {
            return Outcome.refused(new Refusal(Code.EXPORT_TOO_LARGE, Map.of("file", name, "most", 1 << 20)));
        }
        try {
            return read(name, text(content));
        } catch (CharacterCodingException _) {
            return Outcome.refused(new Refusal(Code.EXPORT_WRONG_ENCODING, Map.of("file", name, "line", 1)));
        }
    }

    private static String text(byte[] content) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(content))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Outcome<DeadlineSheet> read(String name, String text) {
        if (text.indexOf('"') >= 0) {
            return Outcome.refused(new Refusal(Code.EXPORT_UNREADABLE, Map.of("file", name, "line", 1)));
        }
        DeadlineSheet sheet = sheet(name, text);
        return sheet.columns().size() == new HashSet<>(sheet.columns()).size()
                ? Outcome.done(sheet)
                : Outcome.refused(new Refusal(Code.EXPORT_COLUMN_TWICE, Map.of("file", name, "column", "")));
    }

    private static DeadlineSheet sheet(String name, String text) {
        List<String> columns = new ArrayList<>();
        List<DeadlineSheet.Row> rows = new ArrayList<>();
        long line = 0;
        for (String row : text.lines().toList()) {
            line++;
            List<String> cells =
                    Arrays.stream(row.split(",", -1)).map(String::strip).toList();
            if (columns.isEmpty()) {
                columns.addAll(row.isBlank() ? List.of() : cells);
            } else if (!row.isBlank()) {
                rows.add(new DeadlineSheet.Row(line, named(columns, cells)));
            }
        }
        return new DeadlineSheet(name, columns, rows);
    }

    private static Map<String, String> named(List<String> columns, List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int number = 0; number < Math.min(columns.size(), cells.size()); number++) {
            if (!cells.get(number).isEmpty()) {
                named.put(columns.get(number), cells.get(number));
            }
        }
        return named;
    }
}
