package dev.ferry.testkit.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.identity.InstallationSecret;
import dev.ferry.testkit.contract.Contract;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every {@link InstallationSecret} must do; that nobody finds it out is for its author to see to. */
public abstract class InstallationSecretContract extends Contract {

    /** That of one installation, each time that it is asked for. */
    protected abstract InstallationSecret secret();

    /** That of another one. */
    protected abstract InstallationSecret another();

    @Test
    public final void theSameTextsAreToldAgain() {
        assertThat(secret().mac("for", "text"))
                .isEqualTo(secret().mac("for", "text"))
                .matches("[0-9a-f]{64}");
    }

    @Test
    public final void otherTextsAndOtherPlacesOfTheirEndsAreToldApart() {
        InstallationSecret secret = secret();

        assertThat(Stream.of(List.of("ab", "c"), List.of("a", "bc"), List.of("abc"), List.of("abc", ""), List.of(""))
                        .map(parts -> secret.mac(parts.toArray(String[]::new))))
                .doesNotHaveDuplicates();
    }

    @Test
    public final void anotherInstallationTellsOthers() {
        assertThat(another().mac("text")).isNotEqualTo(secret().mac("text"));
    }
}
