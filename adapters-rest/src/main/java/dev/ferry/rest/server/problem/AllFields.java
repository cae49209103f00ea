package dev.ferry.rest.server.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the fields of a body that are to be understood apart, and brings all that is wrong with any of them at once.
 */
public final class AllFields {
    private AllFields() {}

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
