package dev.ferry.cli.installation;

import com.google.inject.Binder;
import dev.ferry.cli.terminal.JobOptions;
import dev.ferry.plugin.CommandRun;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry serve}. */
@Command(name = "serve", description = "Serve until told to stop; the address goes to standard output.")
public final class ServeOptions implements JobOptions {
    @Option(names = "--port", paramLabel = "PORT", description = "The port to listen on; 0 takes a free one.")
    Optional<Integer> port = Optional.empty();

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "The address to listen on.")
    Optional<String> bind = Optional.empty();

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        port.ifPresent(number -> settings.put("server.port", number.toString()));
        bind.ifPresent(address -> settings.put("server.bind", address));
        return settings;
    }

    @Override
    public Class<? extends CommandRun> job() {
        return ServeJob.class;
    }

    @Override
    public void bind(Binder binder) {
        binder.bind(ServeJob.class);
    }
}
