package dev.ferry.host;

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
     * This object behind a line.
     *
     * @param type what it is used as; where nothing of this type is called by the other side, it is answered as it is
     * @param side the class loader that the thread has while it is called
     */
    static @Nullable Object of(@Nullable Object target, Class<?> type, ClassLoader side) {
        if (target == null || !crosses(type) || target instanceof Record || target instanceof Enum) {
            return target;
        }
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
        return answered(method.getReturnType(), method.getGenericReturnType(), answer);
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
            given[i] = of(given[i], types[i], caller);
        }
        return given;
    }

    private @Nullable Object answered(Class<?> type, Type declared, @Nullable Object answer) {
        return switch (answer) {
            case Optional<?> optional
            when declared instanceof ParameterizedType of
                    && of.getActualTypeArguments()[0] instanceof Class<?> content ->
                optional.map(value -> of(value, content, side));
            case Stream<?> stream -> StreamAcross.of(stream, side);
            case null, default -> of(answer, type, side);
        };
    }
}
