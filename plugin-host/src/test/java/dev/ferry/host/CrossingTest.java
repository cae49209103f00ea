package dev.ferry.host;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.inject.TypeLiteral;
import dev.ferry.domain.outcome.Outcome;
import dev.ferry.domain.outcome.PortUnavailable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every signature of the domain's interfaces, as a plugin is called by it: what it holds is behind the line too. */
class CrossingTest {
    private static final ClassLoader SIDE = new URLClassLoader("plugin", new URL[0], null);

    /** Those that answer something which holds what crosses. */
    static List<Method> holding() {
        return questions()
                .filter(method -> holdsWhatCrosses(method.getGenericReturnType()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("holding")
    void whatAnAnswerHoldsIsCalledWithTheClassLoaderOfItsSide(Method method) throws ReflectiveOperationException {
        Class<?> port = method.getDeclaringClass();
        Object target = standIn(port, sample(method.getGenericReturnType()));
        Object answer = method.invoke(Crossing.of(target, port, SIDE), new Object[method.getParameterCount()]);

        assertThat(held(answer)).hasToString(SIDE.toString());
    }

    @Test
    void noneIsHandedAnythingThatHoldsWhatCrosses() {
        assertThat(questions())
                .as("what an argument holds does not cross the line: let Crossing put it there first")
                .isNotEmpty()
                .noneMatch(method ->
                        Stream.of(method.getGenericParameterTypes()).anyMatch(CrossingTest::holdsWhatCrosses));
    }

    private static Stream<Method> questions() {
        return domain().stream()
                .filter(Crossing::crosses)
                .flatMap(port -> Arrays.stream(port.getMethods()))
                .filter(Predicate.not(method -> Modifier.isStatic(method.getModifiers())));
    }

    private static boolean holdsWhatCrosses(Type type) {
        return switch (type) {
            case Class<?> one -> one.isArray() && crossesSomewhere(one.componentType());
            case ParameterizedType of ->
                Stream.of(of.getActualTypeArguments()).anyMatch(CrossingTest::crossesSomewhere);
            default -> false;
        };
    }

    private static boolean crossesSomewhere(Type type) {
        return switch (type) {
            case WildcardType wild ->
                Stream.of(wild.getUpperBounds(), wild.getLowerBounds())
                        .flatMap(Stream::of)
                        .anyMatch(CrossingTest::crossesSomewhere);
            case Type one -> Crossing.crosses(TypeLiteral.get(one).getRawType()) || holdsWhatCrosses(one);
        };
    }

    private static Object sample(Type type) {
        Class<?> raw = TypeLiteral.get(type).getRawType();
        if (!(type instanceof ParameterizedType of)) {
            return standIn(raw, "");
        }
        Object content = sample(of.getActualTypeArguments()[0]);
        if (raw == Optional.class) {
            return Optional.of(content);
        }
        if (raw == Outcome.class) {
            return Outcome.done(content);
        }
        throw new AssertionError("what a " + type + " holds does not cross the line: let Crossing put it there first");
    }

    private static Object held(Object answer) {
        return switch (answer) {
            case Optional<?> optional -> held(optional.orElseThrow());
            case Outcome.Done<?>(var value) -> held(value);
            default -> answer;
        };
    }

    /** One that answers this, and says by {@code toString} with which class loader it is called. */
    private static Object standIn(Class<?> type, Object answer) {
        return Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (_, method, _) -> method.getName().equals("toString")
                        ? ThreadLoader.current().toString()
                        : answer);
    }

    private static List<Class<?>> domain() {
        try {
            Path origin = Path.of(PortUnavailable.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isDirectory(origin)) {
                return classesIn(origin);
            }
            try (FileSystem jar = FileSystems.newFileSystem(origin)) {
                return classesIn(jar.getPath("/"));
            }
        } catch (URISyntaxException impossible) {
            throw new AssertionError(impossible);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Class<?>> classesIn(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .<Class<?>>map(name -> loaded(name.replaceAll("[/\\\\]", ".")))
                    .toList();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, CrossingTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
