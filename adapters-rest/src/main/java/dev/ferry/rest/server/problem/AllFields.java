package dev.ferry.rest.server.problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads the fields of a body that are to be understood apart, and brings all that is wrong with any of them at once.
 */
public final class AllFields {
    private AllFields() {}

    /**
     * Reads this; where it is wrong, what is wrong with the others is told too, which are not read otherwise: who asks
     * is to learn of them behind another check.
     *
     * @throws RefusedRequest as {@link #read}
     * @throws BadInput as {@link #read}
     */
    public static void readTellingToo(Runnable first, Runnable... others) {
        try {
            first.run();
        } catch (RefusedRequest | BadInput wrong) {
            read(Stream.concat(
                            Stream.of(() -> {
                                throw wrong;
                            }),
                            Arrays.stream(others))
                    .toArray(Runnable[]::new));
        }
    }

    /**
     * Reads each of these.
     *
     * @throws RefusedRequest where the first that is wrong is refused, with the errors of all
     * @throws BadInput where the first that is wrong cannot be taken as it is, with the errors of all
     */
    public static void read(Runnable... fields) {
        List<RuntimeException> wrong = new ArrayList<>();
        List<BadInput> errors = new ArrayList<>();
        for (Runnable field : fields) {
            try {
                field.run();
            } catch (RefusedRequest refused) {
                wrong.add(refused);
                errors.addAll(refused.errors());
            } catch (BadInput bad) {
                wrong.add(bad);
                errors.add(bad);
            }
        }
        if (!wrong.isEmpty()) {
            throw wrong.getFirst() instanceof RefusedRequest first
                    ? RefusedRequest.of(first.reason(), errors)
                    : BadInput.all(errors);
        }
    }
}
