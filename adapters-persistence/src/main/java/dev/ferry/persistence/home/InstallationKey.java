package dev.ferry.persistence.home;

import dev.ferry.domain.identity.InstallationSecret;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The installation's own secret, made when it is first needed and kept in home. By it texts are told again that nobody
 * else can make. Nodes of one database share sign-ins and codes where their homes hold the same {@code keys}.
 * Thread-safe.
 */
public final class InstallationKey implements InstallationSecret {
    private static final String DIRECTORY = "keys";
    private static final String FILE = "secret";
    private static final String ALGORITHM = "HmacSHA256";

    private final Path home;
    private volatile @Nullable SecretKeySpec key;

    public InstallationKey(Path home) {
        this.home = home;
    }

    /** Where the keys of an installation are, made if it is not there. */
    public static Path directory(Path home) throws IOException {
        return PrivateFiles.directory(home.resolve(DIRECTORY));
    }

    @Override
    public String mac(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                mac.update(bytes);
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            known = new SecretKeySpec(read().getBytes(StandardCharsets.US_ASCII), ALGORITHM);
            key = known;
        }
        return known;
    }

    private String read() {
        try {
            return SecretFile.in(directory(home), FILE);
        } catch (IOException fault) {
            throw HomeFault.of("home", home, fault);
        }
    }
}
