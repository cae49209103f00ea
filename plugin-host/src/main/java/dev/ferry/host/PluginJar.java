package dev.ferry.host;

import dev.ferry.plugin.AdapterPlugin;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Supplier;
import java.util.jar.JarFile;

/** One jar, or a directory of several, behind a class loader of its own. */
public final class PluginJar implements AutoCloseable {
    private final String origin;
    private final URLClassLoader loader;

    private PluginJar(String origin, URLClassLoader loader) {
        this.origin = origin;
        this.loader = loader;
    }

    /**
     * Opens it; each file is looked at first, because a class loader passes over what is no jar.
     *
     * @param origin what it is called in messages
     * @throws PluginUnusable when one of them cannot be read, or is no jar
     */
    public static PluginJar open(String origin, List<Path> jars) {
        jars.forEach(PluginJar::requireJar);
        URL[] urls = jars.stream().map(PluginJar::url).toArray(URL[]::new);
        ClassLoader ferry = new PluginApiClassLoader(PluginJar.class.getClassLoader());
        return new PluginJar(origin, new URLClassLoader("plugin " + origin, urls, ferry));
    }

    /**
     * What it brings, at least one.
     *
     * @throws PluginUnusable when it brings none, or one of them fails as it is made
     */
    public List<ForeignPlugin> plugins() {
        List<ForeignPlugin> plugins = within(this::made);
        if (plugins.isEmpty()) {
            throw new PluginUnusable(
                    origin + " brings no adapter, for it has no META-INF/services/" + AdapterPlugin.class.getName()
                            + ": put an adapter's own libraries with it into one directory, or remove it");
        }
        return plugins;
    }

    /** Libraries find their parts by the loader of the thread: while the plugin works, it is the plugin's. */
    <T> T within(Supplier<T> work) {
        try (ThreadLoader _ = ThreadLoader.set(loader)) {
            return work.get();
        }
    }

    /** What the plugin made, called across the line between it and Ferry. */
    @SuppressWarnings("unchecked") // what stands before it is of the type that it is used as
    <T> T across(Class<? super T> type, T made) {
        return (T) Crossing.of(made, type, loader);
    }

    ClassLoader loader() {
        return loader;
    }

    @Override
    public void close() throws IOException {
        loader.close();
    }

    @Override
    public String toString() {
        return origin;
    }

    private List<ForeignPlugin> made() {
        try {
            return ServiceLoader.load(AdapterPlugin.class, loader).stream()
                    .map(ServiceLoader.Provider::get)
                    .map(plugin -> ForeignPlugin.of(plugin, this))
                    .toList();
        } catch (ServiceConfigurationError | LinkageError | RuntimeException failure) {
            throw new PluginUnusable(origin + ' ' + why(failure), failure);
        }
    }

    /** What a constructor throws comes wrapped. */
    private static String why(Throwable failure) {
        Throwable cause = failure.getCause();
        return failure instanceof ServiceConfigurationError && cause != null ? toldBy(cause) : toldBy(failure);
    }

    private static String toldBy(Throwable failure) {
        return switch (failure) {
            case UnsupportedClassVersionError _ ->
                "was compiled for a newer Java than this one, which is "
                        + Runtime.version().feature()
                        + ": take a release of it for this one, or run Ferry on a newer JDK";
            case NoClassDefFoundError missing ->
                "lacks the class " + missing.getMessage()
                        + ", which Ferry does not lend it: put what is missing into its directory, or remove it";
            case ServiceConfigurationError wrong ->
                "cannot be used (" + wrong.getMessage() + "): ask its author for a mended one, or remove it";
            default ->
                "fails when it is made or asked what it is (" + failure
                        + "): ask its author for a mended one, or remove it";
        };
    }

    private static void requireJar(Path jar) {
        if (!Files.isReadable(jar)) {
            throw new PluginUnusable(jar + " cannot be read: let the user that runs Ferry read it, or remove it");
        }
        try (JarFile opened = new JarFile(jar.toFile())) {
            opened.size();
        } catch (IOException failure) {
            throw new PluginUnusable(jar + " is no jar, or damaged: copy it again, or remove it", failure);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
