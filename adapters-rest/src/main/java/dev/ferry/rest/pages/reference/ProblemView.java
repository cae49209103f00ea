package dev.ferry.rest.pages.reference;

import dev.ferry.rest.pages.PageContext;
import dev.ferry.rest.pages.View;
import dev.ferry.rest.server.problem.ExplainedProblems.Explained;

/**
 * A problem explained.
 *
 * @param example what it looks like to a program; in English
 */
record ProblemView(PageContext page, Explained problem, String example) implements View {}
