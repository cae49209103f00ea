package dev.ferry.rest.server;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import com.fasterxml.jackson.databind.util.ClassUtil;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.problem.BadInput;
import dev.ferry.rest.server.problem.LogSafe;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that is wrong with one body while it is read, so that its sender learns of it at once and not bit by bit. */
final class BodyFaults {
    private static final Object KEY = BodyFaults.class;

    private final Map<String, BadInput> byPlace = new LinkedHashMap<>();

    /** Of the records that are being read, one within the other. */
    private final Deque<String> places = new ArrayDeque<>();

    /** Those of the body that is being read; absent where something else is. */
    static Optional<BodyFaults> of(DeserializationContext context) {
        return Optional.ofNullable((BodyFaults) context.getAttribute(KEY));
    }

    static BodyFaults begin(DeserializationContext context) {
        BodyFaults faults = new BodyFaults();
        context.setAttribute(KEY, faults);
        return faults;
    }

    /** Where the parser stands, as RFC 9457 points. */
    static String place(JsonParser json) {
        JsonPointer pointer = json.getParsingContext().pathAsPointer();
        return "#" + LogSafe.text(pointer.toString());
    }

    void refuse(JsonParser json, Refusal reason) {
        add(place(json), BadInput.of(reason, place(json)));
    }

    void wrongType(JsonParser json) {
        add(place(json), BadInput.wrongType(place(json)));
    }

    /** Members that come before those that are known are read later, by a parser that does not know where it stands. */
    private void unknown(String name) {
        String place =
                places.element() + '/' + LogSafe.text(name).replace("~", "~0").replace("/", "~1");
        add(place, BadInput.unknownField(place));
    }

    /** A record is begun that stands there. */
    void enter(String place) {
        places.push(place);
    }

    /** It has ended. */
    void leave() {
        places.pop();
    }

    /** Unless something else is known to be wrong there. */
    void missing(String place) {
        add(place, BadInput.missing(place));
    }

    private void add(String place, BadInput one) {
        byPlace.putIfAbsent(place, one);
        if (byPlace.size() >= BadInput.MOST) {
            bring();
        }
    }

    /** What stopped the reading goes last. */
    BadInput with(BadInput last) {
        byPlace.put("", last);
        return BadInput.all(byPlace.values());
    }

    /** Brings them, if there are any. */
    void bring() {
        if (!byPlace.isEmpty()) {
            throw BadInput.all(byPlace.values());
        }
    }

    /** Goes on behind what is wrong. */
    static final class Kept extends DeserializationProblemHandler {
        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context, JsonParser json, JsonDeserializer<?> reader, Object bean, String name)
                throws IOException {
            Optional<BodyFaults> faults = of(context);
            faults.ifPresent(all -> all.unknown(name));
            if (faults.isPresent()) {
                json.skipChildren();
            }
            return faults.isPresent();
        }

        @Override
        @SuppressWarnings("NullAway") // what Jackson declares
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context,
                JavaType type,
                com.fasterxml.jackson.core.JsonToken token,
                JsonParser json,
                String message)
                throws IOException {
            Optional<BodyFaults> faults = of(context);
            if (faults.isEmpty()) {
                return NOT_HANDLED;
            }
            faults.get().wrongType(json);
            json.skipChildren();
            // the body is refused all the same, but whoever asked unboxes this
            return type.isPrimitive() ? ClassUtil.defaultValue(type.getRawClass()) : null;
        }
    }
}
