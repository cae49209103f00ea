package dev.ferry.rest.pages;

import dev.ferry.application.guided.WaitingEnrolment;
import java.util.List;

/** Companies that wait to be let into the partner network (R8). */
record EnrolmentsView(Visit visit, List<WaitingEnrolment> waiting) implements View {}
