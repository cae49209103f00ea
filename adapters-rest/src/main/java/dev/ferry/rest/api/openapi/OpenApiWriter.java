package dev.ferry.rest.api.openapi;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.inject.AbstractModule;
import com.google.inject.Guice;
import dev.ferry.rest.api.description.DescriptionResource;
import dev.ferry.rest.server.http.ServerSettings;
import dev.ferry.rest.server.problem.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Run by the build, with the file to write. */
final class OpenApiWriter {
    private OpenApiWriter() {}

    static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, ApiDescription.made(problems()).toPrettyString());
    }

    private static Problems problems() {
        return Guice.createInjector(new Examples()).getInstance(Problems.class);
    }

    /** What problems need to be shown as examples. */
    private static final class Examples extends AbstractModule {
        @Override
        protected void configure() {
            bind(ServerSettings.class)
                    .toInstance(new ServerSettings("localhost", 0, 1, Optional.of(DescriptionResource.ANY_URL)));
            bind(ObjectMapper.class).toInstance(new ObjectMapper());
        }
    }
}
