package dev.ferry.rest.pages.reference;

import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import dev.ferry.rest.server.problem.ExplainedProblems.Explained;
import java.util.List;

/** All problems. */
record ProblemsView(PageContext page, List<Explained> problems) implements View {}
