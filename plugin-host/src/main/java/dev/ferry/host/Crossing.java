package dev.ferry.host;

import com.google.inject.TypeLiteral;
import dev.ferry.domain.outcome.Outcome;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Stands before an object from the other side of the line between Ferry and a plugin. While one of its methods runs,
 * the thread's class loader is the one of that side. What is handed over and what is answered crosses the line too, if
 * it has methods to be called: ports, functions, streams.
 */
final class Crossing implements InvocationHandler {
    private final Object target;
    private final ClassLoader side;

    private Crossing(Object target, ClassLoader side) {
        this.target = target;
        this.side = side;
    }

    /**
     * This object behind a line, whatever its class is: a port may be a record or an enum too.
     *
     * @param type what it is used as, which {@link #crosses}
     * @param side the class loader that the thread has while it is called
     */
    static Object of(Object target, Class<?> type, ClassLoader side) {
        if (Proxy.isProxyClass(target.getClass())
                && Proxy.getInvocationHandler(target) instanceof Crossing other
                && other.side.equals(side)) {
            return target;
        }
        ClassLoader loader = Optional.ofNullable(type.getClassLoader()).orElseGet(Crossing.class::getClassLoader);
        return Proxy.newProxyInstance(loader, new Class<?>[] {type}, new Crossing(target, side));
    }

    /** Whether objects of this type are called from the other side. */
    static boolean crosses(Class<?> type) {
        return type.isInterface()
                && !type.isSealed()
                && Modifier.isPublic(type.getModifiers())
                && (type.getName().startsWith("dev.ferry.")
                        || type.getPackageName().equals("java.util.function")
                        || type == Runnable.class
                        || type == Callable.class);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("equals") && method.getParameterCount() == 1 && arguments != null) {
            return target.equals(behind(arguments[0]));
        }
        ClassLoader caller = ThreadLoader.current();
        @Nullable Object[] given = handedOver(method, arguments, caller);
        Object answer;
        try (ThreadLoader _ = ThreadLoader.set(side)) {
            answer = method.invoke(target, given);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() == null ? failed : failed.getCause();
        }
        return answer == null ? null : answered(method.getReturnType(), method.getGenericReturnType(), answer);
    }

    private static @Nullable Object behind(@Nullable Object other) {
        return other != null
                        && Proxy.isProxyClass(other.getClass())
                        && Proxy.getInvocationHandler(other) instanceof Crossing crossing
                ? crossing.target
                : other;
    }

    private static @Nullable Object[] handedOver(
            Method method, @Nullable Object @Nullable [] arguments, ClassLoader caller) {
        if (arguments == null) {
            return new Object[0];
        }
        @Nullable Object[] given = arguments.clone();
        Class<?>[] types = method.getParameterTypes();
        for (int i = 0; i < given.length; i++) {
            Object one = given[i];
            given[i] = one == null ? null : passed(one, types[i], caller);
        }
        return given;
    }

    /** What is in an answer crosses the line as an answer does. */
    private Object answered(Class<?> type, Type declared, Object answer) {
        return switch (answer) {
            case Optional<?> optional -> optional.map(value -> answeredWithin(declared, value));
            case Outcome.Done<?>(var value) -> Outcome.done(answeredWithin(declared, value));
            case Stream<?> stream -> StreamAcross.of(stream, side);
            default -> passed(answer, type, side);
        };
    }

    private Object answeredWithin(Type declared, Object value) {
        Type content = declared instanceof ParameterizedType of ? of.getActualTypeArguments()[0] : Object.class;
        return answered(TypeLiteral.get(content).getRawType(), content, value);
    }

    /** A value is the same on both sides; what is called is put behind the line. */
    private static Object passed(Object one, Class<?> type, ClassLoader side) {
        return one instanceof Record || one instanceof Enum || !crosses(type) ? one : of(one, type, side);
    }
}
