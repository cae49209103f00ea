package dev.ferry.rest.pages;

import dev.ferry.testkit.message.AskedSentencesContract;
import java.util.Set;

/** What pages say is what pages ask for. */
class PageSentencesTest extends AskedSentencesContract {

    @Override
    protected String bundle() {
        return "dev.ferry.rest.pages.messages";
    }

    @Override
    protected Set<String> families() {
        return Set.of("page");
    }
}
