package dev.ferry.testkit.liar;

import dev.ferry.domain.deadline.DeadlineSheet;
import dev.ferry.domain.deadline.DeadlineSheets;
import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.testkit.deadline.DeadlineSheetsContract;
import dev.ferry.testkit.deadline.InMemoryDeadlineSheets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Readers of tables of deadlines, before one that is right. */
final class DeadlineSheetsLiars {
    private DeadlineSheetsLiars() {}

    static class Honest extends DeadlineSheetsContract implements DeadlineSheets {
        final DeadlineSheets system = new InMemoryDeadlineSheets();

        @Override
        protected DeadlineSheets sheets() {
            return this;
        }

        /** What becomes of a table that was read. */
        DeadlineSheet told(DeadlineSheet sheet) {
            return sheet;
        }

        @Override
        public DeadlineSheet builtIn() {
            return system.builtIn();
        }

        @Override
        public Outcome<DeadlineSheet> installed() {
            return system.installed();
        }

        @Override
        public Outcome<DeadlineSheet> read(String name, byte[] content) {
            return system.read(name, content).map(this::told);
        }
    }

    @CaughtBy("theBuiltInOneHoldsTheDatesOfTheSources")
    static final class ForgetsTheLastDeadline extends Honest {
        @Override
        public DeadlineSheet builtIn() {
            DeadlineSheet whole = system.builtIn();
            List<DeadlineSheet.Row> rows = whole.rows();
            return new DeadlineSheet(whole.name(), whole.columns(), rows.subList(0, rows.size() - 1));
        }
    }

    @CaughtBy("anInstallationThatNamesNoneHasTheBuiltInOne")
    static final class HasNoneWhereNoneIsNamed extends Honest {
        @Override
        public Outcome<DeadlineSheet> installed() {
            return Outcome.done(new DeadlineSheet("none", List.of(), List.of()));
        }
    }

    @CaughtBy("cellsAreFoundByTheirColumnsAndTrimmedAndEmptyOnesAreAbsent")
    static final class ReadsNoRows extends Honest {
        @Override
        DeadlineSheet told(DeadlineSheet sheet) {
            return new DeadlineSheet(sheet.name(), sheet.columns(), List.of());
        }
    }

    @CaughtBy("cellsAreFoundByTheirColumnsAndTrimmedAndEmptyOnesAreAbsent")
    static final class ReadsEachRowTwice extends Honest {
        @Override
        DeadlineSheet told(DeadlineSheet sheet) {
            return new DeadlineSheet(
                    sheet.name(),
                    sheet.columns(),
                    sheet.rows().stream().flatMap(row -> Stream.of(row, row)).toList());
        }
    }

    @CaughtBy("cellsAreFoundByTheirColumnsAndTrimmedAndEmptyOnesAreAbsent")
    static final class ForgetsAColumn extends Honest {
        @Override
        DeadlineSheet told(DeadlineSheet sheet) {
            return new DeadlineSheet(
                    sheet.name(),
                    sheet.columns(),
                    sheet.rows().stream()
                            .map(row -> new DeadlineSheet.Row(row.line(), without("date", row.cells())))
                            .toList());
        }

        private static Map<String, String> without(String column, Map<String, String> cells) {
            Map<String, String> left = new HashMap<>(cells);
            left.remove(column);
            return left;
        }
    }

    @CaughtBy("cellsAreFoundByTheirColumnsAndTrimmedAndEmptyOnesAreAbsent")
    static final class CountsRowsForLines extends Honest {
        @Override
        DeadlineSheet told(DeadlineSheet sheet) {
            return new DeadlineSheet(
                    sheet.name(),
                    sheet.columns(),
                    sheet.rows().stream()
                            .map(row -> new DeadlineSheet.Row(sheet.rows().indexOf(row) + 1L, row.cells()))
                            .toList());
        }
    }

    @CaughtBy("cellsAreFoundByTheirColumnsAndTrimmedAndEmptyOnesAreAbsent")
    static final class AnswersTheBuiltInOne extends Honest {
        @Override
        DeadlineSheet told(DeadlineSheet sheet) {
            return system.builtIn();
        }
    }

    @CaughtBy("whatIsNoTableIsRefusedByTheNameThatItWasGiven")
    static final class TakesWhatIsNoTableForAnEmptyOne extends Honest {
        @Override
        public Outcome<DeadlineSheet> read(String name, byte[] content) {
            Outcome<DeadlineSheet> read = system.read(name, content);
            return read instanceof Refused ? Outcome.done(new DeadlineSheet(name, List.of(), List.of())) : read;
        }
    }

    @CaughtBy("whatIsNoTableIsRefusedByTheNameThatItWasGiven")
    static final class GivesOneReasonForAll extends Honest {
        @Override
        public Outcome<DeadlineSheet> read(String name, byte[] content) {
            Outcome<DeadlineSheet> read = system.read(name, content);
            return read instanceof Refused ? Outcome.refused(Code.EXPORT_UNREADABLE) : read;
        }
    }
}
