package dev.ferry.rest.pages.operator;

import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import java.util.List;

/** Companies that wait to be let into the partner network (R8). */
record EnrolmentsView(PageContext page, List<WaitingEnrolment> waiting) implements View {}
