package dev.ferry.persistence.search;

import dev.ferry.domain.search.AccountWords;
import jakarta.inject.Inject;

/** The words of accounts in tables, which follow what accounts are called. Thread-safe. */
final class JooqAccountWords implements AccountWords {
    private final WordReader reader;

    @Inject
    JooqAccountWords(WordReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean readSome() {
        return reader.doSome();
    }
}
