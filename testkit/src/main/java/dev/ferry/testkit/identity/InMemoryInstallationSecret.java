package dev.ferry.testkit.identity;

import dev.ferry.domain.identity.InstallationSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that a test names: those of one name are of one installation. Thread-safe. */
public final class InMemoryInstallationSecret implements InstallationSecret {
    private static final String ALGORITHM = "HmacSHA256";

    private final String name;

    /** @param name not empty */
    public InMemoryInstallationSecret(String name) {
        this.name = name;
    }

    @Override
    public String mac(String... parts) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(name.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            for (String part : parts) {
                mac.update((part.length() + ":" + part).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
