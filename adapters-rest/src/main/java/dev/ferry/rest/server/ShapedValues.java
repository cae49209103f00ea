package dev.ferry.rest.server;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Values in bodies that are no texts: what is like one and none is noted, and does not end the reading. */
final class ShapedValues {
    private ShapedValues() {}

    /** What is true or false, and no text that says so. */
    static final class Truths extends StdScalarDeserializer<Boolean> {
        Truths() {
            super(Boolean.class);
        }

        @Override
        @SuppressWarnings("NullAway") // what Jackson declares
        public @Nullable Boolean deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return switch (json.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> (Boolean) context.handleUnexpectedToken(Boolean.class, json);
            };
        }
    }

    /** A whole number that is no larger than numbers are here. */
    static final class Numbers extends StdScalarDeserializer<Long> {
        Numbers() {
            super(Long.class);
        }

        @Override
        @SuppressWarnings("NullAway") // what Jackson declares
        public @Nullable Long deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.hasToken(JsonToken.VALUE_NUMBER_INT)
                            && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                    ? (Long) json.getLongValue()
                    : (Long) context.handleUnexpectedToken(Long.class, json);
        }
    }

    /** A list, and no empty text. */
    static final class Lists extends DelegatingDeserializer {
        Lists(JsonDeserializer<?> reader) {
            super(reader);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Lists(reader);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            return json.isExpectedStartArrayToken()
                    ? super.deserialize(json, context)
                    : context.handleUnexpectedToken(handledType(), json);
        }
    }
}
