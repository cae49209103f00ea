package dev.ferry.testkit.proof;

import static dev.ferry.testkit.sample.Samples.email;
import static dev.ferry.testkit.sample.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.email.EmailAddress;
import dev.ferry.domain.proof.ChallengeKey;
import dev.ferry.domain.proof.CodeMint;
import dev.ferry.testkit.contract.Contract;
import dev.ferry.testkit.fault.Racers;
import dev.ferry.testkit.sample.Many;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link CodeMint} must do; that its codes are not to be foreseen is for its author to see to. */
public abstract class CodeMintContract extends Contract {
    private static final ChallengeKey KEY = ChallengeKey.ofWorkEmail(id("contoso"), "anna@mail.example");
    private static final EmailAddress ADDRESS = email("anna@contoso.example");
    private static final String CODE = "042137";

    private CodeMint mint;

    /** The mint under test. Called once in a test. */
    protected abstract CodeMint mint();

    @BeforeEach
    final void open() {
        mint = mint();
    }

    @Test
    public final void everyCodeHasSixDigits() {
        assertThat(Many.of(1_000, _ -> mint.mint())).allMatch(code -> code.matches("[0-9]{6}"));
    }

    /** Of ten thousand, about fifty fall on the same as another by chance. */
    @Test
    public final void codesAreSpreadOverAllThereAre() {
        Set<String> codes = new HashSet<>(Many.of(10_000, _ -> mint.mint()));

        assertThat(codes).hasSizeGreaterThan(9_700);
        assertThat(codes.stream().map(code -> code.substring(0, 2)).distinct()).hasSize(100);
        assertThat(codes.stream().map(code -> code.substring(4)).distinct()).hasSize(100);
    }

    @Test
    public final void manyMayAskAtOnce() {
        assertThat(Racers.race(8, _ -> mint.mint())).allMatch(code -> code.matches("[0-9]{6}"));
    }

    @Test
    public final void theSameCodeHasTheSameDigest() {
        assertThat(digest(KEY, ADDRESS, CODE)).isEqualTo(digest(KEY, email("Anna@Contoso.Example"), CODE));
    }

    @Test
    public final void aDigestIsWorthNothingInThePlaceOfAnother() {
        List<String> all = List.of(
                digest(KEY, ADDRESS, CODE),
                digest(KEY, ADDRESS, "042138"),
                digest(KEY, email("bo@contoso.example"), CODE),
                digest(ChallengeKey.ofWorkEmail(id("fabrikam"), "anna@mail.example"), ADDRESS, CODE),
                digest(ChallengeKey.ofWorkEmail(id("contoso"), "bo@mail.example"), ADDRESS, CODE),
                digest(ChallengeKey.ofSignIn(email("anna@mail.example")), ADDRESS, CODE));

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    public final void whereOneTextEndsAndTheNextBeginsIsPartOfTheDigest() {
        assertThat(digest(KEY, ADDRESS, "1" + CODE)).isNotEqualTo(digest(KEY, email(ADDRESS.normal() + "1"), CODE));
        assertThat(digest(ChallengeKey.ofWorkEmail(id("contoso"), "x"), email("yz@contoso.example"), CODE))
                .isNotEqualTo(digest(ChallengeKey.ofWorkEmail(id("contoso"), "xy"), email("z@contoso.example"), CODE));
    }

    private String digest(ChallengeKey key, EmailAddress address, String code) {
        return mint.digest(key, address, code);
    }
}
