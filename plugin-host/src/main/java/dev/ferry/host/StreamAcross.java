package dev.ferry.host;

import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a stream makes as it goes, made with the class loader of the side that it comes from. */
final class StreamAcross<T> extends Spliterators.AbstractSpliterator<T> {
    private final Spliterator<T> source;
    private final ClassLoader side;

    private StreamAcross(Spliterator<T> source, ClassLoader side) {
        super(source.estimateSize(), source.characteristics() & (ORDERED | DISTINCT | NONNULL | IMMUTABLE));
        this.source = source;
        this.side = side;
    }

    /** The same stream; closing it closes that one. */
    static <T> Stream<T> of(Stream<T> stream, ClassLoader side) {
        return StreamSupport.stream(() -> source(stream, side), Spliterator.ORDERED, false)
                .onClose(() -> {
                    try (ThreadLoader _ = ThreadLoader.set(side)) {
                        stream.close();
                    }
                });
    }

    private static <T> Spliterator<T> source(Stream<T> stream, ClassLoader side) {
        try (ThreadLoader _ = ThreadLoader.set(side)) {
            return new StreamAcross<>(stream.spliterator(), side);
        }
    }

    @Override
    public boolean tryAdvance(Consumer<? super T> action) {
        Next<T> next = new Next<>();
        try (ThreadLoader _ = ThreadLoader.set(side)) {
            if (!source.tryAdvance(next)) {
                return false;
            }
        }
        next.made.ifPresent(action);
        return true;
    }

    /** What was made last; no port has a stream of nulls. */
    private static final class Next<T> implements Consumer<T> {
        private Optional<T> made = Optional.empty();

        @Override
        public void accept(T one) {
            made = Optional.of(one);
        }
    }
}
