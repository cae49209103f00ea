package dev.ferry.persistence.identity;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.CodeMint;
import dev.ferry.persistence.home.InstallationKey;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Locale;

/**
 * Codes that nobody foresees, and digests by the installation's own key. Its randomness is not handed in, because
 * nothing else must ever be able to tell a code. Thread-safe.
 */
final class KeyedCodeMint implements CodeMint {
    private static final int CODES = 1_000_000;

    private final InstallationKey key;
    private final SecureRandom random = new SecureRandom();

    @Inject
    KeyedCodeMint(InstallationKey key) {
        this.key = key;
    }

    @Override
    public String mint() {
        return String.format(Locale.ROOT, "%06d", random.nextInt(CODES));
    }

    @Override
    public String digest(ChallengeKey about, EmailAddress address, String code) {
        return key.mac("code", about.line(), address.normal(), code);
    }
}
