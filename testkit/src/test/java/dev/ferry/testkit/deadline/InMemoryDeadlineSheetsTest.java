package dev.ferry.testkit.deadline;

import dev.ferry.domain.deadline.DeadlineSheets;

class InMemoryDeadlineSheetsTest extends DeadlineSheetsContract {
    @Override
    protected DeadlineSheets sheets() {
        return new InMemoryDeadlineSheets();
    }
}
