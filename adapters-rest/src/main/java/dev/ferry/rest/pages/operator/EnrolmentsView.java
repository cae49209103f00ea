package dev.ferry.rest.pages.operator;

import dev.ferry.application.guided.WaitingEnrolment;
import dev.ferry.rest.pages.View;
import dev.ferry.rest.pages.Visit;
import java.util.List;

/** Companies that wait to be let into the partner network (R8). */
record EnrolmentsView(Visit visit, List<WaitingEnrolment> waiting) implements View {}
