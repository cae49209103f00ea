package dev.ferry.testkit.fault;

/**
 * The system behind a port, as a test breaks it: a stubbed HTTP server, say.
 *
 * <pre>{@code
 * public void fail(FaultKind kind) {
 *     stub.answerEverythingWith(switch (kind) {
 *         case REFUSES -> status(500);
 *         case ASKS_TO_WAIT -> status(503).withHeader("Retry-After", "" + FaultKind.WAIT.toSeconds());
 *         case TIMES_OUT -> silence();
 *         case ANSWERS_HALF -> goodAnswer().cutInTheMiddle();
 *         case ANSWERS_GARBAGE -> status(200).withBody("<html>Sign in</html>");
 *         case TRICKLES -> goodAnswer().aByteASecond();
 *         case KNOWS_ME_NOT -> status(401);
 *         case FORBIDS_ME -> status(403);
 *     });
 * }
 * }</pre>
 *
 * <p>Where the real system can be had, {@link TcpRelay} stands before it and fails by itself.
 */
public interface Backend extends Faults {
    /**
     * From now on every request meets this fault, until {@link #comeBack()}.
     *
     * @throws UnsupportedOperationException where the system cannot fail so; the adapter's test declares that as a gap
     */
    void fail(FaultKind kind);

    @Override
    default void goDown() {
        fail(FaultKind.REFUSES);
    }

    /** A system that can be taken away and nothing else: a database behind its driver, say. */
    static Backend thatOnlyGoesDown(Faults faults) {
        return new Backend() {
            @Override
            public void fail(FaultKind kind) {
                if (kind != FaultKind.REFUSES) {
                    throw new UnsupportedOperationException("cannot be shown: " + kind);
                }
                faults.goDown();
            }

            @Override
            public void comeBack() {
                faults.comeBack();
            }
        };
    }
}
