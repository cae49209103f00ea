package dev.ferry.rest.pages.operator;

import dev.ferry.application.standing.ReadinessResult;
import dev.ferry.domain.migration.FindingCode;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The operator's board.
 *
 * @param standing how all accounts stand; absent where it is to be found while the page is shown
 */
record BoardView(PageContext page, Optional<ReadinessResult> standing, List<JobView> jobs) implements View {

    /** How long the bar of a finding is, of a thousand. */
    long share(Map.Entry<FindingCode, Long> finding) {
        long accounts = standing.map(ReadinessResult::accounts).orElse(0L);
        return accounts == 0 ? 0 : Math.max(1, finding.getValue() * 1000 / accounts);
    }
}
