package dev.ferry.rest.server.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.stream.Collectors;

/** Says in our own words what Jackson found wrong with a body: its own name classes, and quote what was sent. */
public final class JsonFaults {
    private JsonFaults() {}

    public static BadInput toldBy(JsonProcessingException fault) {
        return switch (fault) {
            case RefusedText text -> BadInput.of(text.reason(), pointer(text));
            case UnrecognizedPropertyException unknown -> BadInput.unknownField(pointer(unknown));
            case JsonMappingException mapping -> BadInput.wrongType(pointer(mapping));
            default -> noJson();
        };
    }

    /** The body is none. */
    public static BadInput noJson() {
        return new BadInput(messages -> messages.text("problem.bad-request.no-json"), "#");
    }

    /** As RFC 6901 writes it in a URI fragment. */
    private static String pointer(JsonMappingException fault) {
        return fault.getPath().stream()
                .map(JsonFaults::step)
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining("", "#", ""));
    }

    private static String step(Reference reference) {
        String name = reference.getFieldName();
        return name == null ? Integer.toString(reference.getIndex()) : LogSafe.text(name);
    }
}
