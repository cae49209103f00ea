package dev.ferry.rest.server;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.Outcome.Done;
import dev.ferry.domain.outcome.Outcome.Refused;
import dev.ferry.domain.outcome.Refusal;
import dev.ferry.rest.server.http.InputText;
import dev.ferry.rest.server.http.Lines;
import dev.ferry.rest.server.http.Pasted;
import dev.ferry.rest.server.problem.RefusedText;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads texts in bodies: a string and nothing that is like one, {@link InputText} checked, of several {@link Lines} or
 * {@link Pasted} if it may be.
 */
final class TextFields extends StdScalarDeserializer<String> implements ContextualDeserializer {
    private final Function<String, Outcome<String>> check;

    TextFields() {
        this(InputText::check);
    }

    private TextFields(Function<String, Outcome<String>> check) {
        super(String.class);
        this.check = check;
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        Optional<AnnotatedType> type = Optional.ofNullable(property).flatMap(TextFields::type);
        return new TextFields(type.map(TextFields::check).orElse(InputText::check));
    }

    private static Function<String, Outcome<String>> check(AnnotatedType type) {
        if (type.isAnnotationPresent(Lines.class)) {
            return InputText::checkLines;
        }
        return type.isAnnotationPresent(Pasted.class) ? InputText::checkPasted : InputText::check;
    }

    /** What a value may be is said once, by the type of the record's component. */
    private static Optional<AnnotatedType> type(BeanProperty property) {
        return property.getMember() instanceof AnnotatedParameter parameter
                        && parameter.getOwner().getAnnotated() instanceof Executable constructor
                ? Optional.of(constructor.getAnnotatedParameterTypes()[parameter.getIndex()])
                : Optional.empty();
    }

    @Override
    @SuppressWarnings("NullAway") // what Jackson declares
    public @Nullable String deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (String) context.handleUnexpectedToken(String.class, json);
        }
        String typed = json.getText();
        return switch (check.apply(typed)) {
            case Done<String>(var text) -> text;
            case Refused<String>(var reason) -> refused(json, context, reason);
        };
    }

    private static @Nullable String refused(JsonParser json, DeserializationContext context, Refusal reason)
            throws RefusedText {
        BodyFaults faults = BodyFaults.of(context).orElseThrow(() -> new RefusedText(json, reason));
        faults.refuse(json, reason);
        return null;
    }
}
