package dev.ferry.cli.installation;

import dev.ferry.cli.terminal.CliCommand;
import dev.ferry.cli.terminal.ExitCode;
import dev.ferry.cli.terminal.Printable;
import dev.ferry.cli.terminal.Reply;
import dev.ferry.cli.terminal.Terminal;
import dev.ferry.door.CommandRun;
import dev.ferry.plugin.Service;
import dev.ferry.plugin.Shutdown;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ferry serve}. */
@Command(name = "serve")
public final class ServeCommand implements CliCommand {
    @Option(names = "--port", paramLabel = "PORT")
    Optional<Integer> port = Optional.empty();

    @Option(names = "--bind", paramLabel = "ADDRESS")
    Optional<String> bind = Optional.empty();

    @Override
    public Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        port.ifPresent(number -> settings.put("server.port", number.toString()));
        bind.ifPresent(address -> settings.put("server.bind", address));
        return settings;
    }

    /** Starts every service, says where they are reached, and stops them in reverse once the process is told to end. */
    static final class Run implements CommandRun {
        private final Set<Service> services;
        private final Shutdown shutdown;
        private final Terminal terminal;
        private final Reply reply;

        /** @param services in the order in which they start */
        @Inject
        Run(Set<Service> services, Shutdown shutdown, Terminal terminal, Reply reply) {
            this.services = services;
            this.shutdown = shutdown;
            this.terminal = terminal;
            this.reply = reply;
        }

        @Override
        public int run() {
            Deque<Service> started = new ArrayDeque<>();
            try {
                services.forEach(service -> start(service, started));
                reply.note("cli.serve.ready");
                shutdown.await();
                reply.note("cli.serve.stopping");
                return ExitCode.DONE;
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return ExitCode.INTERRUPTED;
            } finally {
                started.forEach(Service::stop);
            }
        }

        private void start(Service service, Deque<Service> started) {
            service.start();
            started.push(service);
            service.address().ifPresent(address -> {
                terminal.line(Printable.of(address.toString()));
                terminal.flush();
            });
        }
    }
}
