package dev.ferry.rest.pages.operator;

import dev.ferry.application.deadline.CountAtRisk.Count;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;

/** With how many offers a deadline is at risk. */
record RiskView(PageContext page, Count count) implements View {}
