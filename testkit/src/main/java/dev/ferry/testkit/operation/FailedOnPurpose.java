package dev.ferry.testkit.operation;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ferry.domain.operation.Transactions;

/** Thrown by contracts to see that a transaction leaves nothing. */
final class FailedOnPurpose extends RuntimeException {
    FailedOnPurpose() {
        super("a contract fails this transaction on purpose");
    }

    /** Does the work in a transaction that then fails, and checks that the failure comes out as it was thrown. */
    static void in(Transactions transactions, Runnable work) {
        assertThatExceptionOfType(FailedOnPurpose.class)
                .isThrownBy(() -> transactions.run((Runnable) () -> {
                    work.run();
                    throw new FailedOnPurpose();
                }));
    }
}
