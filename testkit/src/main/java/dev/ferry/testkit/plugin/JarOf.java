package dev.ferry.testkit.plugin;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A jar with classes that are compiled on the spot, as an author of plugins would bring one. */
public final class JarOf {
    private static final int MAJOR_VERSION_AT = 7;

    private final Path scratch;
    private final Map<String, String> sources = new LinkedHashMap<>();
    private final Map<String, byte[]> entries = new LinkedHashMap<>();
    private final Path alsoSees;
    private boolean forNewerJava;

    /** @param scratch a directory where it may leave files */
    public JarOf(Path scratch, Path alsoSees) {
        this.scratch = scratch;
        this.alsoSees = alsoSees;
    }

    /** A class of this full name. */
    public JarOf with(String className, String source) {
        sources.put(className, source);
        return this;
    }

    /** An adapter {@code acme.Plugin} with these members, some of which may be replaced by others of the same name. */
    public JarOf withPlugin(String slot, String name, int apiVersion, String members) {
        return naming("acme.Plugin").with("acme.Plugin", """
            package acme;
            import dev.ferry.plugin.*;
            import java.util.List;
            public final class Plugin implements AdapterPlugin {
                public Slot slot() { return Slot.%s; }
                public String name() { return "%s"; }
                public int apiVersion() { return %d; }
                public com.google.inject.Module module(Settings settings) { return binder -> {}; }
                %s
            }
            """.formatted(slot, name, apiVersion, members));
    }

    public JarOf naming(String service) {
        entries.put(
                "META-INF/services/dev.ferry.plugin.AdapterPlugin",
                service.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return this;
    }

    public JarOf forNewerJava() {
        forNewerJava = true;
        return this;
    }

    public Path at(Path jar) {
        try {
            Files.createDirectories(jar.getParent());
            Map<String, byte[]> all = new LinkedHashMap<>(entries);
            all.putAll(compiled());
            try (OutputStream file = Files.newOutputStream(jar);
                    JarOutputStream out = new JarOutputStream(file)) {
                for (Map.Entry<String, byte[]> entry : all.entrySet()) {
                    out.putNextEntry(new JarEntry(entry.getKey()));
                    out.write(entry.getValue());
                }
            }
            return jar;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Map<String, byte[]> compiled() throws IOException {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        if (sources.isEmpty()) {
            return classes;
        }
        Path directory = Files.createTempDirectory(scratch, "classes");
        compile(directory);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (forNewerJava) {
                    bytes[MAJOR_VERSION_AT]++;
                }
                classes.put(directory.relativize(file).toString(), bytes);
            }
        }
        return classes;
    }

    private void compile(Path directory) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        String classPath = ManagementFactory.getRuntimeMXBean().getClassPath() + File.pathSeparator + alsoSees;
        StringWriter said = new StringWriter();
        boolean done = compiler.getTask(
                        said,
                        null,
                        null,
                        List.of("-proc:none", "-d", directory.toString(), "-cp", classPath),
                        null,
                        sources.entrySet().stream()
                                .map(source -> new Source(source.getKey(), source.getValue()))
                                .toList())
                .call();
        if (!done) {
            throw new AssertionError(said);
        }
    }

    /** A source that was never a file. */
    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(
                    URI.create("string:///" + className.replace('.', '/') + JavaFileObject.Kind.SOURCE.extension),
                    JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
