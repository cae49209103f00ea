package dev.ferry.rest.server.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.module.SimpleModule;
import dev.ferry.application.document.WithFacts;
import java.util.Map;

/** Writes the facts of a document as members of it. */
public final class FactsAsMembers extends SimpleModule {
    private static final long serialVersionUID = 1;

    /** Said of every document with facts. */
    interface Members {
        @JsonAnyGetter
        Map<String, Object> facts();
    }

    /** Of all documents with facts. */
    public FactsAsMembers() {
        setMixInAnnotation(WithFacts.class, Members.class);
    }
}
