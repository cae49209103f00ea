package dev.ferry.rest.server.problem;

import dev.ferry.testkit.message.AskedSentencesContract;
import java.util.Set;

/** What is said of HTTP itself is what routes ask for. */
class ProblemSentencesTest extends AskedSentencesContract {

    @Override
    protected String bundle() {
        return "dev.ferry.rest.server.problem.messages";
    }

    @Override
    protected Set<String> families() {
        return Set.of("problem");
    }
}
