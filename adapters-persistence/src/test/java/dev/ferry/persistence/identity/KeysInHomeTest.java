package dev.ferry.persistence.identity;

import static dev.ferry.testkit.sample.Samples.NOON;
import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.identity.AccessToken;
import dev.ferry.persistence.H2Stores;
import dev.ferry.persistence.InjectedStores;
import dev.ferry.persistence.home.InstallationKey;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.identity.SettableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the installation keeps secret, and from whom. */
class KeysInHomeTest {
    @TempDir
    private Path directory;

    @Test
    void theKeysAreTheirOwnersAlone() throws IOException {
        try (InjectedStores stores = H2Stores.empty()) {
            AccessToken token = provider(stores).issue(email("anna@contoso.example"), false);
            Path keys = home().resolve("keys");

            assertThat(permissions(keys)).isEqualTo("rwx------");
            try (Stream<Path> files = Files.list(keys)) {
                List<Path> all = files.toList();
                assertThat(all)
                        .extracting(file -> file.getFileName().toString())
                        .containsExactlyInAnyOrder("secret", "token.jwk");
                assertThat(all).allMatch(file -> permissions(file).equals("rw-------"));
            }
            assertThat(Files.readString(keys.resolve("token.jwk"))).doesNotContain(token.value());
        }
    }

    @Test
    void processesThatStartAtOnceAgreeOnTheKeys() {
        Set<String> keys = Set.copyOf(Racers.race(8, _ -> {
            try {
                return TokenKey.in(home()).toJSONString() + new InstallationKey(home()).mac("text");
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }));

        assertThat(keys).hasSize(1);
    }

    @Test
    void aTokenSaysNothingOfTheSecretByWhichSubjectsAreMade() throws IOException {
        try (InjectedStores stores = H2Stores.empty()) {
            EmbeddedIdentityProvider provider = provider(stores);
            String token = provider.issue(email("anna@contoso.example"), true).value();
            String secret = Files.readString(home().resolve("keys").resolve("secret"));

            assertThat(provider.verify(token).toString()).doesNotContain(secret, token);
        }
    }

    private EmbeddedIdentityProvider provider(InjectedStores stores) {
        return new EmbeddedIdentityProvider(
                new TokenOptions(home(), Duration.ofHours(8)),
                new SignedOut(stores.database()),
                new SettableClock(NOON));
    }

    private Path home() {
        return directory.resolve("home");
    }

    private static String permissions(Path file) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
