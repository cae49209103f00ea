package dev.ferry.persistence.identity;

import static dev.ferry.testkit.sample.Samples.email;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.CodeMint;
import dev.ferry.persistence.home.InstallationKey;
import dev.ferry.testkit.proof.CodeMintContract;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyedCodeMintTest extends CodeMintContract {
    private static final ChallengeKey KEY = ChallengeKey.ofSignIn(email("anna@contoso.example"));

    @TempDir
    private Path home;

    @Override
    protected CodeMint mint() {
        return mintOf(home);
    }

    @Test
    void aDigestIsTheSameAfterARestart() {
        assertThat(digest(mintOf(home))).isEqualTo(digest(mintOf(home)));
    }

    @Test
    void nobodyFindsACodeByItsDigestWithoutTheInstallationsKey() {
        assertThat(digest(mintOf(home))).isNotEqualTo(digest(mintOf(home.resolve("another"))));
        assertThat(digest(mintOf(home))).doesNotContain("042137");
    }

    private static CodeMint mintOf(Path home) {
        return new KeyedCodeMint(new InstallationKey(home));
    }

    private static String digest(CodeMint mint) {
        return mint.digest(KEY, email("anna@contoso.example"), "042137");
    }
}
