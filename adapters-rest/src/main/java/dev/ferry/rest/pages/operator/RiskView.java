package dev.ferry.rest.pages.operator;

import dev.ferry.application.deadline.CountAtRisk.Count;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.Optional;

/**
 * With how many offers a deadline is at risk.
 *
 * @param counted absent while it is counted for the first time
 */
record RiskView(PageContext page, Optional<Count> counted) implements View {
    Count count() {
        return counted.orElseThrow();
    }
}
