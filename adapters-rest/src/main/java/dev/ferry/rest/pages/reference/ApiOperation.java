package dev.ferry.rest.pages.reference;

import java.util.List;
import java.util.Locale;

/**
 * An operation of the API.
 *
 * @param asked the members of the body that it takes; none where it takes none
 * @param asking such a body; empty where there is none
 * @param told the members of what it answers
 * @param telling such an answer
 */
record ApiOperation(
        String id,
        String group,
        String verb,
        String path,
        String summary,
        String description,
        List<Parameter> parameters,
        List<Parameter> asked,
        String asking,
        List<Reply> answers,
        List<Parameter> told,
        String telling) {

    /**
     * A value that it takes or tells.
     *
     * @param in the part of a request that has it; empty in a body
     */
    record Parameter(String name, String in, String type, boolean required, String description) {}

    /**
     * An answer.
     *
     * @param problem the code of the problem that it is; empty where it is none
     */
    record Reply(String status, String problem, String what) {}

    ApiOperation {
        parameters = List.copyOf(parameters);
        asked = List.copyOf(asked);
        answers = List.copyOf(answers);
        told = List.copyOf(told);
    }

    /** As it stands in a request. */
    String method() {
        return verb.toUpperCase(Locale.ROOT);
    }
}
