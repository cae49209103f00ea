package dev.ferry.testkit.deadline;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.deadline.Consequence;
import dev.ferry.domain.deadline.Deadline;
import dev.ferry.domain.deadline.DeadlineSheet;
import dev.ferry.domain.deadline.DeadlineSheets;
import dev.ferry.domain.deadline.DeadlineTable;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.domain.outcome.Slug;
import dev.ferry.testkit.contract.Contract;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What every {@link DeadlineSheets} must do.
 *
 * <pre>{@code
 * class AcmeSheetsTest extends DeadlineSheetsContract {
 *     protected DeadlineSheets sheets() {
 *         return new AcmeSheets();
 *     }
 * }
 * }</pre>
 */
public abstract class DeadlineSheetsContract extends Contract {
    /** The sheets under test, of an installation that names no table of its own. */
    protected abstract DeadlineSheets sheets();

    /** The whole table of R23. */
    @Test
    public final void theBuiltInOneHoldsTheDatesOfTheSources() {
        DeadlineTable table = DeadlineTable.read(sheets().builtIn());

        assertThat(table.faults()).isEmpty();
        assertThat(table.deadlines().stream().map(DeadlineSheetsContract::shown).collect(joining("\n")))
                .isEqualTo("""
                    published-move 2019-08-31 America/Los_Angeles: published offers
                      met by all-steps; reminders 30, 14, 7, 1; warning 10
                      missed: no-marketing-benefits for the publisher, until all-steps
                      missed: co-sell-status-lost for the offer, if co-sell-prioritised, until all-steps
                    recertification 2019-10-15 America/Los_Angeles: published offers, certified-before
                      met by certification-approved; reminders 30, 14, 7, 1; warning 10
                      missed: recertification-missed for the offer, until certification-approved
                    cloud-embed 2019-10-15 America/Los_Angeles: published offers, cloud-embed
                      met by all-steps; reminders 30, 14, 7, 1; warning 10
                      missed: out-of-compliance for the offer, until all-steps
                    draft-publication 2019-10-15 America/Los_Angeles: draft offers
                      met by submitted, duplicate, kept-by-case; reminders 30, 14, 7, 1; warning 10
                      missed, or met by duplicate: removed-from-seller-catalog for the offer, until live
                    not-detected 2019-10-15 America/Los_Angeles: not-detected offers
                      met by new-offer; reminders 30, 14, 7, 1; warning 10
                      missed, or met by new-offer: removed-from-seller-catalog for the offer, until never\
                    """);
    }

    private static String shown(Deadline deadline) {
        return deadline.id() + " " + deadline.date() + " " + deadline.zone() + ": "
                + deadline.situation().slug() + " offers" + before(", ", deadline.only()) + "\n  met by "
                + slugs(deadline.metBy()) + "; reminders "
                + deadline.reminders().stream().map(String::valueOf).collect(joining(", ")) + "; warning "
                + deadline.warningDays()
                + deadline.consequences().stream()
                        .map(DeadlineSheetsContract::shown)
                        .collect(joining());
    }

    private static String shown(Consequence one) {
        return "\n  missed" + before(", or met by ", one.evenIf()) + ": " + one.name() + " for the "
                + one.scope().slug() + before(", if ", one.only()) + ", until "
                + one.ending().slug();
    }

    private static String before(String words, Collection<? extends Slug> some) {
        return some.isEmpty() ? "" : words + slugs(some);
    }

    private static String slugs(Collection<? extends Slug> some) {
        return some.stream().map(Slug::slug).collect(joining(", "));
    }

    @Test
    public final void anInstallationThatNamesNoneHasTheBuiltInOne() {
        assertThat(sheets().installed()).isEqualTo(Outcome.done(sheets().builtIn()));
    }

    @Test
    public final void cellsAreFoundByTheirColumnsAndTrimmedAndEmptyOnesAreAbsent() {
        assertThat(read("date, deadline ,zone\r\n 2019-08-31 ,move,\r\n\r\n,other"))
                .isEqualTo(Outcome.done(new DeadlineSheet(
                        "given.csv",
                        List.of("date", "deadline", "zone"),
                        List.of(
                                new DeadlineSheet.Row(2, Map.of("date", "2019-08-31", "deadline", "move")),
                                new DeadlineSheet.Row(4, Map.of("deadline", "other"))))));
    }

    @Test
    public final void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(read("\uFEFFdeadline\nmove")).isEqualTo(read("deadline\nmove"));
    }

    @Test
    public final void aFileOfNothingHasNoColumns() {
        assertThat(read("")).isEqualTo(Outcome.done(new DeadlineSheet("given.csv", List.of(), List.of())));
    }

    @Test
    public final void whatIsNoTableIsRefusedByTheNameThatItWasGiven() {
        assertThat(refusal(sheets().read("given.csv", new byte[] {(byte) 0xC3, 'x'})))
                .isEqualTo(new Refusal(Code.EXPORT_WRONG_ENCODING, Map.of("file", "given.csv", "line", 1)));
        assertThat(refusal(read("deadline,date,deadline\n")).code()).isEqualTo(Code.EXPORT_COLUMN_TWICE);
        assertThat(refusal(read("deadline\n\"never closed")).code()).isEqualTo(Code.EXPORT_UNREADABLE);
        assertThat(refusal(sheets().read("given.csv", new byte[2 << 20])).code())
                .isEqualTo(Code.EXPORT_TOO_LARGE);
    }

    private Outcome<DeadlineSheet> read(String csv) {
        return sheets().read("given.csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Refusal refusal(Outcome<DeadlineSheet> outcome) {
        return ((Outcome.Refused<DeadlineSheet>) outcome).reason();
    }
}
