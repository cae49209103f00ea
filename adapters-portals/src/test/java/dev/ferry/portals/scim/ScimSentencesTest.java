package dev.ferry.portals.scim;

import dev.ferry.testkit.message.SentencesContract;

class ScimSentencesTest extends SentencesContract {
    @Override
    protected String bundle() {
        return "dev.ferry.portals.scim.scim";
    }
}
