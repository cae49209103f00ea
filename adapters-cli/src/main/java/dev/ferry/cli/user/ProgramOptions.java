package dev.ferry.cli.user;

import dev.ferry.application.user.UserRequest;
import dev.ferry.domain.user.Role;
import java.util.Optional;
import picocli.CommandLine.Option;

/** A service principal, as it is typed. */
@SuppressWarnings("NullAway.Init") // picocli demands what is required
final class ProgramOptions {
    @Option(names = "--application", paramLabel = "ID", required = true)
    String application;

    @Option(names = "--tenant", paramLabel = "ID", required = true)
    String tenant;

    @Option(names = "--object", paramLabel = "ID", required = true)
    String object;

    UserRequest request(Optional<String> name, Optional<Role> role) {
        return new UserRequest.Program(application, tenant, object, name, role);
    }
}
