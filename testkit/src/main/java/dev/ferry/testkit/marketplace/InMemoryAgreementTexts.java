package dev.ferry.testkit.marketplace;

import dev.ferry.domain.marketplace.Agreement;
import dev.ferry.domain.marketplace.AgreementText;
import dev.ferry.domain.marketplace.AgreementTexts;
import dev.ferry.testkit.operation.InMemoryDatabase;
import dev.ferry.testkit.operation.TransactionalState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Texts of agreements in memory. Thread-safe. */
public final class InMemoryAgreementTexts implements AgreementTexts {
    private final TransactionalState<List<AgreementText>> texts;

    /** An empty store that shares its transactions with the others of this database. */
    public InMemoryAgreementTexts(InMemoryDatabase database) {
        texts = database.keep(List.of(), ArrayList::new);
    }

    @Override
    public void keep(Collection<AgreementText> some) {
        texts.change(all -> some.stream()
                .filter(text -> all.stream().noneMatch(other -> isSame(other, text)))
                .forEach(all::add));
    }

    private static boolean isSame(AgreementText one, AgreementText other) {
        return one.agreement() == other.agreement()
                && one.version().equals(other.version())
                && one.language().equals(other.language());
    }

    @Override
    public List<AgreementText> latest(Agreement agreement) {
        List<AgreementText> all = texts.read(List::copyOf).stream()
                .filter(text -> text.agreement() == agreement)
                .sorted(Comparator.comparing(AgreementText::language))
                .toList();
        LocalDate latest = all.stream()
                .map(AgreementText::version)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        return all.stream().filter(text -> text.version().equals(latest)).toList();
    }
}
