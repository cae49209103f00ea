package dev.ferry.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import dev.ferry.door.EntryPoint.Invocation;
import dev.ferry.door.Inspection;
import dev.ferry.door.InstalledPlugins;
import dev.ferry.door.InstalledPlugins.Installed;
import dev.ferry.door.ProcessEnvironment;
import dev.ferry.plugin.Service;
import dev.ferry.testkit.InMemoryStores;
import dev.ferry.testkit.sample.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Ferry from the command line to stores in memory, wired as strictly as the real one; what it prints is caught. */
public final class Ferry {
    public final InMemoryStores stores = new InMemoryStores();
    public final FixedExport export = new FixedExport();
    public final List<Service> services = new ArrayList<>();
    public final List<Installed> plugins = new ArrayList<>();
    public final Map<String, String> environment = new HashMap<>();
    public Path directory = Path.of("/desk");
    public boolean terminal;
    /** What somebody types when asked. */
    public String typed = "";
    /** Whether people sign in at this installation. */
    public boolean signInHere = true;

    /** When it is; moved on where a test needs time to pass. */
    public Clock clock = Clock.fixed(Samples.NOON, ZoneOffset.UTC);
    /** The legacy portal's last day. */
    public Optional<LocalDate> retirement = Optional.empty();

    public boolean stop;
    /** What comes of it to open the database of mails. */
    public Optional<RuntimeException> mailFault = Optional.empty();
    /** What comes of it to ask where mails lead to. */
    public Optional<RuntimeException> linksFault = Optional.empty();

    /** What takes the place of a port of the stores. */
    public final Map<Class<?>, Object> instead = new HashMap<>();

    public boolean healthy = true;

    /** What came of a command. */
    public record Ran(int exitCode, String output, String errors) {

        public JsonNode json() throws IOException {
            return new ObjectMapper().readTree(output);
        }
    }

    /** The export has these accounts, all of them ready. */
    public Ferry withReady(String... names) {
        Stream.of(names).forEach(name -> {
            export.tenants.add(Samples.tenant(name));
            export.memberships.add(Samples.membership(name));
            export.accounts.add(Samples.legacyAccount(name));
        });
        return this;
    }

    public Ran run(String... arguments) {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        CliEntryPoint door = new CliEntryPoint(
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), stream(output), stream(errors));
        ProcessEnvironment process = new ProcessEnvironment(environment, directory, terminal, terminal, terminal);
        int exitCode = switch (door.read(List.of(arguments), process)) {
            case Invocation.Answered(var code) -> code;
            case Invocation.Run invocation -> run(invocation, door, process);
        };
        return new Ran(exitCode, output.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    private int run(Invocation.Run invocation, CliEntryPoint door, ProcessEnvironment process) {
        try {
            boolean inspects = Inspection.class.isAssignableFrom(invocation.command());
            return Guice.createInjector(inspects ? new Inspected() : new WholeFerry(this), invocation.module())
                    .getInstance(invocation.command())
                    .run();
        } catch (RuntimeException fault) {
            return door.show(fault, process);
        }
    }

    /** All that is there for an inspection, bound as strictly as app binds it. */
    private final class Inspected extends AbstractModule {
        @Override
        protected void configure() {
            binder().requireExplicitBindings();
            bind(InstalledPlugins.class).toInstance(new InstalledPlugins(plugins));
        }
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
