package dev.ferry.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.domain.outcome.Code;
import dev.ferry.domain.outcome.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

    /** The whole table on one screen. */
    @Test
    void everyKindOfRefusalHasItsExitCode() {
        Map<Kind, Set<Integer>> codes = Arrays.stream(Code.values())
                .collect(Collectors.groupingBy(
                        Code::kind, Collectors.mapping(code -> ExitCode.of(code), Collectors.toSet())));

        assertThat(codes)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        Kind.BUSY, Set.of(1),
                        Kind.UNAVAILABLE, Set.of(1),
                        Kind.USAGE, Set.of(2),
                        Kind.INVALID, Set.of(1, 4),
                        Kind.UNAUTHENTICATED, Set.of(4),
                        Kind.NOT_FOUND, Set.of(4),
                        Kind.FORBIDDEN, Set.of(4),
                        Kind.LIMITED, Set.of(4),
                        Kind.STALE, Set.of(4),
                        Kind.CONFLICT, Set.of(4)));
    }

    @Test
    void whatAPersonGivesIsRefusedByARuleButAFileThatCannotBeTakenIsAFailure() {
        assertThat(EnumSet.of(
                        Code.TENANT_MISMATCH,
                        Code.UNKNOWN_TENANT,
                        Code.PERSONAL_ADDRESS,
                        Code.ADDRESS_NOT_ACCEPTED,
                        Code.WRONG_CODE,
                        Code.CODE_EXPIRED,
                        Code.MPN_INVALID))
                .allSatisfy(code -> assertThat(ExitCode.of(code)).isEqualTo(4));
        assertThat(EnumSet.of(Code.EXPORT_NOT_FOUND, Code.EXPORT_UNREADABLE, Code.TARGET_UNWRITABLE))
                .allSatisfy(code -> assertThat(ExitCode.of(code)).isEqualTo(1));
    }
}
