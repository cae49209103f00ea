package dev.ferry.host;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the class loader of a plugin sees of Ferry: the domain, the plugin API, and the API of Guice and slf4j, besides
 * the JDK's own modules. Nothing else is there for it, so that it may bring any version of any other library.
 *
 * <p>Of resources it sees none of Ferry's: a service loader in a plugin finds the plugin's own services.
 */
final class PluginApiClassLoader extends ClassLoader {
    private static final List<String> WITH_ALL_BELOW =
            List.of("dev.ferry.domain.", "dev.ferry.plugin.", "com.google.inject.", "org.aopalliance.");
    private static final Set<String> PACKAGES = Set.of(
            "jakarta.inject",
            "org.jspecify.annotations",
            "org.slf4j",
            "org.slf4j.event",
            "org.slf4j.helpers",
            "org.slf4j.spi");

    static {
        registerAsParallelCapable();
    }

    private final ClassLoader lender;

    /** @param lender the loader of Ferry's own classes */
    PluginApiClassLoader(ClassLoader lender) {
        super("ferry-api", getPlatformClassLoader());
        this.lender = lender;
    }

    /** Asked when the JDK does not have the class. */
    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (exposes(name)) {
            return lender.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }

    @Override
    protected @Nullable URL findResource(String name) {
        return null;
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws IOException {
        return Collections.emptyEnumeration();
    }

    static boolean exposes(String className) {
        int end = className.lastIndexOf('.');
        return WITH_ALL_BELOW.stream().anyMatch(className::startsWith)
                || (end > 0 && PACKAGES.contains(className.substring(0, end)));
    }
}
