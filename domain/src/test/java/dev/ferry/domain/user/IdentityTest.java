package dev.ferry.domain.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.ferry.domain.email.EmailAddress;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** By what a user is known. */
class IdentityTest {
    private static final EmailAddress ANNA = EmailAddress.of("Anna@Contoso.Example");
    private static final ObjectId OBJECT = new ObjectId("a-1");

    @Test
    void aPersonIsKnownByTheirAddressInNormalForm() {
        assertThat(Identity.ofPerson(UserKind.WORK, ANNA, Optional.of(OBJECT)).key())
                .isEqualTo("anna@contoso.example");
    }

    @Test
    void aProgramIsKnownByItsObjectIdAlone() {
        assertThat(Identity.ofServicePrincipal(OBJECT).key()).isEqualTo("a-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Identity(UserKind.SERVICE_PRINCIPAL, Optional.of(ANNA), Optional.of(OBJECT)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Identity(UserKind.SERVICE_PRINCIPAL, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE_PRINCIPAL")
    void everybodyElseHasAnAddress(UserKind kind) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Identity(kind, Optional.empty(), Optional.of(OBJECT)));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SERVICE_PRINCIPAL")
    void r5OnlyAWorkAddressProvesACompany(UserKind kind) {
        assertThat(Identity.ofPerson(kind, ANNA, Optional.empty()).workEmail().isPresent())
                .isEqualTo(kind == UserKind.WORK);
    }
}
