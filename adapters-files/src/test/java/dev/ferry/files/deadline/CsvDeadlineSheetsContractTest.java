package dev.ferry.files.deadline;

import dev.ferry.domain.deadline.DeadlineSheets;
import dev.ferry.testkit.deadline.DeadlineSheetsContract;
import java.util.Optional;

class CsvDeadlineSheetsContractTest extends DeadlineSheetsContract {
    @Override
    protected DeadlineSheets sheets() {
        return new CsvDeadlineSheets(Optional.empty());
    }
}
