package dev.ferry.rest.pages.operator;

import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;
import java.util.Optional;

/**
 * The operator's dashboard.
 *
 * @param cockpit how all stand; absent where it is to be gathered while the page is shown
 */
record BoardView(PageContext page, Optional<Cockpit> cockpit, List<JobView> jobs) implements View {}
