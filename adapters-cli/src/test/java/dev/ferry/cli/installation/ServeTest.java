package dev.ferry.cli.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.cli.Ferry;
import dev.ferry.plugin.Service;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServeTest {
    private final Ferry ferry = new Ferry();
    private final List<String> events = new ArrayList<>();

    private Service service(String name, Optional<URI> address, Runnable start) {
        return new Service() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void start() {
                start.run();
                events.add("start " + name);
            }

            @Override
            public Optional<URI> address() {
                return address;
            }

            @Override
            public void stop() {
                events.add("stop " + name);
            }
        };
    }

    @Test
    void servicesStartInOrderSayWhereTheyAreAndStopInReverse() {
        ferry.services.add(service("mail", Optional.empty(), () -> {}));
        ferry.services.add(service("http", Optional.of(URI.create("http://127.0.0.1:8080/")), () -> {}));

        Ferry.Ran ran = ferry.run("serve");

        assertThat(ran.exitCode()).isZero();
        assertThat(ran.output()).isEqualTo("http://127.0.0.1:8080/\n");
        assertThat(events).containsExactly("start mail", "start http", "stop http", "stop mail");
    }

    @Test
    void aServiceThatDoesNotStartStopsThoseBeforeIt() {
        ferry.services.add(service("mail", Optional.empty(), () -> {}));
        ferry.services.add(service("http", Optional.empty(), () -> {
            throw new IllegalStateException("the port is taken");
        }));

        assertThat(ferry.run("serve").exitCode()).isEqualTo(1);
        assertThat(events).containsExactly("start mail", "stop mail");
    }
}
