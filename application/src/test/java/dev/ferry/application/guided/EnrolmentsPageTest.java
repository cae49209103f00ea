package dev.ferry.application.guided;

import static dev.ferry.application.Installation.OPERATOR;
import static dev.ferry.application.Installation.person;
import static dev.ferry.application.Installation.refusal;
import static dev.ferry.application.Installation.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ferry.application.Installation;
import dev.ferry.domain.membership.Enrolment;
import dev.ferry.domain.membership.MpnId;
import dev.ferry.domain.outcome.Code;
import dev.ferry.testkit.sample.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Operators read the enrolments that wait a page at a time (R8). */
class EnrolmentsPageTest {
    private final Installation ferry = new Installation();
    private final Enrolments enrolments = ferry.get(Enrolments.class);

    EnrolmentsPageTest() {
        ferry.stores.mpnRegistry().vetByHand();
    }

    private MpnId waits(String account, String tenant, String company) {
        return value(ferry.stores
                        .mpnRegistry()
                        .enrol(new Enrolment(
                                EnrolmentKey.of(Samples.id(account), Samples.tenantId(tenant)),
                                Samples.tenantId(tenant),
                                Samples.email("ann@" + tenant + ".example"),
                                company,
                                "SE",
                                Optional.empty())))
                .mpnId();
    }

    private EnrolmentsPage page(Optional<MpnId> from, int most) {
        return value(enrolments.page(OPERATOR, from, most));
    }

    private Map<MpnId, Integer> alike(EnrolmentsPage page) {
        return value(enrolments.alike(OPERATOR, page.some()));
    }

    @Test
    void aPageGoesOnWhereTheNextBegins() {
        List<MpnId> inOrder = List.of(waits("a", "a", "A"), waits("b", "b", "B"), waits("c", "c", "C")).stream()
                .sorted()
                .toList();

        EnrolmentsPage first = page(Optional.empty(), 2);
        assertThat(first.some()).extracting(WaitingEnrolment::mpnId).isEqualTo(inOrder.subList(0, 2));
        assertThat(first.next()).contains(inOrder.getLast());
        EnrolmentsPage second = page(first.next(), 2);
        assertThat(second.some()).extracting(WaitingEnrolment::mpnId).containsExactly(inOrder.getLast());
        assertThat(second.next()).isEmpty();
    }

    @Test
    void othersAreCountedThatWaitForTheSameCompanyOrFromTheSameAccountOnWhicheverPage() {
        MpnId one = waits("a", "a", "Contoso AB");
        MpnId sameName = waits("b", "b", "CONTOSO ab");
        MpnId sameAccount = waits("a", "c", "Another");
        waits("aa", "d", "Contoso");

        assertThat(alike(page(Optional.empty(), 9))).isEqualTo(Map.of(one, 2, sameName, 1, sameAccount, 1));
        assertThat(alike(page(Optional.of(one), 1))).isEqualTo(Map.of(one, 2));
    }

    @Test
    void othersThanOperatorsAreRefused() {
        assertThat(refusal(enrolments.page(person("ann@a.example"), Optional.empty(), 9)))
                .isEqualTo(Code.OPERATOR_ONLY);
        assertThat(refusal(enrolments.alike(person("ann@a.example"), List.of())))
                .isEqualTo(Code.OPERATOR_ONLY);
    }
}
