package dev.ferry.application.wave;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Gatherer;

/** Cuts streams into batches that stay small in memory, whatever single elements hold. */
final class Batches {
    private Batches() {}

    /**
     * Batches in the order of the stream, none of them empty: a batch ends with the element that brings it to the
     * weight.
     *
     * @param weight of an element, at least 1
     */
    static <T> Gatherer<T, ?, List<T>> of(int most, ToIntFunction<T> weight) {
        class Batch {
            private List<T> elements = new ArrayList<>();
            private int sum;

            boolean add(T element, Gatherer.Downstream<? super List<T>> downstream) {
                elements.add(element);
                sum += weight.applyAsInt(element);
                return sum < most || end(downstream);
            }

            boolean end(Gatherer.Downstream<? super List<T>> downstream) {
                List<T> full = elements;
                elements = new ArrayList<>();
                sum = 0;
                return full.isEmpty() || downstream.push(full);
            }
        }
        return Gatherer.<T, Batch, List<T>>ofSequential(
                Batch::new, Gatherer.Integrator.<Batch, T, List<T>>of(Batch::add), Batch::end);
    }
}
