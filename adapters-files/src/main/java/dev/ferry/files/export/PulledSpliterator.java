package dev.ferry.files.export;

import java.util.Spliterators;
import java.util.function.Consumer;

/** Makes a stream of what is pulled. */
final class PulledSpliterator<T> extends Spliterators.AbstractSpliterator<T> {
    private final Pulled<T> source;

    PulledSpliterator(Pulled<T> source) {
        super(Long.MAX_VALUE, ORDERED | NONNULL);
        this.source = source;
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        T next = source.next();
        if (next == null) {
            return false;
        }
        action.accept(next);
        return true;
    }
}
