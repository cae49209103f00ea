package dev.ferry.persistence.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.ferry.persistence.home.InstallationKey;
import dev.ferry.persistence.home.SecretFile;
import java.io.IOException;
import java.nio.file.Path;
import java.text.ParseException;

/**
 * The key pair that signs tokens, made at the first start that needs it, and kept in home for its owner alone to read.
 */
final class TokenKey {
    static final String FILE = "token.jwk";

    private TokenKey() {}

    /** The key of this home, with an id of its own; processes that start at once agree on one. */
    static ECKey in(Path home) throws IOException {
        try {
            return ECKey.parse(SecretFile.in(InstallationKey.directory(home), FILE, TokenKey::generated));
        } catch (ParseException _) {
            throw new IOException(FILE + " holds no key");
        }
    }

    private static String generated() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate()
                    .toJSONString();
        } catch (JOSEException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
