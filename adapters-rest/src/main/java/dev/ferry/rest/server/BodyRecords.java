package dev.ferry.rest.server;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.type.CollectionType;
import dev.ferry.rest.server.problem.BadInput;
import dev.ferry.rest.server.problem.JsonFaults;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads bodies into our records: to their end, whatever is wrong with them, and with all that may not be null. */
final class BodyRecords extends BeanDeserializerModifier {
    private static final String OURS = "dev.ferry.rest.";

    @Override
    public JsonDeserializer<?> modifyDeserializer(
            DeserializationConfig config, BeanDescription bean, JsonDeserializer<?> reader) {
        Class<?> type = bean.getBeanClass();
        return type.isRecord() && type.getPackageName().startsWith(OURS) ? new Whole(reader, needed(type)) : reader;
    }

    @Override
    public JsonDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config, CollectionType type, BeanDescription bean, JsonDeserializer<?> reader) {
        return new ShapedValues.Lists(reader);
    }

    /** What a value may be is said once, by the type of the record's component. */
    private static List<RecordComponent> needed(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(one -> !one.getType().isPrimitive())
                .filter(one -> !one.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .peek(one -> one.getAccessor().setAccessible(true))
                .toList();
    }

    private static final class Whole extends DelegatingDeserializer {
        private final transient List<RecordComponent> needed;

        Whole(JsonDeserializer<?> reader, List<RecordComponent> needed) {
            super(reader);
            this.needed = needed;
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> reader) {
            return new Whole(reader, needed);
        }

        @Override
        public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
            Optional<BodyFaults> ofTheBody = BodyFaults.of(context);
            return ofTheBody.isPresent() ? part(json, context, ofTheBody.get()) : body(json, context);
        }

        private @Nullable Object body(JsonParser json, DeserializationContext context) throws IOException {
            BodyFaults faults = BodyFaults.begin(context);
            try {
                Object body = part(json, context, faults);
                faults.bring();
                return body;
            } catch (MismatchedInputException stopped) {
                throw faults.with(JsonFaults.toldBy(stopped));
            } catch (JsonMappingException stopped) {
                // enough was wrong within a list or another record, and Jackson wraps what it is told there
                if (stopped.getCause() instanceof BadInput enough) {
                    throw enough;
                }
                throw stopped;
            }
        }

        private @Nullable Object part(JsonParser json, DeserializationContext context, BodyFaults faults)
                throws IOException {
            if (!json.isExpectedStartObjectToken()) {
                return context.handleUnexpectedToken(handledType(), json);
            }
            String place = BodyFaults.place(json);
            faults.enter(place);
            Object read = super.deserialize(json, context);
            faults.leave();
            if (read != null) {
                for (RecordComponent component : needed) {
                    if (value(component, read, json) == null) {
                        faults.missing(place + '/' + component.getName());
                    }
                }
            }
            return read;
        }

        private static @Nullable Object value(RecordComponent component, Object of, JsonParser json)
                throws JsonMappingException {
            try {
                return component.getAccessor().invoke(of);
            } catch (ReflectiveOperationException e) {
                throw JsonMappingException.from(json, "no accessor", e);
            }
        }
    }
}
